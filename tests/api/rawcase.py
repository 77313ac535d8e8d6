# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a case of bad (or good) input is: bytes to send and what has to come back. The tables in rawcases/ are made of these.

Placeholders in what is sent: <host> <port> of the server, <number> (one of the case's own, set aside for fiction), <sid> of its
last verification, <code> the code that was sent, <wrong> another one, <key:NAME> an API key, <keyid:NAME>, <own> the origin of
the server itself.
"""

import dataclasses
import json

JSON = "Content-Type: application/json"
FORM = "Content-Type: application/x-www-form-urlencoded"


@dataclasses.dataclass
class Step:
    send: bytes                # a list: pieces, with numbers for pauses in seconds
    status: int                # 0: no answer at all
    code: str = None           # the word in an error's body
    closed: bool = False       # whether the connection ends behind the answer; else it has to serve another request
    headers: dict = dataclasses.field(default_factory=dict)  # True: present, None: absent, text: exactly that
    fields: dict = dataclasses.field(default_factory=dict)   # of the JSON body; True, None and values as above
    advance: int = 0           # seconds that the sandbox's clock goes on before
    fault: dict = None         # of the sandbox, during the step
    finish: bool = False       # half-closes behind the last byte
    text: str = None           # has to be in the body


@dataclasses.dataclass
class Case:
    name: str
    steps: list
    server: str = "open"

    def then(self, send, status, code=None, **more):
        self.steps.append(Step(send, status, code, **more))
        return self


def case(name, send, status, code=None, server="open", **more):
    return Case(name, [Step(send, status, code, **more)], server)


def http(method, target, *headers, body=None, host="<host>", version="HTTP/1.1"):
    """A well-formed request, but for what it is given."""
    lines = [f"{method} {target} {version}"]
    if host is not None:
        lines.append(f"Host: {host}")
    lines += headers
    content = body.encode() if isinstance(body, str) else body
    if content is not None and not any(line.lower().startswith("content-length") for line in headers):
        lines.append(f"Content-Length: <length>")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + (content or b"")


def get(target, *headers, **more):
    return http("GET", target, *headers, **more)


def post(target, value, *headers, **more):
    """A JSON body: an object, or text and bytes as they are."""
    body = value if isinstance(value, (str, bytes)) else json.dumps(value)
    return http("POST", target, JSON, *headers, body=body, **more)


def form(target, text, *headers, **more):
    return http("POST", target, FORM, *headers, body=text, **more)


def begin(**more):
    """The step that starts a verification of the case's own number."""
    return post("/api/request-otp", {"phoneNumber": "<number>", **more})


def begun(name, server="open", *headers, **more):
    """A case whose first step has started a verification."""
    return case(name, post("/api/request-otp", {"phoneNumber": "<number>", **more}, *headers), 200, server=server,
                fields={"status": "pending", "to": "<number>", "verificationSid": True, "expiresAt": True})
