#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server under a working day's load while its provider has one fault after another: memory and descriptors stay flat, answers true.

rawsoak.py PROGRAM SECONDS
"""

import collections
import http.client
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time
import unittest

import rawattack
import rawkit

CLI, SECONDS = None, 600
CALLERS = 12
# Ends and begins within the run, so that every kind comes many times and the circuit closes in between.
FAULTS = (None, "latency", "rate_limit", "error_500", None, "error_503", "drop_before", "drop_after", None, "slow_body", "truncated_json", "wrong_type")
FAULT_SECONDS = 4
# The emulator's limit is Twilio's: five sends a number in ten minutes.
SENDS_A_SECOND = 4 * rawattack.number_count() / 600
EXPECTED = {
    "/api/request-otp": {200, 409, 429, 502, 503},
    "/api/verify-otp": {200, 400, 404, 410, 429, 502, 503},
    "/health": {200}, "/health/ready": {200, 503}, "/api/verifications/none": {401, 404},
}
MOST_GROWTH = 8 * rawattack.MIB
MOST_DESCRIPTORS = 24


class Sandbox:
    def __init__(self):
        self.process = subprocess.Popen([CLI, "sandbox", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = self.process.stdout.readline().split()[-1]

    def close(self):
        self.process.terminate()
        self.process.wait(20)
        self.process.stdout.close()


class Caller(threading.Thread):
    """Proves one number after another, and keeps an account of what it was told."""

    def __init__(self, soak, index):
        super().__init__(daemon=True)
        self.soak, self.random = soak, random.Random(index)
        self.connection = None
        self.answers = collections.Counter()
        self.wrong = []

    def run(self):
        while not self.soak.is_over.is_set():
            self.prove(self.soak.next_number())
            self.soak.is_over.wait(self.random.random() * 2 * CALLERS / SENDS_A_SECOND)
        if self.connection:
            self.connection.close()

    def connect(self):
        if self.connection:
            self.connection.close()
        self.connection = http.client.HTTPConnection("127.0.0.1", self.soak.server.port, timeout=60)

    def ask(self, method, path, body=None):
        if not self.connection or self.random.random() < 0.05:
            self.connect()
        data = None if body is None else json.dumps(body)
        self.connection.request(method, path, data, {"Content-Type": "application/json"})
        answer = self.connection.getresponse()
        said = json.loads(answer.read())
        self.answers[(path, answer.status)] += 1
        if answer.status not in EXPECTED[path] or (answer.status >= 500 and "verified" in said):
            self.wrong.append((path, answer.status, said))
        return answer.status, said

    def leave(self, number):
        """Asks and does not wait for the answer."""
        with self.soak.server.connect() as connection:
            connection.sendall(rawattack.post(self.soak.server, "/api/request-otp", {"phoneNumber": number}))

    def prove(self, number):
        for path in self.random.choices(("/health", "/health/ready", "/api/verifications/none"), k=10):
            self.ask("GET", path)
        if self.random.random() < 0.05:
            return self.leave(number)
        status, said = self.ask("POST", "/api/request-otp", {"phoneNumber": number, "replace": True})
        if status != 200:
            return
        code = self.soak.code_of(said["verificationSid"], number)
        for entered in (self.soak.other_than(code), code):
            status, verdict = self.ask("POST", "/api/verify-otp", {"verificationSid": said["verificationSid"], "code": entered})
            if status == 200 and (entered != code or not self.soak.approves(said["verificationSid"])):
                self.wrong.append(("approved in error", entered != code, verdict))


class Soak(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.close)
        self.server = rawkit.Server(CLI, f"--sandbox={self.sandbox.url}", env={**rawkit.LIMITS_OFF, "RINGPROOF_LOG_LEVEL": "error"}, sandbox=False)
        self.server.sandbox = self.sandbox.url
        self.is_over = threading.Event()
        self.numbers = itertools.count()
        self.approved = set()
        self.lock = threading.Lock()

    def next_number(self):
        with self.lock:
            return rawattack.number_of(next(self.numbers))

    def approves(self, sid):
        """False where it was approved before."""
        with self.lock:
            known = sid in self.approved
            self.approved.add(sid)
            return not known

    def code_of(self, sid, number):
        messages = self.server.side("/sandbox/messages?to=" + number.replace("+", "%2B"))
        return next(message["code"] for message in messages if message["verificationSid"] == sid)

    def other_than(self, code):
        return f"{(int(code) + 1) % 10 ** len(code):0{len(code)}}"

    def goes_wrong(self):
        """The faults in turn, and what the server holds each second."""
        samples = []
        for second in range(SECONDS):
            if second % FAULT_SECONDS == 0:
                kind = FAULTS[second // FAULT_SECONDS % len(FAULTS)]
                self.server.side("/sandbox/faults", method="DELETE")
                if kind:
                    self.server.side("/sandbox/faults", {"kind": kind, "probability": 0.2, "seed": second, "latencyMs": 300}, "POST")
            samples.append((self.server.rss(), self.server.descriptors()))
            time.sleep(1)
        self.server.side("/sandbox/faults", method="DELETE")
        return samples

    def test_flat_and_true(self):
        callers = [Caller(self, index) for index in range(CALLERS)]
        for caller in callers:
            caller.start()
        samples = self.goes_wrong()
        self.is_over.set()
        for caller in callers:
            caller.join(60)
        answers = sum((caller.answers for caller in callers), collections.Counter())
        for (path, status), times in sorted(answers.items()):
            print(f"    {path} {status}: {times}")
        fifth = SECONDS // 5
        early, late = ([statistics.median(column) for column in zip(*part)] for part in (samples[fifth:2 * fifth], samples[-fifth:]))
        print(f"    memory {early[0] / rawattack.MIB:.1f} MiB, then {late[0] / rawattack.MIB:.1f} MiB, at most {max(samples)[0] / rawattack.MIB:.1f} MiB; "
              f"descriptors {early[1]:.0f}, then {late[1]:.0f}, at most {max(count for _, count in samples)}; {len(self.approved)} approved")
        self.assertEqual([row for caller in callers for row in caller.wrong], [])
        self.assertGreater(len(self.approved), SECONDS)
        self.assertGreater(answers[("/api/request-otp", 503)], 0, "the faults were not felt")
        self.assertLess(late[0] - early[0], MOST_GROWTH)
        self.assertLess(late[1] - early[1], MOST_DESCRIPTORS)
        self.assertIsNone(self.server.close())


if __name__ == "__main__":
    CLI, SECONDS = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    rawattack.CLI = CLI
    unittest.main(argv=sys.argv[:1], verbosity=2)
