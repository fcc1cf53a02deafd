# Every kind of input gives its reports; what is none is refused by name.
cp "$SAMPLE"/*.html "$SAMPLE"/*.xml "$SAMPLE"/*.json* "$SAMPLE"/*.csv \
  "$SAMPLE"/*.gz "$SAMPLE"/reports-many.txt .
printf '' > empty.txt
printf '{"title": "a", "body": ' > cut.json
printf '\001\002\003\004\005\006\007\010\013\014\016\017' > binary.bin
for input in page-alef.html feed-rss.xml feed-atom.xml reports.jsonl \
  reports.json reports.csv report.txt.gz reports-many.txt crawl.warc.gz \
  home.html empty.txt cut.json binary.bin missing.html; do
  count=$("$DABIR" read "$input" | wc -l)
  echo "$input $count"
done
"$DABIR" read . | wc -l
"$DABIR" read - < reports.jsonl | wc -l
"$DABIR" read < page-fars.html | wc -l
