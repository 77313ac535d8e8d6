#!/usr/bin/env bash
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what is missing, builds everything and runs all tests of label "quick" under a virtual display.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install-deps.sh test
packaging/npm-assets.sh resources
packaging/npm-assets.sh tests/interop
packaging/npm-assets.sh tests/api
cmake --preset dev -DBUILD_TESTING=ON >/dev/null
cmake --build --preset dev
exec xvfb-run --auto-servernum --server-args="-screen 0 1280x900x24" ctest --preset dev "$@"
