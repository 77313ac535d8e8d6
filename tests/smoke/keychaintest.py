#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keychain store with a real gnome-keyring on a bus of its own, and in every way in which there is none; and the real program,
which keeps the credentials of its first run there and finds them at its next start.

keychaintest.py UITESTS RINGPROOF
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from desk import NUMBER, Desk, keys, start_window_manager, type_text, until

TESTS, DESKTOP = sys.argv[1:3]
# The daemon takes its name a moment after it has gone into the background.
ANSWERS = ("for _ in $(seq 100); do dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
           "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true && break; sleep 0.1; done")
SIDS = {"AC": "AC" + "0" * 32, "VA": "VA" + "0" * 32}


class KeychainCase(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="ringproof-keychain-")
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(("DBUS_", "XDG_", "GNOME_"))}
        for name in ("run", "data", "config", "cache"):
            Path(self.home, name).mkdir(mode=0o700)
        self.env.update({"HOME": self.home, "XDG_RUNTIME_DIR": self.home + "/run", "XDG_DATA_HOME": self.home + "/data",
                         "XDG_CONFIG_HOME": self.home + "/config", "XDG_CACHE_HOME": self.home + "/cache",
                         "QT_QPA_PLATFORM": "offscreen"})

    def tearDown(self):
        shutil.rmtree(self.home)

    def session(self, script, services=False):
        """A bus that ends with the script, and everything on it; only with `services` may it start what is installed."""
        command = ["dbus-run-session"]
        if not services:
            config = Path(self.home, "bus.conf")
            config.write_text('<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">'
                              '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>'
                              "</policy></busconfig>", encoding="utf-8")
            command.append(f"--config-file={config}")
        result = subprocess.run([*command, "--", "sh", "-ec", script], env=self.env, capture_output=True, text=True, timeout=100)
        self.assertEqual(0, result.returncode, result.stdout + result.stderr)

    def keyring(self, password, *functions):
        """A keyring's daemon of its own for these functions; it leaves with its bus."""
        start = f"printf %s {password} | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null" if password \
            else "gnome-keyring-daemon --start --components=secrets --daemonize >/dev/null"
        self.session("\n".join([start, ANSWERS, *(f"'{TESTS}' keychaintest {name}" for name in functions)]))

    def test_round_trip_through_a_real_keyring(self):
        self.keyring("password", "keeps", "findsWhatWasKept")
        # Another daemon reads what lies on the disk, where nothing of it can be read.
        kept = b"".join(file.read_bytes() for file in Path(self.home, "data").rglob("*") if file.is_file())
        self.assertTrue(kept)
        self.assertNotIn(b"TWILIO_AUTH_TOKEN", kept)
        self.keyring("password", "findsWhatWasKept", "forgets")

    def test_a_locked_keyring(self):
        self.keyring("password", "keeps")
        self.keyring(None, "findsItLocked")

    def test_no_keyring_on_the_bus(self):
        self.session(f"'{TESTS}' keychaintest findsNone")

    def test_no_bus(self):
        result = subprocess.run([TESTS, "keychaintest", "findsNone"], env=self.env, capture_output=True, text=True, timeout=60)
        self.assertEqual(0, result.returncode, result.stdout + result.stderr)

    def test_a_silent_and_a_refusing_keyring(self):
        self.session(f"'{TESTS}' keychaintest findsItSilent")
        self.session(f"'{TESTS}' keychaintest findsItRefusing")

    def test_the_program_keeps_what_it_was_given(self):
        self.env["QT_QPA_PLATFORM"] = "xcb"
        inner = " ".join(f"'{part}'" for part in (sys.executable, os.path.abspath(__file__), TESTS, DESKTOP, "inner"))
        self.session("printf password | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null\n"
                     + ANSWERS + "\n" + inner)


def inner():
    """On that bus: the first run with a keychain, then a second start without a word."""
    home = os.environ["HOME"]
    stop = start_window_manager()
    sandbox = Desk(DESKTOP, tempfile.mkdtemp(prefix="twilio-", dir=home))
    desk = Desk(DESKTOP, home)
    here = {"XDG_RUNTIME_DIR": home + "/run", "RINGPROOF_TWILIO_BASE_URL": f"http://127.0.0.1:{sandbox.port}"}
    try:
        sandbox.start_sandbox(env={"QT_QPA_PLATFORM": "offscreen"})  # Twilio, as far as the other one can tell
        until(sandbox.listens, "the sandbox")
        desk.start(env=here)
        desk.focus_window()
        until(lambda: asks_twilio(sandbox), "the question with the new credentials")
        # To another number each time: the limits hold between two starts too.
        for start, number in (("first", NUMBER), ("second", "+447700900123")):
            until(lambda: sends(sandbox, number), f"a code at the {start} start")
            assert desk.close_window() == 0, desk.said()
            sandbox.door("POST", "reset")
            if start == "first":
                desk.start(env=here)
                desk.focus_window()
        for file in Path(home, "config").rglob("*"):
            assert not file.is_file() or b"sandbox" not in file.read_bytes(), file
    finally:
        desk.end()
        sandbox.end()
        stop()


def asks_twilio(sandbox):
    """The window is open before its first run's page, which waits for what the keychain says: what is typed too early is lost."""
    keys("alt+a", "ctrl+a")
    type_text(SIDS["AC"])
    keys("Tab", "ctrl+a")
    type_text("sandbox")
    keys("Tab", "ctrl+a")
    type_text(SIDS["VA"])
    keys("Return")
    time.sleep(0.4)
    return sandbox.door("GET", "requests")


def sends(sandbox, number):
    """The number page takes a number; on the first run's page it would stand in a wrong field, and nothing would be sent."""
    keys("ctrl+1", "ctrl+a")
    type_text(number)
    time.sleep(0.4)  # the forecast waits for a pause in typing
    keys("Return")
    time.sleep(0.4)
    return sandbox.messages()


if __name__ == "__main__":
    if "inner" in sys.argv:
        inner()
        sys.exit(0)
    unittest.main(argv=sys.argv[:1])
