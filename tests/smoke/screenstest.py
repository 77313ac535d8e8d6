#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second screen is plugged in, the customer types on it, and it is pulled out in the middle of the code."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from desk import NUMBER, Desk, keys, press_return_until, start_window_manager, type_text, until, within

DESKTOP = None
CLI = None


class Monitor(ctypes.Structure):
    """XRRMonitorInfo of X11/extensions/Xrandr.h."""

    _fields_ = [("name", ctypes.c_ulong), ("primary", ctypes.c_int), ("automatic", ctypes.c_int), ("noutput", ctypes.c_int),
                ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("mwidth", ctypes.c_int), ("mheight", ctypes.c_int), ("outputs", ctypes.POINTER(ctypes.c_ulong))]


class Screens:
    """Cuts the one screen of the virtual display in two, and makes it one again: to programs these are monitors that come and go."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.randr = ctypes.CDLL("libXrandr.so.2")
        for function in (self.x11.XOpenDisplay, self.randr.XRRAllocateMonitor, self.randr.XRRGetMonitors):
            function.restype = ctypes.c_void_p
        for function in (self.x11.XDefaultRootWindow, self.x11.XInternAtom):
            function.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.width = self.x11.XDisplayWidth(self.display, self.x11.XDefaultScreen(self.display))
        self.height = self.x11.XDisplayHeight(self.display, self.x11.XDefaultScreen(self.display))

    def atom(self, name):
        return self.x11.XInternAtom(self.display, name, 0)

    def outputs(self):
        count = ctypes.c_int()
        monitors = ctypes.cast(self.randr.XRRGetMonitors(self.display, self.root, 1, ctypes.byref(count)), ctypes.POINTER(Monitor))
        return [monitors[0].outputs[index] for index in range(monitors[0].noutput)]

    def set(self, name, x, outputs, is_primary):
        monitor = ctypes.cast(self.randr.XRRAllocateMonitor(self.display, len(outputs)), ctypes.POINTER(Monitor))
        half = self.width // 2
        monitor[0].name = self.atom(name)
        monitor[0].primary = is_primary
        monitor[0].x, monitor[0].y, monitor[0].width, monitor[0].height = x, 0, half, self.height
        monitor[0].mwidth, monitor[0].mheight = half // 4, self.height // 4
        for index, output in enumerate(outputs):
            monitor[0].outputs[index] = output
        self.randr.XRRSetMonitor(self.display, self.root, monitor)

    def plug_in(self):
        self.set(b"LEFT", 0, self.outputs(), 1)
        self.set(b"RIGHT", self.width // 2, [], 0)
        self.x11.XSync(self.display, 0)

    def pull_out(self):
        for name in (b"RIGHT", b"LEFT"):
            self.randr.XRRDeleteMonitor(self.display, self.root, ctypes.c_ulong(self.atom(name)))
        self.x11.XSync(self.display, 0)


def setUpModule():
    unittest.addModuleCleanup(start_window_manager())


class ScreensTest(unittest.TestCase):
    def setUp(self):
        home = tempfile.mkdtemp(prefix="ringproof-screens-")
        self.addCleanup(shutil.rmtree, home, True)
        self.screens = Screens()
        self.desk = Desk(DESKTOP, home)

    def windows(self):
        """Of the program, with their places and widths."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.desk.program.pid)], capture_output=True,
                               text=True).stdout.split()
        places = {}
        for window in found:
            shell = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True).stdout
            fields = dict(line.split("=") for line in shell.split())
            if fields:  # else it has gone since
                places[window] = int(fields["X"]), int(fields["WIDTH"])
        return places

    def has_focus(self, window):
        return subprocess.run(["xdotool", "getwindowfocus"], capture_output=True, text=True).stdout.strip() == window

    def open_view(self):
        """On a screen of its own. One press opens it and another closes it, and one that comes before the page is lost: the next
        one waits twice as long as the last for a second window, and comes only while there is none."""
        for seconds in (1, 2, 4, 8, 16):
            keys("ctrl+t")
            if within(seconds, lambda: len(self.windows()) == 2):
                return
        raise AssertionError("waited in vain for the customer's view")

    def is_typed_into(self):
        """Where the window stands, the view does not: it fills the other screen."""
        half = self.screens.width // 2
        return any(width == half and self.has_focus(window) for window, (_, width) in self.windows().items())

    def statuses(self):
        result = subprocess.run([CLI, "history", "--json", "--data-dir", self.desk.data], capture_output=True, text=True, check=True)
        return [row["status"] for row in json.loads(result.stdout)["verifications"]]

    def test_the_customers_screen_is_pulled_out(self):
        self.screens.plug_in()
        self.desk.start_sandbox()
        self.addCleanup(self.desk.end)
        self.desk.focus_window()
        until(self.desk.listens, "the sandbox")
        type_text(NUMBER)
        code = press_return_until(self.desk.messages, "the message")[0]["code"]
        until(lambda: self.statuses() == ["pending"], "the code page")
        self.open_view()
        until(self.is_typed_into, "the focus in the customer's view on a screen of its own")
        type_text(code[:3])
        self.screens.pull_out()
        until(lambda: len(self.windows()) == 1, "the view back in the window")
        self.desk.focus_window()
        type_text(code[3:])
        until(lambda: self.statuses() == ["approved"], "the approval with the digits from before and after")


if __name__ == "__main__":
    DESKTOP, CLI = (os.path.abspath(sys.argv.pop(1)) for _ in range(2))
    unittest.main()
