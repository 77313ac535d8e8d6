// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a connection's first bytes are a complete ClientHello, and when they can never become one.
#include "http/clienthello.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

namespace {

QByteArray record(const QByteArray &fragment, char type = 0x16, char major = 3)
{
    return QByteArray(1, type) + major + '\x01' + char(fragment.size() >> 8) + char(fragment.size()) + fragment;
}

/// A handshake message with a body of so many bytes.
QByteArray message(int size, char type = 1)
{
    return QByteArray(1, type) + char(size >> 16) + char(size >> 8) + char(size) + QByteArray(size, 'x');
}

constexpr qsizetype kImpossible = -1;

} // namespace

class ClientHelloTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesFirstBytes_data();
    void judgesFirstBytes();
    void neverAsksForMoreThanIsMissing_data();
    void neverAsksForMoreThanIsMissing();
};

void ClientHelloTest::judgesFirstBytes_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<qsizetype>("missing");
    const QByteArray hello = message(300);
    QTest::newRow("nothing") << QByteArray() << qsizetype(6);
    QTest::newRow("a record's type") << QByteArray("\x16") << qsizetype(5);
    QTest::newRow("a record's header") << record(hello).left(5) << qsizetype(4);
    QTest::newRow("half of the message's header") << record(hello).left(7) << qsizetype(2);
    QTest::newRow("all but a byte") << record(hello).chopped(1) << qsizetype(1);
    QTest::newRow("complete") << record(hello) << qsizetype(0);
    QTest::newRow("complete, empty body") << record(message(0)) << qsizetype(0);
    QTest::newRow("with more behind it") << record(hello) + record("x", 0x14) << qsizetype(0);
    QTest::newRow("in two records") << record(hello.left(100)) + record(hello.mid(100)) << qsizetype(0);
    QTest::newRow("first of two records") << record(hello.left(100)) << qsizetype(6);
    QTest::newRow("header split over records") << record(hello.left(1)) + record(hello.mid(1, 2)) + record(hello.mid(3))
                                               << qsizetype(0);
    QTest::newRow("as large as allowed") << record(message(kMaxClientHello - 9)) << qsizetype(0);
    QTest::newRow("a byte too large") << record(message(kMaxClientHello - 8)) << kImpossible;
    QTest::newRow("announces 16 MiB") << record(QByteArray("\x01\xff\xff\xff", 4)) << kImpossible;
    QTest::newRow("another handshake message") << record(message(300, 2)) << kImpossible;
    QTest::newRow("an alert") << record("xx", 0x15) << kImpossible;
    QTest::newRow("an empty record") << record("") << kImpossible;
    QTest::newRow("a record of 64 KiB") << QByteArray("\x16\x03\x01\xff\xff", 5) << kImpossible;
    QTest::newRow("another kind of record in between") << record(hello.left(100)) + record("x", 0x14) << kImpossible;
    QTest::newRow("SSL 2") << QByteArray("\x80\x2e\x01\x03\x01", 5) << kImpossible;
    QTest::newRow("version 4") << record(hello, 0x16, 4) << kImpossible;
    QTest::newRow("plain HTTP") << QByteArray("GET / HTTP/1.1\r\n") << kImpossible;
    QByteArray crumbs;
    for (const char byte : message(kMaxClientHello / 4))
        crumbs += record(QByteArray(1, byte));
    QTest::newRow("a byte a record") << crumbs << kImpossible;
}

void ClientHelloTest::judgesFirstBytes()
{
    QFETCH(QByteArray, received);
    QFETCH(qsizetype, missing);
    QCOMPARE(bytesMissingFromClientHello(received).value_or(kImpossible), missing);
}

void ClientHelloTest::neverAsksForMoreThanIsMissing_data()
{
    QTest::addColumn<QByteArray>("whole");
    const QByteArray hello = message(300);
    QTest::newRow("one record") << record(hello);
    QTest::newRow("three records") << record(hello.left(2)) + record(hello.mid(2, 200)) + record(hello.mid(202));
}

void ClientHelloTest::neverAsksForMoreThanIsMissing()
{
    QFETCH(QByteArray, whole);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto missing = bytesMissingFromClientHello(whole.left(size));
        QVERIFY2(missing && *missing > 0 && size + *missing <= whole.size(), qPrintable(QString::number(size)));
    }
    QCOMPARE(bytesMissingFromClientHello(whole), 0);
}

RINGPROOF_TEST(ClientHelloTest)

} // namespace Ringproof

#include "clienthellotest.moc"
