#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a CSV export of the real program in LibreOffice Calc, with every separator, and looks for cells that it would run."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

CLI = None
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BLANKS = ("", " ", "  ", "\t", "\u00a0", "\u2003", "\u3000", "\ufeff", "\u200b", "\r", "\n", "\u2028", "\u2029", "\x0b", "\x01")
SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66")
BEFORE = ("", "x;", ";", "x\t", "x,", "x\n", "x|", '";', "';", '";"')
# Separators as the import filter numbers them: a comma, a semicolon, a tab, and all at once as the import dialog offers.
SEPARATORS = {"comma": "44", "semicolon": "59", "tab": "9", "all": "9/44/59"}


def attacks():
    for before in BEFORE:
        for blank in BLANKS:
            for sign in SIGNS:
                yield f"{before}{blank}{sign}1+1"
                yield f"{before}{blank}{sign}HYPERLINK(\"http://evil.example\";\"x\");y"


@unittest.skipIf(OFFICE is None, "LibreOffice is not installed")
class SpreadsheetTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ringproof-spreadsheet-"))
        self.addCleanup(shutil.rmtree, self.folder, True)

    def cells(self, csv, separator):
        """(type, has a formula, text) of every cell that Calc makes of a CSV file."""
        out = self.folder / separator.replace("/", "-")
        subprocess.run([OFFICE, f"-env:UserInstallation=file://{self.folder}/profile", "--headless",
                        f"--infilter=Text - txt - csv (StarCalc):{separator},34,76,1", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                        "--outdir", out, csv], check=True, capture_output=True, timeout=300)
        with zipfile.ZipFile(out / (csv.stem + ".xlsx")) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        found = []
        for attributes, body in re.findall(r"<c ([^>]*?)(?:/>|>(.*?)</c>)", sheet, re.S):
            kind = re.search(r't="(\w+)"', attributes)
            found.append((kind.group(1) if kind else "n", "<f" in body))
        return found

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text.encode())
        return path

    def export(self):
        env = {key: value for key, value in os.environ.items() if not key.startswith(("TWILIO_", "RINGPROOF_"))}
        cli = lambda *arguments: subprocess.run([CLI, *arguments, "--data-dir", self.folder / "data"], env=env, cwd=self.folder,
                                                check=True, capture_output=True, timeout=60)
        cli("history")
        # As an older version, or another hand, would have left them: today's doors take none with controls in it.
        database = sqlite3.connect(self.folder / "data" / "ringproof.db")
        columns = [row[1:6] for row in database.execute("PRAGMA table_info(verifications)")]
        rows = list(attacks())
        with database:
            for number, attack in enumerate(rows):
                known = {"number": f"+1415555{number % 10000:04d}", "sid": f"VE{number:032x}", "reference": attack, "purpose": attack,
                         "actor": attack, "status": "approved", "channel": "sms", "provider": "twilio"}
                needed = {name: known.get(name, 1_700_000_000_000 if "INT" in kind else "x")
                          for name, kind, is_needed, default, is_key in columns
                          if name in known or (is_needed and default is None and not is_key)}
                database.execute(f"INSERT INTO verifications ({', '.join(needed)}) VALUES ({', '.join('?' * len(needed))})",
                                 list(needed.values()))
        database.close()
        return self.write("export.csv", cli("history", "--format", "csv").stdout.decode()), len(rows)

    def test_calc_runs_formulas_that_nobody_has_disarmed(self):
        """The test sees what it looks for: without the apostrophes there are formulas, with each separator."""
        for name, separator in SEPARATORS.items():
            with self.subTest(name):
                plain = self.write("plain.csv", "a;b\tc,d\r\n=1+1\r\nx;=1+1\r\nx\t=1+1\r\n")
                self.assertGreater(sum(has_formula for _, has_formula in self.cells(plain, separator)), 0)

    def test_no_cell_of_an_export_is_a_formula(self):
        csv, rows = self.export()
        for name, separator in SEPARATORS.items():
            with self.subTest(name):
                cells = self.cells(csv, separator)
                self.assertGreater(len(cells), rows)
                kinds = {kind: sum(each == kind for each, _ in cells) for kind in {kind for kind, _ in cells}}
                formulas = sum(has_formula for _, has_formula in cells)
                print(f"{name}: {rows} records, {len(cells)} cells, types {kinds}, formulas {formulas}", file=sys.stderr)
                self.assertEqual(0, formulas)
                self.assertNotIn("e", kinds)


if __name__ == "__main__":
    CLI = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
