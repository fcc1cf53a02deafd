# Fields of one's own are named with --map; without it the object is refused.
printf '{"onvan": "برف بارید", "matn": "برف در کوهستان بارید و راه بسته شد."}\n' > own.jsonl
"$DABIR" read own.jsonl | wc -l
"$DABIR" read --format text --map headline=onvan,body=matn own.jsonl
