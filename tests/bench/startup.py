#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start to first painted frame of empty windows and of the desktop program, in turn, from outside: wall time and peak memory.
Usage: startup.py EMPTYWINDOW RINGPROOF MILLIONROWS"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from deskload import CREDENTIALS

ROUNDS = 15


def once(command, environment):
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        devnull = os.open(os.devnull, os.O_RDWR)
        os.dup2(devnull, 1)
        os.dup2(devnull, 2)
        os.execve(command[0], command, environment)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return (time.perf_counter() - begun) * 1000, usage.ru_maxrss / 1024


def home(folder, place):
    """An environment whose settings have that place as the last one."""
    config = f"{folder}/config-{place}"
    os.makedirs(config + "/ringproof")
    with open(config + "/ringproof/ringproof.conf", "w", encoding="utf-8") as settings:
        settings.write(f"[desk]\nplace={place}\n")
    return os.environ | {"XDG_CONFIG_HOME": config, "RINGPROOF_TWILIO_BASE_URL": "http://127.0.0.1:9"} | CREDENTIALS


def main(empty, desktop, millionrows):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as filled:
        subprocess.run([millionrows, filled], check=True)
        full = [desktop, "--startup-benchmark", "--data-dir", filled]
        runs = {"empty QMainWindow": ([empty, "main"], os.environ),
                "empty QWizard": ([empty], os.environ),
                "ringproof --sandbox": ([desktop, "--startup-benchmark", "--sandbox", "--data-dir", folder], home(folder, "verify")),
                "ringproof (first run)": ([desktop, "--startup-benchmark", "--data-dir", folder],
                                          os.environ | {"XDG_CONFIG_HOME": folder + "/none"}),
                "a million rows, Verify": (full, home(filled, "verify")),
                "a million rows, History": (full, home(filled, "history")),
                "a million rows, Overview": (full, home(filled, "overview"))}
        figures = {name: [] for name in runs}
        for round_number in range(ROUNDS + 1):
            for name, (command, environment) in runs.items():
                figure = once(command, environment)
                if round_number > 0:
                    figures[name].append(figure)
    floor = [statistics.median(values) for values in zip(*figures["empty QMainWindow"])]
    for name, rows in figures.items():
        wall, memory = (statistics.median(values) for values in zip(*rows))
        print(f"{name:26} {wall:7.1f} ms ({wall / floor[0]:.2f} x)   {memory:6.1f} MiB ({memory / floor[1]:.2f} x)")
    print(f"load: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:4])
