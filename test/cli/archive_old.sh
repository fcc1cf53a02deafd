# Archives of earlier schema versions, made by the program of their time, are
# read as they are, brought up to date by the next writer, and lose nothing;
# one of a later version is refused. What search has learned to see
# otherwise since then the next writer indexes anew.
say() { "$@"; echo "exit $?"; }
for packed in "$HERE"/../old/*.gz; do
  name=$(basename "$packed" .gz)
  echo "== $name"
  gzip -dc "$packed" > "$name"
  cp "$name" before.dabir
  "$DABIR" said before.dabir --by سپهری
  "$DABIR" search before.dabir 'باران' | grep '^[0-9]'
  say "$DABIR" reprints before.dabir 2>&1
  say "$DABIR" check before.dabir 2>&1
  "$DABIR" export before.dabir --format jsonl > before.jsonl
  cmp "$name" before.dabir && echo 'reading changed nothing'
  printf '{"id":"later","title":"سد","body":"مینا راستین گفت: سد پر شد."}\n' > later.jsonl
  "$DABIR" add "$name" later.jsonl
  "$DABIR" check "$name"
  "$DABIR" said "$name" --by سپهری
  "$DABIR" said "$name" --by راستین
  "$DABIR" reprints "$name"
  "$DABIR" export "$name" --format jsonl | head -n -1 | cmp - before.jsonl && echo 'nothing is lost'
  "$DABIR" add "$name" later.jsonl
done
printf '\1' | dd of="$name" bs=1 seek=60 conv=notrunc 2> dd.err
say "$DABIR" search "$name" 'باران' 2>&1
say "$DABIR" add "$name" later.jsonl 2>&1
