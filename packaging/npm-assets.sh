#!/usr/bin/env bash
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fetches the npm packages of a folder, as its lock file has them, unless they are there already. Without npm, or without a network,
# the build goes on: flags become letters.
set -euo pipefail

folder=$1
stamp=$folder/node_modules/.package-lock.json
if [ -e "$stamp" ] && [ ! "$folder/package-lock.json" -nt "$stamp" ]; then
    exit 0
fi
if ! command -v npm >/dev/null; then
    echo "npm is not here: building without the packages of $folder." >&2
    exit 0
fi
(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) \
    || echo "npm could not fetch the packages of $folder: building without them." >&2
