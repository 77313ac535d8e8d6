#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The REST server against a small Express server with Twilio's SDK: same upstream, same run, wrk as load, in turns.

Ours writes a durable record of every send; Express keeps a map in memory. Usage: serverbench.py CLI UPSTREAM [ROUNDS [SECONDS]]
Express comes from `npm ci --ignore-scripts` in tests/bench/express; nginx, where it is installed, answers a constant beside it.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TICKS = os.sysconf("SC_CLK_TCK")
UNLIMITED = {f"RINGPROOF_{name}": "off" for name in (
    "LIMIT_NUMBER_SECONDS", "LIMIT_NUMBER_PER_10MIN", "LIMIT_NUMBER_PER_DAY", "LIMIT_IP_PER_MINUTE",
    "LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR", "DAILY_SEND_BUDGET", "BREAKER_CONVERSION")}


class Program:
    """A child that says where it listens; ended with the block."""

    def __init__(self, name, command, **environment):
        self.name = name
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                      stderr=subprocess.DEVNULL, env=os.environ | environment)
        self.url = self.child.stdout.readline().split("listening on ")[1].strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.stdin.close()
        self.child.terminate()
        self.child.wait(20)

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def megabytes(self, field):
        for line in Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith(field):
                return int(line.split()[1]) / 1024
        return 0.0


def ours(cli, upstream, folder):
    return Program("ringproof", [cli, "serve", f"--sandbox={upstream}", "--port", "0", "--data-dir", folder],
                   RINGPROOF_LOG_LEVEL="warning", **UNLIMITED)


def express(upstream):
    return Program("express", ["node", str(HERE / "express" / "server.mjs")], UPSTREAM=upstream, NODE_ENV="production")


def nginx(folder):
    (Path(folder) / "nginx.conf").write_text(f"""daemon off; master_process off; pid {folder}/nginx.pid; error_log /dev/null;
events {{ worker_connections 4096; }}
http {{ access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
uwsgi_temp_path {folder}; scgi_temp_path {folder}; keepalive_requests 100000000;
server {{ listen 127.0.0.1:18080; location / {{ default_type application/json; return 200 '{{"status":"UP"}}'; }} }} }}
""")
    return Program("nginx", ["sh", "-c", f"echo listening on http://127.0.0.1:18080; exec nginx -c {folder}/nginx.conf"])


def load(program, script, path, callers, seconds):
    """(requests a second, failed, p50 ms, p99 ms, CPU microseconds a request)"""
    before = program.cpu_seconds()
    text = subprocess.run(["wrk", "-t2", f"-c{callers}", f"-d{seconds}s", "--timeout", "10s", "-s", str(HERE / script),
                           program.url + path], capture_output=True, text=True, check=True).stdout
    spent = program.cpu_seconds() - before
    result = next(line for line in text.splitlines() if line.startswith("RESULT")).split()[1:]
    requests, failed, duration, p50, p99 = int(result[0]), int(result[1]), *map(float, result[2:])
    return requests / duration, failed, p50, p99, 1e6 * spent / max(requests, 1)


def compare(title, programs, script, path, callers, seconds, rounds):
    print(f"\n{title}")
    figures = {program.name: [] for program in programs}
    for program in programs:
        load(program, script, path, callers, 1)
    for _ in range(rounds):
        for program in programs:
            figures[program.name].append(load(program, script, path, callers, seconds))
    medians = {}
    for name, rows in figures.items():
        rate, _, p50, p99, cpu = (statistics.median(column) for column in zip(*rows))
        failed = sum(row[1] for row in rows)
        medians[name] = rate
        print(f"  {name:10} {rate:9.0f}/s  p50 {p50:8.2f} ms  p99 {p99:8.2f} ms  {cpu:7.0f} us CPU a request  {failed} failed")
    return medians


def ratio(medians, first, second):
    if first in medians and second in medians:
        print(f"  {first} / {second}: {medians[first] / medians[second]:.2f}")


def main(cli, upstream_program, rounds=3, seconds=5):
    if not shutil.which("wrk") or not (HERE / "express" / "node_modules").exists():
        sys.exit("needs wrk, and npm ci --ignore-scripts in tests/bench/express")
    for latency, callers in ((0, 64), (300, 512)):
        with tempfile.TemporaryDirectory() as folder, \
                Program("upstream", [upstream_program, str(latency)]) as upstream, \
                ours(cli, upstream.url, folder) as one, express(upstream.url) as other:
            print(f"idle: ringproof {one.megabytes('VmRSS'):.1f} MiB, express {other.megabytes('VmRSS'):.1f} MiB")
            medians = compare(f"POST /api/request-otp, upstream {latency} ms, {callers} callers", [one, other],
                              "request-otp.lua", "/api/request-otp", callers, seconds, rounds)
            ratio(medians, "ringproof", "express")
            if latency:
                ideal = callers / (latency / 1000)
                print(f"  ringproof reaches {100 * medians['ringproof'] / ideal:.0f} % of the ideal {ideal:.0f}/s")
            print(f"  peak: ringproof {one.megabytes('VmHWM'):.1f} MiB, express {other.megabytes('VmHWM'):.1f} MiB, "
                  f"ratio {one.megabytes('VmHWM') / other.megabytes('VmHWM'):.2f}")
            if latency:
                continue
            if shutil.which("nginx"):
                with nginx(folder) as constant:
                    medians = compare("GET /health", [one, other, constant], "get.lua", "/health", 64, seconds, rounds)
            else:
                medians = compare("GET /health", [one, other], "get.lua", "/health", 64, seconds, rounds)
            ratio(medians, "ringproof", "express")
            ratio(medians, "ringproof", "nginx")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
