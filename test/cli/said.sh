# Who said what, for people, for programs and for footnotes.
cat > a.jsonl <<'END'
{"id":"1","url":"https://example.org/1","title":"سد پر شد","date":"2020-11-15T12:19:00+03:30","publisher":"پیک نو","body":"مریم کاوه، مدیر سد نمونه، گفت: سد \"نمونه\" پر شد. وی افزود: آب شهر بس است."}
{"id":"2","title":"باران","body":"مریم کاوه گفت: باران می‌بارد."}
END
"$DABIR" add --quiet a.dabir a.jsonl
for format in table json jsonl csv; do
  echo "== $format"
  "$DABIR" said --by کاوه --format $format a.dabir
done
"$DABIR" said --about سد -k 0 a.dabir
"$DABIR" said --format kwic a.dabir
echo "exit $?"
for format in table json csv; do
  echo "== kwic $format"
  "$DABIR" search a.dabir سد --kwic --format $format --order left --context 12
done
"$DABIR" search a.dabir سد --facet month --format jsonl
"$DABIR" search a.dabir سد --facet speaker --format csv
