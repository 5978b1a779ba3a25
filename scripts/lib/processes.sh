# Processes in the background, by their ids.

# wait_until SECONDS COMMAND…: tries until the command succeeds.
wait_until() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

# stop_processes PID…: asks them to end, and insists after a while.
stop_processes() {
    local pid
    for pid; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid; do wait_until 10 gone "$pid" || kill -KILL "$pid" 2>/dev/null || true; done
}

# One that has ended may stay as a zombie until somebody waits for it.
gone() { ! grep --quiet '^State:[[:space:]]*[^Z]' "/proc/$1/status" 2>/dev/null; }
