# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a request ends (RFC 9112, sections 6 and 7): one request in, one answer out, and never a second one hidden in it."""

from rawcase import case, get, http

SECOND = b"GET /health HTTP/1.1\r\nHost: <host>\r\n\r\n"
BAD = (400, "bad_request")
CODING = (501, "not_implemented")
LARGE = (413, "too_large")
BODY = b'{"phoneNumber":"nonsense","x":1}'


def framed(*fields, body=BODY, target=b"/api/request-otp"):
    return b"POST " + target + b" HTTP/1.1\r\nHost: <host>\r\nContent-Type: application/json\r\n" + \
        b"".join(field + b"\r\n" for field in fields) + b"\r\n" + body


# Each is followed by a request that must not be served.
SMUGGLED = [
    ("length -1", (b"Content-Length: -1",), BAD),
    ("length -30", (b"Content-Length: -30",), BAD),
    ("length +32", (b"Content-Length: +32",), BAD),
    ("length 0x20", (b"Content-Length: 0x20",), BAD),
    ("length 20h", (b"Content-Length: 20h",), BAD),
    ("length 32.0", (b"Content-Length: 32.0",), BAD),
    ("length 3.2e1", (b"Content-Length: 3.2e1",), BAD),
    ("length 32,32", (b"Content-Length: 32,32",), BAD),
    ("length '32 32'", (b"Content-Length: 32 32",), BAD),
    ("length 32;", (b"Content-Length: 32;",), BAD),
    ("length in quotes", (b'Content-Length: "32"',), BAD),
    ("empty length", (b"Content-Length:",), BAD),
    ("length with a vertical tab", (b"Content-Length: \x0b32",), BAD),
    ("length 2^31", (b"Content-Length: 2147483648",), LARGE),
    ("length 2^32+32", (b"Content-Length: 4294967328",), LARGE),
    ("length 2^63-1", (b"Content-Length: 9223372036854775807",), LARGE),
    ("length 2^63", (b"Content-Length: 9223372036854775808",), LARGE),
    ("length 2^64-1", (b"Content-Length: 18446744073709551615",), LARGE),
    ("length 2^64+32", (b"Content-Length: 18446744073709551648",), LARGE),
    ("length of 400 digits", (b"Content-Length: " + b"9" * 400,), LARGE),
    ("10 GB", (b"Content-Length: 10000000000",), LARGE),
    ("16 KiB and one byte", (b"Content-Length: 16385",), LARGE),
    ("two lengths that differ", (b"Content-Length: 32", b"Content-Length: 0"), BAD),
    ("two lengths that agree", (b"Content-Length: 32", b"Content-Length: 32"), BAD),
    ("two lengths in other cases", (b"content-length: 32", b"CONTENT-LENGTH: 32"), BAD),
    ("length with a space before the colon", (b"Content-Length : 32",), BAD),
    ("length in a folded line", (b"Content-Length:\r\n 32",), BAD),
    ("length behind a space", (b" Content-Length: 32",), BAD),
    ("chunked", (b"Transfer-Encoding: chunked",), CODING),
    ("chunked in upper case", (b"TRANSFER-ENCODING: CHUNKED",), CODING),
    ("chunked and a length", (b"Transfer-Encoding: chunked", b"Content-Length: 32"), CODING),
    ("a length and chunked", (b"Content-Length: 32", b"Transfer-Encoding: chunked"), CODING),
    ("xchunked", (b"Transfer-Encoding: xchunked",), CODING),
    ("gzip, chunked", (b"Transfer-Encoding: gzip, chunked",), CODING),
    ("chunked, identity", (b"Transfer-Encoding: chunked, identity",), CODING),
    ("identity", (b"Transfer-Encoding: identity",), CODING),
    ("gzip", (b"Transfer-Encoding: gzip",), CODING),
    ("an empty coding", (b"Transfer-Encoding:",), CODING),
    ("two codings", (b"Transfer-Encoding: chunked", b"Transfer-Encoding: identity"), CODING),
    ("coding behind a tab", (b"Transfer-Encoding:\tchunked",), CODING),
    ("coding with a space before the colon", (b"Transfer-Encoding : chunked",), BAD),
    ("coding with a vertical tab", (b"Transfer-Encoding: \x0bchunked",), BAD),
    ("coding in a folded line", (b"Transfer-Encoding:\r\n chunked",), BAD),
    ("coding behind a lone LF", (b"X: y\nTransfer-Encoding: chunked",), BAD),
    ("coding behind a lone CR", (b"X: y\rTransfer-Encoding: chunked",), BAD),
    ("coding with a NUL in its name", (b"Transfer\0-Encoding: chunked",), BAD),
    ("length shorter than the body", (b"Content-Length: 10",), BAD),
    ("length zero with a body", (b"Content-Length: 0",), BAD),
    ("no length with a body", (), BAD),
    ("an upgrade to WebSocket", (b"Upgrade: websocket", b"Connection: Upgrade", b"Content-Length: 32"), CODING),
    ("an upgrade to h2c", (b"Upgrade: h2c", b"HTTP2-Settings: AAMAAABkAAQAAP__", b"Content-Length: 32"), CODING),
    ("an upgrade to TLS", (b"Upgrade: TLS/1.0", b"Content-Length: 32"), CODING),
    ("Expect: 100-continue", (b"Expect: 100-continue", b"Content-Length: 32"), (417, "bad_request")),
    ("Expect: 200-ok", (b"Expect: 200-ok", b"Content-Length: 32"), (417, "bad_request")),
]

CHUNKS = [
    ("good chunks", b"20\r\n" + BODY + b"\r\n0\r\n\r\n"),
    ("size -1", b"-1\r\n" + BODY + b"\r\n0\r\n\r\n"),
    ("size 7fffffffffffffff", b"7fffffffffffffff\r\n" + BODY),
    ("size ffffffffffffffff", b"ffffffffffffffff\r\n" + BODY),
    ("size not hex", b"zz\r\n" + BODY + b"\r\n0\r\n\r\n"),
    ("LF line ends", b"20\n" + BODY + b"\n0\n\n"),
    ("extensions", b"20;a=b;c=\"d\"\r\n" + BODY + b"\r\n0\r\n\r\n"),
    ("trailers", b"20\r\n" + BODY + b"\r\n0\r\nX-Trailer: GET /health HTTP/1.1\r\n\r\n"),
    ("an empty body", b"0\r\n\r\n"),
    ("100,000 bytes", b"186a0\r\n" + b"a" * 100000),
]

PIPELINED = [
    ("two GETs", SECOND * 2),
    ("a thousand GETs", SECOND * 1000),
    ("a GET and a byte", SECOND + b"G"),
    ("a GET and an empty line", SECOND + b"\r\n"),
    ("a GET and a NUL", SECOND + b"\0"),
    ("a POST and a GET", framed(b"Content-Length: 32") + SECOND),
    ("a GET with an unannounced body", SECOND + BODY),
    ("HTTP/1.0 and a GET", b"GET /health HTTP/1.0\r\nHost: <host>\r\n\r\n" + SECOND),
    ("Connection: close and a GET", b"GET /health HTTP/1.1\r\nHost: <host>\r\nConnection: close\r\n\r\n" + SECOND),
    ("a HEAD and a GET", b"HEAD /health HTTP/1.1\r\nHost: <host>\r\n\r\n" + SECOND),
]

WRONG_NUMBER = (400, "invalid_phone_number")

CASES = [case(f"framing: {name}", framed(*fields) + SECOND, *answer, closed=True) for name, fields, answer in SMUGGLED]
CASES += [case(f"framing at verify-otp: {name}", framed(*fields, target=b"/api/verify-otp"), *answer, closed=True,
               fields={"verified": False if answer[0] < 500 else None})
          for name, fields, answer in SMUGGLED if answer in (LARGE, CODING)]
CASES += [case(f"chunks: {name}", framed(b"Transfer-Encoding: chunked", body=chunks), *CODING, closed=True) for name, chunks in CHUNKS]
CASES += [case(f"pipelining: {name}", sent, *BAD, closed=True) for name, sent in PIPELINED]
CASES += [
    case("framing: a length with zeros before it", framed(b"Content-Length: 000032"), *WRONG_NUMBER),
    case("framing: a length with spaces around it", framed(b"Content-Length:   32  "), *WRONG_NUMBER),
    case("framing: length zero and no body", framed(b"Content-Length: 0", body=b""), 400, "invalid_request"),
    case("framing: no length and no body", framed(body=b""), 400, "invalid_request"),
    case("framing: the body one byte at a time", [framed(b"Content-Length: 32", body=b"")] + [bytes([byte]) for byte in BODY],
         *WRONG_NUMBER),
    case("framing: the body later than the head", [framed(b"Content-Length: 32", body=b""), 0.2, BODY], *WRONG_NUMBER),
    case("framing: a body of just 16 KiB", framed(b"Content-Length: 16384", body=BODY.ljust(16384)), *WRONG_NUMBER),
    case("framing: GET with a body", http("GET", "/health", body="{}"), 200),
    case("framing: GET with a length of zero", get("/health", "Content-Length: 0"), 200),
    case("framing: HEAD with a body", http("HEAD", "/health", body="{}"), 200),
    case("framing: a GET whose body is too large", get("/health", "Content-Length: 16385"), *LARGE, closed=True),
    case("framing: the second behind the first answer", [SECOND, 0.3, b""], 200),
    case("slow: body that never comes", framed(b"Content-Length: 32", body=b""), 408, "bad_request", closed=True),
    case("slow: half a body", framed(b"Content-Length: 32", body=BODY[:16]), 408, "bad_request", closed=True),
    case("slow: half a body at verify-otp", framed(b"Content-Length: 32", body=BODY[:16], target=b"/api/verify-otp"), 408,
         "bad_request", closed=True, fields={"verified": False}),
    case("connection: close", get("/health", "Connection: close"), 200, closed=True),
    case("connection: CLOSE", get("/health", "Connection: CLOSE"), 200, closed=True),
    case("connection: close in a list", get("/health", "Connection: x-one, close"), 200, closed=True),
    case("connection: close behind an error", get("/nothing", "Connection: close"), 404, "not_found", closed=True),
    case("connection: keep-alive", get("/health", "Connection: keep-alive"), 200),
    case("connection: an unknown word", get("/health", "Connection: x-one"), 200),
    case("connection: HTTP/1.0", get("/health", version="HTTP/1.0"), 200, closed=True),
    case("connection: HTTP/1.0 kept", get("/health", "Connection: keep-alive", version="HTTP/1.0"), 200),
    case("connection: HTTP/1.0 closed by an error", get("/nothing", version="HTTP/1.0"), 404, "not_found", closed=True),
    case("connection: half a request and the end", b"GET /health HTTP/1.1\r\nHost:", 0, closed=True, finish=True),
    case("connection: nothing but the end", [0.01, b"\r"], 0, closed=True, finish=True),
]
