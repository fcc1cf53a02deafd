# What is no archive, no query or no report is said in words, with its code.
say() { "$@"; echo "exit $?"; }
echo 'not an archive, but a text of some length, as people have them' > letter
say "$DABIR" search nowhere.dabir x 2>&1
say "$DABIR" add letter letter 2>&1
say "$DABIR" check letter 2>&1
printf '{"id":"1","title":"کتاب","body":"کتاب خوب است."}\n' > one.jsonl
say "$DABIR" add --quiet a.dabir one.jsonl missing.jsonl 2>&1
say "$DABIR" search a.dabir '-' 2>&1
say "$DABIR" search a.dabir '-کتاب' 2>&1
say "$DABIR" search a.dabir 'از به' 2>&1
say "$DABIR" search a.dabir 'کتاب' --from soon 2>&1
say "$DABIR" search a.dabir '"کتاب' --format trec 2>&1 | sed 's/ [0-9.]* dabir/ SCORE dabir/'
say "$DABIR" show a.dabir 77 2>&1
say "$DABIR" search a.dabir 2>&1
head -c 5000 a.dabir > cut.dabir
say "$DABIR" search cut.dabir 'کتاب' 2>&1
say "$DABIR" search a.dabir 'کتاب' --format 2>&1
say "$DABIR" search a.dabir 'کتاب' --fromat csv 2>&1
say "$DABIR" search a.dabir 'کتاب' -z 2>&1
say "$DABIR" search -- a.dabir '-کتاب باران' 2>&1
