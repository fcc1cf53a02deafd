# A surname alone is somebody's whose full name held the same office within a year.
cat > a.jsonl <<'END'
{"id":"1","date":"2020-01-10T10:00:00+03:30","title":"باغ‌های بادامستان","body":"علی کریمی، استاندار بادامستان گفت: باغ‌ها نو می‌شود."}
{"id":"2","date":"2020-03-10T10:00:00+03:30","title":"راه بادامستان","body":"کریمی، استاندار بادامستان، گفت: راه ساخته می‌شود."}
{"id":"3","date":"2020-03-11T10:00:00+03:30","title":"مدرسه بادامستان","body":"کریمی، مدیر مدرسه بادامستان، گفت: کلاس‌ها نو می‌شود."}
{"id":"4","date":"2026-03-11T10:00:00+03:30","title":"پل بادامستان","body":"کریمی، استاندار بادامستان، گفت: پل باز شد."}
END
"$DABIR" add --quiet a.dabir a.jsonl
"$DABIR" said a.dabir --by 'علی کریمی'
echo == the surname
"$DABIR" said a.dabir --by 'کریمی' --sort old
