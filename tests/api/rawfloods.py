# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that send without end, take nothing, or are slow: memory stays flat, and each has its time."""

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import rawattack
import rawkit
from rawattack import MIB, Attack, Watch, get, pour, scaled, source_of


class Memory(Attack):
    def flood(self, name, opening, piece, status, clients=8):
        """Clients that begin so and never stop; each gets one answer, and nothing is kept of what they send."""
        limit = scaled(2, 32) * MIB
        with Watch(self.server) as watch, ThreadPoolExecutor(clients) as pool:
            answers = list(pool.map(lambda _: self.flood_once(opening, piece, limit), range(clients)))
        self.stays_small(watch, name)
        said = [answer for answer in answers if answer]
        # A reset may overtake the answer of whoever sends on and on: some hear it, and nobody hears another.
        self.assertTrue(said or rawattack.SCALE == "long", f"{name}: nobody was answered")
        for answer in said:
            self.assertTrue(answer.startswith(b"HTTP/1.1 %d " % status), answer[:200])
            self.assertEqual(answer.count(b"HTTP/1.1 "), 1)
        self.is_as_before()

    def flood_once(self, opening, piece, limit):
        with self.server.connect() as connection:
            connection.sendall(opening)
            heard, _ = rawkit.receive(connection, lambda data: b"\r\n\r\n" in data, 0.5)
            pour(connection, piece, limit)
            more, _ = rawkit.receive(connection, lambda _: False, 1)
            return heard + more

    def head(self, line, *fields):
        return b"\r\n".join([line, b"Host: 127.0.0.1:%d" % self.server.port, *fields]) + b"\r\n\r\n"

    def test_ten_gigabytes(self):
        self.flood("10 GB body", self.head(b"POST /api/request-otp HTTP/1.1", b"Content-Type: application/json", b"Content-Length: 10000000000"), b"a" * 65536, 413)

    def test_chunks(self):
        self.flood("endless chunks", self.head(b"POST /api/request-otp HTTP/1.1", b"Transfer-Encoding: chunked"), b"10000\r\n" + b"a" * 65536 + b"\r\n", 501)

    def test_line(self):
        self.flood("endless line", b"GET /", b"a" * 65536, 414)

    def test_field(self):
        self.flood("endless field", self.head(b"GET / HTTP/1.1")[:-2] + b"X: ", b"a" * 65536, 431)

    def test_fields(self):
        self.flood("524,288 fields", self.head(b"GET / HTTP/1.1")[:-2], b"X-Field: some value to be kept, forty bytes, or more.\r\n" * 1024, 431)

    def test_pipelining(self):
        self.flood("pipelined requests", b"", get(self.server) * 1000, 400)

    def test_bodies_that_stop(self):
        """Half a body each, as large as it may be."""
        count = scaled(200, 1000)
        opening = self.head(b"POST /api/request-otp HTTP/1.1", b"Content-Type: application/json", b"Content-Length: 16384")
        with Watch(self.server) as watch:
            held = [self.server.connect(source=source_of(index)) for index in range(count)]
            for connection in held:
                try:
                    connection.sendall(opening + b"{" + b" " * 8000)
                except ConnectionError:
                    pass  # it has made room for another
            time.sleep(scaled(1, 6))
            for connection in held:
                connection.close()
        self.stays_small(watch, f"{count} half bodies")
        self.is_as_before()

    def taker_of_nothing(self, index, path, over):
        """Asks, one request after the other, and never reads."""
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            connection.bind((source_of(index), 0))
            connection.connect(("127.0.0.1", self.server.port))
            asked = 0
            try:
                while not over.is_set() and asked < 100000:
                    connection.sendall(get(self.server, path))
                    asked += 1
                    time.sleep(0.003)
            except OSError:
                pass
            return asked

    def test_answers_that_nobody_takes(self):
        for path, clients in (("/openapi.json", 32), ("/health", 32)):
            over = threading.Event()
            with Watch(self.server) as watch, ThreadPoolExecutor(clients) as pool:
                asked = [pool.submit(self.taker_of_nothing, index, path, over) for index in range(clients)]
                time.sleep(scaled(3, 20))
                over.set()
                total = sum(each.result() for each in asked)
            self.assertGreater(total, clients)
            self.stays_small(watch, f"{total} answers of {path} that nobody takes")
            self.is_as_before()

    def test_a_long_answer_that_nobody_takes(self):
        held = []
        with Watch(self.server) as watch:
            for index in range(200):
                connection = socket.socket()
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
                connection.bind((source_of(index), 0))
                connection.connect(("127.0.0.1", self.server.port))
                connection.sendall(get(self.server, "/openapi.json"))
                held.append(connection)
            time.sleep(scaled(1, 17))
        self.stays_small(watch, "200 long answers that nobody takes")
        if rawattack.SCALE == "long":  # each has had its time
            self.assertLessEqual(self.server.descriptors(), self.descriptors + 2)
        for connection in held:
            connection.close()
        self.is_as_before()


class Patience(Attack):
    def ended_after(self, begin, drip=None, least=0.0, most=20.0):
        """How long until the server ends such a connection."""
        since = time.monotonic()
        with self.server.connect(timeout=most) as connection:
            connection.sendall(begin)
            while True:
                data, ended = rawkit.receive(connection, lambda _: False, drip[0] if drip else most)
                if ended or time.monotonic() - since > most:
                    break
                if drip:
                    try:
                        connection.sendall(drip[1])
                    except OSError:
                        pass
        took = time.monotonic() - since
        self.assertTrue(least <= took <= most, f"{took:.1f} s for {begin[:40]!r}")
        return took

    def test_each_phase_has_its_end(self):
        half = b"POST /api/request-otp HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{" % self.server.port
        rows = [("half a head", b"GET / HTTP/1.1\r\n", None, 4.9, 15), ("half a body", half, None, 4.9, 15), ("a byte per second", b"G", (1, b"E"), 4.9, 15)]
        if rawattack.SCALE == "long":
            rows += [("silent", b"", None, 14.9, 17), ("idle", get(self.server), None, 14.9, 17), ("a byte per 5 s", b"G", (5, b"E"), 4.9, 11), ("a body byte per second", half, (1, b" "), 4.9, 8)]
        with ThreadPoolExecutor(len(rows)) as pool:
            for row, took in zip(rows, pool.map(lambda row: self.ended_after(*row[1:]), rows)):
                print(f"    {row[0]}: ended after {took:.1f} s", flush=True)
        self.is_as_before()
