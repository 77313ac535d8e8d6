#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ringproof-cli serve` as an administrator runs it: where it must not start, certificates, proxies, keys, signals and stopping."""

import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import rawattack
import rawcase
import rawkit
import rawtls

CLI = None
FORWARDED = b"GET /docs HTTP/1.1\r\nHost: localhost:%d\r\nX-Real-IP: 203.0.113.7\r\nConnection: close\r\n\r\n"
FOREIGN = b"GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
HEALTH = b"GET /health HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"


def request(server, method, target, body=None, key=None, headers=(), host=None):
    """One answer of a connection of its own."""
    text = rawcase.http(method, target, "Connection: close", rawcase.JSON, *headers, *([f"Authorization: Bearer {key}"] if key else []),
                        body=None if body is None else json.dumps(body), host=host or f"127.0.0.1:{server.port}")
    content = text.partition(b"\r\n\r\n")[2]
    return rawkit.talk(server, text.replace(b"<length>", str(len(content)).encode()), method)[0]


class Folder(unittest.TestCase):
    def setUp(self):
        own = tempfile.TemporaryDirectory(prefix="ringproof-service-")
        self.addCleanup(own.cleanup)
        self.folder = own.name

    def serve(self, *arguments, **more):
        server = rawkit.Server(CLI, *arguments, folder=self.folder, **more)
        self.addCleanup(self.stop, server)
        return server

    def stop(self, server):
        self.assertIsNone(server.close())

    def refused(self, *arguments, env=None, keys=()):
        """What a server that must not start says: one line, and exit code 5."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("TWILIO_", "RINGPROOF_", "XDG_"))}
        for name in keys:
            subprocess.run([CLI, "apikey", "create", name, "--data-dir", self.folder], env={**clean, "HOME": self.folder}, check=True, capture_output=True)
        ended = subprocess.run([CLI, "serve", "--sandbox", "--sandbox-port", "0", "--data-dir", self.folder, *arguments], cwd=self.folder,
                               env={**clean, "HOME": self.folder, **(env or {})}, capture_output=True, text=True, timeout=30)
        said = [line for line in ended.stderr.splitlines() if line.startswith("ringproof-cli:")]
        self.assertEqual((ended.returncode, ended.stdout, len(said)), (5, "", 1), ended.stderr)
        return said[0]


class Starting(Folder):
    def test_other_machines_need_keys_and_tls(self):
        self.assertIn("--tls-cert", self.refused("--listen", "0.0.0.0", "--port", "0"))
        self.assertIn("--tls-cert", self.refused("--listen", "::", "--port", "0", keys=["a"]))
        certificate, key = rawtls.make_certificate(self.folder, "good")
        with tempfile.TemporaryDirectory() as empty:
            self.folder, kept = empty, self.folder
            said = self.refused("--listen", "0.0.0.0", "--port", "0", "--tls-cert", str(certificate), "--tls-key", str(key))
            self.folder = kept
        self.assertIn("apikey create", said)
        self.assertIn("apikey create", self.refused_in_empty("--listen", "0.0.0.0", "--port", "0", "--behind-proxy", "10.0.0.0/8"))

    def refused_in_empty(self, *arguments, env=None):
        with tempfile.TemporaryDirectory() as empty:
            self.folder, kept = empty, self.folder
            try:
                return self.refused(*arguments, env=env)
            finally:
                self.folder = kept

    def test_a_required_key_has_to_exist(self):
        self.assertIn("apikey create", self.refused_in_empty("--port", "0", env={"RINGPROOF_REQUIRE_KEY": "1"}))

    def test_a_proxy_has_to_be_an_address(self):
        for text in ("somewhere", "10.0.0.0/33", "10.0.0.1/x", ""):
            self.assertIn("--behind-proxy", self.refused("--port", "0", "--behind-proxy", text))

    def test_a_server_for_other_machines_needs_keys_from_its_own(self):
        certificate, key = rawtls.make_certificate(self.folder, "good")
        tls = ("--listen", "0.0.0.0", "--tls-cert", str(certificate), "--tls-key", str(key))
        for arguments, status in ((tls, 401), ((*tls, "--trust-loopback"), 400)):
            server = self.serve(*arguments, keys=["verify"])
            ask = rawcase.http("POST", "/api/request-otp", "Connection: close", rawcase.JSON, "Content-Length: 2", body="{}", host=f"127.0.0.1:{server.port}")
            self.assertTrue(rawtls.ask(server, ask).startswith(b"HTTP/1.1 %d " % status), arguments)

    def test_a_server_for_other_machines_knows_its_names(self):
        certificate, key = rawtls.make_certificate(self.folder, "good")
        server = self.serve("--listen", "0.0.0.0", "--tls-cert", str(certificate), "--tls-key", str(key), keys=["verify"])
        for host, status in (("localhost", 200), (socket.gethostname(), 200), ("127.0.0.1", 200), ("evil.example", 421)):
            head = f"GET /health HTTP/1.1\r\nHost: {host}:{server.port}\r\nConnection: close\r\n\r\n".encode()
            self.assertTrue(rawtls.ask(server, head).startswith(b"HTTP/1.1 %d " % status), host)

    def test_callers_of_this_machine_are_one_address(self):
        server = self.serve()
        text = rawcase.http("POST", "/api/verify-otp", "Connection: close", rawcase.JSON, "Content-Length: 2", body="{}", host=f"127.0.0.1:{server.port}")
        heard = []
        for last in range(1, 12):
            with server.connect(source=f"127.0.0.{last}") as connection:
                connection.sendall(text)
                heard.append(rawkit.read_answers(rawkit.receive(connection, lambda _: False, 10)[0], ["POST"])[0].status)
        self.assertEqual(heard, [400] * 10 + [429])

    def test_every_line_of_a_request_carries_its_id(self):
        server = self.serve()
        number = "+14155550123"
        request(server, "POST", "/api/request-otp", {"phoneNumber": number}, headers=["X-Request-Id: order-7"])
        request(server, "POST", "/api/verify-otp", {"phoneNumber": number, "code": server.code_for(number)}, headers=["X-Request-Id: order-8"])
        server.stop()
        lines = [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]
        for identifier, messages in (("order-7", {"provider asked", "send ended", "request"}), ("order-8", {"provider asked", "check ended", "request"})):
            self.assertEqual({line["message"] for line in lines if line.get("request") == identifier}, messages)
        for line in lines:
            for name in ("ms", "status"):
                self.assertIsInstance(line.get(name, 0), int, line)

    def test_an_unlisted_proxy_is_named_once_a_minute(self):
        server = self.serve()
        for _ in range(3):
            self.assertEqual(rawkit.talk(server, FORWARDED % server.port)[0].status, 401)
            self.assertEqual(rawkit.talk(server, FOREIGN)[0].status, 421)
        server.stop()
        said = server.log.read_text()
        self.assertEqual((said.count("--behind-proxy"), said.count("--public-host")), (1, 1), said)
        self.assertIn("evil.example", said)

    def test_a_port_that_is_taken(self):
        first = self.serve()
        said = self.refused("--port", str(first.port))
        self.assertIn(str(first.port), said)
        self.assertRegex(said, "in use|another program")
        self.assertEqual(request(first, "GET", "/health").status, 200)

    def test_open_metrics(self):
        server = self.serve("--metrics-open")
        self.assertEqual(request(server, "GET", "/metrics").status, 200)
        self.assertEqual(request(server, "GET", "/api/verifications").status, 401)

    def test_settings_that_are_none(self):
        self.assertIn("RINGPROOF_ALLOWED_ORIGINS", self.refused("--port", "0", env={"RINGPROOF_ALLOWED_ORIGINS": "shop.example"}))
        self.assertIn("RINGPROOF_LISTEN", self.refused("--port", "0", env={"RINGPROOF_LISTEN": "somewhere"}))


class Levels(Folder):
    """What the metrics say of the limits now."""

    def level(self, server, name):
        text = request(server, "GET", "/metrics").body.decode()
        found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.M)
        return float(found.group(1)) if found else None

    def send(self, server, index):
        answer = request(server, "POST", "/api/request-otp", {"phoneNumber": rawattack.number_of(index)})
        return answer.status, answer.json().get("code")

    def test_budget(self):
        server = self.serve("--metrics-open", env={**rawkit.LIMITS_OFF, "RINGPROOF_DAILY_SEND_BUDGET": "3"})
        for index, left in enumerate((3, 2, 1)):
            self.assertEqual(self.level(server, "ringproof_send_budget_left"), left)
            self.assertEqual(self.send(server, index), (200, None))
        self.assertEqual(self.level(server, "ringproof_send_budget_left"), 0)
        self.assertEqual(self.send(server, 3), (429, "budget_spent"))

    def test_paused_region(self):
        server = self.serve("--metrics-open", env={**rawkit.LIMITS_OFF, "RINGPROOF_BREAKER_CONVERSION": "20"})
        paused = 'ringproof_region_paused{region="US"}'
        for index in range(50):
            self.assertEqual(self.send(server, index), (200, None))
        self.assertIsNone(self.level(server, paused))
        server.side("/sandbox/clock", {"advanceSeconds": 601})  # nobody has entered a code: concluded
        self.assertEqual(self.send(server, 50), (403, "destination_paused"))
        self.assertEqual(self.level(server, paused), 1)


class Certificates(Folder):
    def setUp(self):
        super().setUp()
        self.certificate, self.key = rawtls.make_certificate(self.folder, "good")

    def refused_with(self, certificate, key):
        return self.refused("--port", "0", "--tls-cert", str(certificate), "--tls-key", str(key))

    def write(self, name, text, mode=0o600):
        path = Path(self.folder, name)
        path.write_text(text)
        path.chmod(mode)
        return path

    def test_files_that_cannot_serve(self):
        other, other_key = rawtls.make_certificate(self.folder, "other", common_name="other")
        over, over_key = rawtls.make_certificate(self.folder, "over", days=-1)
        chain = self.write("chain.crt", self.certificate.read_text() + other.read_text())
        words = self.write("words.pem", "no certificate at all\n")
        torn = self.write("torn.crt", self.certificate.read_text()[:200])
        torn_key = self.write("torn.key", self.key.read_text()[:100])
        open_key = self.write("open.key", self.key.read_text(), 0o644)
        rawtls.openssl("pkey", "-in", str(self.key), "-aes128", "-passout", "pass:secret", "-out", str(Path(self.folder, "locked.key")))
        locked = Path(self.folder, "locked.key")
        rows = [(Path(self.folder, "missing.crt"), self.key, "cannot be read"), (self.certificate, Path(self.folder, "missing.key"), "cannot be read"), (Path(self.folder), self.key, "cannot be read|no certificate"),
                (words, self.key, "holds no certificate"), (torn, self.key, "holds no certificate"), (self.key, self.key, "holds no certificate"), (self.certificate, words, "holds no private key"),
                (self.certificate, torn_key, "holds no private key"), (self.certificate, locked, "passphrase"), (self.certificate, self.certificate, "holds no private key"),
                (self.certificate, other_key, "not that of the certificate"), (chain, self.key, "vouches"), (over, over_key, "expired on"), (self.certificate, open_key, "chmod 600")]
        for certificate, key, words in rows:
            with self.subTest(certificate=certificate.name, key=key.name):
                said = self.refused_with(certificate, key)
                self.assertRegex(said, words)
                self.assertNotIn("PRIVATE", said)

    def test_both_or_none(self):
        self.assertIn("belong together", self.refused("--port", "0", "--tls-cert", str(self.certificate)))
        self.assertIn("belong together", self.refused("--port", "0", "--tls-key", str(self.key)))

    def test_read_again_at_sighup(self):
        server = self.serve("--tls-cert", str(self.certificate), "--tls-key", str(self.key))
        first = rawtls.certificate_of(server)
        fresh, fresh_key = rawtls.make_certificate(self.folder, "fresh")
        good = self.certificate.read_text(), self.key.read_text()
        self.certificate.write_text(fresh.read_text())
        server.process.send_signal(signal.SIGHUP)  # the key is still the old one
        self.assertTrue(rawkit.wait_until(lambda: "the old certificate stays" in server.log.read_text(), 15), server.log.read_text())
        self.assertIn("not that of the certificate", server.log.read_text())
        self.assertEqual(rawtls.certificate_of(server), first)
        self.key.write_text(fresh_key.read_text())
        server.process.send_signal(signal.SIGHUP)
        self.assertTrue(rawkit.wait_until(lambda: rawtls.certificate_of(server) != first, 15))
        second = rawtls.certificate_of(server)
        self.certificate.write_text("broken")
        server.process.send_signal(signal.SIGHUP)
        self.assertTrue(rawkit.wait_until(lambda: "holds no certificate" in server.log.read_text(), 15))
        self.assertEqual(rawtls.certificate_of(server), second)
        self.certificate.write_text(good[0])
        self.key.write_text(good[1])
        server.process.send_signal(signal.SIGHUP)
        self.assertTrue(rawkit.wait_until(lambda: rawtls.certificate_of(server) == first, 15))

    def test_sighup_without_tls(self):
        server = self.serve()
        server.process.send_signal(signal.SIGHUP)
        time.sleep(0.3)
        self.assertEqual(request(server, "GET", "/health").status, 200)

    def test_versions_and_clients(self):
        server = self.serve("--tls-cert", str(self.certificate), "--tls-key", str(self.key))
        health = HEALTH % server.port
        self.assertTrue(server.url.startswith("https://"))
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            self.assertTrue(rawtls.ask(server, health, rawtls.client_context(lowest=version)).startswith(b"HTTP/1.1 200 "))
        for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
            with self.assertRaises(OSError):
                rawtls.ask(server, health, rawtls.client_context(highest=version))
        for how in ("hold", "half", "garbage", "plain", "reset", "close") * 10:
            held = rawtls.behave_badly(server, how)
            since = time.monotonic()
            self.assertTrue(rawtls.ask(server, health).startswith(b"HTTP/1.1 200 "), how)
            self.assertLess(time.monotonic() - since, 8 if rawkit.is_sanitized(CLI) else 4)  # a handshake may take five
            if held:
                held.close()
        # Plain HTTP on a TLS port gets no answer that could be taken for one.
        with server.connect() as connection:
            connection.sendall(health)
            data, ended = rawkit.receive(connection, lambda _: False, 8)
        self.assertTrue(ended)
        self.assertNotIn(b"HTTP/", data)


class Proxies(Folder):
    def test_a_forwarded_address_never_makes_a_local_program(self):
        server = self.serve("--behind-proxy", "127.0.0.0/8", "--public-host", "phone.example", env=rawkit.LIMITS_OFF, keys=("verify",))
        key = server.keys["verify"]["key"]
        for forwarded in ("127.0.0.1", "::1", "127.0.0.1, 10.0.0.1", "198.51.100.1, 127.0.0.1", "", "localhost", "unknown", '"127.0.0.1"', "127.0.0.1:80"):
            headers = [f"X-Forwarded-For: {forwarded}"]
            self.assertEqual(request(server, "POST", "/api/verify-otp", {}, headers=headers).status, 401, forwarded)
            self.assertEqual(request(server, "POST", "/api/verify-otp", {}, key, headers=headers).status, 400, forwarded)
        self.assertEqual(request(server, "POST", "/api/verify-otp", {}).status, 401)
        self.assertEqual(request(server, "GET", "/health", host="phone.example").status, 200)
        self.assertEqual(request(server, "GET", "/health", host="other.example").status, 421)


class Keys(Folder):
    def test_a_revoked_key_is_shut_out(self):
        server = self.serve(keys=("verify", "admin"), env={**rawkit.LIMITS_OFF, "RINGPROOF_REQUIRE_KEY": "1"})
        key, other = server.keys["verify"], server.keys["admin"]
        path = "/api/verifications/VE" + "0" * 32
        self.assertEqual(request(server, "GET", path, key=key["key"]).status, 404)
        self.assertEqual(server.run("apikey", "revoke", key["id"]).returncode, 0)
        # In three seconds, and what a busy machine takes.
        self.assertTrue(rawkit.wait_until(lambda: request(server, "GET", path, key=key["key"]).status == 401, 15), "still let in")
        self.assertEqual(request(server, "GET", path, key=other["key"]).status, 403)
        fresh = server.make_key("fresh", "verify")
        self.assertEqual(request(server, "GET", path, key=fresh["key"]).status, 404)

    def test_nothing_secret_is_logged(self):
        server = self.serve(keys=("verify",), env={**rawkit.LIMITS_OFF, "RINGPROOF_LOG_LEVEL": "debug", "QT_LOGGING_RULES": "*=true"})
        key = server.keys["verify"]["key"]
        request(server, "POST", "/api/request-otp?secret-query=1", {"phoneNumber": "+14155550123"}, key)
        code = server.code_for("+14155550123")
        request(server, "POST", "/api/verify-otp", {"phoneNumber": "+14155550123", "code": code}, key, ["X-Request-Id: seen-in-the-log"])
        self.assertTrue(rawkit.wait_until(lambda: "seen-in-the-log" in server.log.read_text(), 15))
        text = server.log.read_text()
        for secret in (key, key.rsplit("_", 1)[1], code, "4155550123", "secret-query"):
            self.assertIsNone(re.search(rf"(?<![0-9A-Za-z]){re.escape(secret)}(?![0-9A-Za-z])", text), secret if secret == "secret-query" else "a secret is logged")


class Stopping(Folder):
    MOST = 15  # seconds; it gives five to what is under way

    def pending(self, server, count, numbers):
        """Connections whose answers the provider keeps back."""
        connections = []
        for index in range(count):
            body = json.dumps({"phoneNumber": f"+1{numbers[index // 100]}5550{100 + index % 100}"}).encode()
            connection = server.connect()
            connection.sendall(b"POST /api/request-otp HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                               % (server.port, len(body), body))
            connections.append(connection)
        return connections

    def stop_with(self, count, latency):
        server = self.serve(env=rawkit.LIMITS_OFF)
        server.side("/sandbox/faults", {"kind": "latency", "latencyMs": latency})
        waiting = self.pending(server, count, (415,))
        idle = server.connect()
        under_way = lambda: sum(each["fault"] == "latency" for each in server.side("/sandbox/requests"))
        self.assertTrue(rawkit.wait_until(lambda: under_way() == count, 20))
        code, took = server.stop()
        outcomes = {}
        for connection in waiting:
            with connection:
                data, _ = rawkit.receive(connection, lambda _: False, 5)
            answers = rawkit.read_answers(data, ["POST"])
            self.assertEqual(len(answers), 1, "a request went without its answer")
            word = (answers[0].status, answers[0].json().get("code"))
            outcomes[word] = outcomes.get(word, 0) + 1
            self.assertEqual(answers[0].headers["connection"], "close")
        idle.close()
        self.assertEqual((sum(outcomes.values()), code), (count, 0))
        self.assertLess(took, self.MOST, outcomes)
        return outcomes

    def test_those_that_can_be_answered(self):
        # Few, and late answers: all are under way before the first is answered, and answered within the five seconds.
        self.assertEqual(self.stop_with(10, 3500), {(200, None): 10})

    def test_those_that_take_too_long(self):
        outcomes = self.stop_with(10 if rawkit.is_sanitized(CLI) else 50, 30000)
        self.assertLessEqual(set(outcomes), {(503, "shutting_down"), (503, "send_unknown"), (503, "provider_unavailable")})

    def test_silent_connections_do_not_keep_it(self):
        server = self.serve()
        held = [server.connect() for _ in range(20)]
        for connection in held[:10]:
            connection.sendall(b"POST /api/request-otp HTTP/1.1\r\n")
        time.sleep(0.2)
        code, took = server.stop()
        for connection in held:
            connection.close()
        self.assertEqual(code, 0)
        self.assertLess(took, self.MOST)

    def test_interrupt(self):
        server = self.serve()
        server.process.send_signal(signal.SIGINT)
        self.assertEqual(server.process.wait(20), 0)


if __name__ == "__main__":
    CLI = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
