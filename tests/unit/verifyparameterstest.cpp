// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the emulated Verify reads, row by row: parameters, settings of the service, paths; and the codes that it makes.
#include "sandbox/twilioformat.h"
#include "support/testregistry.h"
#include "support/verifyrig.h"

#include <QTest>
#include <array>
#include <cstdlib>

namespace Ringproof::Testing {

class VerifyParametersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startParameters_data();
    void startParameters();
    void checkParameters_data();
    void checkParameters();
    void landlines_data();
    void landlines();
    void lookup();
    void customCodes();
    void amountAndPayee();
    void routes_data();
    void routes();
    void codes_data();
    void codes();
    void codesAreUnbiased();
};

void VerifyParametersTest::startParameters_data()
{
    QTest::addColumn<FormFields>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const char *to = "+14155550123";
    const auto row = [](const char *name, const FormFields &fields, int status, int code) {
        QTest::newRow(name) << fields << status << code;
    };
    row("sms", form({{"To", to}, {"Channel", "sms"}}), 201, 0);
    row("call", form({{"To", to}, {"Channel", "call"}}), 201, 0);
    row("whatsapp", form({{"To", to}, {"Channel", "whatsapp"}}), 201, 0);
    row("no channel", form({{"To", to}}), 400, 60200);
    row("channel in upper case", form({{"To", to}, {"Channel", "SMS"}}), 400, 60200);
    row("sna", form({{"To", to}, {"Channel", "sna"}}), 400, 60200);
    row("auto", form({{"To", to}, {"Channel", "auto"}}), 400, 60200);
    row("email without a mailer", form({{"To", "somebody@example.org"}, {"Channel", "email"}}), 400, 60223);
    row("no number", form({{"Channel", "sms"}}), 400, 60200);
    row("number without plus", form({{"To", "14155550123"}, {"Channel", "sms"}}), 400, 60200);
    row("number with a space for the plus", form({{"To", " 14155550123"}, {"Channel", "sms"}}), 400, 60200);
    row("number with separators", form({{"To", "+1 415 555 0123"}, {"Channel", "sms"}}), 400, 60200);
    row("letters", form({{"To", "+1415CALLNOW"}, {"Channel", "sms"}}), 400, 60200);
    row("sixteen digits", form({{"To", "+1234567890123456"}, {"Channel", "sms"}}), 400, 60200);
    row("locale", form({{"To", to}, {"Channel", "sms"}, {"Locale", "pt-BR"}}), 201, 0);
    row("locale in another case", form({{"To", to}, {"Channel", "sms"}, {"Locale", "zh-cn"}}), 201, 0);
    row("unknown locale", form({{"To", to}, {"Channel", "sms"}, {"Locale", "xx"}}), 400, 60200);
    row("custom code without the feature", form({{"To", to}, {"Channel", "sms"}, {"CustomCode", "1234"}}), 403, 60204);
    row("amount without psd2", form({{"To", to}, {"Channel", "sms"}, {"Amount", "10 EUR"}}), 403, 60204);
    row("custom friendly name", form({{"To", to}, {"Channel", "sms"}, {"CustomFriendlyName", "X"}}), 403, 60204);
    row("tags", form({{"To", to}, {"Channel", "sms"}, {"Tags", R"({"a":"b"})"}}), 201, 0);
    row("tags that are no map", form({{"To", to}, {"Channel", "sms"}, {"Tags", "[1]"}}), 400, 60200);
    row("tags that are no text", form({{"To", to}, {"Channel", "sms"}, {"Tags", R"({"a":1})"}}), 400, 60200);
    row("rate limits", form({{"To", to}, {"Channel", "sms"}, {"RateLimits", R"({"ip":"192.0.2.1"})"}}), 201, 0);
    row("broken rate limits", form({{"To", to}, {"Channel", "sms"}, {"RateLimits", "{"}}), 400, 60200);
    row("device address", form({{"To", to}, {"Channel", "sms"}, {"DeviceIp", "2001:db8::1"}}), 201, 0);
    row("bad device address", form({{"To", to}, {"Channel", "sms"}, {"DeviceIp", "somewhere"}}), 400, 60200);
    row("risk check", form({{"To", to}, {"Channel", "sms"}, {"RiskCheck", "disable"}}), 201, 0);
    row("bad risk check", form({{"To", to}, {"Channel", "sms"}, {"RiskCheck", "maybe"}}), 400, 60200);
    row("unknown template",
        form({{"To", to}, {"Channel", "sms"}, {"TemplateSid", "HJaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}), 404, 60228);
    row("bad template", form({{"To", to}, {"Channel", "sms"}, {"TemplateSid", "HJ1"}}), 400, 60200);
    row("app hash", form({{"To", to}, {"Channel", "sms"}, {"AppHash", "He42w354ol9"}}), 201, 0);
    row("app hash by call", form({{"To", to}, {"Channel", "call"}, {"AppHash", "He42w354ol9"}}), 400, 60602);
}

void VerifyParametersTest::startParameters()
{
    QFETCH(FormFields, fields);
    QFETCH(int, status);
    QFETCH(int, code);
    VerifyRig rig;
    const Reply reply = rig.ask("POST", kService + "/Verifications", fields);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.message.has_value(), status == 201);
    if (status != 201)
        QCOMPARE(reply.json.keys(), words("code message more_info status"));
}

void VerifyParametersTest::checkParameters_data()
{
    QTest::addColumn<FormFields>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const char *to = "+14155550123";
    const auto row = [](const char *name, const FormFields &fields, int status, int code) {
        QTest::newRow(name) << fields << status << code;
    };
    row("nothing", {}, 400, 60221);
    row("no target", form({{"Code", "123456"}}), 400, 60221);
    row("no code", form({{"To", to}}), 400, 60200);
    row("three digits", form({{"To", to}, {"Code", "123"}}), 400, 60200);
    row("eleven digits", form({{"To", to}, {"Code", "12345678901"}}), 400, 60200);
    row("malformed number", form({{"To", "4155550123"}, {"Code", "123456"}}), 400, 60200);
    row("malformed SID", form({{"VerificationSid", "VE1"}, {"Code", "123456"}}), 400, 60200);
    row("nothing started", form({{"To", to}, {"Code", "123456"}}), 404, 20404);
    row("unknown SID", form({{"VerificationSid", "VEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}, {"Code", "123456"}}), 404,
        20404);
    row("amount without psd2", form({{"To", to}, {"Code", "123456"}, {"Amount", "1"}}), 403, 60204);
}

void VerifyParametersTest::checkParameters()
{
    QFETCH(FormFields, fields);
    QFETCH(int, status);
    QFETCH(int, code);
    VerifyRig rig;
    const Reply reply = rig.ask("POST", kService + "/VerificationCheck", fields);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
}

void VerifyParametersTest::landlines_data()
{
    QTest::addColumn<bool>("lookup");
    QTest::addColumn<bool>("skip");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("code");
    const QString landline = QStringLiteral("+442079460123");
    QTest::newRow("skipped") << true << true << landline << "sms" << 60205;
    QTest::newRow("called") << true << true << landline << "call" << 0;
    QTest::newRow("a mobile") << true << true << "+447400123456"
                              << "sms" << 0;
    QTest::newRow("not skipped") << true << false << landline << "sms" << 0;
    QTest::newRow("no lookup") << false << false << landline << "sms" << 0;
}

void VerifyParametersTest::landlines()
{
    QFETCH(bool, lookup);
    QFETCH(bool, skip);
    QFETCH(QString, to);
    QFETCH(QString, channel);
    QFETCH(int, code);
    VerifyRig rig;
    const auto word = [](bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); };
    QCOMPARE(rig.configure({{QStringLiteral("LookupEnabled"), word(lookup)},
                               {QStringLiteral("SkipSmsToLandlines"), word(skip)}})
                 .status,
        200);
    const Reply reply = rig.start(to, channel);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, code == 0 ? 201 : 403);
}

void VerifyParametersTest::lookup()
{
    VerifyRig rig;
    QVERIFY(rig.start().json.value(QLatin1StringView("lookup")).toObject().isEmpty());
    rig.configure(form({{"LookupEnabled", "true"}}));
    const QJsonObject carrier = rig.start(QStringLiteral("+447400123456"))
                                    .json.value(QLatin1StringView("lookup"))
                                    .toObject()
                                    .value(QLatin1StringView("carrier"))
                                    .toObject();
    QCOMPARE(carrier.value(QLatin1StringView("type")).toString(), QStringLiteral("mobile"));
    QCOMPARE(carrier.keys(), words("error_code mobile_country_code mobile_network_code name type"));
}

void VerifyParametersTest::customCodes()
{
    VerifyRig rig;
    rig.configure(form({{"CustomCodeEnabled", "true"}}));
    const auto startWith = [&rig](const char *code) {
        return rig.start(kNumber, QStringLiteral("sms"), form({{"CustomCode", code}}));
    };
    QCOMPARE(startWith("123").code(), 60200);
    QCOMPARE(startWith("12345678901").code(), 60200);
    QCOMPARE(startWith("12 456").code(), 60200);
    QCOMPARE(startWith("A1b2C3").message->code, QStringLiteral("A1b2C3"));
    QCOMPARE(startWith("7777").message->code, QStringLiteral("7777"));
    QCOMPARE(rig.check(QStringLiteral("A1b2C3")).text("status"), QStringLiteral("pending"));
    QCOMPARE(rig.check(QStringLiteral("7777")).text("status"), QStringLiteral("approved"));
}

void VerifyParametersTest::amountAndPayee()
{
    VerifyRig rig;
    rig.configure(form({{"Psd2Enabled", "true"}}));
    QCOMPARE(rig.start().code(), 60206);
    const FormFields money = form({{"Amount", "39.99 EUR"}, {"Payee", "Acme"}});
    QCOMPARE(rig.start(kNumber, QStringLiteral("call"), money).code(), 60214);
    const Reply started = rig.start(kNumber, QStringLiteral("sms"), money);
    QCOMPARE(started.text("amount"), QStringLiteral("39.99 EUR"));
    QCOMPARE(started.text("payee"), QStringLiteral("Acme"));
    QCOMPARE(rig.check(started.message->code).code(), 60206);
    const auto check = [&](const char *amount) {
        FormFields fields = form({{"To", "+14155550123"}, {"Amount", amount}, {"Payee", "Acme"}});
        fields.append({QStringLiteral("Code"), started.message->code});
        return rig.ask("POST", kService + "/VerificationCheck", fields).text("status");
    };
    QCOMPARE(check("3999 EUR"), QStringLiteral("pending"));
    QCOMPARE(check("39.99 EUR"), QStringLiteral("approved"));
}

void VerifyParametersTest::routes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("code");
    const QByteArray nobody = "/v2/Services/VAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/v2") << 20404;
    QTest::newRow("slash") << QByteArray("GET") << QByteArray("/v2/") << 20404;
    QTest::newRow("other resource") << QByteArray("GET") << QByteArray("/v2/Templates") << 20404;
    QTest::newRow("lower case") << QByteArray("GET") << QByteArray("/v2/services") << 20404;
    QTest::newRow("under a service") << QByteArray("GET") << QByteArray(kService + "/Entities") << 20404;
    QTest::newRow("trailing slash") << QByteArray("POST") << QByteArray(kService + "/Verifications/") << 20404;
    QTest::newRow("too deep") << QByteArray("GET") << QByteArray(kService + "/Verifications/VE/x") << 20404;
    QTest::newRow("too deep in attempts") << QByteArray("GET") << QByteArray("/v2/Attempts/Summary/x") << 20404;
    QTest::newRow("encoded slash") << QByteArray("GET") << QByteArray("/v2%2FServices") << 20404;
    QTest::newRow("unknown service") << QByteArray("GET") << nobody << 20404;
    QTest::newRow("start, unknown service") << QByteArray("POST") << QByteArray(nobody + "/Verifications") << 20404;
    QTest::newRow("check, unknown service") << QByteArray("POST") << QByteArray(nobody + "/VerificationCheck") << 20404;
    QTest::newRow("unknown verification")
        << QByteArray("GET") << QByteArray(kService + "/Verifications/VEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") << 20404;
    QTest::newRow("unknown attempt") << QByteArray("GET") << QByteArray("/v2/Attempts/VLaaaa") << 20404;
    QTest::newRow("list of verifications") << QByteArray("GET") << QByteArray(kService + "/Verifications") << 20004;
    QTest::newRow("reading a check") << QByteArray("GET") << QByteArray(kService + "/VerificationCheck") << 20004;
    QTest::newRow("deleting a verification")
        << QByteArray("DELETE") << QByteArray(kService + "/Verifications/VE") << 20004;
    QTest::newRow("putting a service") << QByteArray("PUT") << kService << 20004;
    QTest::newRow("deleting services") << QByteArray("DELETE") << QByteArray("/v2/Services") << 20004;
    QTest::newRow("posting attempts") << QByteArray("POST") << QByteArray("/v2/Attempts") << 20004;
}

void VerifyParametersTest::routes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, code);
    VerifyRig rig;
    const Reply reply = rig.ask(method, path);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, code == 20404 ? 404 : 405);
    QCOMPARE(reply.text("more_info"), QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code));
}

void VerifyParametersTest::codes_data()
{
    QTest::addColumn<int>("length");
    for (int length = 4; length <= 10; ++length)
        QTest::addRow("%d digits", length) << length;
}

void VerifyParametersTest::codes()
{
    QFETCH(int, length);
    for (int i = 0; i < 200; ++i) {
        const QByteArray code = newCode(length);
        QCOMPARE(code.size(), length);
        QVERIFY(std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; }));
    }
}

void VerifyParametersTest::codesAreUnbiased()
{
    // 120,000 digits: 12,000 of each, standard deviation 104. Six deviations fail once in fifty million runs.
    std::array<std::array<int, 10>, 6> counts{};
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray code = newCode(6);
        for (std::size_t place = 0; place < 6; ++place)
            ++counts[place][std::size_t(code[qsizetype(place)] - '0')];
    }
    for (std::size_t digit = 0; digit < 10; ++digit) {
        int sum = 0;
        for (const auto &place : counts) {
            QVERIFY2(std::abs(place[digit] - 2000) < 6 * 43, "a digit is too frequent or too rare in one place");
            sum += place[digit];
        }
        QVERIFY2(std::abs(sum - 12'000) < 6 * 104, "a digit is too frequent or too rare");
    }
}

RINGPROOF_TEST(VerifyParametersTest)

} // namespace Ringproof::Testing

#include "verifyparameterstest.moc"
