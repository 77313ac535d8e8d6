// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioparser.h"
#include "support/testregistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <array>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

const QString kSid = QStringLiteral("VE0123456789abcdef0123456789abcdef");
const QString kOtherSid = QStringLiteral("VE0123456789abcdef0123456789abcdee");
const QString kOtherNumber = QStringLiteral("+447700900123");

PhoneNumber number() { return *PhoneNumber::fromE164(QStringLiteral("+14155550123")); }

QByteArray data(const char *file)
{
    QFile in(QStringLiteral(RINGPROOF_TEST_DATA "/twilio/") + QString::fromLatin1(file));
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", file);
    return in.readAll().trimmed();
}

AttemptsQuery ours()
{
    AttemptsQuery query;
    query.to = number();
    query.verificationSid = kSid;
    return query;
}

/// An answer, the parser for it, and the fields without which it is none.
struct Answer
{
    const char *file;
    ErrorCode (*problemOf)(const QByteArray &body); ///< InternalError: there is none
    QStringList needed;
};

template<class T>
ErrorCode problem(const Result<T> &result)
{
    return result ? ErrorCode::InternalError : result.error().code;
}

const std::vector<Answer> &answers()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    static const std::vector<Answer> all{
        {"verification.json", [](const QByteArray &body) { return problem(parseVerification(body, number())); },
            words("sid to status date_created")},
        {"check_approved.json", [](const QByteArray &body) { return problem(parseCheck(body, kSid, number())); },
            words("sid to status valid")},
        {"check_pending.json", [](const QByteArray &body) { return problem(parseCheck(body, kSid, number())); },
            words("sid to status")},
        {"service.json", [](const QByteArray &body) { return problem(parseService(body)); }, words("sid code_length")},
        {"attempts.json", [](const QByteArray &body) { return problem(parseAttempts(body, ours())); },
            words("attempts")},
    };
    return all;
}

const Answer &answerOf(const QByteArray &file)
{
    return *std::find_if(answers().begin(), answers().end(), [&](const Answer &answer) { return file == answer.file; });
}

/// `value` in the place of a field; nothing at all where it is undefined.
QByteArray with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray with(const char *file, const char *key, const QJsonValue &value)
{
    return with(QJsonDocument::fromJson(data(file)).object(), QString::fromLatin1(key), value);
}

/// The first attempt changed in one field; a dot leads into channel_data.
QByteArray withAttempt(const char *key, const QJsonValue &value)
{
    QJsonObject whole = QJsonDocument::fromJson(data("attempts.json")).object();
    QJsonArray list = whole[QStringLiteral("attempts")].toArray();
    QJsonObject first = list[0].toObject();
    if (*key == '.') {
        const QString outer = QStringLiteral("channel_data");
        const QByteArray inner = with(first[outer].toObject(), QString::fromLatin1(key + 1), value);
        first[outer] = QJsonDocument::fromJson(inner).object();
    } else {
        first = QJsonDocument::fromJson(with(first, QString::fromLatin1(key), value)).object();
    }
    list[0] = first;
    return with(whole, QStringLiteral("attempts"), list);
}

HttpReply reply(int status, const QByteArray &body, const QList<HttpHeader> &headers = {})
{
    HttpReply result;
    result.fault = HttpFault::None;
    result.status = status;
    result.body = body;
    result.headers = headers;
    return result;
}

} // namespace

class TwilioParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifications();
    void checks();
    void services();
    void attempts();
    void everyFieldOfEveryType_data();
    void everyFieldOfEveryType();
    void truncatedAtEveryByte_data();
    void truncatedAtEveryByte();
    void garbledAnywhere_data();
    void garbledAnywhere();
    void unusableBodies_data();
    void unusableBodies();
    void statuses_data();
    void statuses();
    void sids_data();
    void sids();
    void contradictions_data();
    void contradictions();
    void doubledNames_data();
    void doubledNames();
    void ofAnotherService();
    void aboutAnother_data();
    void aboutAnother();
    void codeLengths_data();
    void codeLengths();
    void attemptFields_data();
    void attemptFields();
    void errors_data();
    void errors();
    void invalidParameters_data();
    void invalidParameters();
    void errorsCarryRetryAfter();
    void errorDetailsHoldNoContent();
};

void TwilioParserTest::verifications()
{
    const auto read = parseVerification(data("verification.json"), number());
    QVERIFY(read);
    QCOMPARE(read->sid, kSid);
    QVERIFY(read->status == ProviderStatus::Pending);
    QCOMPARE(read->sends, 2);
    QCOMPARE(toIso(read->createdAt), QStringLiteral("2026-01-31T09:30:00.000Z"));
    const auto other = parseVerification(data("verification_looked_up.json"), number());
    QVERIFY(other);
    QCOMPARE(other->sid, kSid.toUpper());
    QVERIFY(other->status == ProviderStatus::Canceled);
    QCOMPARE(other->sends, 1);
    QVERIFY(other->createdAt == read->createdAt);
    for (const QJsonValue &none : {QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonValue(QJsonArray())}) {
        const auto unsent = parseVerification(with("verification.json", "send_code_attempts", none), number());
        QVERIFY(unsent);
        QCOMPARE(unsent->sends, 0);
    }
}

void TwilioParserTest::checks()
{
    const auto approved = parseCheck(data("check_approved.json"), kSid, number());
    QVERIFY(approved);
    QVERIFY(*approved == ProviderStatus::Approved);
    QVERIFY2(parseCheck("\xef\xbb\xbf" + data("check_approved.json"), kSid, number()), "Qt skips a byte order mark");
    const auto pending = parseCheck(data("check_pending.json"), kSid, number());
    QVERIFY(pending);
    QVERIFY(*pending == ProviderStatus::Pending);
}

void TwilioParserTest::services()
{
    const auto service = parseService(data("service.json"));
    QVERIFY(service);
    QCOMPARE(service->sid, QStringLiteral("VA00000000000000000000000000000000"));
    QCOMPARE(service->friendlyName, QStringLiteral("Ringproof"));
    QCOMPARE(service->codeLength, 6);
    QVERIFY(service->lookupEnabled && service->skipSmsToLandlines && service->doNotShareWarning);
    for (const char *flag : {"lookup_enabled", "skip_sms_to_landlines", "do_not_share_warning_enabled"}) {
        const auto off = parseService(with("service.json", flag, false));
        QVERIFY(off);
        QCOMPARE(int(off->lookupEnabled) + int(off->skipSmsToLandlines) + int(off->doNotShareWarning), 2);
    }
}

void TwilioParserTest::attempts()
{
    const auto both = parseAttempts(data("attempts.json"), ours());
    QVERIFY(both);
    QCOMPARE(both->size(), size_t(2));
    const ProviderAttempt &newest = both->front();
    QCOMPARE(newest.sid, QStringLiteral("VL0123456789abcdef0123456789abcde1"));
    QCOMPARE(newest.verificationSid, kSid);
    QCOMPARE(toIso(newest.createdAt), QStringLiteral("2026-01-31T09:31:00.000Z"));
    QVERIFY(newest.converted && !newest.expired);
    QVERIFY(!both->back().converted && both->back().expired);
    const auto none = parseAttempts(data("attempts_none.json"), ours());
    QVERIFY(none);
    QVERIFY(none->empty());
}

void TwilioParserTest::everyFieldOfEveryType_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const std::array values{
        std::pair{"missing", QJsonValue(QJsonValue::Undefined)},
        std::pair{"null", QJsonValue()},
        std::pair{"true", QJsonValue(true)},
        std::pair{"number", QJsonValue(14155550123.0)},
        std::pair{"text", QJsonValue(QStringLiteral("x"))},
        std::pair{"empty text", QJsonValue(QString())},
        std::pair{"list", QJsonValue(QJsonArray{1})},
        std::pair{"object", QJsonValue(QJsonObject{{QStringLiteral("sid"), kSid}})},
    };
    for (const Answer &answer : answers()) {
        const QStringList keys = QJsonDocument::fromJson(data(answer.file)).object().keys();
        for (const QString &key : keys)
            for (const auto &[type, value] : values)
                QTest::addRow("%s, %s: %s", answer.file, qPrintable(key), type)
                    << QByteArray(answer.file) << key << value;
    }
}

void TwilioParserTest::everyFieldOfEveryType()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const Answer &answer = answerOf(file);
    bool usable = !answer.needed.contains(key);
    // A list that may be missing, but is nothing else than a list.
    // Pending, and yet valid, or neither: it contradicts itself.
    if (key == QLatin1StringView("valid"))
        usable = file == "check_approved.json" ? value == QJsonValue(true) : value.isNull() || value.isUndefined();
    if (key == QLatin1StringView("send_code_attempts"))
        usable = value.isArray() || value.isNull() || value.isUndefined();
    const QJsonObject object = QJsonDocument::fromJson(data(answer.file)).object();
    QCOMPARE(answer.problemOf(with(object, key, value)),
        usable ? ErrorCode::InternalError : ErrorCode::ProviderAnswerUnusable);
}

void TwilioParserTest::truncatedAtEveryByte_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const Answer &answer : answers())
        QTest::newRow(answer.file) << QByteArray(answer.file);
}

void TwilioParserTest::truncatedAtEveryByte()
{
    QFETCH(QByteArray, file);
    const Answer &answer = answerOf(file);
    const QByteArray whole = data(answer.file);
    QCOMPARE(answer.problemOf(whole), ErrorCode::InternalError);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(answer.problemOf(whole.left(size)), ErrorCode::ProviderAnswerUnusable);
    for (qsizetype size = 1; size < whole.size(); ++size)
        QCOMPARE(answer.problemOf(whole.mid(size)), ErrorCode::ProviderAnswerUnusable);
}

void TwilioParserTest::garbledAnywhere_data() { truncatedAtEveryByte_data(); }

void TwilioParserTest::garbledAnywhere()
{
    QFETCH(QByteArray, file);
    const Answer &answer = answerOf(file);
    const QByteArray whole = data(answer.file);
    QRandomGenerator dice(20260131);
    int usable = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray body = whole;
        for (int changes = dice.bounded(1, 4); changes > 0; --changes)
            body[dice.bounded(body.size())] = char(dice.bounded(256));
        const ErrorCode found = answer.problemOf(body);
        QVERIFY(found == ErrorCode::InternalError || found == ErrorCode::ProviderAnswerUnusable);
        if (found != ErrorCode::InternalError)
            continue;
        ++usable;
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        for (const QString &key : answer.needed)
            QVERIFY(object.contains(key));
    }
    QVERIFY(usable > 0 && usable < 4000);
}

void TwilioParserTest::unusableBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("nothing", "");
    row("blanks", " \r\n\t ");
    row("null", "null");
    row("true", "true");
    row("number", "42");
    row("text", "\"pending\"");
    row("list", "[]");
    row("list of it", "[" + data("check_approved.json") + "]");
    row("empty object", "{}");
    row("two objects", data("check_approved.json") + data("check_approved.json"));
    row("trailing junk", data("check_approved.json") + "x");
    row("NUL behind", data("check_approved.json") + '\0');
    row("comment", "/* c */" + data("check_approved.json"));
    row("single quotes", QByteArray(data("check_approved.json")).replace('"', '\''));
    row("no quotes", QByteArray(data("check_approved.json")).replace("\"", ""));
    row("HTML", data("bad_gateway.html"));
    row("XML", "<?xml version=\"1.0\"?><TwilioResponse/>");
    row("form", "sid=VE0123456789abcdef0123456789abcdef&status=approved");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6));
    row("not UTF-8", QByteArray(data("check_approved.json")).replace("sms", "\xff\xfe"));
    row("compressed", QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00", 8));
    row("deep lists", QByteArray(100'000, '['));
    row("deep objects", QByteArray("{\"a\":").repeated(100'000));
    row("deep and closed", QByteArray(2000, '[') + QByteArray(2000, ']'));
    row("deep in a field", QByteArray(data("check_approved.json"))
                               .replace("\"sms\"", QByteArray(2000, '[') + QByteArray(2000, ']')));
    row("number too large", QByteArray(data("check_approved.json")).replace("\"sms\"", "1e400"));
    row("error envelope", data("error_too_many_requests.json"));
}

void TwilioParserTest::unusableBodies()
{
    QFETCH(QByteArray, body);
    for (const Answer &answer : answers())
        QCOMPARE(answer.problemOf(body), ErrorCode::ProviderAnswerUnusable);
}

void TwilioParserTest::statuses_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("status"); ///< -1: unusable
    const auto row = [](const char *word, int status) {
        QTest::newRow(QByteArray(word).toPercentEncoding(" ").constData()) << QString::fromUtf8(word) << status;
    };
    using enum ProviderStatus;
    row("pending", int(Pending));
    row("approved", int(Approved));
    row("canceled", int(Canceled));
    row("max_attempts_reached", int(MaxAttemptsReached));
    row("deleted", int(Deleted));
    row("failed", int(Failed));
    row("expired", int(Expired));
    for (const char *word : {"Approved", "APPROVED", "approved ", " approved", "approve", "cancelled", "verified", "ok",
             "true", "1", "unknown", "аpproved", "approved\n"})
        row(word, -1);
}

void TwilioParserTest::statuses()
{
    QFETCH(QString, word);
    QFETCH(int, status);
    const bool isValid = status == int(ProviderStatus::Approved);
    const auto worded = [&](const char *file) {
        return with(QJsonDocument::fromJson(with(file, "status", word)).object(), QStringLiteral("valid"), isValid);
    };
    const auto check = parseCheck(worded("check_pending.json"), kSid, number());
    QCOMPARE(check ? int(*check) : -1, status);
    const auto verification = parseVerification(worded("verification.json"), number());
    QCOMPARE(verification ? int(verification->status) : -1, status);
}

void TwilioParserTest::sids_data()
{
    QTest::addColumn<QString>("sid");
    const auto row = [](const char *name, const QString &sid) { QTest::newRow(name) << sid; };
    row("too short", kSid.chopped(1));
    row("too long", kSid + u'0');
    row("line feed behind", kSid + u'\n');
    row("line feed for the last", kSid.chopped(1) + u'\n');
    row("no hex", kSid.chopped(1) + u'g');
    row("small prefix", QStringLiteral("ve") + kSid.mid(2));
    row("another kind", QStringLiteral("VL") + kSid.mid(2));
    row("the number", number().e164());
    row("path", kSid.chopped(3) + QStringLiteral("/.."));
    row("digits of another script", kSid.chopped(1) + QChar(0x0660));
}

void TwilioParserTest::sids()
{
    QFETCH(QString, sid);
    QVERIFY(!parseVerification(with("verification.json", "sid", sid), number()));
    QVERIFY(!parseCheck(with("check_approved.json", "sid", sid), kSid, number()));
    QVERIFY(!parseService(with("service.json", "sid", sid)));
    QVERIFY(!parseAttempts(withAttempt("verification_sid", sid), {}));
    QVERIFY(sid.startsWith(QStringLiteral("VL")) || !parseAttempts(withAttempt("sid", sid), {}));
}

void TwilioParserTest::contradictions_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QJsonValue>("valid");
    QTest::addColumn<bool>("usable");
    const QList<QJsonValue> values{true, false, QJsonValue::Null, QJsonValue::Undefined, 1, 0, QStringLiteral("true"),
        QStringLiteral("false"), QString(), QJsonArray{true}, QJsonObject()};
    for (const char *status : {"approved", "pending", "canceled", "max_attempts_reached", "deleted", "failed", "expired"})
        for (const QJsonValue &valid : values) {
            const bool isApproved = QByteArrayView(status) == "approved";
            const bool saysNo = valid == QJsonValue(false) || valid.isNull() || valid.isUndefined();
            const QByteArray shown = valid.isUndefined()
                                         ? QByteArray("missing")
                                         : QJsonDocument(QJsonArray{valid}).toJson(QJsonDocument::Compact);
            QTest::addRow("%s, valid %s", status, shown.constData())
                << QString::fromLatin1(status) << valid << (isApproved ? valid == QJsonValue(true) : saysNo);
        }
}

void TwilioParserTest::contradictions()
{
    QFETCH(QString, status);
    QFETCH(QJsonValue, valid);
    QFETCH(bool, usable);
    for (const char *file : {"check_pending.json", "check_approved.json"}) {
        const QJsonObject worded = QJsonDocument::fromJson(with(file, "status", status)).object();
        const auto check = parseCheck(with(worded, QStringLiteral("valid"), valid), kSid, number());
        QCOMPARE(check.has_value(), usable);
    }
    const QJsonObject worded = QJsonDocument::fromJson(with("verification.json", "status", status)).object();
    QCOMPARE(parseVerification(with(worded, QStringLiteral("valid"), valid), number()).has_value(), usable);
}

void TwilioParserTest::doubledNames_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("member"); // put in front of the first one, where Qt would take the other
    QTest::addColumn<bool>("first");
    const auto row = [](const char *file, const QByteArray &member) {
        for (const bool first : {true, false})
            QTest::addRow("%s, %s, %s", file, member.constData(), first ? "first" : "last")
                << QByteArray(file) << member << first;
    };
    for (const char *file : {"check_approved.json", "check_pending.json", "verification.json"})
        for (const char *member : {R"("status":"approved")", R"("status":"pending")", R"("valid":true)", R"("valid":false)",
                 R"("to":"+14155550123")", R"("sid":"VE0123456789abcdef0123456789abcdef")",
                 R"("st\u0061tus":"approved")", R"("channel":"sms")"})
            row(file, member);
    row("service.json", R"("code_length":4)");
    row("attempts.json", R"("attempts":[])");
}

void TwilioParserTest::doubledNames()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, member);
    QFETCH(bool, first);
    const Answer &answer = answerOf(file);
    const QByteArray whole = data(answer.file);
    const QByteArray doubled =
        first ? "{" + member + "," + whole.mid(1) : whole.chopped(1).trimmed() + "," + member + "}";
    QVERIFY(QJsonDocument::fromJson(doubled).isObject());
    QCOMPARE(answer.problemOf(doubled), ErrorCode::ProviderAnswerUnusable);
    // Nor is an error believed that has two numbers.
    const Error error = parseError(reply(400, R"({"code":60202,"code":60203})"), TwilioOperation::Start);
    QCOMPARE(error.code, ErrorCode::ProviderRejected);
    QCOMPARE(error.providerCode, 0);
}

void TwilioParserTest::ofAnotherService()
{
    const QString own = QStringLiteral("VA00000000000000000000000000000000");
    const QString another = QStringLiteral("VA00000000000000000000000000000001");
    for (const QString &service : {own, another}) {
        const bool isOwn = service == own;
        QCOMPARE(parseVerification(data("verification.json"), number(), service).has_value(), isOwn);
        QCOMPARE(parseCheck(data("check_approved.json"), kSid, number(), service).has_value(), isOwn);
        QCOMPARE(parseService(data("service.json"), service).has_value(), isOwn);
        QCOMPARE(parseAttempts(data("attempts.json"), ours(), service).has_value(), isOwn);
    }
    QVERIFY(!parseCheck(with("check_approved.json", "service_sid", QJsonValue::Null), kSid, number(), own));
    QVERIFY(parseCheck(with("check_approved.json", "service_sid", QJsonValue::Undefined), kSid, number(), own));
}

void TwilioParserTest::aboutAnother_data()
{
    QTest::addColumn<QString>("to");
    for (const char *to : {"+447700900123", "14155550123", "+1 415 555 0123", "+141555501230", "+1415555012", "",
             "+14155550123 ", " +14155550123", "whatsapp:+14155550123", "+１4155550123"})
        QTest::newRow(to) << QString::fromUtf8(to);
}

void TwilioParserTest::aboutAnother()
{
    QFETCH(QString, to);
    QVERIFY(!parseVerification(with("verification.json", "to", to), number()));
    QVERIFY(!parseCheck(with("check_approved.json", "to", to), kSid, number()));
    QVERIFY(!parseCheck(with("check_approved.json", "sid", kOtherSid), kSid, number()));
    QVERIFY(!parseCheck(data("check_approved.json"), kOtherSid, number()));
    QVERIFY(!parseCheck(data("check_approved.json"), kSid, *PhoneNumber::fromE164(kOtherNumber)));
}

void TwilioParserTest::codeLengths_data()
{
    QTest::addColumn<QJsonValue>("length");
    QTest::addColumn<bool>("usable");
    for (int length = 3; length <= 11; ++length)
        QTest::addRow("%d", length) << QJsonValue(length) << (length >= 4 && length <= 10);
    QTest::newRow("0") << QJsonValue(0) << false;
    QTest::newRow("-6") << QJsonValue(-6) << false;
    QTest::newRow("6.5") << QJsonValue(6.5) << false;
    QTest::newRow("1e30") << QJsonValue(1e30) << false;
    QTest::newRow("text") << QJsonValue(QStringLiteral("6")) << false;
}

void TwilioParserTest::codeLengths()
{
    QFETCH(QJsonValue, length);
    QFETCH(bool, usable);
    QCOMPARE(parseService(with("service.json", "code_length", length)).has_value(), usable);
}

void TwilioParserTest::attemptFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("read"); ///< of the first attempt; empty: unusable
    const auto row = [](const char *name, const QByteArray &body, const char *read) {
        QTest::newRow(name) << body << QString::fromLatin1(read);
    };
    const QJsonValue missing(QJsonValue::Undefined);
    row("as it is", data("attempts.json"), "converted");
    row("no conversion", withAttempt("conversion_status", missing), "open");
    row("conversion in capitals", withAttempt("conversion_status", QStringLiteral("CONVERTED")), "converted");
    row("unconverted", withAttempt("conversion_status", QStringLiteral("unconverted")), "open");
    row("conversion is a flag", withAttempt("conversion_status", true), "open");
    row("conversion is almost the word", withAttempt("conversion_status", QStringLiteral("converted ")), "open");
    row("expired in capitals", withAttempt(".status", QStringLiteral("EXPIRED")), "converted expired");
    row("no channel data", withAttempt("channel_data", missing), "");
    row("channel data is a list", withAttempt("channel_data", QJsonArray()), "");
    row("no number", withAttempt(".to", missing), "");
    row("another number", withAttempt(".to", kOtherNumber), "");
    row("number with more digits", withAttempt(".to", QStringLiteral("+141555501234")), "");
    row("WhatsApp address", withAttempt(".to", QStringLiteral("whatsapp:+14155550123")), "converted");
    row("another verification", withAttempt("verification_sid", kOtherSid), "");
    row("no date", withAttempt("date_created", missing), "");
    row("date is a number", withAttempt("date_created", 1769851800), "");
    row("no SID", withAttempt("sid", missing), "");
    for (const QJsonValue &item : {QJsonValue(), QJsonValue(1), QJsonValue(QStringLiteral("x")), QJsonValue(QJsonArray())})
        QTest::addRow("item of type %d", int(item.type())) << with("attempts.json", "attempts", QJsonArray{item}) << QString();
}

void TwilioParserTest::attemptFields()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, read);
    const auto found = parseAttempts(body, ours());
    QCOMPARE(found.has_value(), !read.isEmpty());
    if (!found)
        return;
    const ProviderAttempt &first = found->front();
    QStringList words;
    if (first.converted)
        words.append(QStringLiteral("converted"));
    if (first.expired)
        words.append(QStringLiteral("expired"));
    QCOMPARE(words.isEmpty() ? QStringLiteral("open") : words.join(u' '), read);
}

void TwilioParserTest::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<TwilioOperation>("operation");
    using enum TwilioOperation;
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code, int providerCode,
                         TwilioOperation operation = Start) {
        QTest::newRow(name) << status << body << code << providerCode << operation;
    };
    using enum ErrorCode;
    row("too many requests", 429, data("error_too_many_requests.json"), ProviderLimited, 20429);
    row("invalid number", 400, data("error_invalid_to.json"), ProviderNumberRejected, 60200);
    row("invalid number as a problem", 400, data("problem_invalid_to.json"), ProviderNumberRejected, 60200);
    row("credentials", 401, R"({"code":20003,"message":"Authenticate","status":401})", CredentialsRejected, 20003);
    row("gone", 404, R"({"code":20404,"message":"not found","status":404})", ProviderNotFound, 20404, Fetch);
    row("checks used up", 429, R"({"code":60202,"status":429})", TooManyChecks, 60202);
    row("sends used up", 429, R"({"code":60203,"status":429})", ProviderLimited, 60203);
    row("landline", 403, R"({"code":60205,"status":403})", ChannelNotAvailable, 60205);
    row("country off", 403, R"({"code":60605,"status":403})", DestinationBlocked, 60605);
    row("unknown number", 400, R"({"code":12345,"status":400})", ProviderRejected, 12345);
    row("number of a string", 400, R"({"code":"60205"})", ProviderRejected, 0);
    row("number with a fraction", 400, R"({"code":60205.5})", ProviderRejected, 0);
    row("number too large", 400, R"({"code":1e30})", ProviderRejected, 0);
    row("server error", 500, R"({"code":20500,"message":"x","status":500})", ProviderFailing, 20500);
    row("the status says more than the number", 503, R"({"code":60205})", ProviderFailing, 60205);
    row("502 in HTML", 502, data("bad_gateway.html"), ProviderFailing, 0);
    row("504, empty", 504, "", ProviderFailing, 0);
    row("599", 599, "", ProviderFailing, 0);
    row("400 in HTML", 400, data("bad_gateway.html"), ProviderRejected, 0);
    row("401, empty", 401, "", CredentialsRejected, 0);
    row("403, empty", 403, "", ProviderRejected, 0);
    row("404 in HTML", 404, data("bad_gateway.html"), ProviderNotFound, 0, Fetch);
    row("404, a list", 404, "[]", ProviderNotFound, 0, Check);
    row("404 in HTML to a send", 404, data("bad_gateway.html"), ServiceNotFound, 0);
    row("429, empty", 429, "", ProviderLimited, 0);
    row("429, truncated", 429, data("error_too_many_requests.json").chopped(1), ProviderLimited, 0);
    row("418", 418, "{}", ProviderRejected, 0);
    row("204", 204, "", ProviderAnswerUnusable, 0);
    row("302", 302, "", ProviderAnswerUnusable, 0);
    row("307 in HTML", 307, data("bad_gateway.html"), ProviderAnswerUnusable, 0);
    row("deep", 400, QByteArray(100'000, '['), ProviderRejected, 0);
}

void TwilioParserTest::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(int, providerCode);
    QFETCH(TwilioOperation, operation);
    const Error error = parseError(reply(status, body), operation);
    QCOMPARE(error.code, code);
    QCOMPARE(error.providerCode, providerCode);
    QVERIFY(error.retryAfter == 0s);
}

void TwilioParserTest::invalidParameters_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<TwilioOperation>("operation");
    const auto row = [](const char *message, ErrorCode code, TwilioOperation operation = TwilioOperation::Start) {
        QTest::addRow("%s: %s", qPrintable(operationName(operation)), message)
            << QString::fromUtf8(message) << code << operation;
    };
    using enum ErrorCode;
    row("Invalid parameter `To`: +14155550123", ProviderNumberRejected);
    row("Invalid parameter: To", ProviderNumberRejected);
    row("Invalid parameter 'To'", ProviderNumberRejected);
    row("invalid parameter To", ProviderNumberRejected);
    row("Parameter `To` is invalid", ProviderNumberRejected);
    row("Invalid parameter: Code", InvalidCode, TwilioOperation::Check);
    row("Invalid parameter `Code`: 12", InvalidCode, TwilioOperation::Check);
    // Nobody has given a code to a send, or a number to a check.
    row("Invalid parameter: Code", ProviderRequestRejected, TwilioOperation::Start);
    row("Invalid parameter: To", ProviderRequestRejected, TwilioOperation::Check);
    row("Invalid parameter: Status", ProviderRequestRejected, TwilioOperation::Cancel);
    row("Invalid parameter: CodeLength", ProviderRequestRejected);
    row("Invalid parameter: Token", ProviderRequestRejected);
    row("Invalid parameter: Channel", ProviderRequestRejected);
    row("Invalid parameter: Locale", ProviderRequestRejected);
    row("Invalid parameter", ProviderRequestRejected);
    row("To be announced", ProviderRequestRejected);
    row("", ProviderRequestRejected);
}

void TwilioParserTest::invalidParameters()
{
    QFETCH(QString, message);
    QFETCH(ErrorCode, code);
    QFETCH(TwilioOperation, operation);
    for (const QString &key : {QStringLiteral("message"), QStringLiteral("detail")}) {
        const QJsonObject object{{QStringLiteral("code"), 60200}, {key, message}};
        QCOMPARE(parseError(reply(400, QJsonDocument(object).toJson()), operation).code, code);
    }
    QCOMPARE(parseError(reply(400, R"({"code":60200,"message":["To"]})"), operation).code, ErrorCode::ProviderRequestRejected);
}

void TwilioParserTest::errorsCarryRetryAfter()
{
    const auto waitOf = [](const QByteArray &name, const QByteArray &value) {
        return parseError(reply(429, "", {{name, value}}), TwilioOperation::Start).retryAfter;
    };
    QVERIFY(waitOf("Retry-After", "7") == 7s);
    QVERIFY(waitOf("retry-after", "7") == 7s);
    QVERIFY(waitOf("Retry-After", "0") == 0s);
    QVERIFY(waitOf("Retry-After", "-7") == 0s);
    QVERIFY(waitOf("Retry-After", "31536000") == 0s);
    QVERIFY(waitOf("Retry-After", "soon") == 0s);
    QVERIFY(waitOf("Retry-After", "Sat, 01 Jan 2000 00:00:00 GMT") == 0s);
    QVERIFY(waitOf("X-Retry-After", "7") == 0s);
    const QDateTime inAMinute = QDateTime::currentDateTimeUtc().addSecs(60);
    const QByteArray date =
        QLocale::c().toString(inAMinute, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
    const auto wait = waitOf("Retry-After", date);
    QVERIFY2(wait > 30s && wait <= 61s, date.constData());
}

void TwilioParserTest::errorDetailsHoldNoContent()
{
    const QByteArray id = "RQ0123456789abcdef0123456789abcdef";
    const Error error = parseError(reply(400, data("error_invalid_to.json"), {{"Twilio-Request-Id", id}}), TwilioOperation::Start);
    QCOMPARE(error.detail, QStringLiteral("HTTP 400, Twilio error 60200, request ") + QString::fromLatin1(id));
    const Error longer = parseError(reply(400, "{}", {{"Twilio-Request-Id", QByteArray(10'000, 'x')}}), TwilioOperation::Start);
    QVERIFY(longer.detail.size() < 100);
    for (const Answer &answer : answers()) {
        const auto check = parseCheck(with(answer.file, "status", QStringLiteral("+14155550123")), kSid, number());
        QVERIFY(!check);
        QVERIFY(!check.error().detail.contains(QStringLiteral("415")));
    }
}

RINGPROOF_TEST(TwilioParserTest)

} // namespace Ringproof

#include "twilioparsertest.moc"
