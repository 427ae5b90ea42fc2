#!/usr/bin/env bash
# Fetches the sources that Debian bookworm has no fitting binary of: Dear ImGui >= 1.92 (for every
# build) and libsodium (for the WebAssembly build), as Debian source packages, into build/deps/.
#
# apt does the fetching with a state directory of its own, so the system's package lists, pins and
# caches stay as they are and no special rights are needed. What is trusted: apt checks the suite's
# signed InRelease against Debian's archive keyring, InRelease names the checksum of Sources, Sources
# those of the .dsc and the archives. forky and sid are signed with the trixie keys, which bookworm's
# debian-archive-keyring carries since 2023.3+deb12u2; setup.sh asks for that version, so the chain
# starts at a package that bookworm's own keys vouch for.
#
# IMGUI_DIR and SODIUM_SOURCE_DIR name sources that are already there; then nothing is fetched.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/say.sh

readonly deps=$PWD/build/deps
readonly state=$deps/apt
readonly keyring=/usr/share/keyrings/debian-archive-keyring.gpg
readonly imgui_suites=(forky sid)
readonly imgui_known_version=1.92.2b
readonly imgui_known_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48

# The user's own configuration (a proxy, say) applies; what would weaken the checks is set back.
# As root, apt would drop to a user that may be unable to enter the build folder.
apt_options() {
    printf '%s\n' \
        -o "Dir::State=$state" -o "Dir::State::lists=$state/lists" -o "Dir::Cache=$state/cache" \
        -o "Dir::Etc::SourceList=$state/sources.list" -o "Dir::Etc::SourceParts=-" \
        -o "Dir::Etc::Preferences=-" -o "Dir::Etc::PreferencesParts=-" \
        -o "APT::Get::AllowUnauthenticated=false" -o "Acquire::AllowInsecureRepositories=false" \
        -o "Acquire::AllowWeakRepositories=false" -o "Acquire::AllowDowngradeToInsecureRepositories=false" \
        -o "Acquire::Languages=none" -o "Acquire::Retries=2" -o "APT::Update::Error-Mode=any" \
        -o "APT::Sandbox::User=$(id -un)"
}

# The mirror that this machine's own apt uses for bookworm, in whichever format its sources are.
mirror() {
    apt-get update --print-uris 2>/dev/null |
        sed -nE "s|^'([^']+)/dists/(bookworm\|stable\|oldstable)/(In)?Release' .*|\1|p" | head -n 1
}

# apt_fetch SUITE PACKAGE: unpacks the source package of the suite into build/deps/PACKAGE.
apt_fetch() {
    local suite=$1 package=$2 work
    mapfile -t options < <(apt_options)
    rm -rf "$state" "$deps/$package".??????   # what an interrupted run left
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    echo "deb-src [signed-by=$keyring] $mirror_address $suite main" >"$state/sources.list"
    apt-get "${options[@]}" -qq update >"$state/log" 2>&1 || return 1

    work=$(mktemp -d "$deps/$package.XXXXXX")
    if ! (cd "$work" && apt-get "${options[@]}" -qq source "$package") >>"$state/log" 2>&1; then
        rm -rf "$work"
        return 1
    fi
    rm -rf "${deps:?}/$package"
    mv "$work"/*/ "$deps/$package"
    fetched_version=$(cd "$work" && sed -n 's/^Version: //p' ./*.dsc | head -n 1)
    fetched_sha256=$(cd "$work" && sha256sum ./*.orig.tar.?z | cut -d ' ' -f 1)
    echo "$fetched_version $fetched_sha256" >"$deps/$package/.source"
    rm -rf "$work" "$state"
}

fail_fetch() {
    local log=$state/log
    if grep -qiE 'no space left|errno=28' "$log" 2>/dev/null; then fail_disk; fi
    if grep -qiE 'NO_PUBKEY|not signed|EXPKEYSIG|BADSIG|hash sum mismatch' "$log" 2>/dev/null; then
        fail "The source of $1 did not pass the signature check." \
            "It was thrown away; nothing else was changed." \
            "Upgrade the package debian-archive-keyring and try again, or set $2 to a source you trust. Details: $log"
    fi
    fail "The source of $1 could not be fetched from this machine's Debian mirror." \
        "Nothing else was changed." \
        "Check the network and try again, or set $2 to a folder that holds the source. Details: $log"
}

need_imgui() { [[ -z ${IMGUI_DIR:-} && ! -f $deps/imgui/.source ]]; }
need_sodium() { [[ -z ${SODIUM_SOURCE_DIR:-} && ! -f $deps/libsodium/.source ]]; }

if ! need_imgui && ! need_sodium; then exit 0; fi

mkdir -p "$deps"
mirror_address=$(mirror)
if [[ -z $mirror_address ]]; then
    fail "This machine's apt sources name no Debian bookworm mirror." "Nothing was changed." \
        "Add one, or set IMGUI_DIR and SODIUM_SOURCE_DIR to folders that hold the sources."
fi

if need_imgui; then
    say "Fetching Dear ImGui's source"
    fetched=no
    for suite in "${imgui_suites[@]}"; do
        if apt_fetch "$suite" imgui; then
            fetched=yes
            break
        fi
    done
    [[ $fetched == yes ]] || fail_fetch "Dear ImGui" IMGUI_DIR
    if dpkg --compare-versions "$fetched_version" lt 1.92; then
        rm -rf "$deps/imgui"
        fail "The mirror's Dear ImGui is $fetched_version; 1.92 or newer is needed." \
            "It was thrown away." "Set IMGUI_DIR to a folder that holds a newer one."
    fi
    if [[ $fetched_sha256 == "$imgui_known_sha256" ]]; then
        say "Dear ImGui $fetched_version from $suite: the SHA-256 of its archive is the known one"
    else
        say "Note: Dear ImGui $fetched_version from $suite is not the tested $imgui_known_version; Debian's signature holds, the archive's SHA-256 is $fetched_sha256"
    fi
fi

if need_sodium; then
    say "Fetching libsodium's source"
    apt_fetch bookworm libsodium || fail_fetch libsodium SODIUM_SOURCE_DIR
    say "libsodium $fetched_version: Debian's signature holds"
fi
