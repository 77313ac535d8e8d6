#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the real program that other users could read or change: refused in one line, whose command mends it; damaged keys."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CLI = None
DESKTOP = None
SECRET = "s3cret-that-must-not-be-printed"


def run(*arguments, cwd, **more):
    clean = {key: value for key, value in os.environ.items()
             if not key.startswith(("TWILIO_", "RINGPROOF_")) and key != "CREDENTIALS_DIRECTORY"}
    clean.update(more.pop("env", {}))
    return subprocess.run([CLI, *arguments], env=clean, capture_output=True, text=True, timeout=60, cwd=cwd, **more)


class FilesCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ringproof-files-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = self.folder / "data"

    def cli(self, *arguments, **more):
        return run(*arguments, "--data-dir", str(self.data), cwd=self.folder, **more)

    def fill(self):
        """A data folder with everything in it, as the program makes it."""
        self.assertEqual(0, self.cli("apikey", "create", "shop").returncode)
        key = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n"
        for name in ("receipt.key", "receipt-sandbox.key"):
            (self.data / name).write_text(key)
            (self.data / name).chmod(0o600)
        for name in ("ringproof.db-wal", "ringproof.db-shm"):
            (self.data / name).touch(0o600)

    def doctor(self, **more):
        return json.loads(self.cli("doctor", "--json", **more).stdout)

    def assertRefused(self, result, path):
        self.assertEqual(5, result.returncode, result.stdout + result.stderr)
        lines = result.stderr.splitlines()
        self.assertEqual(1, len(lines), result.stderr)
        self.assertIn(str(path), lines[0])
        self.assertNotIn(SECRET, result.stdout + result.stderr)
        return lines[0]


class OpenToOthersTest(FilesCase):
    SECRETS = ("data.key", "receipt.key", "receipt-sandbox.key")
    RECORDS = ("ringproof.db", "ringproof.db-wal", "ringproof.db-shm", ".")

    def rows(self):
        for name in self.SECRETS:
            for mode in (0o644, 0o640, 0o602, 0o606):
                yield name, mode
        for name in self.RECORDS:
            yield name, 0o602 | (0o700 if name == "." else 0)

    def test_each_is_refused_and_its_command_mends_it(self):
        self.fill()
        for name, mode in self.rows():
            with self.subTest(name=name, mode=oct(mode)):
                path = self.data / name
                if not path.exists():
                    path.touch(0o600)  # closing the database removes its log
                before = path.stat().st_mode
                path.chmod(mode)
                line = self.assertRefused(self.cli("history"), path)
                self.assertEqual(mode, path.stat().st_mode & 0o7777, "changed unasked")
                self.assertTrue(any(str(path) in finding for finding in self.doctor()["findings"]))
                self.assertRefused(self.cli("serve", "--port", "0", "--sandbox"), path)
                subprocess.run(line.partition("Run: ")[2], shell=True, check=True)
                self.assertEqual(0, self.cli("history").returncode)
                if path.exists():
                    path.chmod(before & 0o7777)

    def test_a_folder_shared_by_all_is_not_closed(self):
        self.data.mkdir()
        self.data.chmod(0o1777)  # as /tmp
        line = self.assertRefused(self.cli("history"), self.data)
        self.assertNotIn("chmod", line)
        subprocess.run(line.partition("of its own: ")[2], shell=True, check=True)
        self.data /= "ringproof"
        self.assertEqual(0, self.cli("history").returncode)

    def test_doctor_names_all_of_them_at_once(self):
        self.fill()
        for name in (*self.SECRETS, *self.RECORDS):
            (self.data / name).chmod(0o777)
        (self.folder / ".env").write_text(f"TWILIO_AUTH_TOKEN={SECRET}\n")
        (self.folder / ".env").chmod(0o644)
        text = "\n".join(self.doctor()["findings"])
        for name in (*(str(self.data / each) for each in (*self.SECRETS, *self.RECORDS)), ".env"):
            self.assertIn(f" {name}. Run: chmod", text)

    def test_a_world_readable_database_is_closed(self):
        self.fill()
        (self.data / "ringproof.db").chmod(0o644)
        self.assertEqual(0, self.cli("history").returncode)
        self.assertEqual(0o600, (self.data / "ringproof.db").stat().st_mode & 0o777)

    def test_settings_files(self):
        for secret, mode, word in ((True, 0o644, "chmod 600"), (True, 0o622, "chmod 600"), (False, 0o666, "chmod go-w")):
            with self.subTest(secret=secret, mode=oct(mode)):
                env = self.folder / ".env"
                env.write_text(f"TWILIO_AUTH_TOKEN={SECRET}\n" if secret else "TWILIO_EDGE=dublin\n")
                env.chmod(mode)
                line = self.assertRefused(self.cli("history"), ".env")
                self.assertIn(word, line)
                subprocess.run(line.partition("Run: ")[2], shell=True, check=True, cwd=self.folder)
                self.assertEqual(0, self.cli("history").returncode)

    def test_credentials(self):
        folder = self.folder / "credentials"
        folder.mkdir(0o755)
        (folder / "TWILIO_AUTH_TOKEN").write_text(SECRET)
        (folder / "TWILIO_AUTH_TOKEN").chmod(0o644)
        env = {"CREDENTIALS_DIRECTORY": str(folder)}
        self.assertIn("chmod 600", self.assertRefused(self.cli("history", env=env), folder / "TWILIO_AUTH_TOKEN"))
        folder.chmod(0o700)  # as the service manager makes it: nobody else gets that far
        self.assertEqual(0, self.cli("history", env=env).returncode)

    @unittest.skipUnless(os.geteuid() == 0, "needs root to give files to others")
    def test_files_of_root_that_the_service_reads_by_its_group(self):
        self.folder.chmod(0o755)
        program = shutil.copy(CLI, self.folder)
        home = self.folder / "home"
        home.mkdir(0o700)
        os.chown(home, 65534, 65534)
        env = self.folder / "settings.env"
        env.write_text(f"TWILIO_AUTH_TOKEN={SECRET}\n")
        env.chmod(0o640)
        os.chown(env, 0, 65534)
        result = subprocess.run([program, "history", "--env-file", env, "--data-dir", home / "data"], user=65534, group=65534,
                                extra_groups=[], capture_output=True, text=True, cwd="/", env={"HOME": str(home)}, timeout=60)
        self.assertEqual((0, ""), (result.returncode, result.stderr))


class CreatedTest(FilesCase):
    def test_everything_is_private_whatever_the_umask(self):
        self.data = self.folder / "made" / "here"
        result = self.cli("apikey", "create", "shop", umask=0)
        self.assertEqual(0, result.returncode, result.stderr)
        for path in (self.folder / "made", self.data):
            self.assertEqual(0o700, path.stat().st_mode & 0o777)
        self.assertIn("data.key", [path.name for path in self.data.iterdir()])
        for path in self.data.iterdir():
            self.assertEqual(0o600, path.stat().st_mode & 0o777, path)

    def test_links_to_nothing_are_not_followed(self):
        for name in ("data.key", "ringproof.db", "receipt.key", "receipt-sandbox.key", "ringproof.db-wal", "ringproof.db-shm"):
            with self.subTest(name):
                shutil.rmtree(self.data, ignore_errors=True)
                self.data.mkdir(0o700)
                target = self.folder / "elsewhere"
                (self.data / name).symlink_to(target)
                line = self.assertRefused(self.cli("apikey", "create", "shop"), self.data / name)
                self.assertIn("link", line)
                self.assertFalse(target.exists())
                subprocess.run(line.partition("it: ")[2], shell=True, check=True)
                self.assertEqual(0, self.cli("apikey", "create", "shop").returncode)

    def test_a_data_folder_that_is_a_link_works(self):
        real = self.folder / "real"
        real.mkdir(0o700)
        self.data.symlink_to(real)
        self.assertEqual(0, self.cli("apikey", "create", "shop").returncode)


class DamagedTest(FilesCase):
    def test_a_damaged_data_key_is_named(self):
        self.fill()
        key = self.data / "data.key"
        whole = key.read_bytes()
        for name, content in (("empty", b""), ("cut off", whole[:20]), ("binary", bytes(range(256))), ("words", b"not base64 at all\n")):
            with self.subTest(name):
                key.write_bytes(content)
                self.assertIn("damaged", self.assertRefused(self.cli("history"), key))
                self.assertIn("damaged", self.assertRefused(self.cli("serve", "--sandbox", "--port", "0"), key))
                self.assertTrue(any(str(key) in finding for finding in self.doctor()["findings"]))
        key.write_bytes(whole)
        self.assertEqual(0, self.cli("history").returncode)

    def test_a_damaged_receipt_key_is_a_finding(self):
        self.fill()
        key = self.data / "receipt.key"
        key.write_text("damaged")
        self.assertEqual(0, self.cli("history").returncode)
        self.assertTrue(any(re.search(f"{key} is damaged", finding) for finding in self.doctor()["findings"]))


class DesktopTest(FilesCase):
    def test_the_desktop_program_leaves_such_a_folder_alone(self):
        if DESKTOP is None:
            self.skipTest("built without the desktop program")
        self.data.mkdir(0o700)
        for mode, is_used in ((0o777, False), (0o700, True)):
            self.data.chmod(mode)
            subprocess.run([DESKTOP, "--startup-benchmark", "--sandbox", "--data-dir", self.data], check=True, timeout=60, cwd=self.folder,
                           capture_output=True, env={**os.environ, "HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)})
            self.assertEqual(is_used, (self.data / "ringproof.db").exists(), oct(mode))


if __name__ == "__main__":
    CLI = os.path.abspath(sys.argv.pop(1))
    if len(sys.argv) > 1 and os.path.exists(sys.argv[1]):
        DESKTOP = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
