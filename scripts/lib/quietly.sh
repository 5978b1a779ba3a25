# Long work told in a line.

# quietly JAPANESE ENGLISH COMMAND…: says what is done and how long it took; what the command prints is shown only if it
# fails. The command runs in a subshell that its first failure ends.
quietly() {
    local output code start=$SECONDS
    printf '%s / %s … ' "$1" "$2"
    set +o errexit
    output=$(set -o errexit; "${@:3}" 2>&1 </dev/null)
    code=$?
    set -o errexit
    if ((code == 0)); then
        printf '%d 秒 / s\n' $((SECONDS - start))
    else
        printf '失敗 / failed (%d)\n%s\n' "$code" "$output"
    fi
    return "$code"
}
