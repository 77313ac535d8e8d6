// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The signature and the key's name against the vector of RFC 8037 appendix A, and the key file.
#include "base/base64url.h"
#include "receipt/compactjws.h"
#include "support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace Ringproof::Testing {

namespace {

const QByteArray kSeed = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
const QByteArray kPublic = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const QByteArray kJws =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIb"
    "QR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

ReceiptKey rfcKey() { return ReceiptKey::fromSeed(*fromBase64Url(kSeed)).value(); }

} // namespace

class ReceiptKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheKeyOfTheRfc();
    void signsAsTheRfc();
    void seesEveryChangedBit();
    void refusesKeysOfAnotherLength();
    void keepsItsFile();
    void refusesFiles_data();
    void refusesFiles();
    void refusesAFileThatOthersMayRead();
    void refusesSecondSpellings();
};

void ReceiptKeyTest::isTheKeyOfTheRfc()
{
    const ReceiptPublicKey key = rfcKey().publicKey();
    QCOMPARE(toBase64Url(key.bytes()), kPublic);
    QCOMPARE(key.kid(), QStringLiteral("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
}

void ReceiptKeyTest::signsAsTheRfc()
{
    QCOMPARE(signCompactJws(R"({"alg":"EdDSA"})", "Example of Ed25519 signing", rfcKey()).value(), kJws);
    const auto parsed = parseCompactJws(kJws);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->payload, QByteArray("Example of Ed25519 signing"));
    QCOMPARE(parsed->header[u"alg"].toString(), QStringLiteral("EdDSA"));
    QVERIFY(rfcKey().publicKey().verifies(parsed->signedText, parsed->signature));
}

void ReceiptKeyTest::seesEveryChangedBit()
{
    const ReceiptPublicKey key = rfcKey().publicKey();
    const CompactJws jws = *parseCompactJws(kJws);
    for (qsizetype bit = 0; bit < jws.signature.size() * 8; ++bit) {
        QByteArray changed = jws.signature;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY2(!key.verifies(jws.signedText, changed), qPrintable(QString::number(bit)));
    }
    QVERIFY(!key.verifies(jws.signedText + 'x', jws.signature));
    QVERIFY(!key.verifies(jws.signedText, {}));
    QVERIFY(!key.verifies(jws.signedText, jws.signature + '\0'));
    QVERIFY(!ReceiptKey::generate()->publicKey().verifies(jws.signedText, jws.signature));
}

void ReceiptKeyTest::refusesKeysOfAnotherLength()
{
    QVERIFY(!ReceiptKey::fromSeed(QByteArray(31, 'x')).has_value());
    QVERIFY(!ReceiptKey::fromSeed(QByteArray(33, 'x')).has_value());
    QVERIFY(!ReceiptPublicKey::fromBytes(QByteArray(31, 'x')).has_value());
}

void ReceiptKeyTest::keepsItsFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("receipt.key"));
    const auto made = ReceiptKey::fromFile(file);
    const auto again = ReceiptKey::fromFile(file);
    QVERIFY(made.has_value() && again.has_value());
    QCOMPARE(again->publicKey(), made->publicKey());
    QCOMPARE(again->sign("x").value(), made->sign("x").value());
    QVERIFY(again->toPem().startsWith("-----BEGIN PRIVATE KEY-----"));
    QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const auto other = ReceiptKey::fromFile(folder.filePath(QStringLiteral("other.key")));
    QVERIFY(other->publicKey() != made->publicKey());
}

void ReceiptKeyTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("junk") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    QTest::newRow("a public key") << QByteArray(
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
        "-----END PUBLIC KEY-----\n");
    QTest::newRow("X25519, for another use")
        << QByteArray("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIHBgkSunuUWCKK8lOLCaxA4dGPC+HHvFhwz4wL5tRBRW\n"
                      "-----END PRIVATE KEY-----\n");
}

void ReceiptKeyTest::refusesFiles()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("receipt.key"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto key = ReceiptKey::fromFile(name);
    QVERIFY(!key.has_value());
    QCOMPARE(errorCodeName(key.error().code), errorCodeName(ErrorCode::Misconfigured));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content); // never replaced by a key of ours
}

void ReceiptKeyTest::refusesAFileThatOthersMayRead()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("receipt.key"));
    QVERIFY(ReceiptKey::fromFile(name).has_value());
    QVERIFY(QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    const auto key = ReceiptKey::fromFile(name);
    QVERIFY(!key.has_value());
    QCOMPARE(errorCodeName(key.error().code), errorCodeName(ErrorCode::Misconfigured));
    QVERIFY2(key.error().detail.endsWith(QStringLiteral("chmod 600 ") + name), qPrintable(key.error().detail));
}

void ReceiptKeyTest::refusesSecondSpellings()
{
    QCOMPARE(fromBase64Url("AQ").value(), QByteArray("\x01"));
    for (const char *text : {"AQ==", "AR", "A", "A Q", "AQ\n", "+w", "/w", "A.Q"})
        QVERIFY2(!fromBase64Url(text).has_value(), text);
    QVERIFY(!parseCompactJws("a.b").has_value());
    QVERIFY(!parseCompactJws(kJws + ".x").has_value());
    QVERIFY(!parseCompactJws(kJws + '=').has_value());
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ReceiptKeyTest;
RINGPROOF_TEST(ReceiptKeyTest)
#include "receiptkeytest.moc"
