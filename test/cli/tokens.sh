# Words as CoNLL-U: forms as written, clitics as ranges, sentences on lines.
printf 'کتابم را دادم. هوا سرد شد.\n' | "$DABIR" tokens --format conllu
printf 'پایان‌ راه.\n' | "$DABIR" tokens --format conllu
"$DABIR" tokens --format xml || echo "exit $?"
"$DABIR" tokens nowhere.txt || echo "exit $?"
