#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks good requests at random, from a seed that it prints: the server must not crash, and never answer one of them twice.

mutator.py PROGRAM [COUNT] [SEED]
"""

import concurrent.futures
import os
import random
import socket
import struct
import sys
import time

import rawkit

CALLERS = 32
LONGEST = 8000
SILENCE = 0.25  # what has not been answered by then is not whole
PROBE_ID = "probe-behind"
RESET = struct.pack("ii", 1, 0)

WORDS = [b"\r\n", b"\n", b"\r", b"\r\n\r\n", b"\0", b" ", b"\t", b":", b"%2f", b"%00", b"\xff", b"\xc0\xaf", b"Content-Length: 5\r\n", b"Content-Length: -1\r\n",
         b"Content-Length: 99999999999999999999\r\n", b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: identity\r\n", b"Connection: close\r\n", b"Connection: keep-alive\r\n",
         b"Expect: 100-continue\r\n", b"Upgrade: websocket\r\n", b"Host: evil.example\r\n", b"Origin: null\r\n", b"X-Request-Id: x\r\n", b"Authorization: Bearer rp_x_y\r\n",
         b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", b"HTTP/1.0", b"HTTP/2.0", b"HEAD", b"OPTIONS", b"0\r\n\r\n", b"5\r\nhello\r\n", b"{", b"}", b"[", b'"', b"\\u0000", b"\\ud800", b"1e999",
         b"phoneNumber", b"verificationSid", b"VE" + b"0" * 32, b"+14155550123", b"123456", b"&", b"=", b"+", b"A" * 300]


def good_requests(port):
    host = b"Host: 127.0.0.1:%d\r\n" % port

    def post(path, body, kind=b"application/json", more=b""):
        return b"POST %s HTTP/1.1\r\n%sContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s" % (path, host, kind, more, len(body), body)

    return [
        b"GET /health HTTP/1.1\r\n" + host + b"\r\n",
        b"HEAD /health/ready HTTP/1.1\r\n" + host + b"Accept: */*\r\n\r\n",
        b"GET /openapi.json HTTP/1.1\r\n" + host + b"If-None-Match: \"x\"\r\n\r\n",
        b"OPTIONS /api/request-otp HTTP/1.1\r\n" + host + b"Origin: https://shop.example\r\nAccess-Control-Request-Method: POST\r\n\r\n",
        b"GET /api/verifications/VE%032d HTTP/1.1\r\n" % 7 + host + b"Cookie: a=b\r\nUser-Agent: mutator\r\n\r\n",
        b"GET /api/verifications?limit=5&from=2026-01-31T00:00:00Z HTTP/1.1\r\n" + host + b"Authorization: Bearer rp_k_aaaaaaaa_b\r\n\r\n",
        post(b"/api/request-otp", b'{"phoneNumber":"+14155550123","channel":"sms","reference":"r"}', more=b"Idempotency-Key: k1\r\n"),
        post(b"/api/request-otp", b"phoneNumber=%2B14155550124&locale=de", b"application/x-www-form-urlencoded"),
        post(b"/api/verify-otp", b'{"phoneNumber":"+14155550125","code":"123456"}'),
        post(b"/api/verify-otp", b'{"verificationSid":"VE%032d","code":"1234"}' % 3, more=b"X-Request-Id: abc\r\n"),
        post(b"/api/cancel-otp", b'{"phoneNumber":"+14155550123"}', more=b"Origin: http://127.0.0.1:%d\r\nSec-Fetch-Site: same-origin\r\n" % port),
    ]


def mutate(chance, requests):
    data = bytearray(chance.choice(requests))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 2, 8, 40)))
        kind = chance.randrange(8)
        if kind == 0 and data:
            data[at % len(data)] ^= 1 << chance.randrange(8)
        elif kind == 1 and data:
            data[at % len(data)] = chance.randrange(256)
        elif kind == 2:
            del data[at:end]
        elif kind == 3:
            data[at:at] = data[at:end] * chance.choice((1, 2, 20))
        elif kind == 4:
            data[at:at] = chance.choice(WORDS)
        elif kind == 5:
            data[at:end] = chance.choice(WORDS)
        elif kind == 6:
            other = chance.choice(requests)
            start = chance.randrange(len(other))
            data[at:] = other[start:]
        else:
            data = data[:at]
    return bytes(data[:LONGEST]) or b"\0"


class Mutator:
    def __init__(self, server, seed, silence):
        self.server, self.seed, self.silence = server, seed, silence
        self.requests = good_requests(server.port)
        self.probe = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Request-Id: %s\r\nConnection: close\r\n\r\n" % (server.port, PROBE_ID.encode())

    def attempt(self, index):
        """What happened in a word, or what was wrong with it."""
        chance = random.Random(f"{self.seed}/{index}")
        data = mutate(chance, self.requests)
        method = data.split(b" ", 1)[0].decode("latin-1")
        source = f"127.0.{1 + index % 200}.{1 + index // 200 % 200}"
        try:
            with self.server.connect(source=source) as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
                return self.ask(connection, data, "HEAD" if method == "HEAD" else "GET")
        except (rawkit.Malformed, OSError) as problem:
            return f"WRONG {index}: {problem!r} behind {data!r}"

    def ask(self, connection, data, method):
        connection.sendall(data)
        is_whole = lambda heard: rawkit.whole_answers(heard, [method]) > 0
        got, ended = rawkit.receive(connection, lambda heard: heard, self.silence / 2)
        if not got and not ended:
            # Once another has been answered that came later, the server has read this one too, however slow the machine is.
            rawkit.talk(self.server, self.probe, timeout=30)
            got, ended = rawkit.receive(connection, lambda heard: heard, self.silence / 2)
        if not got:
            return "closed without a word" if ended else "not whole"
        # What has begun may take its time: a request behind an unfinished answer would be one too early.
        more, ended = rawkit.receive(connection, lambda heard: is_whole(got + heard), 8)
        got += more
        if not ended:
            try:
                connection.sendall(self.probe)
            except (BrokenPipeError, ConnectionResetError):
                pass
            more, ended = rawkit.receive(connection, lambda _: False, 8)
            got += more
            if not ended:
                raise rawkit.Malformed(f"open behind {got[:200]!r}")
        answers = rawkit.read_answers(got, [method])
        strangers = [each for each in answers if each.headers.get("x-request-id") != PROBE_ID]
        if len(strangers) > 1:
            raise rawkit.Malformed(f"{len(strangers)} answers: {got[:400]!r}")
        return str(answers[0].status)


def main():
    cli = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}, {count} requests", flush=True)
    server = rawkit.Server(cli, "--allow-origin", "https://shop.example", env={**rawkit.LIMITS_OFF, "RINGPROOF_LOG_LEVEL": "warning"})
    before = server.descriptors()
    outcomes, problems = {}, []
    since = time.monotonic()
    mutator = Mutator(server, seed, 1.0 if rawkit.is_sanitized(cli) else SILENCE)
    with concurrent.futures.ThreadPoolExecutor(CALLERS) as pool:
        for outcome in pool.map(mutator.attempt, range(count), chunksize=1):
            if outcome.startswith("WRONG"):
                problems.append(outcome)
            outcomes[outcome[:22]] = outcomes.get(outcome[:22], 0) + 1
    took = time.monotonic() - since
    answered = sum(number for outcome, number in outcomes.items() if outcome.isdigit())
    if not server.is_alive() or rawkit.talk(server, mutator.probe)[0].status != 200:
        problems.append("the server has gone")
    elif not rawkit.wait_until(lambda: server.descriptors() <= before + rawkit.POOLED_DESCRIPTORS, 10):
        problems.append(f"{server.descriptors()} descriptors; {before} before")
    # A run that the server never let in would prove nothing.
    if answered < count // 2 or "200" not in outcomes or "400" not in outcomes:
        problems.append(f"only {answered} of {count} were answered")
    if complaint := server.close():
        problems.append(complaint)
    for problem in problems[:20]:
        print(problem[:1500])
    print(f"seed {seed}: {count} requests in {took:.0f} s, {len(problems)} wrong; {dict(sorted(outcomes.items()))}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
