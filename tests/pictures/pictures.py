#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the real program on every page in every state, to be looked at. Fails when a state is not reached or nothing is drawn.

Needs a display and a message bus of its own: xvfb-run -s "-screen 0 2400x1600x24" dbus-run-session --
/usr/bin/python3 pictures.py DESKTOP UITESTS FOLDER [LOOK...]
"""

import os
import subprocess
import sys
from pathlib import Path

from album import Album
from desktour import DeskTour
from portal import Portal
from tour import Home, start_window_manager
from wizardtour import WizardTour

# What the desktop's settings portal wishes, and the environment: in each look one of each kind at least.
LOOKS = {
    "light": ({"color_scheme": 0}, {}),
    "dark": ({"color_scheme": 1}, {}),
    "contrast": ({"color_scheme": 1, "contrast": 1}, {}),
    "german": ({}, {"LANG": "de_DE.UTF-8", "LANGUAGE": "de_DE"}),
    "spanish": ({}, {"LANG": "es_ES.UTF-8", "LANGUAGE": "es_ES"}),
    "arabic": ({}, {"LANG": "ar_EG.UTF-8", "LANGUAGE": "ar_EG"}),
    "double": ({}, {"QT_SCALE_FACTOR": "2"}),
}
WHOLE = ("light", "dark")


def take_look(program, album, look, env):
    is_whole = look in WHOLE
    with Home(program) as home, DeskTour(home.desk(), album, look, env) as tour:
        tour.first_run()
    if is_whole:
        with Home(program) as home, DeskTour(home.desk(), album, look, env) as tour:
            tour.problem()
    with Home(program) as home, WizardTour(home.desk(), album, look, env) as wizard:
        wizard.begin()
        wizard.empty_places()
        wizard.whole() if is_whole else wizard.brief()
        with Home(program) as other, DeskTour(other.desk(), album, look, env) as desk:
            desk.begin_with_records(emulator=wizard.desk.port)
            desk.whole() if is_whole else desk.brief()


def main(program, uitests, folder, *looks):
    album = Album(folder)
    portal = Portal()
    stop = start_window_manager()
    try:
        for look in looks or LOOKS:
            wishes, env = LOOKS[look]
            portal.wish(**{"color_scheme": 0, "contrast": 0, **wishes})
            take_look(program, album, look, env)
    finally:
        stop()
    # Every state in every language, and in one that is longer than any, by the layout test.
    if not looks:
        before = len(list(album.folder.glob("ar-*.png")))
        screen = Path(__file__).resolve().parent.parent / "data/screen.json"
        subprocess.run([uitests, "layouttest", "clipsNothing"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
                            "RINGPROOF_PICTURES": str(album.folder)})
        if len(list(album.folder.glob("ar-*.png"))) <= before and before == 0:
            raise AssertionError("no pictures from right to left")
    print(f"{len(album.taken)} pictures of the program in {album.folder}")


if __name__ == "__main__":
    main(*(os.path.abspath(each) for each in sys.argv[1:4]), *sys.argv[4:])
