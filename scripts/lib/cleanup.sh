# Cleaning up however a script ends: at its end, on a failure, on Ctrl-C and when it is told to stop.

# clean_up_with FUNCTION: once begun, it is not interrupted, and whatever fails in it, the script ends as it had ended: under
# errexit a failing command in a trap would become the script's own result.
clean_up_with() {
    trap "trap '' INT TERM HUP; set +o errexit; $1" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

keep_everything() { trap - EXIT INT TERM HUP; }
