// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testregistry.h"

#include <QTest>
#include <cstdio>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

int main(int argc, char *argv[])
{
    TestApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ringproof-test"));
    QStringList arguments = application.arguments();
    auto &registry = Ringproof::Testing::testRegistry();
    const auto found = arguments.size() > 1 ? registry.find(arguments.at(1).toLower().toLatin1()) : registry.end();
    if (found == registry.end()) {
        std::fputs("usage: <program> CLASS [Qt Test options]; classes:\n", stderr);
        for (const auto &[name, factory] : registry)
            std::fprintf(stderr, "  %s\n", name.constData());
        return 2;
    }
    arguments.removeAt(1);
    const auto test = found->second();
    return QTest::qExec(test.get(), arguments);
}
