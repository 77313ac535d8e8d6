#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The longest stall of the GUI thread while the REST server in the same process carries 500 requests a second, a million rows
are exported and searched, and the upstream answers at first and hangs then. Usage: deskload.py MILLIONROWS DESKLOAD UPSTREAM"""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from signal import SIGCONT, SIGSTOP

from serverbench import UNLIMITED, Program

RATE = 500
LOOK_EVERY = 2.0
CREDENTIALS = {"TWILIO_ACCOUNT_SID": "AC" + "0" * 32, "TWILIO_AUTH_TOKEN": "0" * 32, "TWILIO_VERIFY_SERVICE_SID": "VA" + "0" * 32}


class Caller(asyncio.Protocol):
    """One connection of the load; back among the idle ones when its answer is whole."""

    def __init__(self, load):
        self.load = load
        self.received = b""

    def connection_made(self, transport):
        self.transport = transport

    def ask(self, request):
        self.begun = time.monotonic()
        self.received = b""
        self.transport.write(request)

    def data_received(self, data):
        self.received += data
        head, found, body = self.received.partition(b"\r\n\r\n")
        length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
        if found and len(body) >= length:
            self.load.answered(self, int(head[9:12]))

    def connection_lost(self, _):
        if self in self.load.idle:
            self.load.idle.remove(self)


class Load:
    """As many requests a second whatever becomes of them: who waits for answers would leave a slow server in peace."""

    def __init__(self, port):
        self.port = port
        self.idle = []
        self.count = 0
        self.told_of = 0
        self.statuses = Counter()
        self.latencies = []

    def answered(self, caller, status):
        self.statuses[status] += 1
        self.latencies.append(time.monotonic() - caller.begun)
        self.idle.append(caller)

    def request(self):
        self.count += 1
        body = b'{"phoneNumber":"+4915%09d"}' % (100000000 + self.count)
        return (b"POST /api/request-otp HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (self.port, len(body), body))

    async def one(self):
        if self.idle:
            caller = self.idle.pop()
        else:
            loop = asyncio.get_running_loop()
            _, caller = await loop.create_connection(lambda: Caller(self), "127.0.0.1", self.port)
        caller.ask(self.request())

    async def run(self):
        begun = time.monotonic()
        tasks = set()
        while True:
            due = int((time.monotonic() - begun) * RATE)
            while self.count < due:
                task = asyncio.ensure_future(self.one())
                tasks.add(task)
                task.add_done_callback(tasks.discard)
                await asyncio.sleep(0)
            await asyncio.sleep(0.002)

    def told(self):
        latencies = sorted(self.latencies) or [0.0]
        words = ", ".join(f"{count} x {status}" for status, count in sorted(self.statuses.items()))
        asked, self.told_of = self.count - self.told_of, self.count
        self.statuses.clear()
        self.latencies = []
        return f"{asked} asked; answered {words}; median {1000 * latencies[len(latencies) // 2]:.1f} ms"


class Desk:
    def __init__(self, program, folder, upstream, port):
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("TWILIO_", "RINGPROOF_"))}
        environment |= {"XDG_CONFIG_HOME": folder + "/config", "RINGPROOF_TWILIO_BASE_URL": upstream, "PORT": str(port),
                        "RINGPROOF_LOG_LEVEL": "error", **CREDENTIALS, **UNLIMITED}
        self.child = subprocess.Popen([program, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def tell(self, line):
        """What the desk says to it, without the word that it has obeyed."""
        self.child.stdin.write(line + "\n")
        self.child.stdin.flush()
        said = []
        while (word := self.child.stdout.readline()) != "done\n":
            if not word:
                sys.exit("the desk has ended")
            said.append(word.strip())
        return said

    def end(self):
        self.child.stdin.close()
        self.child.wait(60)


@contextmanager
def hanging(upstream):
    """The kernel still takes connections and bytes for it: a network that hangs."""
    upstream.child.send_signal(SIGSTOP)
    try:
        yield
    finally:
        upstream.child.send_signal(SIGCONT)


async def phase(title, desk, load, seconds, works=()):
    """For so long, or until the export is over with `seconds` of None; `works` in turns, one every LOOK_EVERY."""
    await asyncio.sleep(1)
    desk.tell("beats")
    load.told()
    begun = time.monotonic()
    turn = 0
    while (time.monotonic() - begun < seconds) if seconds else desk.tell("busy") == ["1"]:
        if works:
            desk.tell(works[turn % len(works)])
            turn += 1
        await asyncio.sleep(LOOK_EVERY)
    print(f"\n{title}, {time.monotonic() - begun:.0f} s\n  REST: {load.told()}")
    for line in desk.tell("beats"):
        print(f"  {line}", flush=True)


async def measure(desk, load, upstream, folder):
    out = folder + "/out.csv"
    desk.tell("history")
    await phase("nothing under way", desk, load, 6)
    loading = asyncio.ensure_future(load.run())
    await phase(f"{RATE} sends a second", desk, load, 10)
    await phase(f"{RATE} sends a second, every place visited", desk, load, 16, ("overview", "history", "verify", "history"))
    desk.tell("export " + out)
    await phase(f"{RATE} sends a second, a million rows exported and searched", desk, load, None, ("search SHOP12", "search "))
    desk.tell("search ")
    desk.tell("verify")
    with hanging(upstream):
        desk.tell("send 4155550123")
        desk.tell("export " + out)
        await phase("the same, and the upstream hangs with a send of the window", desk, load, None,
                    ("verify", "history", "search SHOP12", "search ", "overview"))
    loading.cancel()
    print(f"\nexported: {Path(out).stat().st_size / 1e6:.0f} MB; load: {os.getloadavg()[0]:.1f}")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


async def listens(port):
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        await asyncio.sleep(0.1)
    sys.exit("the desk's REST server does not listen")


async def main(millionrows, program, upstream_program):
    with tempfile.TemporaryDirectory() as folder, Program("upstream", [upstream_program, "0"]) as upstream:
        subprocess.run([millionrows, folder], check=True)
        port = free_port()
        desk = Desk(program, folder, upstream.url, port)
        try:
            await listens(port)
            await measure(desk, Load(port), upstream, folder)
        finally:
            desk.end()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
