# Finds the tools that start and test need, and installs what is missing where that is allowed. Read by them, not run.

say() { printf '%s\n' "$*" >&2; }

# The one line that installs these packages, or nothing on a system without apt.
install_line() {
    command -v apt-get > /dev/null 2>&1 || return 0
    if [ "$(id -u)" = 0 ]; then become=; else become='sudo '; fi
    printf '%s' "${become}apt-get install -y --no-install-recommends $*"
}

# Installs packages as root or where sudo asks no password; else names the line to type and ends.
install() {
    what=$1
    shift
    line=$(install_line "$@")
    if [ -z "$line" ]; then
        say "$what is missing; install it and start again."
        exit 3
    fi
    if [ "$(id -u)" = 0 ] || sudo -n true > /dev/null 2>&1; then
        say "Installing $what ..."
        if ! { run apt-get update && run apt-get install -y --no-install-recommends "$@"; }; then
            say "$what could not be installed; the messages above say why. The line was: $line"
            exit 3
        fi
    else
        say "$what is missing. Install it with this line and start again:"
        say "  $line"
        exit 3
    fi
}

run() {
    if [ "$(id -u)" = 0 ]; then
        DEBIAN_FRONTEND=noninteractive "$@" -qq > /dev/null
    else
        sudo -n DEBIAN_FRONTEND=noninteractive "$@" -qq > /dev/null
    fi
}

java_version() {
    "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

# Puts a JDK of version 17 or later in front of the path.
need_java() {
    for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" \
            /usr/lib/jvm/java-17-* /usr/lib/jvm/java-21-*; do
        if [ -x "$home/bin/javac" ] && [ "$(java_version "$home/bin/java")" -ge 17 ] 2> /dev/null; then
            JAVA_HOME=$home
            PATH=$home/bin:$PATH
            export JAVA_HOME PATH
            return 0
        fi
    done
    if [ "${1:-}" = again ]; then
        say "A JDK of version 17 or later was installed and is still not to be found; set JAVA_HOME to it."
        exit 3
    fi
    [ "$(id -u)" != 0 ] || apt-get update -qq > /dev/null 2>&1 || true     # a fresh container knows no packages yet
    if apt-cache show openjdk-17-jdk-headless 2> /dev/null | grep -q .; then
        install "A JDK of version 17" openjdk-17-jdk-headless
    else
        install "A JDK of version 17 or later" default-jdk-headless
    fi
    need_java again
}

need_maven() {
    if ! command -v mvn > /dev/null 2>&1; then
        install "Maven" maven
    fi
    version=$(mvn -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    set -- $version
    if [ "${1:-0}" -lt 3 ] || { [ "$1" = 3 ] && [ "${2:-0}" -lt 8 ]; }; then
        say "Maven 3.8 or later is needed, and this is ${1:-unknown}.${2:-}; install a later one and put it in front of the path."
        exit 3
    fi
}

need_chromium() {
    if [ -n "${TANGGOL_CHROMIUM:-}" ]; then
        return 0
    fi
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" > /dev/null 2>&1; then
            TANGGOL_CHROMIUM=$(command -v "$name")
            export TANGGOL_CHROMIUM
            return 0
        fi
    done
    install "Chromium" chromium
    TANGGOL_CHROMIUM=$(command -v chromium)
    export TANGGOL_CHROMIUM
}

# Checks the description of the API.
need_npm() {
    if ! command -v npm > /dev/null 2>&1 || ! command -v node > /dev/null 2>&1; then
        install "Node.js with npm" nodejs npm
    fi
}

# Makes the calls that the README shows.
need_curl() {
    command -v curl > /dev/null 2>&1 || install "curl" curl ca-certificates
}
