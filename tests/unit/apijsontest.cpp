// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the REST server's readers take and refuse, and what every error and verdict becomes in HTTP.
#include "server/apijson.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

namespace {

QString codeOf(const ApiAnswer &answer)
{
    return QString::number(answer.status) + u' ' + bodyOf(answer).value(QLatin1StringView("code")).toString();
}

template<class T>
QString outcomeOf(const Read<T> &read)
{
    const auto *answer = std::get_if<ApiAnswer>(&read);
    return answer ? codeOf(*answer) : QStringLiteral("read");
}

QString readAs(const QByteArray &what, const QByteArray &type, const QByteArray &body)
{
    const auto fields = readBody(type, body);
    if (const auto *answer = std::get_if<ApiAnswer>(&fields))
        return codeOf(*answer);
    const QJsonObject &object = std::get<QJsonObject>(fields);
    if (what == "request")
        return outcomeOf(readRequestOtp(object));
    if (what == "verify")
        return outcomeOf(readVerifyOtp(object));
    return what == "address" ? outcomeOf(readClientAddress(object)) : outcomeOf(readTarget(object));
}

constexpr auto kJson = "application/json";
constexpr auto kForm = "application/x-www-form-urlencoded";
constexpr auto kSid = "VE0123456789abcdef0123456789abcdef";

} // namespace

class ApiJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void whatIsRead();
    void readsLanguagesAsWritten_data();
    void readsLanguagesAsWritten();
    void queries_data();
    void queries();
    void statuses_data();
    void statuses();
    void retryAfter();
    void noRefusalIsWithoutWords();
};

void ApiJsonTest::bodies_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *what, const char *type, const QByteArray &body, const char *outcome) {
        QTest::newRow(name) << QByteArray(what) << QByteArray(type) << body << QString::fromLatin1(outcome);
    };
    const auto request = [&](const char *name, const QByteArray &body, const char *outcome) {
        row(name, "request", kJson, body, outcome);
    };
    request("a number", R"({"phoneNumber":"+14155550123"})", "read");
    request("a national one", R"({"phoneNumber":"(415) 555-0123","region":"us"})", "read");
    request("everything", R"({"phoneNumber":"+14155550123","channel":"call","locale":"pt-BR","reference":"A","purpose":"B","replace":true})", "read");
    request("unknown names", R"({"phoneNumber":"+14155550123","more":{"deep":[1]}})", "read");
    request("null is not given", R"({"phoneNumber":"+14155550123","channel":null})", "read");
    request("nothing", "{}", "400 invalid_phone_number");
    request("no text", R"({"phoneNumber":14155550123})", "400 invalid_phone_number");
    request("no number", R"({"phoneNumber":"hello"})", "400 invalid_phone_number");
    request("no country", R"({"phoneNumber":"4155550123"})", "400 invalid_phone_number");
    request("digits of two scripts", "{\"phoneNumber\":\"+1415555\xef\xbc\x90\xef\xbc\x91\xef\xbc\x92\xef\xbc\x93\"}", "400 invalid_phone_number");
    request("a turn of direction", "{\"phoneNumber\":\"+1415\xe2\x80\xae""5550123\"}", "400 invalid_phone_number");
    request("premium", R"({"phoneNumber":"+19005550123"})", "403 destination_not_allowed");
    request("no such channel", R"({"phoneNumber":"+14155550123","channel":"pigeon"})", "400 invalid_request");
    request("a language that the provider does not have", R"({"phoneNumber":"+14155550123","locale":"english"})", "read");
    request("a locale that is no text", R"({"phoneNumber":"+14155550123","locale":7})", "400 invalid_request");
    request("replace is no flag", R"({"phoneNumber":"+14155550123","replace":1})", "400 invalid_request");
    request("a long reference", "{\"phoneNumber\":\"+14155550123\",\"reference\":\"" + QByteArray(129, 'a') + "\"}", "400 invalid_request");
    request("a control character", R"({"phoneNumber":"+14155550123","reference":"a\u0000b"})", "400 invalid_request");
    request("a line separator", R"({"phoneNumber":"+14155550123","reference":"a\u2028b"})", "400 invalid_request");
    request("a paragraph separator", R"({"phoneNumber":"+14155550123","purpose":"a\u2029b"})", "400 invalid_request");
    request("a control character of C1", R"({"phoneNumber":"+14155550123","reference":"a\u0085b"})", "400 invalid_request");
    request("half a pair", R"({"phoneNumber":"+14155550123","reference":"a\ud83db"})", "400 invalid_request");
    request("a name twice", R"({"phoneNumber":"+14155550123","phoneNumber":"+14155550124"})", "400 invalid_request");
    request("no JSON", "phoneNumber", "400 invalid_request");
    request("a list", "[]", "400 invalid_request");
    request("no body", "", "400 invalid_request");
    request("too deep", "{\"a\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}", "400 invalid_request");
    row("with a charset", "request", "application/json; charset=utf-8", R"({"phoneNumber":"+14155550123"})", "read");
    row("another type", "request", "text/plain", "{}", "415 unsupported_media_type");
    row("no type", "request", "", "{}", "415 unsupported_media_type");
    row("a file upload", "request", "multipart/form-data; boundary=x", "--x--", "415 unsupported_media_type");
    row("a form", "request", kForm, "phoneNumber=%2B14155550123&replace=true", "read");
    row("a form with a bare plus", "request", kForm, "phoneNumber=+14155550123", "400 invalid_phone_number");
    row("JSON called a form", "request", kForm, R"({"phoneNumber":"+14155550123"})", "400 invalid_request");
    row("a field twice", "request", kForm, "phoneNumber=%2B14155550123&phoneNumber=1", "400 invalid_request");
    row("a broken escape", "request", kForm, "phoneNumber=%2", "400 invalid_request");
    row("a code", "verify", kJson, R"({"phoneNumber":"+14155550123","code":"123456"})", "read");
    row("a code by SID", "verify", kForm, QByteArray("verificationSid=") + kSid + "&code=123456", "read");
    row("no code", "verify", kForm, QByteArray("verificationSid=") + kSid, "400 invalid_code");
    row("a number for a code", "verify", kJson, R"({"phoneNumber":"+14155550123","code":123456})", "400 invalid_code");
    row("neither number nor SID", "verify", kJson, R"({"code":"123456"})", "400 invalid_phone_number");
    row("both", "verify", kForm, QByteArray("phoneNumber=%2B14155550123&code=1234&verificationSid=") + kSid, "400 invalid_request");
    row("no SID", "target", kForm, "verificationSid=VE1", "400 invalid_request");
    row("a SID in capitals", "target", kForm, QByteArray("verificationSid=") + QByteArray(kSid).toUpper(), "400 invalid_request");
    row("an address", "address", kForm, "clientAddress=203.0.113.7", "read");
    row("a network", "address", kForm, "clientAddress=203.0.113.0%2F24", "400 invalid_request");
    row("a name", "address", kForm, "clientAddress=localhost", "400 invalid_request");
}

void ApiJsonTest::bodies()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    QCOMPARE(readAs(what, type, body), outcome);
}

void ApiJsonTest::whatIsRead()
{
    const auto read = readRequestOtp({{QStringLiteral("phoneNumber"), QStringLiteral("0044 20 7946 0018")},
        {QStringLiteral("channel"), QStringLiteral("call")}, {QStringLiteral("locale"), QStringLiteral("de")},
        {QStringLiteral("reference"), QStringLiteral("CASE-1")}, {QStringLiteral("purpose"), QStringLiteral("pickup")},
        {QStringLiteral("replace"), true}});
    const auto &wish = std::get<RequestOtp>(read);
    QCOMPARE(wish.input.number.e164(), QStringLiteral("+442079460018"));
    QVERIFY(wish.input.channel == Channel::Call);
    QCOMPARE(wish.input.locale, QStringLiteral("de"));
    QCOMPARE(wish.input.reference, QStringLiteral("CASE-1"));
    QCOMPARE(wish.input.purpose, QStringLiteral("pickup"));
    QVERIFY(wish.input.replace);
    QVERIFY(wish.input.actor.isEmpty());
    const auto verify = readVerifyOtp({{QStringLiteral("verificationSid"), QString::fromLatin1(kSid)},
        {QStringLiteral("code"), QStringLiteral("0123")}});
    QCOMPARE(std::get<VerifyOtp>(verify).target.sid, QString::fromLatin1(kSid));
    QCOMPARE(std::get<VerifyOtp>(verify).code.reveal(), QStringLiteral("0123"));
}

void ApiJsonTest::readsLanguagesAsWritten_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<int>("warnings"); // sentences
    const auto row = [](const char *number, const char *locale, const char *sent, int warnings) {
        QTest::addRow("%s %s", number, locale)
            << QString::fromLatin1(number) << QString::fromLatin1(locale) << QString::fromLatin1(sent) << warnings;
    };
    row("+14155550123", "", "", 0);
    row("+14155550123", "en-US", "en", 0);
    row("+14155550123", "pt_BR.UTF-8", "pt-BR", 0);
    row("+14155550123", "sr-Latn", "", 2);
    row("+14155550123", "C", "", 2);
    row("+12425550123", "de-AT", "de", 2);
    row("+12425550123", "tlh", "", 4);
}

void ApiJsonTest::readsLanguagesAsWritten()
{
    QFETCH(QString, number);
    QFETCH(QString, locale);
    QFETCH(QString, sent);
    QFETCH(int, warnings);
    const auto read = readRequestOtp({{QStringLiteral("phoneNumber"), number}, {QStringLiteral("locale"), locale}});
    const auto &wish = std::get<RequestOtp>(read);
    QCOMPARE(wish.input.locale, sent);
    QCOMPARE(wish.warning.count(u'.'), warnings);
    QCOMPARE(wish.warning, wish.warning.trimmed());
}

void ApiJsonTest::queries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *query, const char *outcome) {
        QTest::newRow(query) << QByteArray(query) << QString::fromLatin1(outcome);
    };
    row("", "read");
    row("from=2026-01-31T00%3A00%3A00Z&to=2026-02-01T00:00:00Z&status=approved&reference=C&limit=500", "read");
    row("number=%2B14155550123", "read");
    row("other=1", "read");
    row("number=+14155550123", "400 invalid_phone_number");
    row("from=yesterday", "400 invalid_request");
    row("to=1", "400 invalid_request");
    row("status=fine", "400 invalid_request");
    row("cursor=x", "400 invalid_request");
    row("limit=0", "400 invalid_request");
    row("limit=501", "400 invalid_request");
    row("limit=ten", "400 invalid_request");
    row("status=approved&status=expired", "400 invalid_request");
    row("reference=%ff", "400 invalid_request");
}

void ApiJsonTest::queries()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, outcome);
    QCOMPARE(outcomeOf(readHistoryQuery(query)), outcome);
}

void ApiJsonTest::statuses_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("outcome");
    using enum ErrorCode;
    const std::pair<ErrorCode, const char *> rows[]{{InvalidNumber, "400 invalid_phone_number"},
        {ProviderNumberRejected, "400 invalid_phone_number"}, {InvalidCode, "400 invalid_code"},
        {InvalidRequest, "400 invalid_request"}, {ProviderRequestRejected, "400 invalid_request"},
        {DestinationNotAllowed, "403 destination_not_allowed"}, {DestinationBlocked, "403 destination_not_allowed"},
        {DestinationPaused, "403 destination_paused"}, {NumberLocked, "403 number_locked"},
        {VerificationNotFound, "404 verification_not_found"}, {VerificationInProgress, "409 verification_in_progress"},
        {VerificationExpired, "410 verification_expired"}, {VerificationCanceled, "410 verification_canceled"},
        {VerificationUsed, "410 verification_used"}, {ChannelNotAvailable, "422 channel_not_available"},
        {TooManyRequests, "429 too_many_requests"}, {ProviderLimited, "429 too_many_requests"},
        {BudgetSpent, "429 budget_spent"}, {TooManyChecks, "429 too_many_checks"},
        {InternalError, "500 internal_error"}, {RecipientUnverified, "502 provider_rejected"},
        {CredentialsRejected, "502 provider_rejected"}, {ServiceNotFound, "502 provider_rejected"},
        {ProviderRejected, "502 provider_rejected"}, {ProviderUnavailable, "503 provider_unavailable"},
        {ProviderFailing, "503 provider_unavailable"}, {ProviderBusy, "503 provider_unavailable"},
        {SendInProgress, "409 verification_in_progress"},
        {ProviderAnswerUnusable, "503 provider_unavailable"}, {CheckUnknown, "503 provider_unavailable"},
        {SendUnknown, "503 send_unknown"}, {StorageUnavailable, "503 storage_unavailable"},
        {StorageDamaged, "503 storage_unavailable"}, {StorageTooNew, "503 storage_unavailable"},
        {StorageKeyWrong, "503 storage_unavailable"}, {ShuttingDown, "503 shutting_down"}};
    for (const auto &[code, outcome] : rows)
        QTest::newRow(qPrintable(errorCodeName(code))) << code << QString::fromLatin1(outcome);
}

void ApiJsonTest::statuses()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, outcome);
    QCOMPARE(codeOf(errorAnswer(Error(code))), outcome);
}

void ApiJsonTest::retryAfter()
{
    const ApiAnswer answer = errorAnswer(Error(ErrorCode::TooManyRequests, {}, std::chrono::seconds(75)));
    QCOMPARE(answer.headers.size(), 1);
    QCOMPARE(answer.headers.first().name, QByteArray("Retry-After"));
    QCOMPARE(answer.headers.first().value, QByteArray("75"));
    QVERIFY(errorAnswer(Error(ErrorCode::TooManyRequests)).headers.isEmpty());
}

void ApiJsonTest::noRefusalIsWithoutWords()
{
    for (int i = 0; i <= int(Refusal::TooManyConnections); ++i) {
        const auto refusal = Refusal(i);
        const ApiAnswer answer = faultAnswer(faultOf(refusal));
        QCOMPARE(answer.status, refusalStatus(refusal));
        QVERIFY(bodyOf(answer).value(QLatin1StringView("error")).toString().endsWith(u'.'));
    }
}

RINGPROOF_TEST(ApiJsonTest)

} // namespace Ringproof

#include "apijsontest.moc"
