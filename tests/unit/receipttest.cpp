// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A receipt's bytes, and every way in which one can be wrong.
#include "receipt/compactjws.h"
#include "receipt/receiptverifier.h"
#include "support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

const QString kIssuer = QStringLiteral("ringproof:00112233445566778899aabbccddeeff");
const Timestamp kNow = *parseTimestamp(QStringLiteral("2026-03-01T12:00:00Z"));

ReceiptKey testKey() { return ReceiptKey::fromSeed(QByteArray(32, 'k')).value(); }

ReceiptClaims testClaims()
{
    return {.issuer = kIssuer,
        .started = kNow - 2min,
        .approved = kNow - 90500ms,
        .expires = kNow + 24h,
        .verificationSid = QStringLiteral("VE00000000000000000000000000000001"),
        .provider = QStringLiteral("twilio"),
        .channel = QStringLiteral("sms"),
        .actor = QStringLiteral("desk:anna@front"),
        .reference = QStringLiteral("CASE-1"),
        .purpose = {},
        .phoneHash = QStringLiteral("ab"),
        .phoneMasked = QStringLiteral("+1 \u2022\u2022\u2022 71"),
        .audit = QStringLiteral("6:cd"),
        .phoneNumber = {}};
}

KeySet trusted(const ReceiptKey &key = testKey(), bool sandbox = false)
{
    return {.issuer = kIssuer, .keys = {{.key = key.publicKey(), .sandbox = sandbox}}};
}

QByteArray signedText(const QJsonObject &header, const QJsonObject &claims)
{
    return signCompactJws(QJsonDocument(header).toJson(QJsonDocument::Compact),
        QJsonDocument(claims).toJson(QJsonDocument::Compact), testKey())
        .value();
}

QJsonObject header()
{
    return {{QStringLiteral("alg"), QStringLiteral("EdDSA")}, {QStringLiteral("kid"), testKey().publicKey().kid()}};
}

QJsonObject with(QJsonObject object, const QString &name, const QJsonValue &value)
{
    object.insert(name, value);
    return object;
}

const QString kAlg = QStringLiteral("alg");
const QString kKid = QStringLiteral("kid");

} // namespace

class ReceiptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItShould();
    void issuedAgainIsTheSame();
    void holdsTheNumberOnlyWhereItIsGiven();
    void isValid();
    void isWrong_data();
    void isWrong();
    void everyClaimIsNeeded();
    void whoVerifiesDecidesOnIssuerAndSandbox();
    void keySetsGoRound();
    void keySetsAreRead_data();
    void keySetsAreRead();
};

void ReceiptTest::saysWhatItShould()
{
    const CompactJws jws = *parseCompactJws(signReceipt(testClaims(), testKey()).value());
    QCOMPARE(jws.header, with(header(), QStringLiteral("typ"), QStringLiteral("JWT")));
    const QJsonObject claims = QJsonDocument::fromJson(jws.payload).object();
    QStringList names = claims.keys();
    names.sort();
    QCOMPARE(names.join(u' '), QStringLiteral("actor approved audit channel exp iat iss jti phone_hash phone_masked "
                                              "provider purpose reference started"));
    QCOMPARE(
        claims[u"iat"].toInteger(), kNow.time_since_epoch() / 1s - 91); // whole seconds, never ahead of the approval
    QCOMPARE(claims[u"exp"].toInteger(), kNow.time_since_epoch() / 1s + 86400);
    QCOMPARE(claims[u"approved"].toString(), QStringLiteral("2026-03-01T11:58:29.500Z"));
    QCOMPARE(claims[u"jti"].toString(), testClaims().verificationSid);
}

void ReceiptTest::issuedAgainIsTheSame()
{
    const QByteArray first = signReceipt(testClaims(), testKey()).value();
    QCOMPARE(signReceipt(testClaims(), testKey()).value(), first);
    ReceiptClaims other = testClaims();
    other.reference = QStringLiteral("CASE-2");
    QVERIFY(signReceipt(other, testKey()).value() != first);
}

void ReceiptTest::holdsTheNumberOnlyWhereItIsGiven()
{
    ReceiptClaims claims = testClaims();
    QVERIFY(!claimsJson(claims).contains(QLatin1StringView("phone_number")));
    claims.phoneNumber = QStringLiteral("+14155550123");
    const auto read = readClaims(QJsonDocument(claimsJson(claims)).toJson());
    QVERIFY(read.has_value());
    QCOMPARE(read->phoneNumber, claims.phoneNumber);
}

void ReceiptTest::isValid()
{
    const QByteArray text = signReceipt(testClaims(), testKey()).value();
    for (const QByteArray &spelling : {text, text + '\n', " \t" + text + "\r\n"}) {
        const ReceiptReading reading = verifyReceipt(spelling, trusted(), {}, kNow);
        QVERIFY(!reading.problem);
        QCOMPARE(reading.claims->reference, QStringLiteral("CASE-1"));
        QCOMPARE(reading.claims->started, testClaims().started);
        QCOMPARE(reading.kid, testKey().publicKey().kid());
    }
    // To the last millisecond before its end.
    QVERIFY(!verifyReceipt(text, trusted(), {}, testClaims().expires - 1ms).problem);
}

void ReceiptTest::isWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const QByteArray &text, ReceiptProblem problem) {
        QTest::newRow(name) << text << int(problem);
    };
    using enum ReceiptProblem;
    const QJsonObject claims = claimsJson(testClaims());
    const QByteArray good = signedText(header(), claims);
    const QList<QByteArray> parts = good.split('.');
    const auto encoded = [](const QByteArray &bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray payload = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    const auto time = [](Timestamp at) { return QJsonValue(qint64(at.time_since_epoch() / 1s)); };

    row("empty", "", Malformed);
    row("two parts", parts.at(0) + '.' + parts.at(1), Malformed);
    row("padding", good + "==", Malformed);
    row("a space inside", parts.join(" ."), Malformed);
    row("very long", good + QByteArray(20'000, ' '), Malformed);
    row("a header that is no object", encoded("[]") + '.' + parts.at(1) + '.' + parts.at(2), Malformed);
    row("alg twice", encoded(R"({"alg":"EdDSA","alg":"none"})") + '.' + parts.at(1) + '.' + parts.at(2), Malformed);
    row("alg none, unsigned", encoded(R"({"alg":"none"})") + '.' + parts.at(1) + '.', UnsupportedAlgorithm);
    row("alg none, signed", signedText(with(header(), kAlg, QStringLiteral("none")), claims), UnsupportedAlgorithm);
    row("alg in another case", signedText(with(header(), kAlg, QStringLiteral("EDDSA")), claims), UnsupportedAlgorithm);
    row("the public key as an HMAC secret", signedText(with(header(), kAlg, QStringLiteral("HS256")), claims),
        UnsupportedAlgorithm);
    row("alg that is no text", signedText(with(header(), kAlg, 1), claims), UnsupportedAlgorithm);
    row("critical fields",
        signedText(with(header(), QStringLiteral("crit"), QJsonArray{QStringLiteral("b64")}), claims),
        UnsupportedAlgorithm);
    row("no kid", signedText({{kAlg, QStringLiteral("EdDSA")}}, claims), UnknownKey);
    row("another kid", signedText(with(header(), kKid, ReceiptKey::generate()->publicKey().kid()), claims), UnknownKey);
    row("signed by another",
        signCompactJws(QJsonDocument(header()).toJson(), payload, ReceiptKey::generate().value()).value(),
        WrongSignature);
    row("another payload", parts.at(0) + '.' + encoded(payload + ' ') + '.' + parts.at(2), WrongSignature);
    row("no signature", parts.at(0) + '.' + parts.at(1) + '.', WrongSignature);
    row("a claim twice",
        signCompactJws(QJsonDocument(header()).toJson(), payload.left(payload.size() - 1) + R"(,"iss":"x"})", testKey())
            .value(),
        Malformed);
    row("no JSON inside", signCompactJws(QJsonDocument(header()).toJson(), "hello", testKey()).value(), Malformed);
    row("another issuer", signedText(header(), with(claims, QStringLiteral("iss"), QStringLiteral("else"))),
        OtherIssuer);
    QJsonObject sandbox = with(claims, QStringLiteral("provider"), QStringLiteral("sandbox"));
    row("sandbox without its mark", signedText(header(), sandbox), Malformed);
    sandbox.insert(QStringLiteral("sandbox"), true);
    row("sandbox", signedText(header(), sandbox), Sandbox);
    row("sandbox mark on a real one", signedText(header(), with(claims, QStringLiteral("sandbox"), true)), Malformed);
    row("sandbox mark that is none",
        signedText(header(), with(claims, QStringLiteral("sandbox"), QStringLiteral("no"))), Malformed);
    row("exp as text", signedText(header(), with(claims, QStringLiteral("exp"), QStringLiteral("9999999999"))),
        Malformed);
    row("exp in half seconds", signedText(header(), with(claims, QStringLiteral("exp"), 4000000000.5)), Malformed);
    row("exp beyond all time", signedText(header(), with(claims, QStringLiteral("exp"), 1e300)), Malformed);
    row("iat of another time", signedText(header(), with(claims, QStringLiteral("iat"), time(kNow))), Malformed);
    row("expired this moment", signedText(header(), with(claims, QStringLiteral("exp"), time(kNow))), Expired);
    ReceiptClaims future = testClaims();
    future.approved = kNow + 5min + 1s;
    row("approved in the future", signReceipt(future, testKey()).value(), NotYetValid);
}

void ReceiptTest::isWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(int, problem);
    const ReceiptReading reading = verifyReceipt(text, trusted(), {}, kNow);
    QVERIFY(reading.problem.has_value());
    QCOMPARE(int(*reading.problem), problem);
    // Claims are shown only when the right key has signed them.
    using enum ReceiptProblem;
    const bool isSigned = *reading.problem == OtherIssuer || *reading.problem == Sandbox ||
                          *reading.problem == NotYetValid || *reading.problem == Expired;
    QCOMPARE(reading.claims.has_value(), isSigned);
}

void ReceiptTest::everyClaimIsNeeded()
{
    const QJsonObject claims = claimsJson(testClaims());
    const QStringList names = claims.keys();
    QCOMPARE(names.size(), 14);
    for (const QString &name : names) {
        QJsonObject less = claims;
        less.remove(name);
        QVERIFY2(!readClaims(QJsonDocument(less).toJson()).has_value(), qPrintable(name));
        QVERIFY2(!readClaims(QJsonDocument(with(claims, name, true)).toJson()).has_value(), qPrintable(name));
    }
    QVERIFY(readClaims(QJsonDocument(with(claims, QStringLiteral("more"), 1)).toJson()).has_value());
}

void ReceiptTest::whoVerifiesDecidesOnIssuerAndSandbox()
{
    const QByteArray text = signReceipt(testClaims(), testKey()).value();
    const ReceiptRules other{.issuer = QStringLiteral("https://example.org")};
    QVERIFY(verifyReceipt(text, trusted(), other, kNow).problem == ReceiptProblem::OtherIssuer);
    KeySet anonymous = trusted();
    anonymous.issuer.clear();
    QVERIFY(!verifyReceipt(text, anonymous, {}, kNow).problem);
    QVERIFY(!verifyReceipt(text, anonymous, {.issuer = kIssuer}, kNow).problem);

    ReceiptClaims sandbox = testClaims();
    sandbox.provider = QStringLiteral("sandbox");
    const QByteArray sandboxText = signReceipt(sandbox, testKey()).value();
    QVERIFY(!verifyReceipt(sandboxText, trusted(), {.allowSandbox = true}, kNow).problem);
    // A key of the sandbox cannot sign for Twilio.
    QVERIFY(verifyReceipt(text, trusted(testKey(), true), {}, kNow).problem == ReceiptProblem::Sandbox);
}

void ReceiptTest::keySetsGoRound()
{
    KeySet set = trusted();
    set.keys.push_back({.key = ReceiptKey::generate()->publicKey(), .sandbox = true});
    const auto read = parseJwks(QJsonDocument(toJwks(set)).toJson());
    QVERIFY(read.has_value());
    QCOMPARE(read->issuer, kIssuer);
    QCOMPARE(read->keys.size(), size_t(2));
    QCOMPARE(read->keys[0].key, set.keys[0].key);
    QVERIFY(!read->keys[0].sandbox && read->keys[1].sandbox);
    const QJsonObject jwk = toJwks(set)[u"keys"][0].toObject();
    QCOMPARE(jwk[u"kty"].toString() + jwk[u"crv"].toString() + jwk[u"alg"].toString() + jwk[u"use"].toString(),
        QStringLiteral("OKPEd25519EdDSAsig"));
}

void ReceiptTest::keySetsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("keys"); // -1: refused
    const QByteArray x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const QByteArray bare = R"({"kty":"OKP","crv":"Ed25519","x":")" + x + '"';
    const auto row = [](const char *name, const QByteArray &text, int keys) { QTest::newRow(name) << text << keys; };
    row("the RFC's key alone", R"({"keys":[)" + bare + "}]}", 1);
    row("with its name", R"({"keys":[)" + bare + R"(,"kid":"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"}]})", 1);
    row("with another name", R"({"keys":[)" + bare + R"(,"kid":"mine"}]})", -1);
    row("with its private half", R"({"keys":[)" + bare + R"(,"d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}]})",
        -1);
    row("keys of other kinds", R"({"keys":[{"kty":"RSA","n":"x","e":"AQAB"},{"kty":"OKP","crv":"X25519","x":""}]})", 0);
    row("none", R"({"keys":[]})", 0);
    row("a short key", R"({"keys":[{"kty":"OKP","crv":"Ed25519","x":"AQ"}]})", -1);
    row("keys that are no list", R"({"keys":{}})", -1);
    row("no set", "[]", -1);
    row("keys twice", R"({"keys":[],"keys":[)" + bare + "}]}", -1);
}

void ReceiptTest::keySetsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(int, keys);
    const auto set = parseJwks(text);
    QCOMPARE(set ? int(set->keys.size()) : -1, keys);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ReceiptTest;
RINGPROOF_TEST(ReceiptTest)
#include "receipttest.moc"
