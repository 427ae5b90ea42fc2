# What ./run and ./check share: getting a bare Debian bookworm ready, and building.
# Every function is quick when there is nothing to do.
# shellcheck shell=bash disable=SC2034  # the lists are read by ./run and ./check
source .ci/say.sh

readonly logs=build/logs

# Everything the app needs to be built and served. dpkg-dev unpacks the source packages.
readonly run_packages=(
    ca-certificates ccache cmake doctest-dev dpkg-dev emscripten g++ libcereal-dev libsodium-dev
    ninja-build node-acorn rapidjson-dev xz-utils
)
# What the tests need beyond that.
readonly check_packages=(
    chromium clang-14 clang-format-14 clang-tidy-14 firefox-esr
    fonts-dejavu-core fonts-noto-color-emoji git libclang-rt-14-dev poppler-utils
    python3-openpyxl shellcheck webkit2gtk-driver xvfb
)
# From this version on it holds the keys that forky and sid are signed with (see fetch_source.sh).
readonly keyring_floor=2023.3+deb12u2
readonly node_floor=18.18

# Sets up everything, ends the script when it cannot. ./run and ./check may be started side by side:
# one waits for the other until setup_done or its end.
setup() { # setup PACKAGE…
    check_rights
    exec {setup_lock}>build/.lock
    if ! flock -n "$setup_lock"; then
        say "Another ./run or ./check is working in this folder; waiting for it"
        flock "$setup_lock"
    fi
    check_disk
    install_packages "$@"
    install_node_modules
    .ci/fetch_source.sh || exit 1
}

setup_done() { exec {setup_lock}>&-; }

check_rights() {
    if ! mkdir -p "$logs" 2>/dev/null || [[ ! -w build || ! -w $logs ]]; then
        fail "This folder cannot be written to: $PWD." "Nothing was changed." \
            "Make it yours (or copy it to a folder of yours) and start again."
    fi
}

check_disk() {
    local need_mb=200 free_mb
    [[ -f build/wasm/build.ninja && -d node_modules ]] || need_mb=2500
    free_mb=$(df --output=avail -BM . | tail -n 1 | tr -dc 0-9)
    if ((free_mb < need_mb)); then
        fail "The disk has $free_mb MB free; building needs about $need_mb MB." \
            "Nothing was changed." "Free some space and start again."
    fi
}

fail_by_log() { # fail_by_log WHAT LOG
    if grep -qiE 'no space left|enough free space|ENOSPC' "$2"; then fail_disk; fi
    if grep -qiE 'could not resolve|failed to fetch|unable to connect|temporary failure|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network' "$2"; then
        fail "$1 could not be downloaded: the network does not answer." \
            "What was there before still is." \
            "Check the connection (or the proxy) and start again. Details: $2"
    fi
    tail -n 15 "$2" >&2
    fail "$1 could not be installed." "What was there before still is." \
        "The lines above say why; all of them are in $2"
}

version_at_least() { [[ $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

install_packages() {
    local codename name missing=()
    codename=$(. /etc/os-release && echo "${ID:-} ${VERSION_CODENAME:-}")
    if [[ $codename != "debian bookworm" ]]; then
        for name in ccache cmake em++ g++ ninja node npm; do
            command -v "$name" >/dev/null || missing+=("$name")
        done
        if ((${#missing[@]})); then
            fail "This is not Debian 12 (bookworm), and these are missing: ${missing[*]}." \
                "Nothing was changed." "Install them, or use a bookworm container or machine."
        fi
        say "This is not Debian 12 (bookworm), the tested system; going on with the tools there are"
        return
    fi

    # node and npm may come from elsewhere; the package's name says nothing about them then.
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    for name in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] ||
            missing+=("$name")
    done
    dpkg --compare-versions \
        "$(dpkg-query -W -f '${Version}' debian-archive-keyring 2>/dev/null)" ge "$keyring_floor" ||
        missing+=(debian-archive-keyring)
    if ((${#missing[@]})); then apt_install "${missing[@]}"; fi
    if ! version_at_least "$(node --version | tr -d v)" "$node_floor"; then
        fail "node is $(node --version); $node_floor or newer is needed." "Nothing was changed." \
            "Upgrade it, or remove it so that Debian's is installed."
    fi
}

apt_install() {
    local as_root=() log=$logs/apt.log try
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            fail "These Debian packages are missing: $*. Installing them needs root." \
                "Nothing was changed." "As root: apt-get install $*"
        fi
        as_root=(sudo)
    fi
    say "Installing Debian packages: $*"
    # apt waits for another one's dpkg lock by itself, but not for its lock on the lists.
    for try in 1 2 3 4 5 6 7 8 9 10 11 12; do
        if "${as_root[@]}" apt-get -qq -o APT::Update::Error-Mode=any update >"$log" 2>&1; then break; fi
        if ((try == 12)) || ! grep -q 'lists/lock' "$log"; then
            fail_by_log "The list of Debian's packages" "$log"
        fi
        sleep 10
    done
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 install "$@" >"$log" 2>&1 </dev/null ||
        fail_by_log "The Debian packages ($*)" "$log"
}

# Installed packages are what the lock file says, and come without running scripts of theirs.
install_node_modules() {
    local stamp=node_modules/.wirkbrille wanted
    wanted=$(cat package-lock.json .npmrc | sha256sum)
    if [[ -f $stamp && $(<"$stamp") == "$wanted" ]]; then return; fi
    say "Installing npm packages"
    npm ci --ignore-scripts >"$logs/npm.log" 2>&1 || fail_by_log "The npm packages" "$logs/npm.log"
    echo "$wanted" >"$stamp"
}

# build_preset PRESET [TARGET]: configures when needed, builds; the output goes to a log.
build_preset() {
    local preset=$1 log=$logs/$1.log stamp=build/$1/.configured wanted target=()
    [[ -z ${2:-} ]] || target=(--target "$2")
    wanted="$PWD ${IMGUI_DIR:-} ${SODIUM_SOURCE_DIR:-} $(sha256sum <CMakePresets.json)"
    if [[ ! -f $stamp || $(<"$stamp") != "$wanted" ]]; then
        say "Configuring $preset"
        cmake --fresh --preset "$preset" >"$log" 2>&1 || build_failed "$preset" "$log" || return 1
        echo "$wanted" >"$stamp"
    fi
    if cmake --build --preset "$preset" "${target[@]}" -- -n 2>/dev/null | grep -q '^ninja: no work'; then
        return
    fi
    say "Building $preset"
    cmake --build --preset "$preset" "${target[@]}" >"$log" 2>&1 || build_failed "$preset" "$log"
}

build_failed() {
    if grep -qi 'no space left' "$2"; then (fail_disk) || return 1; fi
    grep -nE -A8 'error:|Error|FAILED' "$2" | head -n 60 >&2 || tail -n 40 "$2" >&2
    printf '\n%s\n' "✗ The build of $1 failed. The last page that worked is still in build/web. All output: $2" >&2
    return 1
}

# The page in build/web, and in build/dist what is handed on; the native tool first, because it generates sources and
# packs the content.
build_web() {
    build_preset release && build_preset wasm || return 1
    { node web/build.mjs && node web/one_file.mjs && node web/dist.mjs; } 2>"$logs/web.log" ||
        build_failed "the page" "$logs/web.log"
}
