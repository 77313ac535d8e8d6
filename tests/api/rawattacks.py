#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks on a real `ringproof-cli serve`: memory, descriptors, computing time and proper clients' waiting are measured meanwhile.

rawattacks.py PROGRAM quick|long [CLASS...]
"""

import os
import sys
import unittest

import rawattack
import rawcrowds
import rawfloods


def load_tests(loader, _tests, _pattern):
    return unittest.TestSuite(loader.loadTestsFromModule(module) for module in (rawfloods, rawcrowds))


if __name__ == "__main__":
    rawattack.CLI, rawattack.SCALE = os.path.abspath(sys.argv[1]), sys.argv[2]
    names = sys.argv[3:]
    wanted = [f"{module.__name__}.{name}" for name in names for module in (rawfloods, rawcrowds) if hasattr(module, name.split(".")[0])]
    unittest.main(argv=[sys.argv[0], *wanted], verbosity=2)
