# What arrived in the mail sink's folder MAILS.

# wait_for_mails COUNT: until that many arrived.
wait_for_mails() {
    wait_until 15 mails_arrived "$1" ||
        fail "メールが届きません（$(count_mails)／$1通）。" "Only $(count_mails) of $1 mails arrived."
}

mails_arrived() { (($(count_mails) >= $1)); }

count_mails() { find "$MAILS" -name '*.eml' | wc -l; }

# list_mails: to whom, about what.
list_mails() {
    local file
    for file in "$MAILS"/*.eml; do
        printf '%s  %s  %s\n' "$(basename "$file")" "$(heading 宛先 "$file")" "$(heading 件名 "$file")"
    done
}

# heading NAME FILE: as show-mail names it.
heading() { show-mail "$2" | sed --quiet "s/^$1: //p"; }

# mail_to ADDRESS SUBJECT: the file of the last mail to somebody whose subject has that in it.
mail_to() {
    local file
    for file in $(grep --files-with-matches --fixed-strings "X-Sink-To: $1" "$MAILS"/*.eml | sort --reverse); do
        if [[ $(heading 件名 "$file") == *"$2"* ]]; then
            echo "mails/$(basename "$file")"
            return
        fi
    done
    fail "$1 あての「$2」のメールがありません。" "There is no mail “$2” to $1."
}

# temporary_password FILE
temporary_password() {
    show-mail "$1" | grep --only-matching --extended-regexp '\b[a-z0-9]{4}(-[a-z0-9]{4}){5}\b'
}
