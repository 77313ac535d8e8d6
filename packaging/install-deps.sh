#!/usr/bin/env bash
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what this machine lacks of Debian 12's packages: "run" for building and using Ringproof, "test" for its tests as well.
# Asks the package manager nothing when nothing is missing.
set -euo pipefail

build=(g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qcoro-qt6-dev
    libexpected-dev libtomlplusplus-dev libphonenumber-dev libprotobuf-dev libicu-dev libssl-dev libsqlite3-dev prometheus-cpp-dev libsystemd-dev
    libqt6sql6-psql ca-certificates curl)
desktop=(qt6-svg-dev libqt6svg6 libqrcodegencpp-dev qtkeychain-qt6-dev libsecret-1-0 qt6-tools-dev qt6-l10n-tools qt6-translations-l10n fonts-dejavu-core fonts-noto-core)
test=(libqt6sql6-sqlite git python3 iproute2 xvfb xauth openbox xdotool imagemagick dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0 gnome-keyring
    sqlite3 postgresql openssl procps chromium)

case "${1:-}" in
run) wanted=("${build[@]}" "${desktop[@]}") ;;
test) wanted=("${build[@]}" "${desktop[@]}" "${test[@]}") ;;
*)
    echo "usage: $0 run|test" >&2
    exit 2
    ;;
esac
# npm may have come from elsewhere; Debian's package would then be in conflict with it.
command -v npm >/dev/null || wanted+=(npm)

missing=()
for package in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Packages are missing: run this as root, or install sudo." >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
