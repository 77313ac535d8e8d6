#!/usr/bin/env bash
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what is missing, builds Ringproof and starts it: the desktop application, or without a display a proof in the terminal.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install-deps.sh run
packaging/npm-assets.sh resources
cmake --preset release -DBUILD_TESTING=OFF >/dev/null
cmake --build --preset release

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/ringproof "$@"
fi
echo "There is no display here, so the proof runs in the terminal, against the sandbox: nothing is sent and nothing costs."
exec packaging/terminal-proof.sh build/release/bin/ringproof-cli
