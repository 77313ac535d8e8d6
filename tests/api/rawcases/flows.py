# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is remembered between requests: verifications and their ends, limits, Idempotency-Key, keys and scopes."""

from rawcase import begun, case, form, get, http, post

SEND, CHECK, CANCEL = "/api/request-otp", "/api/verify-otp", "/api/cancel-otp"
UNKNOWN = "VE" + "0123456789abcdef" * 2
RATE = {"RateLimit-Limit": True, "RateLimit-Remaining": True, "RateLimit-Reset": True}


def check(code, **more):
    return post(CHECK, {"phoneNumber": "<number>", "code": code, **more})


def key(name):
    return f"Authorization: Bearer <key:{name}>"


def wrong_code(left):
    return {"verified": False, "checksLeft": left, "status": "pending" if left else "max_attempts_reached"}


VERIFICATIONS = [
    begun("flow: approved").then(check("<code>"), 200, fields={"verified": True, "status": "approved", "to": "<number>", "receipt": True, "message": True, "verificationSid": "<sid>"})
    .then(check("123456"), 410, "verification_used", fields={"verified": False}).then(get("/api/verifications/<sid>"), 200, fields={"status": "approved"})
    .then(post(CANCEL, {"verificationSid": "<sid>"}), 410, "verification_used").then(get("/.well-known/jwks.json"), 200, text='"kty":"OKP"'),
    begun("flow: approved by SID").then(post(CHECK, {"verificationSid": "<sid>", "code": "<code>"}), 200, fields={"verified": True, "verificationSid": "<sid>"}),
    begun("flow: the code is used once").then(check("<code>"), 200, fields={"verified": True}).then(check("<code>"), 410, "verification_used", fields={"verified": False, "receipt": None}),
    begun("flow: a code with spaces is understood").then(check(" <code>\n"), 200, fields={"verified": True}),
    begun("flow: one wrong code").then(check("<wrong>"), 400, "incorrect_code", fields=wrong_code(4)).then(check("<code>"), 200, fields={"verified": True}),
    begun("flow: five wrong codes").then(check("<wrong>"), 400, "incorrect_code", fields=wrong_code(4)).then(check("<wrong>"), 400, "incorrect_code", fields=wrong_code(3))
    .then(check("<wrong>"), 400, "incorrect_code", fields=wrong_code(2)).then(check("<wrong>"), 400, "incorrect_code", fields=wrong_code(1))
    .then(check("<wrong>"), 400, "incorrect_code", fields=wrong_code(0)).then(check("<code>"), 429, "too_many_checks", fields={"verified": False, "receipt": None}),
    begun("flow: cancelled").then(post(CANCEL, {"phoneNumber": "<number>"}), 200, fields={"status": "canceled", "verificationSid": "<sid>"})
    .then(check("<code>"), 410, "verification_canceled", fields={"verified": False}).then(post(CANCEL, {"verificationSid": "<sid>"}), 200, fields={"status": "canceled"}),
    begun("flow: sent again").then(post(SEND, {"phoneNumber": "<number>"}), 200, fields={"verificationSid": "<sid>"}).then(get("/api/verifications/<sid>"), 200, fields={"attempts": 2}),
    begun("flow: another purpose", "open", purpose="a").then(post(SEND, {"phoneNumber": "<number>", "purpose": "b"}), 409, "verification_in_progress", fields={"expiresAt": True})
    .then(post(SEND, {"phoneNumber": "<number>", "purpose": "b", "replace": True}), 200),
    begun("flow: another reference", "open", reference="a").then(post(SEND, {"phoneNumber": "<number>", "reference": "b"}), 409, "verification_in_progress"),
    begun("flow: status spends no check").then(get("/api/verifications/<sid>"), 200, fields={"checksLeft": 5, "to": "<number>"}).then(get("/api/verifications/<sid>"), 200, fields={"checksLeft": 5})
    .then(http("HEAD", "/api/verifications/<sid>"), 200),
    begun("flow: the code is nowhere in the status").then(get("/api/verifications/<sid>"), 200, fields={"code": None, "receipt": None}),
    case("flow: never started", check("123456"), 404, "verification_not_found", fields={"verified": False}),
    case("flow: an unknown SID", post(CHECK, {"verificationSid": UNKNOWN, "code": "123456"}), 404, "verification_not_found", fields={"verified": False}),
    case("flow: cancel what was never started", post(CANCEL, {"phoneNumber": "<number>"}), 404, "verification_not_found"),
    case("flow: cancel an unknown SID", post(CANCEL, {"verificationSid": UNKNOWN}), 404, "verification_not_found"),
    begun("flow: expired", "clock").then(check("<code>"), 410, "verification_expired", advance=601, fields={"verified": False}).then(check("<wrong>"), 410, "verification_expired", fields={"verified": False})
    .then(get("/api/verifications/<sid>"), 200, fields={"status": "expired"}).then(post(SEND, {"phoneNumber": "<number>"}), 200, fields={"status": "pending"}),
    begun("flow: good until just before the end", "clock").then(check("<code>"), 200, advance=590, fields={"verified": True}),
    begun("flow: cancel behind the end", "clock").then(post(CANCEL, {"verificationSid": "<sid>"}), 410, "verification_expired", advance=700),
]

UNAVAILABLE = (503, "provider_unavailable")
NOTHING_SAID = {"verified": None, "receipt": None}


def failing(kind, **more):
    return {"kind": kind, **more}


FAULTS = [
    case("fault: rate_limit at request-otp", post(SEND, {"phoneNumber": "<number>"}), 429, "too_many_requests", server="clock", fault=failing("rate_limit", retryAfter=1),
         headers={"Retry-After": True}, fields={"retryAfter": True}).then(post(SEND, {"phoneNumber": "<number>"}), 200),
    begun("fault: error_500 at verify-otp", "clock").then(check("<code>"), *UNAVAILABLE, fault=failing("error_500"), fields=NOTHING_SAID).then(check("<code>"), 200, fields={"verified": True}),
    begun("fault: drop_before at verify-otp", "clock").then(check("<code>"), *UNAVAILABLE, fault=failing("drop_before"), fields=NOTHING_SAID).then(check("<code>"), 200, fields={"verified": True}),
    case("fault: error_500 at request-otp", post(SEND, {"phoneNumber": "<number>"}), 503, "send_unknown", server="clock", fault=failing("error_500")),
    begun("fault: none in between", "clock").then(check("<code>"), 200, fields={"verified": True}),
    case("fault: drop_after at request-otp", post(SEND, {"phoneNumber": "<number>"}), 503, "send_unknown", server="clock", fault=failing("drop_after")),
]

ONE = "Idempotency-Key: k-<number>"
IDEMPOTENCY = [
    case("idempotency: the same again", post(SEND, {"phoneNumber": "<number>"}, ONE), 200).then(post(SEND, {"phoneNumber": "<number>"}, ONE), 200, fields={"verificationSid": "<sid>", "to": "<number>"})
    .then(get("/api/verifications/<sid>"), 200, fields={"attempts": 1}),
    case("idempotency: another body", post(SEND, {"phoneNumber": "<number>"}, ONE), 200).then(post(SEND, {"phoneNumber": "<number>", "channel": "call"}, ONE), 422, "idempotency_conflict"),
    case("idempotency: a body of other spaces", post(SEND, '{"phoneNumber":"<number>"}', ONE), 200).then(post(SEND, '{ "phoneNumber":"<number>"}', ONE), 422, "idempotency_conflict"),
    case("idempotency: another key sends", post(SEND, {"phoneNumber": "<number>"}, ONE), 200).then(post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key: l-<number>"), 200)
    .then(get("/api/verifications/<sid>"), 200, fields={"attempts": 2}),
    case("idempotency: a refusal is not kept", post(SEND, {"phoneNumber": "x"}, ONE), 400, "invalid_phone_number").then(post(SEND, {"phoneNumber": "<number>"}, ONE), 200),
    case("idempotency: 128 characters", post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key: " + "a" * 116 + "<number>"), 200),
    case("idempotency: 129 characters", post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key: " + "a" * 129), 400, "invalid_request", fields={"details": {"field": "Idempotency-Key"}}),
    case("idempotency: a space inside", post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key: a b"), 400, "invalid_request"),
    case("idempotency: a tab inside", post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key: a\tb"), 400, "invalid_request"),
    case("idempotency: empty is none", post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key:"), 200),
    case("idempotency: twice", post(SEND, {"phoneNumber": "<number>"}, "Idempotency-Key: a", "Idempotency-Key: b"), 400, "bad_request"),
    case("idempotency: quotes and signs", post(SEND, {"phoneNumber": "<number>"}, 'Idempotency-Key: "<number>\'--;%"'), 200),
    case("idempotency: each caller has its own", post(SEND, {"phoneNumber": "<number>"}, ONE, key("verify")), 200, server="keyed")
    .then(post(SEND, {"phoneNumber": "<number>"}, ONE, key("verify+history")), 409, "verification_in_progress"),
]

NO_KEY = (401, "unauthorized")
CREDENTIALS = [
    ("none", None), ("empty", ""), ("a scheme alone", "Bearer"), ("a scheme and spaces", "Bearer   "), ("no scheme", "<key:verify>"), ("Basic", "Basic cnA6cnA="), ("Basic with the key", "Basic <key:verify>"), ("Token", "Token <key:verify>"), ("Digest", 'Digest username="rp"'),
    ("a word", "Bearer hello"), ("the prefix alone", "Bearer rp_"), ("an id without a secret", "Bearer rp_<keyid:verify>"), ("an id and an empty secret", "Bearer rp_<keyid:verify>_"), ("another secret", "Bearer rp_<keyid:verify>_" + "A" * 43), ("a secret without an id", "Bearer rp__" + "A" * 43),
    ("an unknown id", "Bearer rp_k_aaaaaaaa_" + "A" * 43), ("the id of another key", "Bearer rp_<keyid:admin>_" + "B" * 43), ("a letter behind", "Bearer <key:verify>x"), ("a letter before", "Bearer x<key:verify>"), ("twice in one", "Bearer <key:verify> <key:verify>"), ("in quotes", 'Bearer "<key:verify>"'),
    ("a comma behind", "Bearer <key:verify>,"), ("another prefix", "Bearer sk_live_abcdef"), ("SQL", "Bearer rp_k_' OR 1=1--_x"), ("a path", "Bearer ../../data.key"), ("10 KB", "Bearer rp_k_aaaaaaaa_" + "A" * 10000), ("a null word", "Bearer null"), ("undefined", "Bearer undefined"),
]
SCOPES = {"verify": 1, "history": 2, "metrics": 3, "admin": 4}
DOORS = [("POST", SEND, "verify", (400, "invalid_phone_number")), ("POST", CHECK, "verify", (400, "invalid_phone_number")), ("POST", CANCEL, "verify", (400, "invalid_phone_number")),
         ("GET", f"/api/verifications/{UNKNOWN}", "verify", (404, "verification_not_found")), ("GET", "/api/verifications", "history", (200, None)), ("GET", "/metrics", "metrics", (200, None))]


def knock(method, path, *headers):
    return post(path, "{}", *headers) if method == "POST" else get(path, *headers)


def scope_cases():
    cases = []
    for method, path, scope, inside in DOORS:
        cases.append(case(f"scope: nobody at {path}", knock(method, path), *NO_KEY, server="keyed", headers={"WWW-Authenticate": True}))
        for name in SCOPES:
            is_let_in = name == scope  # none includes another
            answer = inside if is_let_in else (403, "forbidden")
            cases.append(case(f"scope: {name} at {path}", knock(method, path, key(name)), *answer, server="keyed"))
    return cases


OPEN_ROUTES = ("/health", "/health/ready", "/openapi.json", "/.well-known/jwks.json")
KEYS = [case(f"key: {name}", knock("POST", CHECK, *([] if text is None else [f"Authorization: {text}"])), *NO_KEY, server="keyed",
             headers={"WWW-Authenticate": True}, fields={"verified": False}) for name, text in CREDENTIALS]
KEYS += [case(f"key: {name}, where none is needed", knock("POST", CHECK, f"Authorization: {text}"), *NO_KEY, fields={"verified": False})
         for name, text in CREDENTIALS if text and "<key" not in text]
KEYS += [case(f"key: none is needed at {path}", get(path), 200, server="keyed") for path in OPEN_ROUTES]
KEYS += scope_cases()
KEYS += [
    case("key: the scheme in lower case", get("/metrics", "Authorization: bearer <key:metrics>"), 200, server="keyed", text="ringproof_"),
    case("key: the scheme in upper case", get("/metrics", "Authorization: BEARER <key:metrics>"), 200, server="keyed"),
    case("key: spaces before it", get("/metrics", "Authorization: Bearer    <key:metrics>"), 200, server="keyed"),
    case("key: twice", get("/metrics", key("metrics"), key("metrics")), 400, "bad_request", server="keyed"),
    case("key: twice, one wrong", get("/metrics", key("metrics"), "Authorization: Bearer x"), 400, "bad_request", server="keyed"),
    case("key: in the query is not read", get("/metrics?key=<key:metrics>&access_token=<key:metrics>"), *NO_KEY, server="keyed"),
    case("key: in the form is not read", form(CHECK, "access_token=<key:verify>&phoneNumber=x"), *NO_KEY, server="keyed"),
    case("key: in a cookie is not read", get("/metrics", "Cookie: Authorization=<key:metrics>"), *NO_KEY, server="keyed"),
    case("key: in another header is not read", get("/metrics", "X-Api-Key: <key:metrics>"), *NO_KEY, server="keyed"),
    case("key: by a proxy's header is not read", get("/metrics", "Proxy-Authorization: Bearer <key:metrics>"), *NO_KEY, server="keyed"),
    case("key: two scopes", get("/api/verifications", key("verify+history")), 200, server="keyed", fields={"verifications": True}),
    case("key: loopback by a forwarded address", get("/metrics", "X-Forwarded-For: 127.0.0.1"), *NO_KEY, server="keyed"),
    case("key: a foreign page with a key", get("/metrics", key("metrics"), "Origin: https://evil.example"), 403, "origin_not_allowed", server="keyed"),
    case("key: a listed page with a key", get("/metrics", key("metrics"), "Origin: https://shop.example"), 200, server="keyed", headers={"Access-Control-Allow-Origin": "https://shop.example"}),
    case("key: a listed page without a key", get("/metrics", "Origin: https://shop.example"), *NO_KEY, server="keyed", headers={"Access-Control-Allow-Origin": "https://shop.example"}),
    case("key: history without one", get("/api/verifications"), *NO_KEY),
    case("key: metrics without one", get("/metrics"), *NO_KEY),
    case("key: actor", post(SEND, {"phoneNumber": "<number>"}, key("verify")), 200, server="keyed", fields={"actor": "api:verify"}),
    case("key: only who started it may cancel", post(SEND, {"phoneNumber": "<number>"}, key("verify")), 200, server="keyed")
    .then(post(CANCEL, {"verificationSid": "<sid>"}, key("verify+history")), 403, "forbidden").then(post(CANCEL, {"verificationSid": "<sid>"}, key("verify")), 200),
    case("key: admin may cancel", post(SEND, {"phoneNumber": "<number>"}, key("verify")), 200, server="keyed").then(post(CANCEL, {"verificationSid": "<sid>"}, key("verify+admin")), 200),
    case("key: another caller's verification", post(SEND, {"phoneNumber": "<number>"}, key("verify")), 200, server="keyed").then(post(SEND, {"phoneNumber": "<number>"}, key("verify+history")), 409, "verification_in_progress"),
]

INVALID = (400, "invalid_request")
QUERIES = [("limit 0", "limit=0", INVALID), ("limit -1", "limit=-1", INVALID), ("limit 501", "limit=501", INVALID), ("limit of a word", "limit=all", INVALID), ("limit 1e2", "limit=1e2", INVALID), ("limit 2^32+1", "limit=4294967297", INVALID), ("limit twice", "limit=1&limit=2", INVALID),
           ("from of a word", "from=yesterday", INVALID), ("from without a zone", "from=2026-01-31", INVALID), ("from of a 13th month", "from=2026-13-01T00:00:00Z", INVALID), ("to of a word", "to=now", INVALID), ("an unknown status", "status=done", INVALID), ("status in upper case", "status=APPROVED", INVALID),
           ("a cursor of a word", "cursor=x", INVALID), ("a cursor of junk", "cursor=%00%ff", INVALID), ("a cursor of SQL", "cursor=1%20OR%201", INVALID), ("a number that is none", "number=x", (400, "invalid_phone_number")), ("half an escape", "number=%2", INVALID), ("no UTF-8", "reference=%ff", INVALID),
           ("nothing", "", (200, None)), ("limit 500", "limit=500", (200, None)), ("limit 1", "limit=1", (200, None)), ("an unknown word", "x=1", (200, None)), ("a number", "number=%2B14155550123", (200, None)), ("a reference of SQL", "reference=%27%3B--%25", (200, None)), ("a status", "status=approved", (200, None)),
           ("times", "from=2026-01-31T00:00:00Z&to=2027-01-31T00:00:00.000Z", (200, None))]
HISTORY = [case(f"history: {name}", get(f"/api/verifications?{query}", key("history")), *answer, server="keyed") for name, query, answer in QUERIES]

LIMITED = {"verified": None}
ADDRESS = "198.51.100."
SIX = "2001:db8:0:1:"


def asks(client, status, code=None, **more):
    return dict(send=post(CHECK, {"phoneNumber": "nonsense", "code": "123456", "clientAddress": client}, key("verify")), status=status, code=code, **more)


def eleven(name, addresses, eleventh):
    """Ten questions of these addresses in turn are let in; the eleventh is as told."""
    first = case(name, post(CHECK, {"phoneNumber": "nonsense", "code": "1", "clientAddress": addresses[0]}, key("verify")), 400, "invalid_phone_number", server="limited", headers=RATE)
    for turn in range(1, 10):
        first.then(**asks(addresses[turn % len(addresses)], 400, "invalid_phone_number"))
    limited = {"headers": {"Retry-After": True, **RATE}, "fields": {"verified": False, "retryAfter": True}} if eleventh[0] == 429 else {}
    return first.then(**asks(addresses[-1], *eleventh, **limited))


LIMITS = [
    eleven("limit: eleven of one address", [ADDRESS + "1"], (429, "too_many_requests")),
    eleven("limit: two addresses do not share", [ADDRESS + "2", ADDRESS + "3"], (400, "invalid_phone_number")),
    eleven("limit: one IPv6 network", [SIX + ":1", SIX + "ffff::2", SIX + "1:2:3:4"], (429, "too_many_requests")),
    eleven("limit: two IPv6 networks do not share", ["2001:db8:0:2::1", "2001:db8:0:3::1"], (400, "invalid_phone_number")),
    eleven("limit: IPv4 written as IPv6 is the same", [ADDRESS + "4", "::ffff:" + ADDRESS + "4"], (429, "too_many_requests")),
    case("limit: a keyed caller without an address", post(CHECK, {"phoneNumber": "nonsense", "code": "1"}, key("verify")), 400, "invalid_phone_number", server="limited", headers={"RateLimit-Limit": None}),
    begun("limit: the wait between two sends", "limited", f"Authorization: Bearer <key:verify>").then(post(SEND, {"phoneNumber": "<number>"}, key("verify")), 429, "too_many_requests",
                                                                               headers={"Retry-After": True}, fields={"retryAfter": True}),
]
LOOPBACK = case("limit: eleven without a key", post(SEND, "{}"), 400, "invalid_phone_number", server="limited", headers={"RateLimit-Limit": "10", "RateLimit-Remaining": "9", "RateLimit-Reset": True})
for left in range(8, -1, -1):
    LOOPBACK.then(post(SEND, "{}"), 400, "invalid_phone_number", headers={"RateLimit-Remaining": str(left)})
LOOPBACK.then(post(CHECK, "{}"), 429, "too_many_requests", headers={"Retry-After": True, "RateLimit-Remaining": "0"}, fields={"verified": False})
LOOPBACK.then(post(SEND, "{"), 429, "too_many_requests")
LOOPBACK.then(get("/health"), 200)

CASES = VERIFICATIONS + FAULTS + IDEMPOTENCY + KEYS + HISTORY + LIMITS + [LOOPBACK]
