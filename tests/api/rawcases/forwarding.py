# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that a proxy has forwarded to a server that does not list it: their sender may be anybody, so each needs a key."""

import itertools

from rawcase import case, get, http, post

KEY = "Authorization: Bearer <key:{}>"
FIELDS = [
    "Forwarded: for=203.0.113.7", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Host: phone.example", "X-Forwarded-Proto: https",
    "X-Forwarded-Anything: 1", "x-forwarded-for: 203.0.113.7", "X-Forwarded-For:", "X-Real-IP: 203.0.113.7", "Via: 1.1 proxy.example",
    "CF-Connecting-IP: 203.0.113.7", "True-Client-IP: 203.0.113.7", "X-Client-IP: 203.0.113.7", "X-Cluster-Client-IP: 203.0.113.7",
    "Fastly-Client-IP: 203.0.113.7", "X-Forwarded-For: 127.0.0.1",
]
# (method, path, status with a key of scope verify, its word)
ROUTES = [
    ("POST", "/api/request-otp", 400, "invalid_phone_number"), ("POST", "/api/verify-otp", 400, "invalid_phone_number"),
    ("POST", "/api/cancel-otp", 400, "invalid_phone_number"), ("GET", "/api/verifications/VE00000000000000000000000000000000", 404, "verification_not_found"),
    ("GET", "/api/verifications", 403, "forbidden"), ("GET", "/metrics", 403, "forbidden"), ("GET", "/health/ready", 200, None),
    ("GET", "/.well-known/jwks.json", 200, None), ("GET", "/openapi.json", 200, None), ("GET", "/docs/plain", 200, None), ("GET", "/", 200, None),
    ("HEAD", "/openapi.json", 200, None),
]


def ask(method, path, *headers):
    if method == "POST":
        return post(path, {}, *headers)
    return http(method, path, *headers)


CASES = []
for field, (method, path, status, code) in itertools.product(FIELDS, ROUTES):
    CASES.append(case(f"unlisted proxy: {field} at {method} {path}", ask(method, path, field), 401, "unauthorized"))
for method, path, status, code in ROUTES:
    CASES.append(case(f"unlisted proxy: with a key at {method} {path}", ask(method, path, FIELDS[1], KEY.format("verify")), status, code, server="keyed"))
CASES += [case(f"unlisted proxy: {field} at /health", get("/health", field), 200) for field in FIELDS]
CASES += [case(f"not forwarded: {field}", get("/openapi.json", field), 200)
          for field in ("X-Forward: 1", "X-Real: 1", "Viable: 1", "X-Request-Id: 203.0.113.7", "Client: 203.0.113.7")]
