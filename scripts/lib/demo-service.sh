# A whole service of its own for the demo: database, keys, mail sink and the settings that tie them together, all in DEMO,
# a folder that disappears with them. Needs cleanup.sh, cluster.sh, processes.sh and story.sh.

DEMO=
PROCESSES=()

# Makes DEMO and works there; from then on stop_demo has something to do.
open_demo() {
    DEMO=$(mktemp --directory --tmpdir madoguchi-demo.XXXXXX)
    ANSWER=$DEMO/answer
    MAILS=$DEMO/mails
    mkdir "$MAILS"
    ln --symbolic "$REPOSITORY/forms" "$DEMO/forms"
    "$REPOSITORY/scripts/lib/write-applications" "$DEMO"
    cd "$DEMO"
}

# The settings that a person in the demo's place would export. Others of the caller's must not get in.
write_settings() {
    unset "${!MADOGUCHI_@}"
    cat >"$DEMO/settings" <<-END
		export PATH="$PROGRAMS:$REPOSITORY/scripts:\$PATH"
		export MADOGUCHI_DATABASE="host=$CLUSTER_SOCKETS dbname=madoguchi user=madoguchi_{duty}"
		export MADOGUCHI_KEYS="$DEMO/keys"
		export MADOGUCHI_LISTEN="127.0.0.1:$PORT"
		export MADOGUCHI_BASE_URL="http://127.0.0.1:$PORT"
		export MADOGUCHI_SMTP="smtp://127.0.0.1:$(<"$DEMO/mail-port")"
		export MADOGUCHI_SMTP_SECURITY=plain-on-loopback
		export MADOGUCHI_NETWORK=komae
		export MADOGUCHI_CLERK='和泉 多摩子'
	END
    source "$DEMO/settings"
}

start_mail_sink() {
    nohup "$REPOSITORY/scripts/mail-sink" --folder "$MAILS" --port-file "$DEMO/mail-port" \
        >"$DEMO/mail-sink.log" 2>&1 </dev/null &
    PROCESSES+=("$!")
    wait_until 10 test -s "$DEMO/mail-port" ||
        fail "メールの受け皿が起動しません。" "The mail sink does not start: $(<"$DEMO/mail-sink.log")"
}

# The portal, the dispatcher of mail and the schedule, until the demo ends.
start_service() {
    show_line 'madoguchi serve &'
    nohup madoguchi serve >"$DEMO/serve.log" 2>&1 </dev/null &
    PROCESSES+=("$!")
    wait_until 15 curl --silent --fail --output /dev/null "$MADOGUCHI_BASE_URL/health/ready" ||
        fail "窓口が起動しません。" "The portal does not start: $(<"$DEMO/serve.log")"
}

free_port() {
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Safe to call at any time.
stop_demo() {
    stop_processes "${PROCESSES[@]}"
    stop_cluster
    [[ -z $DEMO ]] || rm --recursive --force "$DEMO"
    DEMO=
}

# Leaves everything running, and notes how to find it again.
keep_demo() {
    printf '%s\n' "$CLUSTER_FOLDER" "${PROCESSES[@]}" >"$DEMO/kept"
    keep_everything
}

# stop_kept_demo FOLDER: of the processes noted, those that still are at work in the folder.
stop_kept_demo() {
    local pid noted
    [[ -f $1/kept ]] || fail "「$1」はデモのフォルダーではありません。" "$1 is no folder of a demo."
    DEMO=$(realpath "$1")
    { read -r CLUSTER_FOLDER && mapfile -t noted; } <"$DEMO/kept"
    for pid in "${noted[@]}"; do
        [[ $(readlink "/proc/$pid/cwd") != "$DEMO" ]] || PROCESSES+=("$pid")
    done
    stop_demo
}
