# Debian's packages: installs what is missing, and only that. Needs quietly.sh.

# The program, and the language of what scripts and tests start.
BUILD_PACKAGES=(pkg-config python3 libpq-dev libssl-dev libcurl4-openssl-dev libargon2-dev libzip-dev libexpat1-dev
    libqrencode-dev libxlsxwriter-dev)
DATABASE_PACKAGES=(postgresql-15)
# A service of one's own: mail servers that take what it sends, somebody who visits it, a certificate.
SERVICE_PACKAGES=(python3-aiosmtpd curl openssl)
# Printed pages, with type for every character that a name may hold; poppler-utils reads them back in tests.
DOCUMENT_PACKAGES=(weasyprint fonts-noto-cjk poppler-utils)
# A browser, what steers it, and a runtime for the HTML checker.
BROWSER_PACKAGES=(chromium chromium-driver default-jre-headless fonts-noto-cjk python3-venv)

# require_packages NAME…
require_packages() {
    local name missing=()
    for name; do
        [[ $(dpkg-query --show --showformat='${Status}' "$name" 2>/dev/null) == 'install ok installed' ]] ||
            missing+=("$name")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        echo "パッケージが足りません。root で次を実行してください。 / Packages are missing. As root, run:" >&2
        echo "    apt-get update && apt-get install ${missing[*]}" >&2
        return 1
    fi
    quietly "不足しているパッケージを入れます" "Installing ${missing[*]}" install_packages "${missing[@]}" >&2
}

install_packages() { apt_get update && apt_get install --yes --no-install-recommends "$@"; }

# Waits for another apt, and asks nothing.
apt_get() {
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get --quiet=2 -o DPkg::Lock::Timeout=300 "$@")
    ((EUID == 0)) || command=(sudo "${command[@]}")
    "${command[@]}"
}
