# Families, and what became of a report word by word.
body='شهردار سپیدرود گفت: پل تازه شهر از فردا باز می‌شود و اتوبوس‌ها از آن می‌گذرند. وی افزود: ساخت این پل سه سال به درازا کشید و دویست کارگر در آن کار کردند.'
changed='شهردار سپیدرود گفت: پل نو شهر از پس‌فردا باز می‌شود و اتوبوسها از آن می‌گذرند. وی افزود: ساخت این پل سه سال به درازا کشید و دویست كارگر در آن كار كردند. مردم جشن گرفتند.'
cat > a.jsonl <<END
{"id":"1","url":"https://one.example/1","title":"پل باز می‌شود","date":"2020-11-15T12:19:00+03:30","publisher":"پیک نو","body":"$body"}
{"id":"2","url":"https://two.example/7","title":"پل سپیدرود","date":"2020-11-15T14:00:00+03:30","publisher":"آوا","body":"$changed"}
END
cat > b.jsonl <<END
{"id":"1","url":"https://one.example/1","title":"پل باز شد","date":"2020-11-15T12:19:00+03:30","publisher":"پیک نو","body":"$body"}
END
"$DABIR" add --quiet a.dabir a.jsonl
"$DABIR" reprints a.dabir
"$DABIR" reprints --diff a.dabir 1 2
"$DABIR" reprints --diff --format json a.dabir 1 2
"$DABIR" search a.dabir 'پل' --format csv | cut -d, -f1,6,10- | tail -n +2
"$DABIR" search a.dabir 'پل' --fold
"$DABIR" said a.dabir
"$DABIR" search a.dabir 'پل' --facet speaker
"$DABIR" add --quiet a.dabir b.jsonl
"$DABIR" reprints --diff a.dabir 3
for wrong in '1' '9 1' '1 9' '' 'x' '1 2 3'; do
  "$DABIR" reprints --diff a.dabir $wrong
  echo "exit $?"
done
