# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies as JSON (RFC 8259) and as forms: one object, each name once, and fields of the type that is said."""

from rawcase import begun, case, form, post

PATH = "/api/request-otp"
INVALID = (400, "invalid_request")
NUMBER = (400, "invalid_phone_number")
N = '"phoneNumber":"<number>"'

NOT_AN_OBJECT = [
    ("a reference with a lone surrogate", '{%s,"reference":"a\\ud800b"}' % N), ("a purpose with a lone surrogate", '{%s,"purpose":"\\udc00"}' % N), ("surrogates in the wrong order", '{%s,"purpose":"\\ude00\\ud83d"}' % N),
    ("empty", ""), ("a space", " "), ("null", "null"), ("true", "true"), ("a number", "1"), ("a text", '"x"'), ("an array", "[]"), ("an array with an object", "[{%s}]" % N),
    ("an open brace", "{"), ("a closing brace", "}"), ("an open object", "{%s" % N), ("a comma too many", "{%s,}" % N), ("a comma first", "{,%s}" % N), ("two commas", "{%s,,\"a\":1}" % N),
    ("two objects", "{%s}{}" % N), ("junk behind", "{%s}x" % N), ("a semicolon behind", "{%s};" % N), ("a comment", "{%s/*x*/}" % N), ("a line comment", "{%s}//x" % N), ("a hash comment", "#x\n{%s}" % N),
    ("single quotes", "{'phoneNumber':'<number>'}"), ("a name without quotes", '{phoneNumber:"<number>"}'), ("no colon", '{"phoneNumber" "<number>"}'), ("two colons", '{"phoneNumber"::"<number>"}'),
    ("no value", '{"phoneNumber":}'), ("a name that is a number", "{1:2}"), ("NaN", '{%s,"a":NaN}' % N), ("Infinity", '{%s,"a":Infinity}' % N), ("1e400", '{%s,"a":1e400}' % N),
    ("a plus sign", '{%s,"a":+1}' % N), ("a leading zero", '{%s,"a":01}' % N), ("hex", '{%s,"a":0x1}' % N), ("a dot first", '{%s,"a":.5}' % N), ("a dot last", '{%s,"a":5.}' % N),
    ("True", '{%s,"a":True}' % N), ("undefined", '{%s,"a":undefined}' % N), ("an open text", '{"phoneNumber":"<number>}'), ("an unknown escape", '{%s,"a":"\\x41"}' % N), ("half an escape", '{%s,"a":"\\u12"}' % N),
    ("an escape at the end", '{%s,"a":"\\' % N), ("a prefix against hijacking", ")]}',\n{%s}" % N), ("a callback", "callback({%s})" % N), ("a form", "phoneNumber=%2B14155550123"), ("XML", "<phoneNumber/>"),
    ("YAML", "phoneNumber: x"), ("backticks", "{`phoneNumber`:`<number>`}"), ("brackets that do not match", '{%s,"a":[}' % N), ("brackets in the wrong order", '{%s,"a":[{]}}' % N),
    ("a name twice", "{%s,%s}" % (N, N)), ("a name twice with other values", '{"phoneNumber":"x",%s}' % N), ("a name twice by an escape", '{%s,"phone\\u004eumber":"x"}' % N),
    ("a name twice below", '{%s,"a":{"b":1,"b":2}}' % N), ("an unknown name twice", '{%s,"a":1,"a":1}' % N), ("an empty name twice", '{%s,"":1,"":2}' % N),
]
RAW_BODIES = [
    ("UTF-16", '{"phoneNumber":"x"}'.encode("utf-16")), ("UTF-32", '{"phoneNumber":"x"}'.encode("utf-32")), ("bytes that are no UTF-8", b'{"a":"\xff"}'), ("an overlong slash", b'{"a":"\xc0\xaf"}'),
    ("half a letter", b'{"a":"\xc3"}'), ("a surrogate in UTF-8", b'{"a":"\xed\xa0\x80"}'), ("a letter beyond Unicode", b'{"a":"\xf4\x90\x80\x80"}'), ("Latin-1", b'{"a":"caf\xe9"}'), ("a NUL first", b'\0{"a":1}'),
    ("a NUL behind", b'{"a":1}\0'), ("a NUL in a text", b'{"a":"x\0y"}'), ("a line feed in a text", b'{"a":"x\ny"}'), ("a tab in a text", b'{"a":"x\ty"}'), ("an escape character in a text", b'{"a":"\x1b[2J"}'),
    ("a NUL between", b'{\0"a":1}'), ("a no-break space between", '{\u00a0"a":1}'.encode()), ("gzip", bytes.fromhex("1f8b0800000000000003ab56ca2f4a49050049ec7d770a000000")), ("random bytes", bytes(range(128, 256))),
]

TEXT_FIELDS = ("channel", "locale", "reference", "purpose", "region")
NOT_TEXTS = [("a number", "1"), ("true", "true"), ("an array", '["sms"]'), ("an object", "{}")]

GOOD = [
    ("spaces around", " \r\n\t{ %s } \n" % N), ("unknown names", '{%s,"x":1,"y":[1,{"z":null}],"__proto__":{"a":1}}' % N), ("an escaped name", '{"phone\\u004eumber":"<number>"}'), ("an escaped plus", '{"phoneNumber":"\\u002b1<national>"}'),
    ("null for what may be left out", '{%s,"channel":null,"locale":null,"reference":null,"purpose":null,"replace":null,"region":null}' % N), ("empty texts", '{%s,"channel":"","locale":"","reference":"","purpose":""}' % N), ("a long number", '{%s,"a":123456789012345678901234567890}' % N),
    ("300 names", "{" + ",".join(f'"k{i}":{i}' for i in range(300)) + ",%s}" % N), ("100 deep", '{%s,"a":' % N + "[" * 100 + "]" * 100 + "}"), ("a reference of 128 letters", '{%s,"reference":"%s"}' % (N, "r" * 128)), ("a reference in Japanese", '{%s,"reference":"\u6ce8\u6587"}' % N),
    ("a reference in emoji", '{%s,"reference":"\\ud83d\\ude00"}' % N), ("a reference that is markup", '{%s,"reference":"<img src=x onerror=alert(1)>"}' % N), ("a reference that is a formula", '{%s,"reference":"=1+1"}' % N), ("a reference that is SQL", '{%s,"reference":"\'; DROP TABLE verifications;--"}' % N),
    ("a locale", '{%s,"locale":"pt-BR"}' % N), ("a locale of a word", '{%s,"locale":"german"}' % N), ("a locale with an underscore", '{%s,"locale":"de_DE"}' % N), ("a locale that is a path", '{%s,"locale":"../../x"}' % N), ("a channel in upper case", '{%s,"channel":"SMS"}' % N), ("channel call", '{%s,"channel":"call"}' % N), ("channel whatsapp", '{%s,"channel":"whatsapp"}' % N), ("replace false", '{%s,"replace":false}' % N), ("replace true", '{%s,"replace":true}' % N), ("replace as a text", '{%s,"replace":"true"}' % N),
]
BAD_FIELDS = [
    ("an unknown channel", '"channel":"email"', "channel"), ("a channel with a space", '"channel":"sms "', "channel"), ("two channels", '"channel":"sms,call"', "channel"), ("channel auto", '"channel":"auto"', "channel"),
    ("a locale with a newline", '"locale":"de\\n"', "locale"), ("a locale of 1,000 letters", '"locale":"%s"' % ("d" * 1000), "locale"),
    ("a reference of 129 letters", '"reference":"%s"' % ("r" * 129), "reference"), ("a reference with a newline", '"reference":"a\\nb"', "reference"), ("a reference with a NUL", '"reference":"a\\u0000b"', "reference"), ("a reference with an escape", '"reference":"\\u001b[2J"', "reference"),
    ("a reference with a right-to-left override", '"reference":"a\\u202eb"', "reference"), ("a reference with a zero-width space", '"reference":"a\\u200bb"', "reference"), 
    ("a purpose of 129 letters", '"purpose":"%s"' % ("p" * 129), "purpose"), ("a purpose with a bell", '"purpose":"\\u0007"', "purpose"), ("replace as a number", '"replace":1', "replace"), ("replace as a word", '"replace":"yes"', "replace"), ("replace as an array", '"replace":[true]', "replace"),
    ("an address of a word", '"clientAddress":"somewhere"', "clientAddress"), ("an address with a port", '"clientAddress":"192.0.2.1:80"', "clientAddress"), ("an address in brackets", '"clientAddress":"[2001:db8::1]"', "clientAddress"), ("an address of five parts", '"clientAddress":"192.0.2.1.1"', "clientAddress"),
    ("an address above 255", '"clientAddress":"192.0.2.256"', "clientAddress"), ("a network", '"clientAddress":"192.0.2.0/24"', "clientAddress"), ("an address with a newline", '"clientAddress":"192.0.2.1\\n"', "clientAddress"), ("an address as a number", '"clientAddress":3221225985', "clientAddress"),
]

FORMS = [
    ("a number", "phoneNumber=<formnumber>", 200), ("spaces as plus", "phoneNumber=%2B1+<national>", 200), ("an empty pair", "&&phoneNumber=<formnumber>&", 200), ("unknown fields", "x=1&phoneNumber=<formnumber>&y=", 200), ("an escaped name", "phone%4eumber=<formnumber>", 200),
    ("region and national", "phoneNumber=<national>&region=US", 200), ("replace", "phoneNumber=<formnumber>&replace=true", 200), ("a field without a value", "phoneNumber=<formnumber>&x", 200), ("UTF-8", "phoneNumber=<formnumber>&reference=%C3%A4", 200),
    ("a bare plus is a space", "phoneNumber=<number>", NUMBER), ("no number", "code=1234", NUMBER), ("empty", "", NUMBER), ("an empty number", "phoneNumber=", NUMBER), ("a number without an equals sign", "phoneNumber", NUMBER), ("an encoded equals sign", "phoneNumber%3D<formnumber>", NUMBER),
    ("a name in brackets", "phoneNumber[]=<formnumber>", NUMBER), ("a semicolon between", "x=1;phoneNumber=<formnumber>", NUMBER), ("a JSON body", "{%s}" % N, INVALID), ("an equals sign alone", "=", NUMBER),
    ("a field twice", "phoneNumber=<formnumber>&phoneNumber=<formnumber>", INVALID), ("a field twice by an escape", "phoneNumber=<formnumber>&phone%4eumber=x", INVALID), ("an unknown field twice", "phoneNumber=<formnumber>&x=1&x=1", INVALID),
    ("half an escape", "phoneNumber=%2", INVALID), ("a lone percent", "phoneNumber=%", INVALID), ("an escape that is no hex", "phoneNumber=%zz", INVALID), ("an escape in the name that is no hex", "%zz=1", INVALID), ("an escape that is no UTF-8", "x=%ff", INVALID), ("an overlong escape", "x=%c0%af", INVALID),
    ("half a letter", "x=%c3", INVALID), ("a surrogate", "x=%ed%a0%80", INVALID), ("a reference with a newline", "phoneNumber=<formnumber>&reference=a%0ab", INVALID), ("a reference with a NUL", "phoneNumber=<formnumber>&reference=a%00b", INVALID), ("an unknown channel", "phoneNumber=<formnumber>&channel=fax", INVALID), ("replace as a word", "phoneNumber=<formnumber>&replace=1", INVALID),
]


def outcome(wanted):
    return (wanted, None) if isinstance(wanted, int) else wanted


CASES = [case(f"JSON: {name}", post(PATH, body), *INVALID) for name, body in NOT_AN_OBJECT + RAW_BODIES]
CASES += [case(f"JSON: {depth} deep", post(PATH, '{%s,"a":' % N + "[" * depth + "]" * depth + "}"), *INVALID) for depth in (1100, 2000, 8000)]
CASES += [case(f"JSON: {depth} objects deep", post(PATH, '{"a":' * depth + "1" + "}" * depth), *INVALID) for depth in (1100, 2700)]
CASES += [case(f"JSON: 16,000 open brackets", post(PATH, "[" * 16000), *INVALID)]
CASES += [case(f"JSON at {path}: {name}", post(path, body), *INVALID)
          for path in ("/api/verify-otp", "/api/cancel-otp") for name, body in NOT_AN_OBJECT[3:15]]
CASES += [case(f"JSON: {field} as {name}", post(PATH, '{%s,"%s":%s}' % (N, field, value)), *INVALID, fields={"details": {"field": field}})
          for field in TEXT_FIELDS for name, value in NOT_TEXTS]
CASES += [case(f"JSON: {name}", post(PATH, "{%s,%s}" % (N, field)), *INVALID, fields={"details": {"field": about}}) for name, field, about in BAD_FIELDS]
CASES += [case(f"good JSON: {name}", post(PATH, body), 200, fields={"to": "<number>", "status": "pending"}) for name, body in GOOD]
CASES += [case(f"form: {name}", form(PATH, body), *outcome(wanted)) for name, body, wanted in FORMS]
CASES += [
    case("JSON: a byte order mark", post(PATH, "\ufeff{%s}".encode() % N.encode()), 200),
    begun("form: all the way").then(form("/api/verify-otp", "phoneNumber=<formnumber>&code=<code>"), 200, fields={"verified": True, "status": "approved"}),
    begun("form: by SID").then(form("/api/verify-otp", "verificationSid=<sid>&code=<code>"), 200, fields={"verified": True}),
    begun("form: cancel").then(form("/api/cancel-otp", "phoneNumber=<formnumber>"), 200, fields={"status": "canceled"}),
]
