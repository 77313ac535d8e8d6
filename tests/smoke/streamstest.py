#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard streams that nobody reads, that break or that are closed: the real programs go on working and end when asked."""

import fcntl
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

CLI = None
DESKTOP = None
REQUESTS = 2000
# Longer than the 7 s that the README promises for an idle server; a machine under load is slow.
PATIENCE = 30
F_SETPIPE_SZ = 1031


def environment(**more):
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("TWILIO_", "RINGPROOF_"))}
    return {**kept, **more}


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def small_pipe(full=False):
    reader, writer = os.pipe()
    fcntl.fcntl(writer, F_SETPIPE_SZ, 4096)
    if full:
        os.write(writer, b"\n" * 4096)
    return reader, writer


class ServiceCase(unittest.TestCase):
    """The same for the REST server and for the sandbox."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="ringproof-streams-")
        self.addCleanup(shutil.rmtree, self.folder, True)

    def commands(self):
        self.port = free_port()
        data = tempfile.mkdtemp(dir=self.folder)
        yield "serve", [CLI, "serve", "--port", str(self.port), "--sandbox", "--sandbox-port", "0", "--data-dir", data, "--metrics-open"]
        self.port = free_port()
        yield "sandbox", [CLI, "sandbox", "--port", str(self.port)]

    def start(self, command, **streams):
        process = subprocess.Popen(command, cwd=self.folder, env=environment(RINGPROOF_LOG_LEVEL="debug"), **streams)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def wait_until_it_listens(self, process):
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self.ask("/health")
            except OSError:
                self.assertIsNone(process.poll(), "it has ended")
                self.assertLess(time.monotonic(), deadline, "it does not listen")
                time.sleep(0.02)

    def ask(self, path, times=1):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            for _ in range(times):
                connection.request("GET", path)
                body = connection.getresponse().read()
            return body.decode()
        finally:
            connection.close()

    def assertEndsOnTerm(self, process):
        process.send_signal(signal.SIGTERM)
        self.assertEqual(0, process.wait(timeout=PATIENCE))

    def dropped(self):
        return int(re.search(r"^ringproof_log_lines_dropped_total (\d+)", self.ask("/metrics"), re.M).group(1))


class UnreadTest(ServiceCase):
    def test_unread_standard_error_holds_up_neither_requests_nor_the_end(self):
        for name, command in self.commands():
            with self.subTest(name):
                reader, writer = small_pipe(full=True)
                self.addCleanup(os.close, reader)
                process = self.start(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=writer)
                os.close(writer)
                self.wait_until_it_listens(process)
                self.ask("/health", REQUESTS)
                begun = time.monotonic()
                self.assertEndsOnTerm(process)
                print(f"{name}: ended {time.monotonic() - begun:.2f} s after SIGTERM", file=sys.stderr)

    def test_unread_standard_output_too(self):
        for name, command in self.commands():
            with self.subTest(name):
                reader, writer = small_pipe(full=True)
                self.addCleanup(os.close, reader)
                process = self.start(command, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer)
                os.close(writer)
                self.wait_until_it_listens(process)
                self.ask("/health", 50)
                self.assertEndsOnTerm(process)

    def test_drops_are_counted_and_reported_to_a_late_reader(self):
        _, command = next(self.commands())
        reader, writer = small_pipe(full=True)
        process = self.start(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=writer)
        os.close(writer)
        self.wait_until_it_listens(process)
        for _ in range(40):
            self.ask("/health", 500)
            if self.dropped() > 0:
                break
        self.assertGreater(self.dropped(), 0)
        with open(reader, encoding="utf-8") as lines:
            for line in lines:
                if '"log lines dropped"' in line:
                    break
            self.assertRegex(line, r'"count":[1-9]\d*')
            self.assertEndsOnTerm(process)


class BrokenTest(ServiceCase):
    def test_a_reader_that_leaves_takes_nothing_with_it(self):
        for name, command in self.commands():
            with self.subTest(name):
                reader, writer = small_pipe()
                process = self.start(command, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer)
                os.close(writer)
                self.wait_until_it_listens(process)
                os.close(reader)
                self.ask("/health", 100)
                self.assertEndsOnTerm(process)

    def test_a_reader_that_has_left_before_the_first_line(self):
        for name, command in self.commands():
            with self.subTest(name):
                reader, writer = small_pipe()
                os.close(reader)
                process = self.start(command, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer)
                os.close(writer)
                self.wait_until_it_listens(process)
                self.assertEndsOnTerm(process)

    def test_closed_descriptors_are_opened_on_nothing(self):
        for name, command in self.commands():
            with self.subTest(name):
                process = self.start(["/bin/sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-', *command])
                self.wait_until_it_listens(process)
                self.ask("/health", 100)
                if os.geteuid() == 0:  # a process that is not dumpable shows its descriptors to root only
                    for descriptor in range(3):
                        self.assertEqual("/dev/null", os.readlink(f"/proc/{process.pid}/fd/{descriptor}"))
                self.assertEndsOnTerm(process)

    def test_output_that_nobody_took_is_an_error(self):
        reader, writer = small_pipe()
        os.close(reader)
        result = subprocess.run([CLI, "history", "--json", "--data-dir", self.folder], stdout=writer, stderr=subprocess.PIPE, text=True,
                                env=environment(), cwd=self.folder, timeout=PATIENCE)
        os.close(writer)
        self.assertEqual(3, result.returncode)
        self.assertEqual("ringproof-cli: standard output cannot be written.\n", result.stderr)


class DesktopTest(unittest.TestCase):
    def setUp(self):
        if DESKTOP is None:
            self.skipTest("built without the desktop program")
        self.home = tempfile.mkdtemp(prefix="ringproof-streams-")
        self.addCleanup(shutil.rmtree, self.home, True)

    def run_until_it_has_painted(self, *command, **streams):
        process = subprocess.Popen([*command, DESKTOP, "--startup-benchmark", "--sandbox", "--data-dir", self.home], cwd=self.home,
                                   env=environment(RINGPROOF_LOG_LEVEL="debug", HOME=self.home, XDG_CONFIG_HOME=self.home), **streams)
        try:
            return process.wait(timeout=PATIENCE)
        finally:
            process.kill()

    def test_unread_standard_error(self):
        reader, writer = small_pipe(full=True)
        self.assertEqual(0, self.run_until_it_has_painted(stdout=writer, stderr=writer))
        os.close(reader)
        os.close(writer)

    def test_a_reader_that_has_left(self):
        reader, writer = small_pipe()
        os.close(reader)
        self.assertEqual(0, self.run_until_it_has_painted(stdout=writer, stderr=writer))
        os.close(writer)

    def test_closed_descriptors(self):
        self.assertEqual(0, self.run_until_it_has_painted("/bin/sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-'))


if __name__ == "__main__":
    CLI = os.path.abspath(sys.argv.pop(1))
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-") and os.path.exists(sys.argv[1]):
        DESKTOP = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
