#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends every case of rawcases/ to a real `ringproof-cli serve` over raw sockets, and reads what comes back strictly.

A case fails unless it gets just the answers it names: one for one request, well framed, with the headers that every answer has,
and a connection that is closed or goes on serving as it says.
"""

import concurrent.futures
import importlib
import os
import pkgutil
import sys
import threading
import time

import rawcases
import rawkit

FEWEST_CASES = 500
CALLERS = 24
PATIENCE = 9.0
PROBE = b"GET /health HTTP/1.1\r\nHost: <host>\r\nX-Request-Id: probe\r\nConnection: close\r\n\r\n"
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")


class Wrong(Exception):
    pass


def all_cases():
    cases = []
    for module in pkgutil.iter_modules(rawcases.__path__):
        cases += importlib.import_module(f"rawcases.{module.name}").CASES
    names = [each.name for each in cases]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise Wrong(f"names that stand twice: {sorted(twice)}")
    empty = [each.name for each in cases if not each.steps or any(not step.send for step in each.steps)]
    if empty:
        raise Wrong(f"cases that send nothing: {empty}")
    return cases


def number_of(index):
    """Set aside for fiction: 555-0100 to 555-0199 in real areas."""
    areas = (201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228)
    return f"+1{areas[index // 100]}5550{100 + index % 100}"


class Run:
    """One case on its way through its steps."""

    def __init__(self, server, case, number):
        self.server, self.case, self.number = server, case, number
        self.sid = "VE" + "0" * 32

    def fill(self, data):
        pairs = {b"<host>": f"127.0.0.1:{self.server.port}", b"<port>": str(self.server.port), b"<number>": self.number,
                 b"<sid>": self.sid, b"<own>": f"http://127.0.0.1:{self.server.port}",
                 b"<formnumber>": self.number.replace("+", "%2B"), b"<national>": self.number[2:],
                 b"<wide>": "\\uff0b" + "".join(f"\\uff1{digit}" for digit in self.number[1:])}
        if b"<code>" in data or b"<wrong>" in data:
            code = self.server.code_for(self.number)
            pairs |= {b"<code>": code, b"<wrong>": code[:-1] + str((int(code[-1]) + 1) % 10)}
        for name, key in self.server.keys.items():
            pairs |= {f"<key:{name}>".encode(): key["key"], f"<keyid:{name}>".encode(): key["id"]}
        for mark, value in pairs.items():
            data = data.replace(mark, value.encode())
        head, blank, body = data.partition(b"\r\n\r\n")
        return head.replace(b"<length>", str(len(body)).encode()) + blank + body

    def run(self):
        for index, step in enumerate(self.case.steps):
            try:
                if step.fault:
                    self.server.side("/sandbox/faults", step.fault)
                self.take(step)
            except (Wrong, rawkit.Malformed, OSError) as problem:
                raise Wrong(f"{self.case.name}, step {index + 1}: {problem}") from problem
            finally:
                if step.fault:
                    self.server.side("/sandbox/faults", method="DELETE")

    def take(self, step):
        if step.advance:
            self.server.side("/sandbox/clock", {"advanceSeconds": step.advance})
        pieces = step.send if isinstance(step.send, list) else [step.send]
        pieces = [piece if isinstance(piece, (int, float)) else self.fill(piece) for piece in pieces]
        first = next(piece for piece in pieces if isinstance(piece, bytes))
        method = first.split(b" ", 1)[0].decode("latin-1")
        methods = [method if method in METHODS else "GET", "GET"]
        with self.server.connect() as connection:
            self.send(connection, pieces)
            if step.finish:
                connection.shutdown(1)
            data, ended = rawkit.receive(connection, lambda data: rawkit.whole_answers(data, methods) > 0, PATIENCE)
            if not step.closed and not ended:
                connection.sendall(self.fill(PROBE))
            if not ended:
                more, ended = rawkit.receive(connection, lambda _: False, PATIENCE)
                data += more
        answers = rawkit.read_answers(data, methods)
        if not ended:
            raise Wrong(f"the connection stays open behind {data[:300]!r}")
        self.judge(step, methods[0], first, answers)

    @staticmethod
    def send(connection, pieces):
        try:
            for piece in pieces:
                if isinstance(piece, bytes):
                    connection.sendall(piece)
                else:
                    time.sleep(piece)
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused before the end: the answer tells

    def judge(self, step, method, sent, answers):
        wanted = (1 if step.status else 0) + (0 if step.closed else 1)
        if len(answers) != wanted:
            raise Wrong(f"{len(answers)} answers instead of {wanted}: {[(each.status, each.body[:200]) for each in answers]}")
        if not step.closed and (answers[-1].status, answers[-1].headers.get("x-request-id")) != (200, "probe"):
            raise Wrong(f"the connection did not serve another request: {answers[-1]}")
        if not step.status:
            return
        answer = answers[0]
        if answer.status != step.status:
            raise Wrong(f"{answer.status} instead of {step.status}: {answer.body[:300]!r}")
        said = answer.headers.get("connection")
        if said != ("close" if step.closed else "keep-alive"):
            raise Wrong(f"it says Connection: {said}")
        self.judge_every(answer, method, sent)
        body = answer.json() if answer.body and "json" in answer.headers.get("content-type", "") else {}
        if step.code is not None and method != "HEAD" and body.get("code") != step.code:
            raise Wrong(f"{body.get('code')} instead of {step.code}")
        if step.status >= 400 and step.code is None:
            raise Wrong("the case does not name the code word")
        if step.text is not None and step.text.encode() not in answer.body:
            raise Wrong(f"{step.text!r} is not in {answer.body[:300]!r}")
        self.compare("header", {name.lower(): value for name, value in step.headers.items()}, answer.headers)
        self.compare("field", step.fields, body)
        self.sid = body.get("verificationSid", self.sid)

    def compare(self, kind, wanted, found):
        for name, value in wanted.items():
            value = self.fill(value.encode()).decode() if isinstance(value, str) else value
            there = found.get(name)
            good = there is None if value is None else (there is not None if value is True and not isinstance(there, bool) else there == value)
            if not good:
                raise Wrong(f"{kind} {name} is {there!r} instead of {value!r}")

    @staticmethod
    def judge_every(answer, method, sent):
        """What holds for every answer there is."""
        headers = answer.headers
        missing = [name for name in ("x-request-id", "cache-control", "x-content-type-options", "date") if not headers.get(name)]
        if missing or headers["x-content-type-options"] != "nosniff" or headers["cache-control"] not in ("no-store", "no-cache"):
            raise Wrong(f"headers that every answer has: {missing or headers}")
        if answer.status == 405 and not headers.get("allow"):
            raise Wrong("405 without Allow")
        if answer.status in (429, 503) and "retry-after" in headers and not headers["retry-after"].isdigit():
            raise Wrong("Retry-After is no number")
        if method == "HEAD" or answer.status < 400:
            return
        if headers.get("content-type") != "application/json":
            raise Wrong("an error that is no JSON")
        body = answer.json()
        if not (isinstance(body.get("error"), str) and body["error"].endswith((".", ")")) and isinstance(body.get("code"), str)):
            raise Wrong(f"an error without sentence and word: {body}")
        verify = sent.split(b"\r\n", 1)[0].split(b"?")[0].split(b" ")[1:2] == [b"/api/verify-otp"]
        if verify and answer.status < 500 and body.get("verified") is not False:
            raise Wrong(f"verify-otp does not say verified:false: {body}")
        if (not verify or answer.status >= 500) and "verified" in body:
            raise Wrong(f"verified is said where nothing was found out: {body}")


def start_servers(cli):
    origins = ("--allow-origin", "https://shop.example", "--allow-origin", "http://localhost:5173")
    return {
        "open": rawkit.Server(cli, *origins, "--public-host", "Phone.Example", env=rawkit.LIMITS_OFF),
        "clock": rawkit.Server(cli, env={**rawkit.LIMITS_OFF, "RINGPROOF_ALLOWED_REGIONS": "US,GB,DE"}),
        "limited": rawkit.Server(cli, env={"RINGPROOF_BREAKER_CONVERSION": "off"}, keys=("verify", "admin")),
        "keyed": rawkit.Server(cli, *origins, env={**rawkit.LIMITS_OFF, "RINGPROOF_REQUIRE_KEY": "1"},
                               keys=("verify", "history", "metrics", "admin", "verify+history", "verify+admin")),
    }


def main():
    cli, wanted = os.path.abspath(sys.argv[1]), sys.argv[2:]
    cases = all_cases()
    if len(cases) < FEWEST_CASES:
        raise SystemExit(f"only {len(cases)} cases; {FEWEST_CASES} are the least")
    chosen = [each for each in cases if not wanted or any(word in each.name for word in wanted)]
    servers = start_servers(cli)
    problems, done, lock = [], [], threading.Lock()

    def attempt(index, case):
        try:
            Run(servers[case.server], case, number_of(index)).run()
        except Exception as problem:  # any failure of one case is reported beside those of the others
            with lock:
                problems.append(str(problem) if isinstance(problem, Wrong) else f"{case.name}: {problem!r}")
        with lock:
            done.append(case.name)

    # The clock of a sandbox is everybody's, and limits count: those cases take turns.
    rows = list(enumerate(chosen))
    slow_first = sorted(rows, key=lambda row: not row[1].name.startswith("slow:"))
    with concurrent.futures.ThreadPoolExecutor(CALLERS) as pool:
        list(pool.map(lambda row: attempt(*row), [row for row in slow_first if row[1].server in ("open", "keyed")]))
    for row in rows:
        if row[1].server in ("clock", "limited"):
            attempt(*row)
    for name, server in servers.items():
        if complaint := server.close():
            problems.append(f"server {name}: {complaint}")
    if len(done) != len(chosen):
        problems.append(f"{len(chosen) - len(done)} cases did not run")
    for problem in problems:
        print("WRONG", problem)
    print(f"{len(done)} cases, {len(problems)} wrong")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
