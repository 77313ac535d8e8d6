#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that a machine can see. Prints one line a breach and exits 1, or exits 0."""

import re
import subprocess
import sys
from pathlib import Path

# Which folders each folder may include from, beside itself. The arrows of the house.
ARROWS = {
    "core/base": [],
    "core/observability": ["core/base"],
    "core/phone": ["core/base"],
    "core/config": ["core/base"],
    "core/http": ["core/base"],
    "core/limits": ["core/base", "core/phone"],
    "core/provider": ["core/base", "core/observability", "core/http", "core/phone"],
    "core/sandbox": ["core/base", "core/http", "core/phone"],
    "core/receipt": ["core/base"],
    "core/store": ["core/base", "core/observability", "core/phone", "core/limits"],
    "core/verification": ["core/base", "core/observability", "core/phone", "core/limits", "core/store", "core/provider", "core/receipt"],
    "core/server": ["core/base", "core/observability", "core/phone", "core/limits", "core/http", "core/store", "core/receipt", "core/provider", "core/verification"],
    "ui": ["core/base", "core/observability", "core/phone", "core/config", "core/limits", "core/store", "core/provider", "core/verification"],
    "app": ["core/base", "core/observability", "core/phone", "core/config", "core/http", "core/limits", "core/provider", "core/receipt",
            "core/sandbox", "core/server", "core/store", "core/verification", "ui"],
}
LONGEST_FILE = 400
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
GUI_INCLUDE = re.compile(r"^\s*#\s*include\s*<(QtGui|QtWidgets|Q(Application|GuiApplication|Widget|Dialog|Label|LineEdit|Pixmap|Icon"
                         r"|Painter|Color|Font|Image|Palette|Clipboard|Window|Screen)\b)", re.M)
CO_AWAIT_BRACE = re.compile(r"co_await[^;]*?[{\[]", re.S)
CO_RETURN_MEMBER = re.compile(r"\bco_return\s+\*?m_\w+\s*;")
CO_AWAIT_CONDITION = re.compile(r"\b(?:if|while|switch|for)\s*\((?:[^()]|\([^()]*\))*\bco_await\b", re.S)
LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

# (pattern, where it holds, where it is allowed, what to say)
BANNED = [
    (re.compile(r"[.>]transaction\("), ("core", "app", "ui"), (), "QSqlDatabase::transaction() is a deferred BEGIN"),
    (re.compile(r"\btl::"), ("core", "app", "ui"), ("core/base/result.h",), "only core/base/result.h names tl::"),
    (re.compile(r"#include [<\"]phonenumbers/"), ("core", "app", "ui", "tests"), ("core/phone/",), "only core/phone uses libphonenumber"),
    (re.compile(r"\bwaitFor\w*\("), ("core", "app", "ui"), ("core/store/sqlexecutor.cpp",), "nothing waits by blocking"),
    (re.compile(r"\bQEventLoop\b|processEvents\("), ("core", "app", "ui"), (), "no nested event loops"),
    (re.compile(r"\bQ(?:Thread|Test)::(?:m|u)?sleep|\bqWait\(|sleep_for\("), ("core", "app", "ui", "tests"), (), "nothing sleeps"),
    (re.compile(r"[.>]post\("), ("core", "app", "ui"), ("core/http/httpclient.cpp",), "every POST goes through HttpClient"),
    (re.compile(r"\bQSslServer\b"), ("core", "app", "ui"), (), "QSslServer 6.4 stops accepting for good"),
    (re.compile(r"qcoro_enable_coroutines"), ("core", "app", "ui", "cmake"), (), "clang-tidy rejects its flag"),
]


def folder_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "core" else parts[0]


def without_comments(text):
    """Comments and string contents blanked, line numbers kept."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def include_breaches(path, text):
    own = folder_of(path)
    if own not in ARROWS:
        return
    for match in INCLUDE.finditer(text):
        target = match.group(1)
        first = target.split("/")[0]
        if first in ("ui", "app"):
            wanted = first
        elif "core/" + first in ARROWS and "/" in target:
            wanted = "core/" + first
        else:
            continue
        if wanted != own and wanted not in ARROWS[own]:
            yield line_of(text, match.start()), f"{own} may not include from {wanted}"


def breaches(path, text):
    """All breaches of one source file as (line, sentence)."""
    yield from include_breaches(path, text)
    code = without_comments(text)
    if path.startswith("core/"):
        for match in GUI_INCLUDE.finditer(text):
            yield line_of(text, match.start()), "no Gui and no Widgets in core"
    for match in CO_AWAIT_BRACE.finditer(code):
        yield line_of(code, match.start()), "a brace or a lambda inside a co_await expression is miscompiled by g++ 12"
    for match in CO_RETURN_MEMBER.finditer(code):
        yield line_of(code, match.start()), "co_return of a member moves it away (QCoro 0.8): name its type, as in Result<T>(m_x)"
    for match in CO_AWAIT_CONDITION.finditer(code):
        yield line_of(code, match.start()), "no co_await inside a condition"
    for pattern, folders, allowed, sentence in BANNED:
        if path.split("/")[0] not in folders or any(path.startswith(place) for place in allowed):
            continue
        source = text if "include" in pattern.pattern else code
        for match in pattern.finditer(source):
            yield line_of(source, match.start()), sentence
    for match in LEFT_OVER.finditer(text):
        yield line_of(text, match.start()), "left-over mark"
    if "SPDX-License-Identifier:" not in "\n".join(text.split("\n")[:4]):
        yield 1, "no licence line"
    if path.split("/")[0] in ("core", "app", "ui") and text.count("\n") > LONGEST_FILE:
        yield LONGEST_FILE, f"longer than {LONGEST_FILE} lines: split by noun"


def main(root):
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.cpp", "*.h"], cwd=root,
                            capture_output=True, text=True, check=True).stdout.split()
    files = [name for name in listed if (Path(root) / name).exists()]
    found = 0
    for name in files:
        for line, sentence in breaches(name, (Path(root) / name).read_text(encoding="utf-8")):
            print(f"{name}:{line}: {sentence}")
            found += 1
    print(f"{len(files)} files, {found} breaches")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
