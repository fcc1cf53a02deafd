# Each bad input is named with its reason; the good one beside them is read.
: > empty.txt
printf '\000\001\002\003\004\005\006\007\010\016\017\020\021\022\023' > binary.dat
printf '[{"title":"a","body":"one two three"},{"title":"b","body":"cut' > cut.json
printf 'not an archive, but long enough to be looked at as one' > other.dabir
printf '{"id":"1","title":"باران","body":"باران بارید و دریاچه پر شد."}\n' > good.jsonl
"$DABIR" add --quiet a.dabir empty.txt binary.dat cut.json good.jsonl missing.txt
echo "exit $?"
"$DABIR" search other.dabir باران
echo "exit $?"
"$DABIR" search none.dabir باران
echo "exit $?"
"$DABIR" search a.dabir '"'
echo "exit $?"
"$DABIR" check a.dabir
