# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Request lines and header fields (RFC 9112, sections 2 to 5): whatever two readers could understand differently is refused."""

from rawcase import case, get, http

H = b"Host: <host>\r\n"
BAD = (400, "bad_request")
MISSING = (501, "not_implemented")
VERSION = (505, "version_not_supported")

REQUEST_LINES = [
    ("two spaces behind the method", b"GET  /health HTTP/1.1", BAD),
    ("two spaces behind the target", b"GET /health  HTTP/1.1", BAD),
    ("a space before the method", b" GET /health HTTP/1.1", BAD),
    ("a space behind the version", b"GET /health HTTP/1.1 ", BAD),
    ("a tab behind the method", b"GET\t/health HTTP/1.1", BAD),
    ("a tab behind the target", b"GET /health\tHTTP/1.1", BAD),
    ("a vertical tab behind the method", b"GET\x0b/health HTTP/1.1", BAD),
    ("a form feed behind the target", b"GET /health\x0cHTTP/1.1", BAD),
    ("a word behind the version", b"GET /health HTTP/1.1 now", BAD),
    ("HTTP/0.9", b"GET /health", BAD),
    ("a method alone", b"GET", BAD),
    ("no target", b"GET HTTP/1.1", BAD),
    ("an empty target", b"GET  HTTP/1.1", BAD),
    ("an empty line first", b"\r\nGET /health HTTP/1.1", BAD),
    ("a header field first", b"X-First: 1\r\nGET /health HTTP/1.1", BAD),
    ("a lower-case method", b"get /health HTTP/1.1", MISSING),
    ("a mixed-case method", b"Get /health HTTP/1.1", MISSING),
    ("TRACE", b"TRACE /health HTTP/1.1", MISSING),
    ("CONNECT", b"CONNECT /health HTTP/1.1", MISSING),
    ("PROPFIND", b"PROPFIND /health HTTP/1.1", MISSING),
    ("LINK", b"LINK /health HTTP/1.1", MISSING),
    ("QUERY", b"QUERY /api/verifications HTTP/1.1", MISSING),
    ("a method that begins like one", b"GETS /health HTTP/1.1", MISSING),
    ("a method of 1,000 letters", b"G" * 1000 + b" /health HTTP/1.1", MISSING),
    ("a method with an at sign", b"G@T /health HTTP/1.1", BAD),
    ("a method with a colon", b"GET: /health HTTP/1.1", BAD),
    ("a method with a NUL", b"GE\0T /health HTTP/1.1", BAD),
    ("a method with a high byte", b"GE\xccT /health HTTP/1.1", BAD),
    ("a method in quotes", b'"GET" /health HTTP/1.1', BAD),
    ("a byte order mark first", b"\xef\xbb\xbfGET /health HTTP/1.1", BAD),
    ("the preface of HTTP/2", b"PRI * HTTP/2.0", VERSION),
    ("HTTP/2.0", b"GET /health HTTP/2.0", VERSION),
    ("HTTP/1.2", b"GET /health HTTP/1.2", VERSION),
    ("HTTP/0.9 by name", b"GET /health HTTP/0.9", VERSION),
    ("HTTP/3.0", b"GET /health HTTP/3.0", VERSION),
    ("HTTP/9.9", b"GET /health HTTP/9.9", VERSION),
    ("a version of letters", b"GET /health HTTP/a.b", BAD),
    ("a version with a sign", b"GET /health HTTP/+.1", BAD),
    ("a version of two digits", b"GET /health HTTP/1.10", BAD),
    ("a version with zeros", b"GET /health HTTP/01.1", BAD),
    ("a version in three parts", b"GET /health HTTP/1.1.1", BAD),
    ("a version without a dot", b"GET /health HTTP/11", BAD),
    ("a version with a comma", b"GET /health HTTP/1,1", BAD),
    ("a lower-case version", b"GET /health http/1.1", BAD),
    ("a version of another protocol", b"GET /health HTTPxA.B", BAD),
    ("SIP", b"GET /health SIP/2.0", BAD),
    ("RTSP", b"OPTIONS rtsp://<host>/ RTSP/1.0", BAD),
    ("a version without a number", b"GET /health HTTP/", BAD),
    ("a NUL in the version", b"GET /health HTTP/1.\0", BAD),
    ("a lone CR behind the method", b"GET\r/health HTTP/1.1", BAD),
    ("a lone CR behind the version", b"GET /health HTTP/1.1\r", BAD),
]

FIELDS = [
    ("without a colon", b"X-Field\r\n"),
    ("empty name", b": value\r\n"),
    ("only a colon", b":\r\n"),
    ("a space before the colon", b"X-Field : value\r\n"),
    ("a tab before the colon", b"X-Field\t: value\r\n"),
    ("a space before the name", b" X-Field: value\r\n"),
    ("a tab before the name", b"\tX-Field: value\r\n"),
    ("folded by a space", b"X-Field: a\r\n b\r\n"),
    ("folded by a tab", b"X-Field: a\r\n\tb\r\n"),
    ("a space in the name", b"X Field: value\r\n"),
    ("a name of 129 letters", b"X" * 129 + b": value\r\n"),
    ("a lone LF at the end", b"X-Field: value\n"),
    ("a lone LF in the value", b"X-Field: a\nX-Other: b\r\n"),
    ("a lone CR in the value", b"X-Field: a\rX-Other: b\r\n"),
    ("a CR before CR LF", b"X-Field: a\r\r\n"),
    ("a CR in the name", b"X-\rField: a\r\n"),
    ("UTF-8 in the name", "X-F\u00e9ld: a\r\n".encode()),
    ("UTF-8 in the value", "X-Field: caf\u00e9\r\n".encode()),
    ("Latin-1 in the value", b"X-Field: caf\xe9\r\n"),
    ("a high byte 0x80", b"X-Field: \x80\r\n"),
    ("a high byte 0xff", b"X-Field: \xff\r\n"),
    ("a request line in the middle", b"GET /health HTTP/1.1\r\n"),
]

GOOD_FIELDS = [
    ("an empty value", b"X-Field:\r\n"),
    ("spaces around the value", b"X-Field:   value \t \r\n"),
    ("no space behind the colon", b"X-Field:value\r\n"),
    ("a tab in the value", b"X-Field: a\tb\r\n"),
    ("colons in the value", b"X-Field: a:b::c\r\n"),
    ("all token characters in the name", b"!#$%&'*+-.^_`|~0: a\r\n"),
    ("a name of 128 letters", b"X" * 128 + b": value\r\n"),
    ("the same unknown field twice", b"X-Field: a\r\nX-Field: b\r\n"),
    ("63 fields and Host", b"".join(b"X-F%d: v\r\n" % i for i in range(63))),
    ("names in upper case", b"ACCEPT: */*\r\nUSER-AGENT: x\r\n"),
    ("printable ASCII in the value", b"X-Field: " + bytes(range(0x21, 0x7f)) + b"\r\n"),
    ("a cookie", b"Cookie: a=b; c=d\r\n"),
    ("a range", b"Range: bytes=0-1\r\n"),
    ("accepted codings", b"Accept-Encoding: gzip, br\r\n"),
    ("a condition", b"If-None-Match: \"x\"\r\n"),
]

TOO_LARGE = [
    ("65 fields", b"".join(b"X-F%d: v\r\n" % i for i in range(64))),
    ("1,000 fields", b"".join(b"X-F%d: v\r\n" % i for i in range(1000))),
    ("a field of 17 KiB", b"X-Field: " + b"a" * 17408 + b"\r\n"),
    ("a field of 17 KiB without an end", b"X-Field: " + b"a" * 17408),
    ("17 KiB of small fields", b"X: y\r\n" * 2950),
]


def line_case(row):
    name, line, (status, code) = row
    return case(f"request line: {name}", line + b"\r\n" + H + b"\r\n", status, code, closed=True)


def field_case(name, field):
    return case(f"header field: {name}", b"GET /health HTTP/1.1\r\n" + H + field + b"\r\n", 400, "bad_request", closed=True)


CASES = [line_case(row) for row in REQUEST_LINES]
CASES += [field_case(name, field) for name, field in FIELDS]
CASES += [field_case(f"byte 0x{byte:02x} in the value", b"X-Field: a%cb\r\n" % byte)
          for byte in [*range(9), 11, 12, *range(14, 32), 127]]
CASES += [field_case(f"{char} in the name", b"X-F%cld: a\r\n" % ord(char)) for char in "()<>@,;\\\"/[]?={}"]
CASES += [case(f"good header field: {name}", b"GET /health HTTP/1.1\r\n" + H + field + b"\r\n", 200, fields={"status": "UP"})
          for name, field in GOOD_FIELDS]
CASES += [case(f"head too large: {name}", b"GET /health HTTP/1.1\r\n" + H + field + b"\r\n", 431, "too_large", closed=True)
          for name, field in TOO_LARGE]
CASES += [
    case("head too large: at verify-otp", http("POST", "/api/verify-otp", "X-Field: " + "a" * 17408), 431, "too_large",
         closed=True, fields={"verified": False}),
    case("head: only LF line ends", b"GET /health HTTP/1.1\nHost: <host>\n\n", 400, "bad_request", closed=True),
    case("head: LF behind the request line", b"GET /health HTTP/1.1\nHost: <host>\r\n\r\n", 400, "bad_request", closed=True),
    case("head: LF as the empty line", b"GET /health HTTP/1.1\r\nHost: <host>\r\n\n", 400, "bad_request", closed=True),
    case("head: only CR line ends", b"GET /health HTTP/1.1\rHost: <host>\r\r\r\n\r\n", 400, "bad_request", closed=True),
    case("head: a thousand empty lines", b"\r\n" * 1000, 400, "bad_request", closed=True),
    case("head: a thousand line feeds", b"\n" * 1000, 400, "bad_request", closed=True),
    case("head: a NUL first", b"\0GET /health HTTP/1.1\r\n" + H + b"\r\n", 400, "bad_request", closed=True),
    case("head: random bytes", bytes((i * 167 + 13) % 256 for i in range(300)) + b"\r\n\r\n", 400, "bad_request", closed=True),
    case("head: a greeting of TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x07" * 300 + b"\r\n\r\n", 400,
         "bad_request", closed=True),
    case("head: one byte at a time", [bytes([byte]) for byte in b"GET /health HTTP/1.1\r\nHost: localhost:"] + [b"<port>\r\n\r\n"],
         200, fields={"status": "UP"}),
    case("head: cut in the middle of CR LF", [b"GET /health HTTP/1.1\r", 0.05, b"\nHost: <host>\r\n\r", 0.05, b"\n"], 200),
    case("slow: head that never ends", b"GET /health HTTP/1.1\r\nHost: <host>\r\n", 408, "bad_request", closed=True),
    case("slow: a method and no more", b"GET", 408, "bad_request", closed=True),
    case("slow: a head one byte a second", [b"GET /health HTTP/1.1\r\nX: "] + [b"a", 0.9] * 6, 408, "bad_request", closed=True),
    case("request id: taken over", get("/health", "X-Request-Id: abc-DEF_1.2"), 200, headers={"X-Request-Id": "abc-DEF_1.2"}),
    case("request id: 128 characters", get("/health", "X-Request-Id: " + "a" * 128), 200, headers={"X-Request-Id": "a" * 128}),
    case("request id: on errors", get("/nothing", "X-Request-Id: e-1"), 404, "not_found", headers={"X-Request-Id": "e-1"}),
    case("request id: on a refused body", http("POST", "/api/request-otp", "X-Request-Id: b-1", "Content-Length: 99999"), 413,
         "too_large", closed=True, headers={"X-Request-Id": "b-1"}),
    case("request id: twice", get("/health", "X-Request-Id: a", "X-Request-Id: b"), 400, "bad_request"),
]
