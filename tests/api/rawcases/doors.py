# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may come in by name and from which page: Host, Origin, fetch metadata and content type, and every way to mix them."""

import itertools

from rawcase import FORM, JSON, case, get, http, post

LISTED = "https://shop.example"
CORS = "Access-Control-Allow-Origin"

HOSTS = [
    ("127.0.0.1", "127.0.0.1:<port>", 200), ("localhost", "localhost:<port>", 200), ("upper case", "LOCALHOST:<port>", 200),
    ("IPv6", "[::1]:<port>", 200), ("the public name", "phone.example:<port>", 200), ("the public name in upper case", "PHONE.EXAMPLE", 200),
    ("the public name on the scheme's port", "phone.example", 200), ("the same, named by a proxy", "phone.example:443", 200),
    ("no port", "127.0.0.1", 421), ("localhost without a port", "localhost", 421), ("port 80", "127.0.0.1:80", 421), ("port 1", "localhost:1", 421),
    ("a foreign name", "evil.example", 421), ("a foreign name with our port", "evil.example:<port>", 421),
    ("our address in a name", "127.0.0.1.evil.example:<port>", 421), ("our name in a name", "localhost.evil.example:<port>", 421),
    ("a dot behind", "localhost.:<port>", 421), ("a short address", "127.1:<port>", 421), ("another loopback", "127.0.0.2:<port>", 421),
    ("an address as one number", "2130706433:<port>", 421), ("an address in hex", "0x7f.0.0.1:<port>", 421), ("an octal address", "0177.0.0.1:<port>", 421),
    ("any address", "0.0.0.0:<port>", 421), ("any IPv6", "[::]:<port>", 421), ("mapped IPv4", "[::ffff:127.0.0.1]:<port>", 421),
    ("a long IPv6", "[0:0:0:0:0:0:0:1]:<port>", 421), ("a zero before the port", "localhost:00<port>", 400), ("an underscore", "local_host:<port>", 421),
    ("a name below the public one", "www.phone.example", 421), ("the public name, wrong port", "phone.example:1", 421),
    ("user-info", "user@127.0.0.1:<port>", 400), ("user-info with a password", "a:b@localhost:<port>", 400), ("a slash", "localhost/x:<port>", 400),
    ("a path", "localhost:<port>/health", 400), ("port 99999", "localhost:99999", 400), ("port 65536", "localhost:65536", 400), ("no port behind the colon", "localhost:", 400),
    ("a port of letters", "localhost:http", 400), ("a negative port", "localhost:-1", 400), ("two ports", "localhost:1:<port>", 400), ("empty", "", 400),
    ("a space", "local host:<port>", 400), ("two in one", "localhost:<port>, evil.example", 400), ("a bracket", "[::1", 400), ("behind the bracket", "[::1]x:<port>", 400),
    ("empty brackets", "[]:<port>", 400), ("a zone", "[fe80::1%25eth0]:<port>", 400), ("percent-encoded", "%6cocalhost:<port>", 400), ("a star", "*:<port>", 400),
    ("a scheme", "http://localhost:<port>", 400), ("a question mark", "localhost:<port>?", 400), ("quotes", '"localhost":<port>', 400), ("a letter beyond ASCII", "l\u00f6calhost:<port>", 400),
]
WORDS = {200: None, 421: "host_not_allowed", 400: "bad_request"}

ORIGINS = [
    ("own", "<own>", True), ("own by https", "https://<host>", True), ("listed", LISTED, True), ("listed with a port", "http://localhost:5173", True),
    ("null", "null", False), ("foreign", "https://evil.example", False), ("listed by http", "http://shop.example", False),
    ("listed with its port", "https://shop.example:443", False), ("listed with another port", "https://shop.example:8443", False),
    ("listed in upper case", "https://SHOP.EXAMPLE", False), ("listed with a slash", "https://shop.example/", False), ("below the listed one", "https://a.shop.example", False),
    ("begins like the listed one", "https://shop.example.evil.example", False), ("ends like the listed one", "https://evilshop.example", False),
    ("the listed one in user-info", "https://shop.example@evil.example", False), ("two at once", LISTED + " https://evil.example", False),
    ("two with a comma", LISTED + ", https://evil.example", False), ("localhost without a port", "http://localhost", False), ("localhost, another port", "http://localhost:1", False),
    ("own address by name", "http://localhost:<port>", False), ("file", "file://", False), ("an extension", "chrome-extension://abcdefgh", False), ("a star", "*", False),
    ("a name without a scheme", "shop.example", False), ("data", "data:", False), ("2 KB", "https://" + "a" * 2000, False), ("none at all", "", True),
]

TYPES = [("json", JSON), ("form", FORM), ("text", "Content-Type: text/plain"), ("multipart", "Content-Type: multipart/form-data; boundary=x"), ("no type", None)]
ORIGIN_CELLS = [("no origin", None), ("own origin", "<own>"), ("listed origin", LISTED), ("foreign origin", "https://evil.example"), ("null origin", "null")]
SITES = [None, "same-origin", "none", "same-site", "cross-site"]
HOST_CELLS = [("own host", "<host>"), ("foreign host", "evil.example:<port>")]


def matrix():
    """Every cell: the name decides first, then the page, then the type."""
    cases = []
    for (kind, field), (page, origin), site, (name, host) in itertools.product(TYPES, ORIGIN_CELLS, SITES, HOST_CELLS):
        headers = [text for text in (field, origin and f"Origin: {origin}", site and f"Sec-Fetch-Site: {site}") if text]
        title = f"{kind}, {page}, {site or 'no fetch metadata'}, {name}"
        cases.append(case(f"matrix: POST {title}", http("POST", "/api/request-otp", *headers, body="" if kind == "form" else "{}", host=host),
                          *expected(origin, site, host, field in (JSON, FORM)), closed=host != "<host>",
                          headers={CORS: LISTED if origin == LISTED and host == "<host>" else None}))
        if kind == "no type":
            status, code = expected(origin, site, host, None)
            cases.append(case(f"matrix: GET {title}", get("/health", *headers, host=host), status, code, closed=host != "<host>",
                              headers={CORS: LISTED if origin == LISTED and host == "<host>" else None}))
    return cases


def expected(origin, site, host, is_readable):
    if host != "<host>":
        return 421, "host_not_allowed"
    is_foreign_page = origin in ("https://evil.example", "null")
    is_from_elsewhere = site in ("same-site", "cross-site") and origin != LISTED
    if is_foreign_page or is_from_elsewhere:
        return 403, "origin_not_allowed"
    if is_readable is None:
        return 200, None
    return (400, "invalid_phone_number") if is_readable else (415, "unsupported_media_type")


MEDIA = [
    ("json with a charset", "application/json; charset=utf-8", 400), ("json in upper case", "Application/JSON", 400), ("json with spaces", "  application/json ; a=b", 400),
    ("form with a charset", "application/x-www-form-urlencoded;charset=UTF-8", 400), ("text", "text/plain", 415), ("text with json in it", "text/plain; application/json", 415),
    ("html", "text/html", 415), ("json of a vendor", "application/vnd.api+json", 415), ("json lines", "application/jsonl", 415), ("json5", "application/json5", 415),
    ("text/json", "text/json", 415), ("two types", "application/json, text/plain", 415), ("the second json", "text/plain, application/json", 415), ("multipart", "multipart/form-data", 415),
    ("xml", "application/xml", 415), ("bytes", "application/octet-stream", 415), ("any", "*/*", 415), ("half", "application/", 415), ("a word", "json", 415), ("empty", "", 415),
    ("only parameters", "; charset=utf-8", 415), ("csp reports", "application/csp-report", 415), ("grpc", "application/grpc", 415), ("2 KB", "a" * 2000, 415),
]

CASES = [case(f"host: {name}", get("/health", host=None) if host is None else
              b"GET /health HTTP/1.1\r\nHost: " + host.encode() + b"\r\n\r\n", status, WORDS[status], closed=status != 200) for name, host, status in HOSTS]
CASES += [case(f"origin: {name}", get("/health", f"Origin: {origin}"), 200 if is_let_in else 403, None if is_let_in else "origin_not_allowed",
               headers={CORS: origin if origin in (LISTED, "http://localhost:5173") else None}) for name, origin, is_let_in in ORIGINS]
CASES += [case(f"preflight: {name}", http("OPTIONS", "/api/request-otp", f"Origin: {origin}", "Access-Control-Request-Method: POST",
                                          "Access-Control-Request-Headers: content-type"), 204 if is_let_in else 403, None if is_let_in else "origin_not_allowed",
               headers={CORS: origin if origin in (LISTED, "http://localhost:5173") else None, "Access-Control-Allow-Credentials": None})
          for name, origin, is_let_in in ORIGINS]
CASES += [case(f"media type: {name}", http("POST", "/api/request-otp", f"Content-Type: {kind}", body="{}" if "json" in kind.lower() else ""), status,
               "invalid_phone_number" if status == 400 else "unsupported_media_type") for name, kind, status in MEDIA]
CASES += [case(f"media type at {path}: text", http("POST", path, "Content-Type: text/plain", body="{}"), 415, "unsupported_media_type")
          for path in ("/api/verify-otp", "/api/cancel-otp")]
CASES += matrix()
CASES += [
    case("host: missing", get("/health", host=None), 400, "bad_request", closed=True),
    case("host: missing with HTTP/1.0", get("/health", host=None, version="HTTP/1.0"), 400, "bad_request", closed=True),
    case("host: twice", get("/health", "Host: <host>"), 400, "bad_request", closed=True),
    case("host: twice, the second foreign", get("/health", "Host: evil.example"), 421, "host_not_allowed", closed=True),
    case("host: twice, the first foreign", get("/health", "Host: <host>", host="evil.example"), 421, "host_not_allowed", closed=True),
    case("host: forwarded is not believed", get("/health", "X-Forwarded-Host: <host>", host="evil.example"), 421, "host_not_allowed", closed=True),
    case("host: forwarded is not asked", get("/health", "X-Forwarded-Host: evil.example"), 200),
    case("host: at verify-otp", post("/api/verify-otp", "{}", host="evil.example"), 421, "host_not_allowed", closed=True, fields={"verified": False}),
    case("origin: twice", get("/health", "Origin: <own>", "Origin: https://evil.example"), 400, "bad_request"),
    case("origin: twice, both good", get("/health", "Origin: <own>", "Origin: <own>"), 400, "bad_request"),
    case("fetch metadata: twice", get("/health", "Sec-Fetch-Site: none", "Sec-Fetch-Site: cross-site"), 400, "bad_request"),
    case("fetch metadata: an unknown word", get("/health", "Sec-Fetch-Site: same"), 403, "origin_not_allowed"),
    case("fetch metadata: upper case", get("/health", "Sec-Fetch-Site: SAME-ORIGIN"), 403, "origin_not_allowed"),
    case("fetch metadata: a picture of another site", get("/health", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"), 403, "origin_not_allowed"),
    case("content type: twice", http("POST", "/api/request-otp", JSON, "Content-Type: text/plain", body="{}"), 400, "bad_request"),
    case("origin: an error that a listed page may read", post("/api/verify-otp", {"phoneNumber": "x", "code": "1234"}, f"Origin: {LISTED}"), 400,
         "invalid_phone_number", headers={CORS: LISTED, "Vary": "Origin", "Access-Control-Expose-Headers": True, "Access-Control-Allow-Credentials": None}),
    case("origin: a refused body that a listed page may read", http("POST", "/api/request-otp", f"Origin: {LISTED}", "Content-Length: 99999"), 413, "too_large",
         closed=True, headers={CORS: LISTED}),
    case("origin: nothing there, for a listed page", get("/nothing", f"Origin: {LISTED}"), 404, "not_found", headers={CORS: LISTED}),
    case("preflight: its answer", http("OPTIONS", "/api/verify-otp", f"Origin: {LISTED}", "Access-Control-Request-Method: POST", "Sec-Fetch-Site: cross-site"), 204,
         headers={CORS: LISTED, "Access-Control-Allow-Methods": "POST, OPTIONS", "Access-Control-Allow-Headers": True, "Access-Control-Max-Age": True}),
    case("preflight: at a closed server", http("OPTIONS", "/api/verify-otp", f"Origin: {LISTED}", "Access-Control-Request-Method: POST"), 204, server="keyed",
         headers={CORS: LISTED}),
    case("preflight: for a private network", http("OPTIONS", "/api/verify-otp", "Origin: https://evil.example", "Access-Control-Request-Private-Network: true"), 403,
         "origin_not_allowed", headers={"Access-Control-Allow-Private-Network": None}),
]
