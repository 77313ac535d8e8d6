# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers as people and programs write them, and codes: none that cannot be one is sent on, and none of those spends a check."""

from rawcase import begun, case, get, post

SEND, CHECK, CANCEL = "/api/request-otp", "/api/verify-otp", "/api/cancel-otp"
NUMBER = (400, "invalid_phone_number")

NOT_TEXTS = [("missing", {}), ("null", {"phoneNumber": None}), ("a number", {"phoneNumber": 14155550123}), ("a fraction", {"phoneNumber": 1.5}), ("true", {"phoneNumber": True}),
             ("an array", {"phoneNumber": ["+14155550123"]}), ("an object", {"phoneNumber": {"e164": "+14155550123"}}), ("under Twilio's name", {"To": "+14155550123"}), ("under another name", {"phone": "+14155550123"}),
             ("in another case", {"phonenumber": "+14155550123"})]

BAD_NUMBERS = [
    ("empty", ""), ("a space", " "), ("a plus", "+"), ("two pluses", "++14155550123"), ("a word", "nonsense"), ("national without a region", "4155550123"), ("one digit", "+1"), ("three digits", "+141"), ("a country alone", "+49"),
    ("too short", "+141555"), ("too long", "+1415555012345678"), ("20 digits", "+14155550123456789012"), ("1,000 digits", "+1" + "4" * 1000), ("country code 0", "+0123456789"), ("country code 999", "+9991234567"), ("country code 210", "+2101234567"),
    ("a letter in it", "+1415555O123"), ("words behind", "+14155550123 please"), ("an extension", "+14155550123 ext. 5"), ("an extension by x", "+14155550123x5"), ("two numbers", "+14155550123,+14155550124"), ("two numbers apart by a slash", "+14155550123/+14155550124"),
    ("an email address", "someone@example.org"), ("a SIP address", "sip:+14155550123@example.org"), ("a WhatsApp address", "whatsapp:+14155550123"), ("a client", "client:bob"), ("SQL", "' OR 1=1 --"), ("markup", "<b>+14155550123</b>"), ("a path", "../../etc/passwd"), ("a template", "{{7*7}}"), ("a format", "%s%s%n"),
    ("a NUL inside", "+1415555\u00000123"), ("a NUL behind", "+14155550123\u0000"), ("an escape inside", "+1415\u001b[2J5550123"),
    ("a bell inside", "+1415\u00075550123"), ("emoji", "\ud83d\udcde+14155550123"), ("an emergency number", "911"), ("an emergency number abroad", "+49112"), ("a short code", "+112345"), ("a vanity number", "+1415CALLNOW"),
    ("scientific", "1.4155550123e10"), ("a hex number", "0x34BC5A7D"), ("minus", "-14155550123"), ("brackets without digits", "()"), ("only separators", "+-()./ "), ("a stage direction", "+1 415 555 wait 0123"),
]
BAD_REGIONS = [("not a country", "XX"), ("three letters", "USA"), ("a name", "Germany"), ("a number", "49"), ("a path", "../"), ("empty for a national number", "")]

GOOD_NUMBERS = [("plain", "<number>"), ("with spaces", "+1 <national>"), ("with dashes", "+1-<national>"), ("with brackets", "(+1) <national>"), ("with a dot", "+1.<national>"), ("with a slash", "+1/<national>"), ("spaces around", "  <number>  "), ("a newline behind", "<number>\n"), ("a tab before", "\t<number>"),
                ("international prefix 00", "001<national>"), ("a tel address", "tel:<number>"), ("full-width digits", "<wide>"), ("full-width plus", "\uff0b1<national>")]

BAD_CODES = [
    ("empty", ""), ("a space", " "), ("one digit", "1"), ("three digits", "123"), ("eleven digits", "12345678901"), ("1,000 digits", "1" * 1000), ("letters", "abcdef"), ("digits and a letter", "12345a"),
    ("a NUL behind", "123456\u0000"), ("a minus", "-12345"), ("a plus", "+12345"), ("a point", "1234.5"), ("scientific", "1e5"), ("hex", "0x1234"), ("a star", "******"), ("a percent sign", "%%%%%%"), ("SQL", "' OR 1=1"), ("a letter of another script", "12345\u0905"), ("emoji", "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"),
    ("four digits", "1234"), ("ten digits", "1234567890"), ("seven digits", "1234567"), ("null", None), ("a number", 123456), ("true", True), ("an array", ["123456"]), ("an object", {"code": "123456"}),
]

BAD_SIDS = [("empty", ""), ("a word", "latest"), ("upper case", "VE" + "A" * 32), ("too short", "VE" + "a" * 31), ("too long", "VE" + "a" * 33), ("another kind", "AC" + "a" * 32), ("a newline behind", "VE" + "a" * 32 + "\n"), ("a NUL behind", "VE" + "a" * 32 + "\u0000"), ("a path", "../VE" + "a" * 29),
            ("SQL", "VE' OR '1'='1"), ("a number", 5), ("null", None), ("an array", ["VE" + "a" * 32]), ("full-width", "VE" + "\uff41" * 32)]

KEPT = {"status": "pending", "checksLeft": 5}
NOT_CHECKED = {"verified": False}


def spends_nothing(name, code):
    return begun(f"code: {name}").then(post(CHECK, {"phoneNumber": "<number>", "code": code}), 400, "invalid_code", fields=NOT_CHECKED) \
        .then(get("/api/verifications/<sid>"), 200, fields=KEPT)


CASES = []
for path in (SEND, CHECK, CANCEL):
    CASES += [case(f"number at {path}: {name}", post(path, {**fields, "code": "123456"}), *NUMBER) for name, fields in NOT_TEXTS]
CASES += [case(f"number: {name}", post(SEND, {"phoneNumber": text}), *NUMBER, fields={"details": {"field": "phoneNumber"}}) for name, text in BAD_NUMBERS]
CASES += [case(f"number at verify-otp: {name}", post(CHECK, {"phoneNumber": text, "code": "123456"}), *NUMBER, fields=NOT_CHECKED) for name, text in BAD_NUMBERS[:12]]
CASES += [case(f"region: {name}", post(SEND, {"phoneNumber": "4155550123", "region": region}), *NUMBER) for name, region in BAD_REGIONS]
CASES += [case(f"good number: {name}", post(SEND, {"phoneNumber": text}), 200, fields={"to": "<number>"}) for name, text in GOOD_NUMBERS]
CASES += [spends_nothing(name, code) for name, code in BAD_CODES]
CASES += [begun("code: missing").then(post(CHECK, {"phoneNumber": "<number>"}), 400, "invalid_code", fields=NOT_CHECKED).then(get("/api/verifications/<sid>"), 200, fields=KEPT)]
CASES += [case(f"SID at {path}: {name}", post(path, {"verificationSid": sid, "code": "123456"}), 400, "invalid_request", fields={"details": {"field": "verificationSid"}})
          for path in (CHECK, CANCEL) for name, sid in BAD_SIDS]
CASES += [case(f"SID and number at {path}", post(path, {"verificationSid": "VE" + "a" * 32, "phoneNumber": "+14155550123", "code": "123456"}), 400, "invalid_request")
          for path in (CHECK, CANCEL)]
CASES += [
    case("number: national with a region", post(SEND, {"phoneNumber": "<national>", "region": "US"}), 200, fields={"to": "<number>"}),
    case("number: a region in lower case", post(SEND, {"phoneNumber": "<national>", "region": "us"}), 200, fields={"to": "<number>"}),
    case("number: international with another region", post(SEND, {"phoneNumber": "<number>", "region": "DE"}), 200, fields={"to": "<number>"}),
    case("number: premium rate", post(SEND, {"phoneNumber": "+449090123456"}), 403, "destination_not_allowed"),
    case("number: premium rate at verify-otp", post(CHECK, {"phoneNumber": "+449090123456", "code": "123456"}), 403, "destination_not_allowed", fields=NOT_CHECKED),
    case("number: a country that is not allowed", post(SEND, {"phoneNumber": "+33199001234"}), 403, "destination_not_allowed", server="clock"),
]
