#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the README (docs/) and of software centres (docs/software-centre/, 1280 x 720), drawn anew from the real program.

unshare --uts --mount sh -c 'hostname front && xvfb-run -s "-screen 0 1600x1000x24" dbus-run-session --
/usr/bin/python3 publish.py DESKTOP DOCS'
The person at the desk is mara@front: as root, in namespaces of one's own, whose names change nobody else's.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from album import Album
from desktour import DeskTour
from portal import Portal
from tour import NUMBER, Home, keys, start_window_manager, type_text, until, wrong
from wizardtour import WizardTour

FEW_COLORS = 128  # flat surfaces and their soft edges need no more


def name_person():
    with tempfile.NamedTemporaryFile("w", suffix=".passwd", delete=False) as names:
        names.write(Path("/etc/passwd").read_text(encoding="utf-8").replace("root:x:0:", "mara:x:0:", 1))
    subprocess.run(["mount", "--bind", names.name, "/etc/passwd"], check=True)


def afternoon():
    """A time zone in which it is two or three in the afternoon."""
    ahead = (14 - time.gmtime().tm_hour) % 24
    return f"Etc/GMT-{ahead}" if ahead <= 14 else f"Etc/GMT+{24 - ahead}"


def fill_in(number=NUMBER):
    keys("ctrl+a")
    type_text(number)
    keys("Tab")
    type_text("CASE-20418")
    keys("Tab")
    type_text("Password reset")
    keys("shift+Tab", "shift+Tab")
    time.sleep(0.5)


def take_wizard(tour):
    tour.begin()
    fill_in()
    tour.take("number")
    keys("shift+Tab", "Return")
    time.sleep(0.3)
    type_text("germ")
    tour.take_with_popups("countries")
    keys("Escape", "Escape", "Tab")
    tour.send()
    until(tour.desk.messages, "the message")
    tour.check(wrong(tour.code()))
    keys("ctrl+a")
    type_text(tour.code()[:3])
    tour.take("code")
    keys("ctrl+t")
    type_text(tour.code()[:3])
    tour.take("customer")
    keys("Escape")
    tour.check(tour.code())
    tour.take("result")


def take_places(tour):
    tour.history()
    tour.overview()
    tour.settings()


def take_code(tour):
    """The code page alone, after a wrong one."""
    tour.begin()
    fill_in()
    tour.send()
    until(tour.desk.messages, "the message")
    tour.check(wrong(tour.code()))
    keys("ctrl+a")
    type_text(tour.code()[:3])
    tour.take("code")


class Studio:
    def __init__(self, program, folder, size=None):
        self.program, self.album, self.size = program, Album(folder), size

    def wizard(self, prefix, take, env):
        with Home(self.program) as home, WizardTour(home.desk(), self.album, prefix, env) as tour:
            tour.size = self.size
            take(tour)

    def places(self, prefix, take, env):
        with Home(self.program) as emulating, WizardTour(emulating.desk(), self.album, prefix, env) as other:
            other.begin()
            with Home(self.program) as home, DeskTour(home.desk(), self.album, prefix, env) as tour:
                tour.size = self.size
                tour.begin_with_records(emulator=other.desk.port)
                take(tour)


def keep(folder, target, names):
    target.mkdir(parents=True, exist_ok=True)
    for taken, name in names.items():
        subprocess.run(["convert", str(folder / f"{taken}.png"), "-strip", "+dither", "-colors", str(FEW_COLORS), "-define",
                        "png:compression-level=9", f"PNG8:{target / name}.png"], check=True)


def main(program, docs):
    name_person()
    env = {"TZ": afternoon()}
    portal = Portal()
    stop = start_window_manager()
    with tempfile.TemporaryDirectory(prefix="ringproof-publish-") as folder:
        readme = Studio(program, folder)
        readme.wizard("light", take_wizard, env)
        readme.places("light", take_places, env)
        readme.wizard("arabic", take_code, {**env, "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar_EG"})
        centre = Studio(program, folder, (1280, 720))
        centre.wizard("centre", take_code, env)
        centre.places("centre", take_places, env)
        portal.wish(color_scheme=1)
        readme.places("dark", DeskTour.overview, env)
        centre.wizard("centre-dark", take_code, env)
        portal.wish(contrast=1)
        readme.wizard("contrast", take_code, env)
        folder = Path(folder)
        keep(folder, docs, {"light-number": "desk-number", "light-countries": "desk-countries", "light-code": "desk-code",
                            "light-customer": "desk-customer", "light-result": "desk-result", "light-history-detail": "desk-history",
                            "light-settings-service": "desk-settings", "dark-overview": "desk-overview", "contrast-code": "desk-contrast",
                            "arabic-code": "desk-arabic"})
        keep(folder, docs / "software-centre", {"centre-code": "verify", "centre-history-detail": "history", "centre-overview": "overview",
                                                "centre-dark-code": "dark"})
    stop()


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve())
