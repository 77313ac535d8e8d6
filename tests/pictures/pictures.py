#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the real program on every page in every state, to be looked at. Fails when a state is not reached or nothing is drawn.

Needs a display and a message bus of its own: xvfb-run -s "-screen 0 2400x1600x24" dbus-run-session --
/usr/bin/python3 pictures.py DESKTOP UITESTS FOLDER
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "smoke"))
from desk import NUMBER, Desk, keys, start_window_manager, type_text, until, wrong  # noqa: E402
from portal import Portal  # noqa: E402

LANDLINE = "+4930901820"
LEAST_COLORS = 30


class Album:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.taken = []

    def signature(self, desk):
        file = self.folder / "signature.png"
        subprocess.run(["import", "-window", desk.find_window(), str(file)], check=True)
        found = subprocess.run(["identify", "-format", "%#", str(file)], capture_output=True, check=True).stdout
        file.unlink()
        return found

    def take(self, desk, name):
        """Once the window has come to rest: two pictures in a row are the same."""
        file = self.folder / f"{name}.png"
        before = b""
        for _ in range(40):
            subprocess.run(["import", "-window", desk.find_window(), str(file)], check=True)
            now = subprocess.run(["identify", "-format", "%#", str(file)], capture_output=True, check=True).stdout
            if now == before:
                break
            before = now
            time.sleep(0.12)
        colors = int(subprocess.run(["identify", "-format", "%k", str(file)], capture_output=True, check=True).stdout)
        if colors < LEAST_COLORS:
            raise AssertionError(f"{name}: nothing is drawn")
        self.taken.append(file)
        print(f"{file.name}: {colors} colours", flush=True)


class Tour:
    """One program from its first page on; each method begins where it is called and ends on a page that is named."""

    def __init__(self, desk, album, prefix):
        self.desk, self.album, self.prefix = desk, album, prefix
        self.window = None

    def take(self, name):
        self.album.take(self.desk, f"{self.prefix}-{name}")

    def fault(self, kind, **more):
        self.desk.door("POST", "faults", {"kind": kind, **more})

    def mend(self):
        self.desk.door("DELETE", "faults")

    def asked(self, end):
        return sum(1 for each in self.desk.door("GET", "requests") if each["path"].endswith(end) and each["method"] == "POST")

    def begin(self, env=None):
        self.desk.start_sandbox(env=env)
        self.window = self.desk.focus_window()
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)  # or it hovers over a button
        until(self.desk.listens, "the sandbox")

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

    def number_page(self):
        self.take("number-empty")
        keys("shift+Tab")
        keys("Return")
        time.sleep(0.3)
        type_text("germ")
        self.album.taken.append(self.screen("country-list"))
        keys("Escape", "Escape", "Tab")
        type_text("+1415")
        keys("Return")
        self.take("number-unfinished")
        keys("ctrl+a")
        type_text(LANDLINE)
        time.sleep(0.4)
        self.take("number-landline")
        self.fault("rate_limit", operation="start", retryAfter=None)
        self.send()
        self.take("number-failed")
        self.mend()
        self.later()
        keys("ctrl+a", "BackSpace", "Tab")
        type_text("CASE-20418")
        keys("Tab")
        type_text("Password reset")
        keys("shift+Tab", "shift+Tab")
        type_text(NUMBER)
        time.sleep(0.4)
        self.take("number-ready")
        self.fault("latency", latencyMs=2500, operation="start")
        self.send()
        self.take("number-sending")
        self.mend()
        sending = self.album.signature(self.desk)
        until(lambda: self.album.signature(self.desk) != sending, "the code page")

    def screen(self, name):
        """With what lies over the window."""
        file = self.album.folder / f"{self.prefix}-{name}.png"
        told = subprocess.run(["xwininfo", "-id", self.window], capture_output=True, text=True, check=True).stdout
        x, y, width, height = (re.search(rf"{name}: +(\d+)", told).group(1)
                               for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))
        area = f"{width}x{height}+{x}+{y}"
        subprocess.run(["import", "-window", "root", "-crop", area, "+repage", str(file)], check=True)
        return file

    def code_page(self):
        self.take("code-empty")
        type_text("48")
        self.take("code-typing")
        self.check(wrong(self.code()))
        self.take("code-wrong")
        self.later()
        self.fault("error_503")
        self.check("222222")
        self.take("code-failed")
        self.mend()
        before = len(self.desk.messages())
        keys("alt+s")
        until(lambda: len(self.desk.messages()) > before, "the second message")
        self.take("code-sent-again")

    def result_page(self):
        self.check(self.code())
        self.take("result-verified")
        keys("Return")
        self.later()
        self.send("+447700900123")
        until(lambda: self.desk.messages()[0]["to"] == "+447700900123", "the message")
        for tens in range(5):
            self.check(f"{tens}{tens}0000" if not self.code().startswith(f"{tens}{tens}00") else "999999")
            time.sleep(0.3)
        self.take("result-failed")
        keys("alt+n")
        self.later()
        self.fault("drop_after")
        self.send("+4915123456789")
        time.sleep(3.5)
        self.take("result-unknown")
        self.mend()
        keys("alt+n")
        time.sleep(0.5)  # the number page takes the focus
        type_text("+447700900123")
        time.sleep(0.5)
        self.take("number-unknown")

    def history(self):
        """What has been recorded so far; the numbers are masked, the newest row is told in full."""
        keys("ctrl+2")
        self.take("history")
        keys("Down", "Return")
        self.take("history-detail")
        keys("ctrl+f")
        type_text("zebra")
        self.take("history-nothing")


def tour(program, album, prefix, env=None):
    with tempfile.TemporaryDirectory(prefix="ringproof-pictures-") as home:
        desk = Desk(program, home)
        try:
            tour_of = Tour(desk, album, prefix)
            tour_of.begin(env)
            yield tour_of
        finally:
            desk.end()


def first_run(program, album, prefix):
    with tempfile.TemporaryDirectory(prefix="ringproof-pictures-") as home:
        desk = Desk(program, home)
        try:
            desk.start()
            desk.focus_window()
            album.take(desk, f"{prefix}-first-run")
            keys("Return")
            album.take(desk, f"{prefix}-first-run-problems")
        finally:
            desk.end()


def whole(program, album, prefix):
    first_run(program, album, prefix)
    for each in tour(program, album, prefix):
        each.number_page()
        each.code_page()
        each.result_page()
        each.history()


def brief(program, album, prefix, env=None):
    for each in tour(program, album, prefix, env):
        each.send()
        until(each.desk.messages, "the message")
        each.check(wrong(each.code()))
        each.take("code-wrong")
        each.check(each.code())
        each.take("result-verified")
        each.history()


def main(program, uitests, folder):
    album = Album(folder)
    portal = Portal()
    stop = start_window_manager()
    try:
        whole(program, album, "light")
        portal.wish(color_scheme=1)
        whole(program, album, "dark")
        portal.wish(contrast=1)
        brief(program, album, "contrast")
        portal.wish(contrast=0, color_scheme=0)
        brief(program, album, "double", {"QT_SCALE_FACTOR": "2"})
        for name, code in (("german", "de_DE"), ("spanish", "es_ES"), ("arabic", "ar_EG")):
            brief(program, album, name, {"LANG": f"{code}.UTF-8", "LANGUAGE": code})
    finally:
        stop()
    # Every state in every language, and in one that is longer than any, by the layout test.
    before = len(list(album.folder.glob("ar-*.png")))
    subprocess.run([uitests, "layouttest", "clipsNothing"], check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "RINGPROOF_PICTURES": str(album.folder)})
    if len(list(album.folder.glob("ar-*.png"))) <= before and before == 0:
        raise AssertionError("no pictures from right to left")
    print(f"{len(album.taken)} pictures of the program in {album.folder}")


if __name__ == "__main__":
    main(*(os.path.abspath(each) for each in sys.argv[1:4]))
