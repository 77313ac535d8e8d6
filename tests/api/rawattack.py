# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every attack on `ringproof-cli serve` stands on: the server, what it may use, and whether it is well behind it."""

import json
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import rawkit

CLI, SCALE = None, "quick"  # set by rawattacks.py
MIB = 1 << 20
MOST_GROWTH = 16 * MIB
AREAS = (201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228)


def scaled(quick, long):
    return long if SCALE == "long" else quick


def is_sanitized():
    return rawkit.is_sanitized(CLI)


def source_of(index):
    return f"127.{1 + index % 5}.{1 + index // 5 % 200}.{1 + index // 1000 % 200}"


def number_count():
    return 100 * len(AREAS)


def number_of(index):
    """Set aside for fiction: 555-0100 to 555-0199 in real areas; begins again after number_count()."""
    return f"+1{AREAS[index // 100 % len(AREAS)]}5550{100 + index % 100}"


def get(server, path="/health", more=b""):
    return b"GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n" % (path.encode(), server.port, more)


def post(server, path, body, more=b""):
    data = json.dumps(body).encode()
    return b"POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n%s" % (
        path.encode(), server.port, len(data), more, data)


class Watch:
    """The most memory that the server has had while this was open."""

    def __init__(self, server, interval=0.02):
        self.server, self.interval = server, interval
        self.before = server.rss()
        self.most = self.before
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def _look(self):
        while not self._over.wait(self.interval):
            self.most = max(self.most, self.server.rss())

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()
        self.most = max(self.most, self.server.rss())

    @property
    def growth(self):
        return self.most - self.before


def pour(connection, piece, limit):
    """Sends `piece` again and again until `limit` bytes have gone or nobody takes them; how many have gone."""
    gone = 0
    connection.settimeout(2)
    try:
        while gone < limit:
            gone += connection.send(piece)
    except OSError:
        pass
    return gone


class Attack(unittest.TestCase):
    env = {**rawkit.LIMITS_OFF, "RINGPROOF_LOG_LEVEL": "error"}
    arguments = ()
    files = None

    def setUp(self):
        self.server = rawkit.Server(CLI, *self.arguments, env=self.env, files=self.files)
        self.addCleanup(self.end)
        self.warm()
        self.descriptors = self.server.descriptors()

    def warm(self):
        """Whatever is made once, for the first that asks, is there before anything is measured."""
        for path in ("/health", "/openapi.json", "/health/ready", "/.well-known/jwks.json"):
            self.assertEqual(rawkit.talk(self.server, get(self.server, path, b"Connection: close\r\n"))[0].status, 200)
        with ThreadPoolExecutor(16) as pool:
            list(pool.map(lambda _: rawkit.talk(self.server, get(self.server, "/health", b"Connection: close\r\n")), range(200)))

    def end(self):
        self.assertIsNone(self.server.close())

    def is_well(self):
        self.assertTrue(self.server.is_alive())
        self.assertEqual(rawkit.talk(self.server, get(self.server, "/health", b"Connection: close\r\n"))[0].status, 200)

    def is_as_before(self, pooled=0):
        self.assertTrue(self.server.is_alive())
        self.assertTrue(rawkit.wait_until(lambda: self.server.descriptors() <= self.descriptors + pooled, 10),
                        f"{self.server.descriptors()} descriptors, {self.descriptors} before")
        self.is_well()

    def stays_small(self, watch, name):
        print(f"    {name}: +{watch.growth / MIB:.1f} MiB", flush=True)
        if not is_sanitized():
            self.assertLess(watch.growth, MOST_GROWTH, name)
