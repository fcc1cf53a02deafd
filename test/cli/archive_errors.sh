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
mkdir folder
mkfifo pipe
say "$DABIR" search folder 'کتاب' 2>&1
say "$DABIR" search pipe 'کتاب' 2>&1
say "$DABIR" search /dev/null 'کتاب' 2>&1
say "$DABIR" add nowhere/a.dabir one.jsonl 2>&1
# Of another Dabir, with a version that is not known yet.
cp a.dabir newer.dabir
printf '\000\000\000\143' | dd of=newer.dabir bs=1 seek=60 conv=notrunc 2>/dev/null
say "$DABIR" search newer.dabir 'کتاب' 2>&1
# Queries of odd letters and beyond measure; 10,000 ORs.
say "$DABIR" search a.dabir "$(printf '\001\002\003')" 2>&1
say "$DABIR" search a.dabir "$(printf '\342\200\214')" 2>&1
say "$DABIR" search a.dabir "$(yes '"' | head -n 999 | tr -d '\n')" 2>&1
say "$DABIR" search a.dabir "$(yes 'کتاب OR' | head -n 4000 | tr '\n' ' ')" 2>&1
yes 'x OR' | head -n 10000 | tr '\n' ' ' | sed 's/.*/{"ors": "&x"}/' > ors
say "$DABIR" search a.dabir --queries ors --format trec 2>&1
head -c 1000000 /dev/zero | tr '\0' 'x' | sed 's/.*/{"long": "&"}/' > long
say "$DABIR" search a.dabir --queries long --format trec 2>&1
