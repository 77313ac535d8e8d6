#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real ringproof-cli: exit codes, one-line errors, JSON, bad input, broken databases and hostile providers."""

import base64
import csv
import io
import json
import os
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.request
from datetime import datetime
from pathlib import Path

CLI = None
NUMBER = "+14155550123"
TOKEN = "t0ken-that-must-never-be-printed"
SERVICE = "VA" + "0" * 32
ACCOUNT = "AC" + "1" * 32


def run(*arguments, env=None, stdin="", cwd=None, timeout=60):
    clean = {key: value for key, value in os.environ.items()
             if not key.startswith(("TWILIO_", "RINGPROOF_")) and key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    clean.update(env or {})
    return subprocess.run([CLI, *arguments], env=clean, input=stdin, capture_output=True, text=True, timeout=timeout,
                          cwd=cwd or tempfile.gettempdir())


class RawServer:
    """Reads one request a connection and answers with fixed bytes; None closes without a word, "hang" never answers."""

    def __init__(self, answer):
        self.answer = answer
        self.requests = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        held = []
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            data = b""
            while b"\r\n\r\n" not in data:
                piece = client.recv(65536)
                if not piece:
                    break
                data += piece
            self.requests.append(data)
            if self.answer == "hang":
                held.append(client)
                continue
            if self.answer is not None:
                client.sendall(self.answer)
            client.close()

    def close(self):
        self.socket.close()


def http(status, body, headers=()):
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = [f"HTTP/1.1 {status} X", f"Content-Length: {len(text)}", "Content-Type: application/json", "Connection: close", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + text


class CliCase(unittest.TestCase):
    def setUp(self):
        self.data = tempfile.mkdtemp(prefix="ringproof-cli-")
        self.addCleanup(shutil.rmtree, self.data, True)

    def assertOneLine(self, result, code, *words):
        self.assertEqual(code, result.returncode, result.stdout + result.stderr)
        self.assertNotIn(TOKEN, result.stdout + result.stderr)
        lines = [line for line in result.stderr.splitlines() if line.startswith("ringproof-cli: ") and "warning" not in line]
        self.assertEqual(1, len(lines), result.stderr)
        for word in words:
            self.assertIn(word, lines[0])

    def twilio(self, url, **more):
        return {"TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": TOKEN, "TWILIO_VERIFY_SERVICE_SID": SERVICE,
                "RINGPROOF_TWILIO_BASE_URL": url, **more}

    def send_to(self, answer):
        server = RawServer(answer)
        self.addCleanup(server.close)
        result = run("send", NUMBER, "--data-dir", self.data, env=self.twilio(server.url))
        return server, result


class UsageTest(CliCase):
    def test_help_and_version_need_no_display_and_no_settings(self):
        self.assertEqual(0, run("--help").returncode)
        self.assertIn("ringproof-cli", run("--version").stdout)
        for command in ("send", "check", "status", "cancel", "history", "limits", "receipt", "apikey", "purge", "sandbox", "doctor"):
            result = run(command, "--help")
            self.assertEqual(0, result.returncode)
            self.assertIn(f"Usage: ringproof-cli {command}", result.stdout)

    def test_no_user_interface_library_is_loaded(self):
        libraries = subprocess.run(["ldd", CLI], capture_output=True, text=True, check=True).stdout
        self.assertIn("libQt6Core", libraries)
        for name in ("libQt6Gui", "libQt6Widgets"):
            self.assertNotIn(name, libraries)

    def test_wrong_usage(self):
        for arguments in ([], ["fly"], ["send"], ["send", NUMBER, "extra"], ["check", NUMBER], ["send", NUMBER, "--colour", "red"],
                          ["send", NUMBER, "--sandbox=nonsense"], ["history", "extra"], ["history", "--sandbox"]):
            result = run(*arguments)
            self.assertEqual(2, result.returncode, arguments)
            self.assertTrue(result.stderr.startswith("ringproof-cli: "), result.stderr)

    def test_wrong_usage_as_json(self):
        for arguments in (["--json"], ["fly", "--json"], ["send", "--json"], ["--json", "send", NUMBER], ["send", NUMBER, "extra", "--json"],
                          ["send", NUMBER, "--colour", "red", "--json"], ["send", NUMBER, "--sandbox=nonsense", "--json"],
                          ["serve", "--try-out", "perhaps", "--json"], ["history", "extra", "--json"], ["purge", "now", "--json"],
                          ["sandbox", "--port", "70000", "--json"], ["apikey", "create", "--json"], ["receipt", "verify", "--json"],
                          ["history", "--limit", "0", "--json"], ["history", "--data-dir", "", "--json"],
                          ["history", "--env-file=", "--json"], ["doctor", "--config", "", "--json"], ["limits", "show", "nobody", "--json"]):
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual(2, result.returncode, result.stderr)
                answer = json.loads(result.stdout)
                self.assertEqual({"error", "code"}, set(answer))
                self.assertIn(answer["code"], ("invalid_request", "invalid_phone_number"))
                self.assertTrue(result.stderr.startswith("ringproof-cli: "), result.stderr)
        # Behind "--" it is an argument.
        self.assertEqual("", run("send", "--", "--json", "extra").stdout)

    def test_references_that_cannot_be_kept(self):
        for option in ("--reference", "--purpose"):
            for text in ("a\u2028b", "a\u2029b", "a\nb", "a\tb", "a\x7fb", "a\u0085b", "a\u202eb", "x" * 129):
                result = run("send", NUMBER, option, text, "--sandbox", "--data-dir", self.data, "--json")
                self.assertOneLine(result, 2, option)
                self.assertEqual("invalid_request", json.loads(result.stdout)["code"])
        for name in ("a\u2028b", "a\u2029b", "a\nb", "a\u202eb"):
            self.assertEqual(2, run("apikey", "create", name, "--data-dir", self.data).returncode)

    def test_numbers_that_are_none(self):
        bad = ["", "hello", "+1 415 555 26x1", "\U0001F4DE", "+1415\u202e5550123", "+14155550123;ext=5", "+14155550123 +14155550124",
               "+1 415", "+" + "9" * 300, "1" * 100_000, "4155550123", "+14155550123 ext 9"]
        for text in bad:
            result = run("send", text, "--sandbox", "--data-dir", self.data, "--json")
            self.assertOneLine(result, 2)
            self.assertEqual("invalid_phone_number", json.loads(result.stdout)["code"])

    def test_premium_numbers_are_refused(self):
        self.assertOneLine(run("send", "+1 900 234 5678", "--sandbox", "--data-dir", self.data), 2, "premium")

    def test_other_options(self):
        self.assertOneLine(run("send", NUMBER, "--channel", "pigeon", "--sandbox", "--data-dir", self.data), 2, "--channel")
        self.assertOneLine(run("history", "--from", "yesterday", "--data-dir", self.data), 2, "--from")
        self.assertOneLine(run("history", "--limit", "0", "--data-dir", self.data), 2, "--limit")
        self.assertOneLine(run("sandbox", "--port", "70000"), 2, "--port")


class ConfigurationTest(CliCase):
    def test_missing_settings_are_named(self):
        self.assertOneLine(run("send", NUMBER, "--data-dir", self.data), 5, "TWILIO_ACCOUNT_SID")

    def test_the_wrong_kind_of_sid_is_named(self):
        env = self.twilio("http://127.0.0.1:9", TWILIO_VERIFY_SERVICE_SID="SK" + "2" * 32)
        self.assertOneLine(run("send", NUMBER, "--data-dir", self.data, env=env), 5, "TWILIO_VERIFY_SERVICE_SID", "API key SID", "VA")
        env = self.twilio("http://127.0.0.1:9", TWILIO_ACCOUNT_SID=SERVICE)
        self.assertOneLine(run("check", NUMBER, "123456", "--data-dir", self.data, env=env), 5, "TWILIO_ACCOUNT_SID", "Verify service SID")

    def test_env_file(self):
        env_file = Path(self.data) / "my.env"
        env_file.write_text(f'TWILIO_ACCOUNT_SID={ACCOUNT}\nTWILIO_AUTH_TOKEN="{TOKEN}"\nTWILIO_VERIFY_SERVICE_SID={SERVICE}\n'
                            "RINGPROOF_TWILIO_BASE_URL=http://127.0.0.1:9\n")
        env_file.chmod(0o600)
        result = run("send", NUMBER, "--env-file", str(env_file), "--data-dir", self.data)
        self.assertOneLine(result, 3, "reach")
        self.assertOneLine(run("send", NUMBER, "--env-file", "/nowhere/.env", "--data-dir", self.data), 5, "cannot be read")

    def test_a_foreign_address_cannot_draw_credentials_from_elsewhere(self):
        env_file = Path(self.data) / ".env"
        env_file.write_text("RINGPROOF_TWILIO_BASE_URL=https://evil.example\n")
        env = self.twilio("")
        del env["RINGPROOF_TWILIO_BASE_URL"]
        result = run("send", NUMBER, "--data-dir", self.data, env=env, cwd=self.data)
        self.assertOneLine(result, 5, "RINGPROOF_TWILIO_BASE_URL")

    def test_doctor_lists_everything(self):
        result = run("doctor", "--data-dir", self.data, "--json", env={"RINGPROOF_LOG_LEVEL": "loud", "TWILIO_AUTH_TOKEN": TOKEN})
        report = json.loads(result.stdout)
        self.assertEqual(5, result.returncode)
        self.assertFalse(report["ok"])
        text = " ".join(report["findings"])
        for name in ("RINGPROOF_LOG_LEVEL", "TWILIO_ACCOUNT_SID", "TWILIO_VERIFY_SERVICE_SID"):
            self.assertIn(name, text)
        self.assertNotIn(TOKEN, result.stdout + result.stderr)


    def test_misspelt_settings_are_named(self):
        env_file = Path(self.data) / ".env"
        env_file.write_text("TWILIO_EGDE=dublin\nUNRELATED=1\n")
        env = {"RINGPROOF_RETENTION_DAY": "7", "RINGPROOF_LIMIT_CHECKS": "4"}
        report = json.loads(run("doctor", "--data-dir", self.data, "--json", env=env, cwd=self.data).stdout)
        text = "\n".join(report["findings"])
        self.assertIn("RINGPROOF_RETENTION_DAY (from environment) is not a setting of this version, so it does nothing. "
                      "Did you mean RINGPROOF_RETENTION_DAYS?", text)
        self.assertIn("Did you mean TWILIO_EDGE?", text)
        for name in ("UNRELATED", "RINGPROOF_LIMIT_CHECKS"):
            self.assertNotIn(name, text)
        # Nothing is refused for it, but it is said.
        result = run("history", "--data-dir", self.data, env=env, cwd=self.data)
        self.assertEqual(0, result.returncode)
        for name in ("RINGPROOF_RETENTION_DAY ", "TWILIO_EGDE"):
            self.assertEqual(1, result.stderr.count(name), result.stderr)

    def test_an_odd_public_host_is_named(self):
        for host in ("https://verify.example.com", "*.example.com", "verify.example.com/path", "a b", ""):
            result = run("serve", "--sandbox", "--sandbox-port", "0", "--port", "0", "--public-host", host, "--data-dir", self.data)
            self.assertOneLine(result, 5, "--public-host")

    def test_doctor_explains_the_server(self):
        env = {"RINGPROOF_LISTEN": "0.0.0.0", "RINGPROOF_REQUIRE_KEY": "1", "RINGPROOF_ALLOWED_ORIGINS": "http://shop.example,http://localhost:8080"}
        doctor = lambda: json.loads(run("doctor", "--data-dir", self.data, "--json", env=env).stdout)
        report = doctor()
        for name in ("RINGPROOF_LISTEN=0.0.0.0", "RINGPROOF_REQUIRE_KEY"):
            self.assertIn(name, " ".join(report["findings"]))
        self.assertEqual(1, sum("RINGPROOF_ALLOWED_ORIGINS" in line for line in report["warnings"]), report)
        self.assertIn("http://shop.example", " ".join(report["warnings"]))
        run("apikey", "create", "shop", "--data-dir", self.data)
        self.assertNotIn("apikey create", " ".join(doctor()["findings"]))
        refused = run("doctor", "--data-dir", self.data, "--json", env={"RINGPROOF_ALLOWED_ORIGINS": "*", "PORT": "http"})
        for name in ("RINGPROOF_ALLOWED_ORIGINS", "PORT"):
            self.assertIn(name, " ".join(json.loads(refused.stdout)["findings"]))


class DatabaseTest(CliCase):
    def database(self):
        return Path(self.data) / "ringproof.db"

    def sends_with(self, url):
        return run("send", NUMBER, "--data-dir", self.data, env=self.twilio(url))

    def test_a_database_that_cannot_be_used_stops_the_send(self):
        server = RawServer(http(500, {}))
        self.addCleanup(server.close)
        self.database().write_bytes(b"this is not a database, not at all" * 100)
        self.assertOneLine(self.sends_with(server.url), 5, "damaged")
        self.database().unlink()
        self.database().mkdir()
        self.assertOneLine(self.sends_with(server.url), 3, "database")
        self.assertEqual([], server.requests)

    def test_a_newer_database_is_refused(self):
        self.assertEqual(0, run("history", "--data-dir", self.data).returncode)
        subprocess.run(["sqlite3", str(self.database()), "INSERT INTO schema_version VALUES (999)"], check=True)
        self.assertOneLine(run("history", "--data-dir", self.data), 5, "newer")

    def test_a_folder_that_cannot_be_made(self):
        blocked = Path(self.data) / "blocked"
        blocked.write_text("")
        result = run("send", NUMBER, "--data-dir", str(blocked / "data"), "--sandbox")
        self.assertOneLine(result, 3, "database")

    def test_a_read_only_database_can_be_listed_but_stops_the_send(self):
        server = RawServer(http(500, {}))
        self.addCleanup(server.close)
        self.assertEqual(0, run("history", "--data-dir", self.data).returncode)
        subprocess.run(["sqlite3", str(self.database()), "PRAGMA journal_mode = DELETE"], check=True, capture_output=True)
        os.chmod(self.database(), 0o444)
        os.chmod(self.data, 0o555)
        # Root ignores permission bits, so the program runs as nobody.
        user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        env = {"PATH": os.environ["PATH"], **self.twilio(server.url)}
        result = subprocess.run([CLI, "send", NUMBER, "--data-dir", self.data], env=env, capture_output=True, text=True, cwd="/", **user)
        self.assertOneLine(result, 3, "database cannot be used")
        self.assertEqual([], server.requests)
        listed = subprocess.run([CLI, "history", "--data-dir", self.data], env=env, capture_output=True, text=True, cwd="/", **user)
        self.assertEqual((0, "No verifications.\n"), (listed.returncode, listed.stdout), listed.stderr)

    def test_a_full_disk_stops_the_send(self):
        server = RawServer(http(500, {}))
        self.addCleanup(server.close)
        self.assertEqual(0, run("history", "--data-dir", self.data).returncode)

        def no_more_room():
            # A write past the limit fails as on a full disk.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
        result = subprocess.run([CLI, "send", NUMBER, "--data-dir", self.data], env={**os.environ, **self.twilio(server.url)},
                                capture_output=True, text=True, preexec_fn=no_more_room)
        self.assertOneLine(result, 3, "database cannot be used")
        self.assertEqual([], server.requests)
        self.assertEqual("No verifications.\n", run("history", "--data-dir", self.data).stdout)


class ApiKeyTest(CliCase):
    def keys(self, *arguments):
        return run("apikey", *arguments, "--data-dir", self.data)

    def test_a_key_is_shown_once_and_revoked(self):
        self.assertEqual("No keys.\n", self.keys("list").stdout)
        made = self.keys("create", "shop back end", "--scope", "history", "--scope", "verify")
        self.assertEqual(0, made.returncode, made.stderr)
        self.assertRegex(made.stdout, r"\Arp_k_[a-z2-7]{8}_[A-Za-z0-9_-]{43}\n\Z")
        self.assertIn("shown this once", made.stderr)
        secret = made.stdout.strip()[len("rp_k_abcd2345_"):]
        self.assertNotIn(secret, made.stderr)
        listed = json.loads(self.keys("list", "--json").stdout)["keys"]
        self.assertEqual(["shop back end"], [key["name"] for key in listed])
        self.assertEqual((["verify", "history"], None, None), tuple(listed[0][name] for name in ("scopes", "lastUsedAt", "revokedAt")))
        self.assertIn("shop back end", self.keys("list").stdout)
        revoked = self.keys("revoke", listed[0]["id"], "--json")
        self.assertEqual(0, revoked.returncode, revoked.stderr)
        at = json.loads(revoked.stdout)["revokedAt"]
        self.assertEqual(at, json.loads(self.keys("revoke", listed[0]["id"], "--json").stdout)["revokedAt"])
        everything = self.keys("list").stdout + self.keys("list", "--json").stdout + revoked.stdout
        self.assertIn("revoked " + at, everything)
        self.assertNotIn(secret, everything)
        audit = json.loads(run("history", "audit", "--json", "--data-dir", self.data).stdout)
        self.assertEqual((True, 2), (audit["whole"], audit["entries"]))

    def test_json_carries_the_key_and_the_default_scope(self):
        made = json.loads(self.keys("create", "shop", "--json").stdout)
        self.assertEqual(["verify"], made["scopes"])
        self.assertTrue(made["key"].startswith(f"rp_{made['id']}_"))

    def test_wrong_usage(self):
        self.assertEqual(0, self.keys("create", "shop").returncode)
        self.assertOneLine(self.keys("create", "shop"), 2, "of that name")
        for arguments in (["create"], ["create", ""], ["create", " x"], ["create", "x" * 65], ["create", "x\ny"], ["list", "x"],
                          ["revoke"], ["drop", "x"], ["create", "y", "--scope", "root"], ["create", "y", "--scope", "verify,admin"]):
            self.assertOneLine(self.keys(*arguments), 2)
        self.assertOneLine(self.keys("revoke", "k_aaaaaaaa"), 1, "apikey list")

    def test_a_key_put_in_by_another_hand_is_seen(self):
        self.keys("create", "shop")
        database = sqlite3.connect(os.path.join(self.data, "ringproof.db"))
        with database:
            database.execute("UPDATE api_keys SET scopes = 'verify,admin'")
        database.close()
        self.assertOneLine(self.keys("list"), 5, "damaged")


class HostileProviderTest(CliCase):
    def test_nothing_is_sent_twice_and_nothing_is_called_success(self):
        verification = {"sid": "VE" + "a" * 32, "to": NUMBER, "status": "pending", "valid": False, "send_code_attempts": [],
                        "date_created": "2026-01-01T00:00:00Z"}
        cases = {
            "closes": None,
            "server error": http(500, {"code": 20500, "message": "x"}),
            "html": http(502, b"<html>bad gateway</html>"),
            "truncated": http(201, json.dumps(verification).encode()[:-5]),
            "wrong type": http(201, {**verification, "sid": 7}),
            "other number": http(201, {**verification, "to": "+14155550199"}),
            "unknown status": http(201, {**verification, "status": "sparkling"}),
            "huge": http(201, b"{" + b" " * 200_000 + b"}"),
            "list": http(201, [verification]),
            "empty": http(201, b""),
            "garbage": b"\x00\x01\x02 not http at all\r\n\r\n",
            "redirect": http(307, {}, ["Location: http://127.0.0.1:1/elsewhere"]),
        }
        for name, answer in cases.items():
            with self.subTest(name):
                self.data = tempfile.mkdtemp(prefix="ringproof-cli-")
                self.addCleanup(shutil.rmtree, self.data, True)
                server, result = self.send_to(answer)
                self.assertOneLine(result, 3, "not certain")
                self.assertEqual(1, sum(1 for each in server.requests if each.startswith(b"POST")), name)

    def test_refusals_have_words_and_codes(self):
        cases = {
            (401, 20003): (5, "credentials"), (400, 60200): (2, "accept"), (403, 60205): (5, "landline"), (403, 60605): (5, "geo permissions"),
            (429, 60203): (4, "Five codes"), (400, 99999): (5, "99999"), (404, 20404): (5, "Verify service"), (400, 21608): (5, "trial"),
        }
        for (status, code), (expected, words) in cases.items():
            with self.subTest(code):
                server, result = self.send_to(http(status, {"code": code, "message": "Invalid parameter `To`", "status": status}))
                self.assertOneLine(result, expected, words)
                self.assertEqual(1, len(server.requests))

    def test_a_long_retry_after_is_handed_on(self):
        server, result = self.send_to(http(429, {"code": 20429, "message": "x"}, ["Retry-After: 90"]))
        self.assertOneLine(result, 4, "1:30")
        self.assertEqual(1, len(server.requests))

    def test_a_short_retry_after_is_waited_for(self):
        server, result = self.send_to(http(429, {"code": 20429, "message": "x"}))
        self.assertOneLine(result, 4)
        self.assertEqual(4, len(server.requests), "three retries of a request that Twilio never processed")

    def test_a_hanging_provider_ends_at_the_deadline(self):
        server, result = self.send_to("hang")
        self.assertOneLine(result, 3, "not certain")
        self.assertEqual(1, sum(1 for each in server.requests if each.startswith(b"POST")))

    def test_no_network(self):
        closed = socket.create_server(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        closed.close()
        for url in (f"http://127.0.0.1:{port}", f"https://127.0.0.1:{port}"):
            self.assertOneLine(run("send", NUMBER, "--data-dir", self.data, env=self.twilio(url)), 3, "Nothing was sent")

    def test_the_user_agent_and_the_login(self):
        server, _ = self.send_to(http(401, {"code": 20003}))
        head = server.requests[0].decode()
        self.assertIn("User-Agent: ringproof/", head)
        self.assertIn(base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode(), head)


class MalformedSettingsTest(unittest.TestCase):
    """Which database is meant, and how much it may lose, is not known then."""

    def test_no_record_is_touched(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = Path(folder, "broken.toml")
            broken.write_text("[store]\nretention_days = 3650\n[limits]\nchecks = 5 5\n", encoding="utf-8")
            wrong = [{"RINGPROOF_RETENTION_DAYS": "3650d"}, {"RINGPROOF_DATABASE_URL": "postgresql://u:x@127.0.0.1:99999/db"},
                     {"RINGPROOF_DATA_KEY": "xx"}, {"config": str(broken)}]
            for settings in wrong:
                named = ["--config", settings["config"]] if "config" in settings else []
                env = {} if named else settings
                for command in (["purge"], ["history"], ["history", "audit"], ["apikey", "create", "a"], ["apikey", "list"],
                                ["limits", "show", NUMBER], ["limits", "reset", NUMBER], ["doctor"], ["send", NUMBER, "--sandbox"]):
                    with self.subTest(settings=settings, command=command):
                        data = Path(folder, "data")
                        result = run(*command, *named, "--data-dir", str(data), env=env)
                        self.assertEqual(5, result.returncode, result.stdout)
                        self.assertFalse(data.exists())
            # Twilio's are another matter.
            fine = run("history", "--data-dir", str(Path(folder, "data")), env={"TWILIO_ACCOUNT_SID": "nonsense"})
            self.assertEqual(0, fine.returncode, fine.stderr)


class SandboxTest(CliCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = subprocess.Popen([CLI, "sandbox", "--port", "0"], stdout=subprocess.PIPE, text=True)
        cls.url = cls.sandbox.stdout.readline().strip().removeprefix("listening on ")

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.terminate()
        cls.stopped = cls.sandbox.wait(timeout=20)
        cls.sandbox.stdout.close()
        assert cls.stopped == 0, f"the sandbox ended with {cls.stopped}"

    def setUp(self):
        super().setUp()
        self.call("POST", "/sandbox/reset")

    def call(self, method, path, body=None):
        request = urllib.request.Request(self.url + path, method=method, data=json.dumps(body or {}).encode() if method == "POST" else None,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read()

    def cli(self, *arguments, **more):
        return run(*arguments, f"--sandbox={self.url}", "--data-dir", self.data, "--json", **more)

    def code(self):
        return json.loads(self.call("GET", "/sandbox/messages"))[0]["code"]

    def wrong(self):
        return "000000" if self.code() != "000000" else "111111"

    def test_languages_as_systems_write_them(self):
        for index, (locale, warns) in enumerate((("de_AT.UTF-8", False), ("zh-Hans-CN", False), ("C", True), ("sr-Latn", True))):
            sent = self.cli("send", f"+1415555013{index}", "--locale", locale)
            self.assertEqual((0, warns), (sent.returncode, "warning" in json.loads(sent.stdout)), locale + sent.stderr)
            self.assertEqual(warns, f'"{locale}"' in sent.stderr, sent.stderr)

    def test_numbers_newer_than_the_numbering_data(self):
        for arguments in (("+229 01 95 12 34 56",), ("01 95 12 34 57", "--region", "BJ")):
            sent = self.cli("send", *arguments)
            self.assertEqual(0, sent.returncode, sent.stderr)
            self.assertRegex(json.loads(sent.stdout)["to"], r"^\+229019512345[67]$")
        odd = self.cli("send", "+1 415 555 01234")
        self.assertEqual(0, odd.returncode, odd.stderr)
        self.assertIn("Twilio decides", json.loads(odd.stdout)["warning"])
        for number in ("+1 415", "+999 123 4567", "+1 415 555 0123 45678", "+1 415 555 0123 ext 5"):
            self.assertEqual(2, self.cli("send", number).returncode, number)

    def test_the_life_of_a_verification(self):
        sent = self.cli("send", "(415) 555-0123", "--region", "us", "--reference", "CASE-1", "--purpose", "reset")
        self.assertEqual(0, sent.returncode, sent.stderr)
        verification = json.loads(sent.stdout)
        self.assertEqual((NUMBER, "pending", "sms", "sandbox", 5, 4), tuple(verification[key] for key in (
            "to", "status", "channel", "provider", "checksLeft", "sendsLeft")))
        self.assertRegex(verification["expiresAt"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        wrong = self.cli("check", NUMBER, self.wrong())
        self.assertEqual((1, "incorrect_code", 4), (wrong.returncode, json.loads(wrong.stdout)["code"], json.loads(wrong.stdout)["checksLeft"]))
        status = self.cli("status", verification["verificationSid"])
        self.assertEqual((0, "pending"), (status.returncode, json.loads(status.stdout)["status"]))
        good = self.cli("check", verification["verificationSid"], "-", stdin=f"{self.code()[:3]}\u00a0{self.code()[3:]} \r\n")
        self.assertEqual((0, True), (good.returncode, json.loads(good.stdout)["verified"]))
        again = self.cli("check", NUMBER, self.code())
        self.assertEqual((1, "verification_used"), (again.returncode, json.loads(again.stdout)["code"]))
        history = run("history", "--json", "--reference", "CASE", "--data-dir", self.data)
        rows = json.loads(history.stdout)["verifications"]
        self.assertEqual(["approved"], [row["status"] for row in rows])
        lines = run("history", "--format", "jsonl", "--status", "approved", "--number", NUMBER, "--data-dir", self.data).stdout.splitlines()
        self.assertEqual(1, len(lines))

    def test_history_pages_and_exports(self):
        numbers = [f"+1415555012{digit}" for digit in range(5)]
        for place, number in enumerate(numbers):
            self.assertEqual(0, self.cli("send", number, "--reference", f"=CASE, {place}", "--purpose", "payout").returncode)
        history = lambda *more: run("history", *more, "--data-dir", self.data)
        first = json.loads(history("--json", "--limit", "3").stdout)
        second = json.loads(history("--json", "--limit", "3", "--cursor", first["nextCursor"]).stdout)
        self.assertEqual(numbers[::-1], [row["to"] for row in first["verifications"] + second["verifications"]])
        self.assertNotIn("nextCursor", second)
        with_csv = history("--format", "csv", "--text", "PAYOUT")
        rows = list(csv.DictReader(io.StringIO(with_csv.stdout, newline="")))
        self.assertEqual(["'" + number for number in numbers[::-1]], [row["to"] for row in rows])
        self.assertEqual("'=CASE, 4", rows[0]["reference"])
        self.assertEqual(5, len(history("--format", "jsonl").stdout.splitlines()))
        self.assertEqual(1, len(history("--format", "jsonl", "--reference", "=CASE, 2").stdout.splitlines()))
        actor = first["verifications"][0]["actor"]
        self.assertEqual(5, len(history("--format", "jsonl", "--actor", actor).stdout.splitlines()))
        self.assertEqual(0, len(history("--format", "jsonl", "--actor", actor + "x").stdout.splitlines()))
        self.assertIn("(sandbox)", history("--limit", "1").stdout)
        self.assertOneLine(history("--text", "ab"), 2, "--text")
        self.assertOneLine(history("--cursor", "here"), 2, "--cursor")
        self.assertOneLine(history("--format", "xml"), 2, "--format")

    def test_purge(self):
        self.cli("send", NUMBER)
        old = run("purge", "--data-dir", self.data, "--json")
        self.assertEqual((0, 0), (old.returncode, json.loads(old.stdout)["verifications"]))
        database = sqlite3.connect(os.path.join(self.data, "ringproof.db"))
        with database:
            for table, columns in (("verifications", ("created_at", "expires_at")), ("send_attempts", ("started_at",))):
                for column in columns:
                    database.execute(f"UPDATE {table} SET {column} = {column} - 31 * 86400000")
        database.close()
        self.assertEqual(1, json.loads(run("purge", "--data-dir", self.data, "--json").stdout)["verifications"])
        self.assertEqual("No verifications.\n", run("history", "--data-dir", self.data).stdout)
        audit = run("history", "audit", "--data-dir", self.data, "--json")
        self.assertEqual((0, True, True, 3), (audit.returncode, *(json.loads(audit.stdout)[key] for key in ("whole", "sealed", "entries"))))
        database = sqlite3.connect(os.path.join(self.data, "ringproof.db"))
        with database:
            database.execute("DELETE FROM audit_entries WHERE id = 3")
        database.close()
        cut = run("history", "audit", "--data-dir", self.data, "--json")
        self.assertEqual((1, 3), (cut.returncode, json.loads(cut.stdout)["firstBroken"]))

    def test_receipts(self):
        self.cli("send", NUMBER, "--reference", "CASE-7")
        receipt = json.loads(self.cli("check", NUMBER, self.code()).stdout)["receipt"]
        path = os.path.join(self.data, "a receipt.jws")
        with open(path, "w", encoding="ascii") as file:
            file.write(receipt + "\n")
        verify = lambda *more, **rest: run("receipt", "verify", *more, "--data-dir", self.data, "--json", **rest)
        refused = verify(path)
        self.assertEqual((1, "sandbox"), (refused.returncode, json.loads(refused.stdout)["problem"]))
        whole = verify("-", "--allow-sandbox", stdin=json.dumps({"verified": True, "receipt": receipt}))
        self.assertEqual(0, whole.returncode, whole.stdout)
        valid = verify("-", "--allow-sandbox", stdin=receipt)
        self.assertEqual((0, True), (valid.returncode, json.loads(valid.stdout)["valid"]))
        claims = json.loads(valid.stdout)["claims"]
        self.assertEqual(("CASE-7", True, 7 * 86400), (claims["reference"], claims["sandbox"], claims["exp"] - claims["iat"]))
        self.assertNotIn(NUMBER, valid.stdout)
        other = verify(path, "--allow-sandbox", "--issuer", "https://example.org")
        self.assertEqual((1, "other_issuer"), (other.returncode, json.loads(other.stdout)["problem"]))
        head, payload, signature = receipt.split(".")
        changed = payload[:40] + ("A" if payload[40] != "A" else "B") + payload[41:]
        forged = verify("-", "--allow-sandbox", stdin=".".join((head, changed, signature)))
        self.assertEqual((1, "wrong_signature"), (forged.returncode, json.loads(forged.stdout)["problem"]))
        self.assertEqual("malformed", json.loads(verify("-", stdin="hello").stdout)["problem"])
        with tempfile.TemporaryDirectory() as elsewhere:
            unknown = run("receipt", "verify", path, "--data-dir", elsewhere, "--json")
            self.assertEqual((1, "unknown_key"), (unknown.returncode, json.loads(unknown.stdout)["problem"]))
        self.assertEqual(2, verify(path + ".none").returncode)
        self.assertEqual(2, verify(path, "--jwks", path).returncode)
        self.assertOneLine(run("receipt", "show", path, "--data-dir", self.data), 2)

    def test_receipts_for_other_programs(self):
        self.cli("send", NUMBER)
        receipt = json.loads(self.cli("check", NUMBER, self.code()).stdout)["receipt"]
        head, payload, signature = receipt.split(".")
        part = lambda text: base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        key = os.path.join(self.data, "receipt-sandbox.key")
        self.assertEqual(0o600, os.stat(key).st_mode & 0o777)
        public, raw, told = (os.path.join(self.data, name) for name in ("pub.pem", "signature", "signed"))
        openssl = lambda *arguments: subprocess.run(["openssl", *arguments], capture_output=True, check=True).stdout
        openssl("pkey", "-in", key, "-pubout", "-out", public)
        for name, content in ((raw, part(signature)), (told, f"{head}.{payload}".encode())):
            with open(name, "wb") as file:
                file.write(content)
        self.assertIn(b"Successfully", openssl("pkeyutl", "-verify", "-pubin", "-inkey", public, "-rawin", "-in", told, "-sigfile", raw))
        x = openssl("pkey", "-in", key, "-pubout", "-outform", "DER")[-32:]
        jwks = os.path.join(self.data, "jwks.json")
        with open(jwks, "w", encoding="ascii") as file:
            json.dump({"keys": [{"kty": "OKP", "crv": "Ed25519", "x": base64.urlsafe_b64encode(x).decode().rstrip("="),
                                 "kid": json.loads(part(head))["kid"]}]}, file)
        with tempfile.TemporaryDirectory() as elsewhere:
            result = run("receipt", "verify", "-", "--jwks", jwks, "--allow-sandbox", "--data-dir", elsewhere, stdin=receipt)
            self.assertEqual(0, result.returncode, result.stdout)
            self.assertEqual([], os.listdir(elsewhere))

    def test_five_wrong_codes(self):
        self.cli("send", NUMBER)
        answers = [json.loads(self.cli("check", NUMBER, self.wrong()).stdout) for _ in range(6)]
        self.assertEqual(["incorrect_code"] * 5 + ["too_many_checks"], [answer["code"] for answer in answers])
        self.assertEqual("max_attempts_reached", answers[4]["status"])
        requests = json.loads(self.call("GET", "/sandbox/requests"))
        self.assertEqual(5, sum(1 for each in requests if each["path"].endswith("/VerificationCheck")))

    def test_misfit_codes_spend_no_check(self):
        self.cli("send", NUMBER)
        for code in ("", "12", "12345", "1234567", "12a456", "12345678901", "\u0661\u0662\u0663\u0664\u0665", "123,456", "1" * 100_000):
            result = self.cli("check", NUMBER, code)
            self.assertEqual((2, "invalid_code"), (result.returncode, json.loads(result.stdout)["code"]), code[:20])
        self.assertEqual(5, json.loads(self.cli("status", NUMBER).stdout)["checksLeft"])

    def test_the_address_as_a_word_of_its_own(self):
        result = run("send", "--sandbox", self.url, NUMBER, "--data-dir", self.data, "--json")
        self.assertEqual((0, "pending"), (result.returncode, json.loads(result.stdout)["status"]))

    def test_cancel_and_unknown(self):
        self.assertEqual(1, self.cli("cancel", NUMBER).returncode)
        self.assertEqual(1, self.cli("status", "VE" + "b" * 32).returncode)
        self.cli("send", NUMBER)
        self.assertEqual("canceled", json.loads(self.cli("cancel", NUMBER).stdout)["status"])
        check = self.cli("check", NUMBER, "123456")
        self.assertEqual((1, "verification_canceled"), (check.returncode, json.loads(check.stdout)["code"]))

    def test_too_soon(self):
        self.cli("send", NUMBER)
        result = self.cli("send", NUMBER)
        answer = json.loads(result.stdout)
        self.assertEqual((4, "too_many_requests"), (result.returncode, answer["code"]))
        self.assertTrue(0 < answer["retryAfter"] <= 60)

    def test_limits(self):
        fresh = json.loads(self.cli("limits", "show", NUMBER).stdout)
        self.assertEqual((True, True, 5, 0), (fresh["sendAllowed"], fresh["newNumber"], fresh["sendsLeft"], fresh["budget"]["used"]))
        self.cli("send", NUMBER)
        self.cli("check", NUMBER, self.wrong())
        shown = json.loads(self.cli("limits", "show", NUMBER).stdout)
        self.assertEqual((False, "number_wait", 4, 1), (shown["sendAllowed"], shown["limit"], shown["sendsLeft"], shown["wrongCodes"]["hour"]))
        details = json.loads(self.cli("send", NUMBER).stdout)["details"]
        self.assertEqual({"limit", "until"}, details.keys())
        self.assertEqual("number_wait", details["limit"])
        # Each program reads the steady and the wall clock one after the other, so that the two may differ by what passes in between.
        until, resend = (datetime.fromisoformat(told) for told in (details["until"], shown["resendAt"]))
        self.assertLess(abs((until - resend).total_seconds()), 1)
        reset = self.cli("limits", "reset", NUMBER)
        answer = json.loads(reset.stdout)
        self.assertEqual((0, True, 0, 0, 1), (reset.returncode, answer["sendAllowed"], answer["sends"]["day"],
                                              answer["wrongCodes"]["inARow"], answer["budget"]["used"]))
        self.assertEqual(0, self.cli("send", NUMBER).returncode)
        self.assertTrue(json.loads(run("history", "audit", "--data-dir", self.data, "--json").stdout)["whole"])
        text = run("limits", "show", NUMBER, f"--sandbox={self.url}", "--data-dir", self.data)
        self.assertIn("all numbers: 2 sends in 24 hours, of 500", text.stdout)
        self.assertNotIn(NUMBER[1:], text.stdout)
        self.assertEqual(2, self.cli("limits", "forget", NUMBER).returncode)
        self.assertEqual(2, self.cli("limits", "show").returncode)

    def test_limits_that_refuse(self):
        for settings, code, limit, exit_code in (
                ({"RINGPROOF_ALLOWED_REGIONS": "GB,FR"}, "destination_not_allowed", "region_not_allowed", 5),
                ({"RINGPROOF_DAILY_SEND_BUDGET": "1"}, "budget_spent", "daily_budget", 4),
                ({"RINGPROOF_LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR": "1"}, "too_many_requests", "new_numbers_per_prefix", 4)):
            with self.subTest(limit=limit):
                self.cli("send", "+14155550199")
                result = self.cli("send", NUMBER, env=settings)
                answer = json.loads(result.stdout)
                self.assertEqual((exit_code, code, limit), (result.returncode, answer["code"], answer["details"]["limit"]))
        self.cli("send", NUMBER)
        self.cli("check", NUMBER, self.wrong())
        result = self.cli("check", NUMBER, self.code(), env={"RINGPROOF_LIMIT_FAILURES_PER_HOUR": "1"})
        self.assertEqual((4, "too_many_requests"), (result.returncode, json.loads(result.stdout)["code"]))
        self.assertIsNone(json.loads(self.cli("status", NUMBER, env={"RINGPROOF_LIMIT_NUMBER_PER_10MIN": "off",
                                                                     "RINGPROOF_LIMIT_NUMBER_PER_DAY": "0"}).stdout)["sendsLeft"])

    def test_expiry(self):
        self.cli("send", NUMBER)
        code = self.code()
        self.call("POST", "/sandbox/clock", {"advanceSeconds": 601})
        result = self.cli("check", NUMBER, code)
        self.assertEqual((1, "verification_expired"), (result.returncode, json.loads(result.stdout)["code"]))

    def test_a_send_that_was_processed_without_an_answer_is_found(self):
        self.call("POST", "/sandbox/faults", {"kind": "drop_after", "operation": "start", "count": 1})
        sent = self.cli("send", NUMBER)
        self.assertEqual(0, sent.returncode, sent.stderr)
        self.assertEqual(1, len(json.loads(self.call("GET", "/sandbox/messages"))))
        self.assertEqual(0, self.cli("check", NUMBER, self.code()).returncode)

    def test_doctor(self):
        result = self.cli("doctor")
        self.assertEqual(0, result.returncode, result.stdout)
        self.assertTrue(json.loads(result.stdout)["ok"])
        self.assertEqual([], json.loads(result.stdout)["warnings"])
        real = run("doctor", "--data-dir", self.data, "--json", env={"RINGPROOF_DAILY_SEND_BUDGET": "off"})
        warnings = "".join(json.loads(real.stdout)["warnings"])
        self.assertIn("RINGPROOF_DAILY_SEND_BUDGET", warnings)
        self.assertIn("RINGPROOF_ALLOWED_REGIONS", warnings)
        self.assertIn("RINGPROOF_REQUIRE_KEY", warnings)
        self.assertIn("budget is off", real.stderr)

    def test_no_secret_and_no_number_in_the_log(self):
        log = self.cli("send", NUMBER, env={"RINGPROOF_LOG_LEVEL": "debug"}).stderr
        log += self.cli("check", NUMBER, self.wrong(), env={"RINGPROOF_LOG_LEVEL": "debug"}).stderr
        for hidden in (NUMBER[1:], "4155550123", self.code(), base64.b64encode(b"AC" + b"0" * 32 + b":sandbox").decode()):
            self.assertNotIn(hidden, log)


if __name__ == "__main__":
    CLI = os.path.abspath(sys.argv.pop(1))
    unittest.main()
