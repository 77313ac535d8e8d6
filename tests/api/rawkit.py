# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The REST server as a process of its own, and answers read off a socket byte by byte: no HTTP library repairs anything here."""

import dataclasses
import functools
import json
import os
import resource
import select
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

LIMITS_OFF = {f"RINGPROOF_LIMIT_{name}": "off" for name in (
    "IP_PER_MINUTE", "NUMBER_SECONDS", "NUMBER_PER_10MIN", "NUMBER_PER_DAY", "FAILURES_PER_HOUR", "NEW_NUMBERS_PER_PREFIX_HOUR")}
LIMITS_OFF |= {"RINGPROOF_DAILY_SEND_BUDGET": "off", "RINGPROOF_BREAKER_CONVERSION": "off"}
SCOPES = ("verify", "history", "metrics", "admin")


class Malformed(Exception):
    """What came back is no HTTP answer."""


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict  # names in lower case
    body: bytes

    def json(self):
        return json.loads(self.body)


def read_answers(stream, methods):
    """Splits all that a connection has sent into answers. `methods` of the requests: an answer to HEAD has no body."""
    answers = []
    while stream:
        head, found, rest = stream.partition(b"\r\n\r\n")
        if not found:
            raise Malformed(f"half a head: {stream[:200]!r}")
        line, *fields = head.decode("latin-1").split("\r\n")
        version, status, phrase = (line.split(" ", 2) + ["", ""])[:3]
        if version != "HTTP/1.1" or not (len(status) == 3 and status.isdigit()) or not phrase or "\n" in head.decode("latin-1").replace("\r\n", ""):
            raise Malformed(f"status line {line!r}")
        headers = {}
        for field in fields:
            name, colon, value = field.partition(": ")
            if not colon or name.lower() in headers:
                raise Malformed(f"header field {field!r}")
            headers[name.lower()] = value
        method = methods[len(answers)] if len(answers) < len(methods) else "GET"
        bodiless = method == "HEAD" or int(status) in (204, 304)
        if int(status) in (204, 304):
            if "content-length" in headers:
                raise Malformed(f"a {status} with a Content-Length")
        elif not headers.get("content-length", "").isdigit():
            raise Malformed("no Content-Length")
        length = 0 if bodiless else int(headers["content-length"])
        if len(rest) < length:
            raise Malformed(f"{length} bytes promised, {len(rest)} sent")
        answers.append(Answer(int(status), headers, rest[:length]))
        stream = rest[length:]
    return answers


def whole_answers(stream, methods):
    """How many answers are there in full."""
    try:
        return len(read_answers(stream, methods))
    except Malformed:
        return 0


@functools.cache
def is_sanitized(cli):
    """A sanitizer keeps what is freed: its memory says nothing, and it is several times slower."""
    return b"__asan_init" in Path(cli).read_bytes()


class Server:
    def __init__(self, cli, *arguments, env=None, sandbox=True, folder=None, keys=(), files=None, tls=False):
        self.cli = cli
        self._own = None if folder else tempfile.TemporaryDirectory(prefix="ringproof-raw-")
        self.folder = folder or self._own.name
        self.env = {name: value for name, value in os.environ.items()
                    if not name.startswith(("TWILIO_", "RINGPROOF_", "XDG_")) and name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.env |= {"HOME": self.folder, **(env or {})}
        self.keys = {name: self.make_key(name) for name in keys}
        self.log = Path(self.folder, "serve.log")
        self.arguments = [cli, "serve", "--data-dir", self.folder, *arguments]
        if sandbox:
            self.arguments += ["--sandbox", "--sandbox-port", "0"]
        if "--port" not in arguments:
            self.arguments += ["--port", "0"]
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))) if files else None
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.arguments, env=self.env, cwd=self.folder, stdout=subprocess.PIPE, stderr=log,
                                            text=True, preexec_fn=limit)
        line = self.process.stdout.readline()
        if "listening on " not in line:
            self.process.wait(10)
            raise RuntimeError(f"serve did not start: {self.log.read_text()}")
        self.url = line.split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1])
        self.sandbox = self.process.stdout.readline().split()[-1] if sandbox else None
        self.pid = self.process.pid

    def run(self, *arguments):
        return subprocess.run([self.cli, *arguments, "--data-dir", self.folder], env=self.env, cwd=self.folder,
                              capture_output=True, text=True, timeout=60)

    def make_key(self, name, *scopes):
        """NAME is its scopes, joined by "+"."""
        wanted = [word for scope in (scopes or name.split("+")) for word in ("--scope", scope)]
        made = self.run("apikey", "create", name.replace("+", "-"), *wanted, "--json")
        return json.loads(made.stdout)

    def connect(self, address="127.0.0.1", timeout=10, source=None):
        """From `source`, another address of this machine: there are not enough ports for many clients of one."""
        return socket.create_connection((address, self.port), timeout, (source, 0) if source else None)

    def side(self, path, body=None, method=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.sandbox + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def code_for(self, number):
        return self.side("/sandbox/messages?to=" + number.replace("+", "%2B"))[0]["code"]

    def rss(self):
        """Bytes in memory now."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise RuntimeError("the server has gone")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def cpu(self):
        """Seconds that it has computed."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def is_alive(self):
        return self.process.poll() is None

    def stop(self, patience=20):
        """The exit code, and how long it took."""
        since = time.monotonic()
        if self.is_alive():
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            code = None
        self.process.stdout.close()
        return code, time.monotonic() - since

    def close(self):
        """Stops it and says what was wrong with it, if anything."""
        code, _ = self.stop()
        text = self.log.read_text(errors="replace")
        if self._own:
            self._own.cleanup()
        if code != 0 or "Sanitizer" in text or "runtime error" in text:
            return f"exit {code}: {text[-4000:]}"
        return None


def receive(connection, until, timeout):
    """Bytes until `until(bytes)` says so, the end, or the time is up; and whether the end came."""
    data = b""
    deadline = time.monotonic() + timeout
    while not until(data):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([connection], [], [], left)[0]:
            return data, False
        try:
            piece = connection.recv(262144)
        except ConnectionResetError:
            return data, True
        if not piece:
            return data, True
        data += piece
    return data, False


def talk(server, request, method="GET", timeout=10):
    """One request on a connection of its own, to the end. `request` asks for Connection: close."""
    with server.connect(timeout=timeout) as connection:
        connection.sendall(request)
        data, _ = receive(connection, lambda _: False, timeout)
    return read_answers(data, [method])


# What the connections to the provider keep open between requests.
POOLED_DESCRIPTORS = 60


def wait_until(condition, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return bool(condition())
