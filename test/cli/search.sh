# A query as people write it, and one that cannot be answered among others.
cat > a.jsonl <<'END'
{"id":"1","title":"سد پر شد","body":"آب سد به شهر رسید و برق آمد.","date":"2020-11-15T12:19:00+03:30"}
{"id":"2","title":"آب گران شد","body":"بهای آب در شهر بالا رفت.","date":"2020-12-15"}
{"id":"3","title":"برق رفت","body":"در روستا برق رفت و آب نبود؛ گل‌ها خشک شدند."}
END
"$DABIR" add --quiet a.dabir a.jsonl
say() {
  printf '%s:' "$1"
  "$DABIR" search a.dabir -k 9 --format trec -- "$1" | cut -d' ' -f3 | sort | tr '\n' ' '
  echo
}
say 'آب برق'
say 'آب AND برق'
say 'آب AND برق NOT روستا'
say '"آب سد" یا "بهای آب"'
say 'نزدیک(آب شهر, 3)'
say 'تاریخ:1399/08 آب'
say 'date:1399 آب'
say 'تیتر:آب'
say '+گل‌ها'
say 'گلها'
"$DABIR" search a.dabir 'آب روستتا' --format csv | wc -l
"$DABIR" search a.dabir 'by:"!"'
echo "exit $?"
"$DABIR" search a.dabir --by '!' آب
echo "exit $?"
"$DABIR" search a.dabir 'OR OR'
echo "exit $?"
echo '{"1": "سد", "2": "-", "3": "روستا"}' > queries
"$DABIR" search a.dabir --queries queries --format trec | sed 's/ [0-9.]* dabir/ SCORE dabir/'
