# Adding twice changes nothing; a changed page of a known address is a version.
printf '{"url":"https://example.org/1","title":"باران","body":"باران بارید."}\n' > a.jsonl
printf '{"url":"http://www.example.org/1/","title":"باران","body":"باران بند آمد."}\n' > b.jsonl
"$DABIR" add --list --report json a.dabir a.jsonl
"$DABIR" add --list --report json a.dabir a.jsonl b.jsonl
"$DABIR" search a.dabir 'بارید' --format csv
"$DABIR" check a.dabir
"$DABIR" show a.dabir 1 --format original
"$DABIR" show a.dabir https://example.org/1 --format original
