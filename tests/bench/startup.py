#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start to first painted frame of an empty QWizard and of the desktop program, in turn, from outside: wall time and peak memory."""

import os
import statistics
import sys
import tempfile
import time

ROUNDS = 15


def once(command):
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        devnull = os.open(os.devnull, os.O_RDWR)
        os.dup2(devnull, 1)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return (time.perf_counter() - begun) * 1000, usage.ru_maxrss / 1024


def main(empty, desktop):
    with tempfile.TemporaryDirectory() as folder:
        commands = {"empty QWizard": [empty],
                    "ringproof --sandbox": [desktop, "--startup-benchmark", "--sandbox", "--data-dir", folder],
                    "ringproof (first run)": [desktop, "--startup-benchmark", "--data-dir", folder]}
        figures = {name: [] for name in commands}
        for round_number in range(ROUNDS + 1):
            for name, command in commands.items():
                figure = once(command)
                if round_number > 0:
                    figures[name].append(figure)
    floor = [statistics.median(values) for values in zip(*figures["empty QWizard"])]
    for name, rows in figures.items():
        wall, memory = (statistics.median(values) for values in zip(*rows))
        print(f"{name:24} {wall:7.1f} ms ({wall / floor[0]:.2f} x)   {memory:6.1f} MiB ({memory / floor[1]:.2f} x)")


if __name__ == "__main__":
    main(*sys.argv[1:3])
