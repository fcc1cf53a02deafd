# Reports in every form; what another format would act upon is escaped.
cat > a.jsonl <<'END'
{"id":"1","url":"https://example.org/1?a=1&b=2","title":"باران & \"برف\" <50%>","date":"2020-11-15T12:19:00+03:30","publisher":"پیک {نو}","body":"مریم کاوه گفت: كتابها را می‌خوانم.\n\nسد پر شد."}
{"id":"2","title":"باران بند آمد","body":"باران در شهر بند آمد."}
END
"$DABIR" add --quiet a.dabir a.jsonl
for format in jsonl ninjs jsonld csv bibtex ris conllu html text; do
  echo "== $format"
  "$DABIR" export --format $format a.dabir
done
for format in text html bibtex ris csv conllu published original; do
  echo "== show $format"
  "$DABIR" show --format $format a.dabir 1
  echo
done
"$DABIR" export --format original a.dabir
echo "exit $?"
"$DABIR" show --format docx a.dabir 1
echo "exit $?"
# words are those that `dabir tokens` finds
"$DABIR" show --format published a.dabir 2 > two.txt
"$DABIR" tokens two.txt | grep -v '^# newpar' > tokens
"$DABIR" show --format conllu a.dabir 2 | grep -v '^# newdoc\|^# source_id' | cmp - tokens && echo the same words
