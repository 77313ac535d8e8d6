#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop program costs over a million rows: its peak memory after every place and every page of the settings, and what it
does in half a minute in which nobody touches it. Needs a display and xdotool. Usage: deskcost.py RINGPROOF MILLIONROWS [SECONDS]"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "smoke"))
from desk import Desk, keys, start_window_manager, type_text  # noqa: E402
from deskload import CREDENTIALS  # noqa: E402

SETTLED = 4.0
CARET_RESTS = 8.0  # on top, after the last key
PAGES = 8


def numbers_of(pid):
    """(nanoseconds on a processor, times that a thread has waited) of all threads."""
    nanoseconds = waits = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        nanoseconds += int((task / "schedstat").read_text().split()[0])
        status = (task / "status").read_text()
        waits += int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
    return nanoseconds, waits


def megabytes(pid, field):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split(f"\n{field}:")[1].split()[0]) / 1024


def settle():
    time.sleep(SETTLED)


def tell(pid, what):
    print(f"{what:44} peak {megabytes(pid, 'VmHWM'):6.1f} MiB, now {megabytes(pid, 'VmRSS'):6.1f} MiB", flush=True)


def idle(pid, what, seconds):
    settle()
    time.sleep(CARET_RESTS)
    tell(pid, what)
    nanoseconds, waits = numbers_of(pid)
    time.sleep(seconds)
    later, more = numbers_of(pid)
    print(f"  idle for {seconds} s: {(later - nanoseconds) / 1e6:.1f} ms of a processor, {more - waits} wake-ups", flush=True)


def visit(desk, seconds):
    pid = desk.program.pid
    idle(pid, "Verify", seconds)
    keys("ctrl+2")
    idle(pid, "History", seconds)
    type_text("SHOP12")
    settle()
    keys("ctrl+a", "Delete", "Down", *["Next"] * 60)
    settle()
    tell(pid, "History, searched and scrolled")
    keys("ctrl+3")
    idle(pid, "Overview", seconds)
    keys("ctrl+comma")
    settle()
    for _ in range(PAGES - 1):
        keys("Down")
        settle()
    idle(pid, "Settings, every page", seconds)
    keys("Escape", "ctrl+1")
    idle(pid, "Verify again", seconds)


def main(program, millionrows, seconds="30"):
    with tempfile.TemporaryDirectory() as home:
        desk = Desk(program, home)
        Path(desk.data).mkdir()
        subprocess.run([millionrows, desk.data], check=True)
        stop_manager = start_window_manager()
        desk.start(env={"RINGPROOF_TWILIO_BASE_URL": "http://127.0.0.1:9", **CREDENTIALS})
        try:
            desk.focus_window()
            visit(desk, int(seconds))
        finally:
            desk.end()
            stop_manager()


if __name__ == "__main__":
    main(*sys.argv[1:])
