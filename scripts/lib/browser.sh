# A visitor of the portal: pages are fetched and forms sent with curl, as a browser would.

# visit PATH: shows the page.
visit() { browse "$1"; }

# submit PATH NAME=VALUE…: sends a form with what the last page sends of its own and what a person types, and shows the
# page that follows.
submit() {
    local path=$1 field fields=()
    shift
    while IFS= read -r field; do fields+=(--data-urlencode "$field"); done < <(page_fields)
    for field; do fields+=(--data-urlencode "$field"); done
    browse "$path" --header "Origin: $MADOGUCHI_BASE_URL" "${fields[@]}"
}

# browse PATH OPTION…: the hidden fields are long; shown is what a person would type.
browse() {
    local path=$1 status
    shift
    show_line "curl $(typed_fields "$@")$MADOGUCHI_BASE_URL$path"
    status=$(curl --silent --show-error --location --cookie "$DEMO/cookies" --cookie-jar "$DEMO/cookies" \
        --output "$DEMO/page.html" --write-out '%{http_code}' "$@" \
        "$MADOGUCHI_BASE_URL$path")
    "$REPOSITORY/scripts/lib/read-page" text <"$DEMO/page.html" | tee "$ANSWER"
    [[ $status == 200 ]] || fail "ページを開けません（$status）。" "The page cannot be opened: HTTP $status."
}

page_fields() { "$REPOSITORY/scripts/lib/read-page" fields <"$DEMO/page.html"; }

# typed_fields OPTION…: passwords stay out of sight; tickets and tokens are cut.
typed_fields() {
    local word
    for word; do
        case $word in
        --data-urlencode | --header | Origin:*) ;;
        ticket=* | form-token=*) printf '%s ' "-d ${word%%=*}=…" ;;
        password=* | repeated=*) printf '%s ' "-d ${word%%=*}=********" ;;
        *) printf '%s ' "-d $word" ;;
        esac
    done
}
