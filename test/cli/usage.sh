# A wrong verb is wrong usage, says so, and prints nothing on stdout.
"$DABIR" frobnicate
