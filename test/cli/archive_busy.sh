# Several processes add to one archive: they take turns, and nothing is lost.
for file in 1 2 3; do
  for i in 1 2 3 4 5 6 7 8 9; do
    printf '{"id":"%s-%s","title":"باران","body":"باران %s %s بارید."}\n' $file $i $file $i
  done > $file.jsonl
done
for file in 1 2 3; do "$DABIR" add --quiet a.dabir $file.jsonl & done
wait
"$DABIR" export a.dabir | wc -l
"$DABIR" check a.dabir
