# A throw-away PostgreSQL cluster: on a Unix socket only, in a folder of its own, gone at exit.

CLUSTER_PROGRAMS=/usr/lib/postgresql/15/bin
# A socket's path has at most 107 bytes; PostgreSQL adds this to the folder's.
CLUSTER_SOCKET_NAME=/.s.PGSQL.5432

CLUSTER_FOLDER=

# Starts a cluster and sets CLUSTER_FOLDER and CLUSTER_SOCKETS; the superuser is postgres, without a password.
# The caller's trap calls stop_cluster.
start_cluster() {
    CLUSTER_FOLDER=$(new_cluster_folder)
    CLUSTER_SOCKETS=$CLUSTER_FOLDER/socket
    as_server "$CLUSTER_PROGRAMS/initdb" --pgdata="$CLUSTER_FOLDER/data" --username=postgres --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    cluster_settings | as_server tee --append "$CLUSTER_FOLDER/data/postgresql.conf" >/dev/null
    if ! as_server "$CLUSTER_PROGRAMS/pg_ctl" --pgdata="$CLUSTER_FOLDER/data" --log="$CLUSTER_FOLDER/log" \
        --wait --silent start; then
        echo "PostgreSQL が起動しません。 / PostgreSQL does not start:" >&2
        cat "$CLUSTER_FOLDER/log" >&2
        return 1
    fi
}

# Safe to call at any time, and more than once.
stop_cluster() {
    [[ -n $CLUSTER_FOLDER ]] || return 0
    if [[ -e $CLUSTER_FOLDER/data/postmaster.pid ]]; then
        as_server "$CLUSTER_PROGRAMS/pg_ctl" --pgdata="$CLUSTER_FOLDER/data" --mode=immediate --wait --silent stop ||
            true
    fi
    rm --recursive --force "$CLUSTER_FOLDER"
    CLUSTER_FOLDER=
}

# Durability is of no use to what is thrown away; every test in parallel holds connections of its own.
cluster_settings() {
    cat <<-END
		listen_addresses = ''
		unix_socket_directories = '$CLUSTER_SOCKETS'
		max_connections = 300
		fsync = off
		synchronous_commit = off
		full_page_writes = off
	END
}

# Prints a new folder that the server's user owns and can reach, short enough for a socket in it.
new_cluster_folder() {
    local LC_ALL=C parent folder
    for parent in "${TMPDIR:-/tmp}" /tmp; do
        folder=$(mktemp --directory "$parent/madoguchi.XXXXXX") || continue
        if ((EUID == 0)); then chown postgres: "$folder"; fi
        if ((${#folder} + 7 + ${#CLUSTER_SOCKET_NAME} <= 107)) &&
            as_server mkdir --mode=700 "$folder/data" "$folder/socket" 2>/dev/null; then
            echo "$folder"
            return
        fi
        rm --recursive --force "$folder"
    done
    echo "一時フォルダーを作れません。 / No usable temporary folder: ${TMPDIR:-/tmp}, /tmp" >&2
    return 1
}

# The server refuses to run as root. It may not be able to enter the current folder, and need not.
as_server() (
    cd /
    if ((EUID == 0)); then exec runuser --user postgres -- "$@"; else exec "$@"; fi
)
