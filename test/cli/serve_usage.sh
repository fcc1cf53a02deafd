# Without an archive, with a port that is none, or an archive that is not there.
"$DABIR" serve; echo "exit $?"
"$DABIR" serve --port 99999 a.dabir; echo "exit $?"
"$DABIR" serve --port 0 nowhere.dabir; echo "exit $?"
