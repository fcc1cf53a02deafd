# The session of the README is what the program prints; where jq is missing,
# what asks for it is passed over.
ln -s "$(realpath "$SAMPLE")" sample
dabir() { "$DABIR" "$@"; }
awk '/^```console/ { on = 1; next } /^```/ { on = 0 } on' "$HERE/../../README.md" |
  sed '/^\$ dabir serve/,$d' > session
command -v jq > /dev/null || sed -i '/| jq /,/^\$/ { /^\$ .*| jq/d; /^{/d }' session
while IFS= read -r line <&3; do
  case $line in
    '$ '*) printf '%s\n' "$line"; eval "${line#$ }" 2>&1 ;;
  esac
done 3< session > got
diff session got && [ "$(grep -c '^\$' got)" -gt 5 ] && echo "as the README says"
