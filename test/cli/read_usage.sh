# Wrong usage says what is wrong and prints nothing else.
"$DABIR" read --format docx file.txt; echo "$?"
"$DABIR" read --as pdf file.txt; echo "$?"
"$DABIR" read --colour; echo "$?"
