#!/usr/bin/env bash
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Proves a made-up number against the sandbox in the terminal: send, the handset's text, check, verdict.
# Asks for the code on a terminal; reads it from the handset where there is none.
set -euo pipefail

cli=$1
number='+1 415 555 0123'
work=$(mktemp -d)
coproc SANDBOX { exec "$cli" sandbox --port 0; }
sandbox_pid=$SANDBOX_PID
trap 'kill "$sandbox_pid" 2>/dev/null || true; rm -rf "$work"' EXIT

read -r -t 20 line <&"${SANDBOX[0]}"
url=${line#listening on }
options=(--sandbox="$url" --data-dir "$work")
handset() { curl --silent --show-error --fail "$url/sandbox/messages" | grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

echo
echo "Sending a code to $number ..."
"$cli" send "$number" "${options[@]}" --reference demo
echo
echo "The handset shows: $(handset body)"
if [ -t 0 ]; then
    read -r -p "Enter the code: " code
else
    code=$(handset code)
    echo "No terminal to ask on, so the code is read from the handset: $code"
fi
echo
"$cli" check "$number" "$code" "${options[@]}"
echo
"$cli" history "${options[@]:1}"
