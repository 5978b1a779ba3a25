# Telling a story with real commands: chapters, narration, commands as typed with what they answer, and a loud end as soon
# as an answer is not what the story needs. ANSWER is a file that holds the last command's answer.

CHAPTER=0

# chapter JAPANESE ENGLISH
chapter() {
    CHAPTER=$((CHAPTER + 1))
    printf '\n%s\n%s. %s / %s\n%s\n' "$(rule)" "$CHAPTER" "$1" "$2" "$(rule)"
}

# say JAPANESE ENGLISH
say() {
    printf '\n%s\n%s\n' "$1" "$(dim "$2")"
}

# run [--exit CODE] COMMAND…: shows the command and its answer; it has to end with 0, or with the code.
run() {
    local wanted=0 code=0
    if [[ $1 == --exit ]]; then
        wanted=$2
        shift 2
    fi
    show_line "$(typed "$@")"
    "$@" </dev/null 2>&1 | tee "$ANSWER" || code=$?
    ((code == wanted)) ||
        fail "終了コードが $code でした（$wanted のはずです）。" "It ended with $code, and should have with $wanted."
    ((code == 0)) || dim "（終了コード $code / exit code $code）"$'\n'
}

# run_line LINE: the same for a line that only a shell understands.
run_line() {
    show_line "$1"
    bash -c "$1" </dev/null 2>&1 | tee "$ANSWER" || fail "コマンドが失敗しました。" "The command failed."
}

# show_line LINE: what somebody types.
show_line() { printf '\n%s\n' "$(bold "\$ $1")"; }

# expect TEXT…: every one of them stands in the last answer.
expect() {
    local text
    for text; do
        grep --quiet --fixed-strings -- "$text" "$ANSWER" ||
            fail "結果に「$text」がありません。" "The answer lacks “$text”."
    done
}

# fail JAPANESE ENGLISH
fail() {
    printf '\n%s\n%s\n' "デモを続けられません：$1" "The demo cannot go on: $2" >&2
    exit 1
}

# typed WORD…: as one would type it, quoted only where a shell needs it.
typed() {
    local word line=
    for word; do
        if [[ -z $word || $word == *[[:space:]\'\"\$\`\\\;\&\|\(\)\<\>\*\?#]* ]]; then
            word="'${word//\'/\'\\\'\'}'"
        fi
        line+="$word "
    done
    printf '%s' "${line% }"
}

rule() { printf '━%.0s' {1..72}; }

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
    dim() { printf '\e[2m%s\e[0m' "$1"; }
    bold() { printf '\e[1m%s\e[0m' "$1"; }
else
    dim() { printf '%s' "$1"; }
    bold() { printf '%s' "$1"; }
fi
