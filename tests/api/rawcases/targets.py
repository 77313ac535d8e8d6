# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets: paths of a short alphabet and nothing decoded, queries left alone, methods and Allow on every path."""

from rawcase import case, form, get, http, post

BAD = (400, "bad_request")
SID = "VE" + "a" * 32

REFUSED = [
    ("percent-encoded letter", "/%68ealth"), ("percent-encoded slash", "/api%2frequest-otp"), ("percent-encoded dot", "/%2e%2e/health"),
    ("percent-encoded NUL", "/health%00"), ("percent-encoded newline", "/health%0a"), ("percent-encoded CR LF", "/health%0d%0aX:%20y"),
    ("percent-encoded space", "/health%20"), ("twice encoded", "/%2568ealth"), ("half an escape", "/health%2"), ("a lone percent", "/health%"),
    ("an overlong escape", "/%c0%ae%c0%ae/health"), ("an escape that is no UTF-8", "/%ff"), ("a plus", "/api/verifications/+1"),
    ("an at sign", "/@health"), ("a colon", "/health:80"), ("a semicolon", "/health;jsessionid=1"), ("a star in the path", "/*"),
    ("a backslash", "/api\\request-otp"), ("a pipe", "/health|x"), ("a caret", "/health^"), ("braces", "/api/verifications/{sid}"),
    ("a quotation mark", '/health"'), ("an apostrophe", "/health'"), ("angle brackets", "/<script>"), ("a fragment", "/health#x"),
    ("a fragment behind a query", "/health?a=b#x"), ("a dollar", "/$health"), ("an exclamation mark", "/health!"), ("a comma", "/a,b"),
    ("brackets", "/[health]"), ("a backtick", "/`id`"), ("parentheses", "/(health)"), ("an equals sign", "/a=b"), ("an ampersand", "/a&b"),
    ("no slash first", "health"), ("a dot first", "./health"), ("a star", "*"), ("absolute form", "http://<host>/health"),
    ("absolute form of another host", "http://evil.example/health"), ("absolute form with https", "https://<host>/health"),
    ("authority form", "<host>"), ("a scheme alone", "http:"), ("a file", "file:///etc/passwd"), ("a quotation mark in the query", '/health?a="'),
    ("angle brackets in the query", "/health?<script>"), ("a backslash in the query", "/health?a=\\"), ("query without a path", "?a=b"),
]

MISSING = [
    ("another case", "/HEALTH"), ("another case of a word", "/Health"), ("a slash behind", "/health/"), ("two slashes first", "//health"),
    ("two slashes within", "/api//request-otp"), ("dots that lead back", "/api/../health"), ("a dot segment", "/./health"),
    ("dots out of the root", "/../../etc/passwd"), ("three dots", "/..."), ("an unknown path", "/nothing"), ("a path like PHP", "/index.php"),
    ("dot git", "/.git/config"), ("dot env", "/.env"), ("a longer path", "/health/ready/x"), ("a shorter path", "/heal"), ("the API's root", "/api"),
    ("the API's root with a slash", "/api/"), ("an unknown route of the API", "/api/send-otp"), ("a route with a suffix", "/api/request-otp.json"),
    ("a route with a slash behind", "/api/verify-otp/"), ("a SID with a slash behind", f"/api/verifications/{SID}/"),
    ("a route below a SID", f"/api/verifications/{SID}/code"), ("well-known alone", "/.well-known/"), ("an unknown well-known", "/.well-known/security.txt"),
    ("openapi in yaml", "/openapi.yaml"), ("the sandbox's own door", "/sandbox/messages"), ("Twilio's own path", "/v2/Services"),
    ("a tilde", "/~root"), ("2,000 letters", "/" + "a" * 2000), ("1,000 slashes", "/" * 1000),
]

SIDS = [
    ("unknown", SID), ("upper case", "VE" + "A" * 32), ("too short", "VE" + "a" * 31), ("too long", "VE" + "a" * 33), ("another prefix", "AC" + "a" * 32),
    ("lower-case prefix", "ve" + "a" * 32), ("not hex", "VE" + "g" * 32), ("a word", "latest"), ("dots", ".."), ("a dot", "."), ("a number", "14155550123"),
    ("2 KB", "a" * 2000),
]

POSTS = "POST, OPTIONS"
GETS = "GET, HEAD, OPTIONS"
ALLOWED = [
    ("/api/request-otp", POSTS), ("/api/verify-otp", POSTS), ("/api/cancel-otp", POSTS), (f"/api/verifications/{SID}", GETS), ("/api/verifications", GETS),
    ("/health", GETS), ("/health/ready", GETS), ("/metrics", GETS), ("/openapi.json", GETS), ("/.well-known/jwks.json", GETS),
]


def method_cases():
    cases = []
    for path, allow in ALLOWED:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"):
            if method in allow.split(", "):
                continue
            body = "{}" if method in ("POST", "PUT", "PATCH") else None
            cases.append(case(f"method: {method} {path}", http(method, path, body=body), 405, "method_not_allowed", headers={"Allow": allow}))
        cases.append(case(f"method: OPTIONS {path}", http("OPTIONS", path), 204, headers={"Allow": allow, "Access-Control-Allow-Origin": None}))
    return cases


def long_target(size):
    return "/health?" + "a" * (size - len("/health?"))


CASES = [case(f"target: {name}", get(target), *BAD, closed=True) for name, target in REFUSED]
CASES += [case(f"target: byte 0x{byte:02x} in the path", b"GET /he%calth HTTP/1.1\r\nHost: <host>\r\n\r\n" % byte, *BAD, closed=True)
          for byte in (0, 1, 7, 8, 9, 11, 12, 27, 31, 127, 128, 160, 195, 255)]
CASES += [case(f"target: byte 0x{byte:02x} in the query", b"GET /health?%c HTTP/1.1\r\nHost: <host>\r\n\r\n" % byte, *BAD, closed=True)
          for byte in (0, 9, 127, 128, 255)]
CASES += [case(f"nothing there: {name}", get(target), 404, "not_found") for name, target in MISSING]
CASES += [case(f"nothing there: POST {target}", post(target, "{}"), 404, "not_found") for target in ("/api", "/api/send-otp", "/nothing")]
CASES += [case(f"nothing there: OPTIONS {target}", http("OPTIONS", target), 404, "not_found") for target in ("/api", "/nothing")]
CASES += [case(f"SID: {name}", get(f"/api/verifications/{sid}"), 404, "verification_not_found") for name, sid in SIDS]
CASES += method_cases()
CASES += [
    case("query: escapes are left alone", get("/health?a=%00%0d%0a%ff"), 200, fields={"status": "UP"}),
    case("query: empty", get("/health?"), 200),
    case("query: a second question mark", get("/health?a?b"), 200),
    case("query: at a POST route", post("/api/request-otp?phoneNumber=%2B14155550123", "{}"), 400, "invalid_phone_number"),
    case("query: at a form", form("/api/request-otp?phoneNumber=%2B14155550123", "channel=sms"), 400, "invalid_phone_number"),
    case("query: a code in the query is not read", post("/api/verify-otp?code=123456", {"phoneNumber": "+14155550123"}), 400, "invalid_code"),
    case("target: just 2 KiB", get(long_target(2048)), 200),
    case("target: 2 KiB and one byte", get(long_target(2049)), 414, "too_large", closed=True),
    case("target: 10 KiB", get(long_target(10240)), 414, "too_large", closed=True),
    case("target: 100 KiB without an end", b"GET /" + b"a" * 102400, 414, "too_large", closed=True),
    case("target: 3 KiB at verify-otp", post("/api/verify-otp?" + "a" * 3000, "{}"), 414, "too_large", closed=True, fields={"verified": False}),
    case("HEAD: health", http("HEAD", "/health"), 200, headers={"Content-Type": "application/json", "Content-Length": True}),
    case("HEAD: ready", http("HEAD", "/health/ready"), 200),
    case("HEAD: description", http("HEAD", "/openapi.json"), 200, headers={"ETag": True}),
    case("HEAD: receipt keys", http("HEAD", "/.well-known/jwks.json"), 200, headers={"Content-Type": "application/jwk-set+json"}),
    case("HEAD: nothing there", http("HEAD", "/nothing"), 404, "not_found", headers={"Content-Length": True}),
    case("HEAD: unknown SID", http("HEAD", f"/api/verifications/{SID}"), 404, "verification_not_found"),
    case("HEAD: without a key", http("HEAD", "/metrics"), 401, "unauthorized", headers={"WWW-Authenticate": True}),
    case("HEAD: a target that is refused", http("HEAD", "/%68ealth"), *BAD, closed=True),
    case("HEAD: a target that is too long", http("HEAD", "/" + "a" * 3000), 414, "too_large", closed=True),
    case("HEAD: a head that is too large", http("HEAD", "/health", "X: " + "a" * 17000), 431, "too_large", closed=True),
    case("HEAD: a header field that is refused", http("HEAD", "/health", "X Y: a"), *BAD, closed=True),
    case("HEAD: another host", http("HEAD", "/health", host="evil.example"), 421, "host_not_allowed", closed=True),
    case("HEAD: another version", http("HEAD", "/health", version="HTTP/2.0"), 505, "version_not_supported", closed=True),
    case("document: has an ETag", get("/openapi.json"), 200, headers={"ETag": True, "Cache-Control": "no-cache"}, text='"openapi": "3.1'),
    case("document: any ETag", get("/openapi.json", "If-None-Match: *"), 304, headers={"ETag": True}),
    case("document: another ETag", get("/openapi.json", 'If-None-Match: "x"'), 200),
    case("document: junk for an ETag", get("/openapi.json", "If-None-Match: ,,;"), 200),
    case("document: POST", post("/openapi.json", "{}"), 405, "method_not_allowed", headers={"Allow": GETS}),
    case("jwks: public keys only", get("/.well-known/jwks.json"), 200, text='"kty":"OKP"'),
    case("ready: up", get("/health/ready"), 200, fields={"status": "UP", "checks": {"database": "up", "provider": "up"}}),
    case("health: its fields", get("/health"), 200, fields={"status": "UP", "provider": "sandbox", "version": True, "timestamp": True}),
]
