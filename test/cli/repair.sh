# Text repaired line for line; every change on demand; what is no text is told.
printf 'كتابهای تازه را خواندهاند .\nPlain Latin stays.\n' | "$DABIR" repair
printf 'كتابهای تازه را خواندهاند .\n' > given.txt
"$DABIR" repair --edits edits.jsonl given.txt && cat edits.jsonl
printf 'كتابهای تازه را خواندهاند .\n' | "$DABIR" repair --only letters
printf 'كتابهای تازه را خواندهاند .\n' | "$DABIR" repair --only spacing -
printf 'bad \377 byte\0\n' | "$DABIR" repair
"$DABIR" repair given.txt > once.txt
"$DABIR" repair once.txt | cmp - once.txt && echo "twice is once"
DABIR_CPU=portable "$DABIR" repair given.txt | cmp - once.txt && echo "portable is the same"
"$DABIR" repair nowhere.txt || echo "exit $?"
"$DABIR" repair --style baroque given.txt || echo "exit $?"
"$DABIR" repair --confidence 100 given.txt || echo "exit $?"
"$DABIR" repair given.txt > /dev/full || echo "exit $?"
