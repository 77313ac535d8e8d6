// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a PostgreSQL address as the driver gets them.
#include "config/databaseurl.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof::Testing {

class DatabaseUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void aPasswordKeepsItsSigns();
    void theTwoKindsExclude();
};

void DatabaseUrlTest::parts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected"); ///< user@host:port/database sslmode
    const auto row = [](const char *url, const char *expected) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(expected);
    };
    row("postgresql://ring:word@db.example:6432/ringproof", "ring@db.example:6432/ringproof ");
    row("postgres://ring@db.example/ringproof", "ring@db.example:5432/ringproof ");
    row("postgresql://ring@[::1]/ringproof?sslmode=verify-full", "ring@::1:5432/ringproof verify-full");
    row("postgresql:///ringproof?host=/run/postgresql&user=ring", "ring@/run/postgresql:5432/ringproof ");
    row("postgresql:///ring%20proof?user=r%40x", "r@x@:5432/ring proof ");
}

void DatabaseUrlTest::parts()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    const auto parts = postgresParts(QUrl(url, QUrl::StrictMode));
    QVERIFY(parts.has_value());
    QCOMPARE(QStringLiteral("%1@%2:%3/%4 %5")
                 .arg(parts->user, parts->host, QString::number(parts->port), parts->database, parts->sslMode),
        expected);
}

void DatabaseUrlTest::aPasswordKeepsItsSigns()
{
    const auto parts = postgresParts(QUrl(QStringLiteral("postgresql://u:a%40b%2F%3A%20'%25@h/d"), QUrl::StrictMode));
    QVERIFY(parts.has_value());
    QCOMPARE(parts->password.reveal(), QStringLiteral("a@b/: '%"));
}

void DatabaseUrlTest::theTwoKindsExclude()
{
    QVERIFY(isSqliteUrl(QUrl(QStringLiteral("sqlite:///a"))));
    // The file system would take the name for "a".
    QVERIFY(!isSqliteUrl(QUrl(QStringLiteral("sqlite:///a%00b"))));
    QVERIFY(!isSqliteUrl(QUrl(QStringLiteral("sqlite:///a%0Ab"))));
    QVERIFY(!postgresParts(QUrl(QStringLiteral("sqlite:///a"))));
    QVERIFY(!isSqliteUrl(QUrl(QStringLiteral("postgresql://u@h/d"))));
    QVERIFY(!isSqliteUrl(QUrl()));
    QVERIFY(!postgresParts(QUrl()));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::DatabaseUrlTest;
RINGPROOF_TEST(DatabaseUrlTest)
#include "databaseurltest.moc"
