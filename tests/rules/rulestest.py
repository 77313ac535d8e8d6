#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each rule of rules.py can fail, and that clean code passes."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import rules  # noqa: E402

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def said(path, body):
    return [sentence for _, sentence in rules.breaches(path, LICENCE + body)]


class RulesTest(unittest.TestCase):
    BAD = [
        ("core/http/a.cpp", '#include "provider/provider.h"\n', "may not include"),
        ("core/phone/a.cpp", '#include "ui/theme.h"\n', "may not include"),
        ("ui/a.cpp", '#include "app/engine.h"\n', "may not include"),
        ("ui/a.cpp", '#include "sandbox/sandboxserver.h"\n', "may not include"),
        ("core/base/a.h", "#include <QWidget>\n", "no Gui"),
        ("core/base/a.h", "#include <QtGui>\n", "no Gui"),
        ("app/a.cpp", "auto x = co_await f(Options{1});\n", "miscompiled"),
        ("app/a.cpp", "auto x = co_await f(\n    [y] { return y; });\n", "miscompiled"),
        ("app/a.cpp", "if (co_await f(x)) {}\n", "condition"),
        ("core/store/a.cpp", "co_return *m_key;\n", "moves it away"),
        ("core/store/a.cpp", "db.transaction();\n", "deferred BEGIN"),
        ("core/store/a.h", "tl::expected<int, Error> x;\n", "tl::"),
        ("ui/a.cpp", "#include <phonenumbers/phonenumberutil.h>\n", "libphonenumber"),
        ("core/http/a.cpp", "socket->waitForConnected();\n", "blocking"),
        ("ui/a.cpp", "QEventLoop loop;\n", "event loops"),
        ("tests/unit/a.cpp", "QTest::qWait(5);\n", "sleeps"),
        ("core/provider/a.cpp", "manager->post(request, body);\n", "HttpClient"),
        ("core/http/a.cpp", "QSslServer server;\n", "QSslServer"),
        ("core/http/a.cpp", "// TODO later\n", "left-over"),
        ("core/http/a.cpp", "\n" * 401, "split by noun"),
    ]

    def test_each_rule_can_fail(self):
        for path, body, sentence in self.BAD:
            with self.subTest(path=path, body=body[:40]):
                self.assertTrue(any(sentence in each for each in said(path, body)), said(path, body))

    def test_a_missing_licence_is_seen(self):
        self.assertIn("no licence line", [sentence for _, sentence in rules.breaches("core/base/a.h", "int x;\n")])

    def test_clean_code_passes(self):
        clean = [
            ("core/provider/a.cpp", '#include "http/httpclient.h"\n#include "phone/phonenumber.h"\n'),
            ("core/verification/a.cpp", "const auto x = co_await f(names);\nif (!x) {\n}\n"),
            ("core/http/httpclient.cpp", "access->post(request, body);\n"),
            ("core/base/result.h", "using X = tl::expected<int, Error>;\n"),
            ("core/store/a.cpp", "// db.transaction() would be a deferred BEGIN\n"),
        ]
        for path, body in clean:
            with self.subTest(path=path):
                self.assertEqual([], said(path, body))


if __name__ == "__main__":
    unittest.main()
