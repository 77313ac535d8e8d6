# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tours through the real program share: one run of it in a home of its own, keys, the sandbox's faults, pictures."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "smoke"))
from desk import NUMBER, Desk, keys, start_window_manager, type_text, until, wrong  # noqa: E402,F401

from album import active_window, resize  # noqa: E402


class Tour:
    """One program from its first page on; each method begins where it is called and ends on a page that is named."""

    def __init__(self, desk, album, prefix, env=None):
        self.desk, self.album, self.prefix, self.env = desk, album, prefix, env or {}
        self.window = None
        self.size = None  # another than the window's own

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.desk.end()

    def begin(self):
        self.desk.start_sandbox(env=self.env)
        until(self.desk.listens, "the sandbox")
        self.arrive()

    def arrive(self):
        self.window = self.desk.focus_window()
        if self.size:
            resize(self.window, *self.size)
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)  # or it hovers over a button

    def take(self, name):
        self.album.take(f"{self.prefix}-{name}", self.window)

    def take_with_popups(self, name):
        time.sleep(0.3)
        self.album.take_with_popups(f"{self.prefix}-{name}", self.window)

    def take_dialog(self, name):
        """The dialog that has just been opened and has the focus."""
        self.album.take(f"{self.prefix}-{name}", self.dialog())

    def dialog(self):
        return until(lambda: active_window() != self.window and active_window(), "the dialog")

    def leave_dialog(self):
        """Two keys where one closes what lies over the dialog."""
        def is_back():
            if active_window() == self.window:
                return True
            keys("Escape")
            time.sleep(0.3)
            return False
        until(is_back, "the window")

    def fault(self, kind, **more):
        self.desk.door("POST", "faults", {"kind": kind, **more})

    def mend(self):
        self.desk.door("DELETE", "faults")

    def asked(self, end):
        return sum(1 for each in self.desk.door("GET", "requests") if each["path"].endswith(end) and each["method"] == "POST")

    def send(self, number=NUMBER):
        """As often as it takes on a busy machine; what is being sent already is not sent twice."""
        before = self.asked("/Verifications")

        def is_asked():
            keys("ctrl+a")
            type_text(number)
            time.sleep(0.4)  # the forecast waits for a pause in typing
            keys("Return")
            for _ in range(30):
                if self.asked("/Verifications") > before:
                    return True
                time.sleep(0.1)
            return False
        until(is_asked, "the send")

    def code(self):
        return self.desk.messages()[0]["code"]

    def check(self, code):
        before = self.asked("/VerificationCheck")
        keys("ctrl+a")
        type_text(code)
        until(lambda: self.asked("/VerificationCheck") > before, "the check")

    def later(self):
        self.desk.door("POST", "clock", {"advanceSeconds": 61})


class Home:
    """A folder for one or more runs of the program, which goes with its end."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory(prefix="ringproof-pictures-")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def desk(self):
        return Desk(self.program, self.folder.name)
