# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where pictures of windows are kept. Takes one when the window has come to rest, and refuses one on which nothing is drawn."""

import re
import subprocess
import time
from pathlib import Path

LEAST_COLORS = 30


def active_window():
    return subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=True).stdout.strip()


def resize(window, width, height):
    subprocess.run(["xdotool", "windowsize", "--sync", window, str(width), str(height)], check=True)


def place_of(window):
    told = subprocess.run(["xwininfo", "-id", window], capture_output=True, text=True, check=True).stdout
    return tuple(int(re.search(rf"{name}: +(-?\d+)", told).group(1))
                 for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))


def told(file, what):
    return subprocess.run(["identify", "-format", what, str(file)], capture_output=True, check=True).stdout


class Album:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.taken = []

    def signature(self, window):
        file = self.folder / "signature.png"
        subprocess.run(["import", "-window", window, str(file)], check=True)
        found = told(file, "%#")
        file.unlink()
        return found

    def take(self, name, window):
        """Once the window has come to rest: two pictures in a row are the same."""
        return self.settle(name, ["-window", window])

    def take_with_popups(self, name, window):
        """With what lies over the window."""
        x, y, width, height = place_of(window)
        return self.settle(name, ["-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "+repage"])

    def settle(self, name, source):
        file = self.folder / f"{name}.png"
        before = b""
        for _ in range(40):
            subprocess.run(["import", *source, str(file)], check=True)
            now = told(file, "%#")
            if now == before:
                break
            before = now
            time.sleep(0.12)
        colors = int(told(file, "%k"))
        if colors < LEAST_COLORS:
            raise AssertionError(f"{name}: nothing is drawn")
        self.taken.append(file)
        print(f"{file.name}: {colors} colours", flush=True)
        return file
