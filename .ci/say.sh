# Shared words for the scripts: progress, and failures that say what happened, what is safe, what to do.
# shellcheck shell=bash

say() { printf '%s\n' "· $*" >&2; }

# fail WHAT-HAPPENED WHAT-IS-SAFE WHAT-TO-DO
fail() {
    printf '\n%s\n' "✗ $*" >&2
    exit 1
}

fail_disk() {
    fail "The disk is full." "Your files are as they were; only the build folder is incomplete." \
        "Free about 3 GB and start again."
}
