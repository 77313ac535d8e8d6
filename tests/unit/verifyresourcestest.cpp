// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The representations, and the resources around a verification: services and attempts.
#include "sandbox/twilioformat.h"
#include "support/testregistry.h"
#include "support/verifyrig.h"

#include <QSet>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

// In the order of the examples in Twilio's OpenAPI file (twilio_verify_v2.json); the schemas name the same keys.
const char kVerificationKeys[] = "sid service_sid account_sid to channel status valid date_created date_updated lookup "
                                 "amount payee send_code_attempts sna url";
const char kCheckKeys[] = "sid service_sid account_sid to channel status valid amount payee sna_attempts_error_codes "
                          "date_created date_updated";
const char kServiceKeys[] =
    "sid account_sid friendly_name code_length lookup_enabled psd2_enabled skip_sms_to_landlines "
    "dtmf_input_required tts_name do_not_share_warning_enabled custom_code_enabled push totp "
    "whatsapp passkeys default_template_sid verify_event_subscription_enabled date_created "
    "date_updated url links";
const char kAttemptKeys[] = "sid account_sid service_sid verification_sid date_created date_updated conversion_status "
                            "channel price channel_data url";
const char kChannelDataKeys[] =
    "verification_sid to status message_status error_code country code_length locale mcc mnc "
    "carrier";
const char kSummaryKeys[] = "total_attempts total_converted total_unconverted conversion_rate_percentage url";
const char kMetaKeys[] = "page page_size first_page_url previous_page_url next_page_url key url";
const char kErrorKeys[] = "code message more_info status";

/// The keys of the outermost object as they stand in the text; our own bodies have no braces or brackets in strings.
QStringList keysInOrder(const QByteArray &object)
{
    QStringList keys;
    int depth = 0;
    for (qsizetype at = 0; at < object.size(); ++at) {
        const char c = object[at];
        depth += c == '{' || c == '[' ? 1 : (c == '}' || c == ']' ? -1 : 0);
        if (c != '"')
            continue;
        const qsizetype end = object.indexOf('"', at + 1);
        if (depth == 1 && object.mid(end + 1, 1) == ":")
            keys.append(QString::fromUtf8(object.mid(at + 1, end - at - 1)));
        at = end;
    }
    return keys;
}

QByteArray sub(const QByteArray &body, const QByteArray &key)
{
    const qsizetype at = body.indexOf('"' + key + "\":") + key.size() + 3;
    return body.mid(at, body.indexOf('}', at) - at + 1);
}

QStringList sidsIn(const Reply &reply, const char *list)
{
    QStringList sids;
    const QJsonArray entries = reply.json.value(QLatin1StringView(list)).toArray();
    for (const QJsonValue &entry : entries)
        sids.append(entry.toObject().value(QLatin1StringView("sid")).toString());
    return sids;
}

QJsonObject first(const Reply &reply)
{
    return reply.json.value(QLatin1StringView("attempts")).toArray().first().toObject();
}

QString stateOf(const QJsonObject &attempt)
{
    const QJsonObject data = attempt.value(QLatin1StringView("channel_data")).toObject();
    return attempt.value(QLatin1StringView("conversion_status")).toString() + u' ' +
           data.value(QLatin1StringView("status")).toString();
}

} // namespace

class VerifyResourcesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesHaveTheDocumentedKeys();
    void theDefaultService();
    void servicesCanBeMadeAndDeleted();
    void settings_data();
    void settings();
    void aRefusedUpdateChangesNothing();
    void servicesArePaged();
    void attemptsTellWhatBecameOfAVerification();
    void onlyTheLatestSendIsConverted();
    void callsAndLostMessages();
    void attemptFilters_data();
    void attemptFilters();
    void attemptsByTime();
    void attemptsArePaged();
    void summaries();
    void attemptsLeaveAfterThirtyDays();
    void attemptQueriesAreLimited();
    void resetForgets();
    void theLedgerLetsOldSendsGo();
};

void VerifyResourcesTest::bodiesHaveTheDocumentedKeys()
{
    VerifyRig rig;
    const Reply started = rig.start();
    QCOMPARE(keysInOrder(started.body), words(kVerificationKeys));
    QCOMPARE(keysInOrder(rig.fetch(kNumber).body), words(kVerificationKeys));
    QCOMPARE(keysInOrder(rig.check(wrongCode(started.message->code)).body), words(kCheckKeys));
    QCOMPARE(keysInOrder(rig.update(kNumber, QStringLiteral("canceled")).body), words(kVerificationKeys));
    QCOMPARE(keysInOrder(rig.ask("GET", kService).body), words(kServiceKeys));
    QCOMPARE(keysInOrder(rig.configure({}).body), words(kServiceKeys));
    const Reply services = rig.ask("GET", "/v2/Services");
    QCOMPARE(keysInOrder(services.body), words("meta services"));
    QCOMPARE(keysInOrder(sub(services.body, "meta")), words(kMetaKeys));
    const Reply attempts = rig.ask("GET", "/v2/Attempts");
    QCOMPARE(keysInOrder(attempts.body), words("attempts meta"));
    QCOMPARE(keysInOrder(sub(attempts.body, "meta")), words(kMetaKeys));
    const Reply attempt = rig.ask("GET", "/v2/Attempts/" + sidsIn(attempts, "attempts").first().toLatin1());
    QCOMPARE(keysInOrder(attempt.body), words(kAttemptKeys));
    QCOMPARE(keysInOrder(sub(attempt.body, "channel_data")), words(kChannelDataKeys));
    QCOMPARE(keysInOrder(sub(attempt.body, "price")), words("value currency"));
    QCOMPARE(keysInOrder(rig.ask("GET", "/v2/Attempts/Summary").body), words(kSummaryKeys));
    QCOMPARE(keysInOrder(rig.ask("GET", "/v2/Nothing").body), words(kErrorKeys));
}

void VerifyResourcesTest::theDefaultService()
{
    VerifyRig rig;
    const Reply reply = rig.ask("GET", kService);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.text("sid"), QStringLiteral("VA00000000000000000000000000000000"));
    QCOMPARE(reply.text("friendly_name"), QStringLiteral("Ringproof"));
    QCOMPARE(reply.json.value(QLatin1StringView("code_length")).toInt(), 6);
    const QJsonObject links = reply.json.value(QLatin1StringView("links")).toObject();
    QCOMPARE(links.value(QLatin1StringView("verifications")).toString(),
        reply.text("url") + QStringLiteral("/Verifications"));
}

void VerifyResourcesTest::servicesCanBeMadeAndDeleted()
{
    VerifyRig rig;
    QCOMPARE(rig.ask("POST", "/v2/Services").code(), 60200);
    const Reply made = rig.ask("POST", "/v2/Services", form({{"FriendlyName", "Front desk"}, {"CodeLength", "4"}}));
    QCOMPARE(made.status, 201);
    QCOMPARE(keysInOrder(made.body), words(kServiceKeys));
    QCOMPARE(made.text("friendly_name"), QStringLiteral("Front desk"));
    const QByteArray path = "/v2/Services/" + made.text("sid").toLatin1();
    QCOMPARE(rig.ask("POST", path + "/Verifications", form({{"To", "+14155550123"}, {"Channel", "sms"}}))
                 .message->code.size(),
        4);
    QCOMPARE(rig.ask("DELETE", path).status, 204);
    QCOMPARE(rig.ask("GET", path).status, 404);
    QCOMPARE(rig.ask("GET", path + "/Verifications/+14155550123").status, 404);
    QCOMPARE(sidsIn(rig.ask("GET", "/v2/Services"), "services"), words("VA00000000000000000000000000000000"));
}

void VerifyResourcesTest::settings_data()
{
    QTest::addColumn<FormFields>("fields");
    QTest::addColumn<int>("status");
    QTest::newRow("name") << form({{"FriendlyName", "Ring-proof_2 4"}}) << 200;
    QTest::newRow("empty name") << form({{"FriendlyName", " "}}) << 400;
    QTest::newRow("long name") << form({{"FriendlyName", "abcdefghijklmnopqrstuvwxyzabcde"}}) << 400;
    QTest::newRow("five digits in the name") << form({{"FriendlyName", "a1b2c3d4e5"}}) << 400;
    QTest::newRow("link as a name") << form({{"FriendlyName", "example.org"}}) << 400;
    QTest::newRow("shortest code") << form({{"CodeLength", "4"}}) << 200;
    QTest::newRow("longest code") << form({{"CodeLength", "10"}}) << 200;
    QTest::newRow("code too short") << form({{"CodeLength", "3"}}) << 400;
    QTest::newRow("code too long") << form({{"CodeLength", "11"}}) << 400;
    QTest::newRow("code length in words") << form({{"CodeLength", "six"}}) << 400;
    QTest::newRow("skip landlines with lookup")
        << form({{"LookupEnabled", "true"}, {"SkipSmsToLandlines", "true"}}) << 200;
    QTest::newRow("skip landlines without lookup") << form({{"SkipSmsToLandlines", "true"}}) << 400;
    QTest::newRow("boolean in words") << form({{"LookupEnabled", "yes"}}) << 400;
    QTest::newRow("boolean of another language") << form({{"DoNotShareWarningEnabled", "True"}}) << 200;
    QTest::newRow("template") << form({{"DefaultTemplateSid", "HJaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}) << 200;
    QTest::newRow("bad template") << form({{"DefaultTemplateSid", "HJ"}}) << 400;
}

void VerifyResourcesTest::settings()
{
    QFETCH(FormFields, fields);
    QFETCH(int, status);
    VerifyRig rig;
    const Reply reply = rig.configure(fields);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), status == 200 ? 0 : 60200);
}

void VerifyResourcesTest::aRefusedUpdateChangesNothing()
{
    VerifyRig rig;
    QCOMPARE(rig.configure(form({{"FriendlyName", "Other"}, {"CodeLength", "99"}})).status, 400);
    QCOMPARE(rig.ask("GET", kService).text("friendly_name"), QStringLiteral("Ringproof"));
    QCOMPARE(rig.configure(form({{"FriendlyName", "Other"}, {"DoNotShareWarningEnabled", "true"}})).status, 200);
    const Reply started = rig.start();
    QVERIFY(started.message->body.contains(QStringLiteral("Other")));
    QVERIFY(started.message->body.contains(QStringLiteral("Do not share")));
}

void VerifyResourcesTest::servicesArePaged()
{
    VerifyRig rig;
    for (int i = 0; i < 4; ++i)
        QCOMPARE(rig.ask("POST", "/v2/Services", form({{"FriendlyName", "Service"}})).status, 201);
    const Reply page = rig.ask("GET", "/v2/Services?PageSize=2&Page=1");
    QCOMPARE(sidsIn(page, "services").size(), 2);
    const QJsonObject meta = page.json.value(QLatin1StringView("meta")).toObject();
    QCOMPARE(meta.value(QLatin1StringView("next_page_url")).toString(),
        QStringLiteral("https://verify.twilio.com/v2/Services?PageSize=2&Page=2"));
    const Reply last = rig.ask("GET", "/v2/Services?PageSize=2&Page=2");
    QCOMPARE(sidsIn(last, "services"), words("VA00000000000000000000000000000000"));
    QVERIFY(last.json.value(QLatin1StringView("meta")).toObject().value(QLatin1StringView("next_page_url")).isNull());
}

void VerifyResourcesTest::attemptsTellWhatBecameOfAVerification()
{
    VerifyRig rig;
    const Reply approved = rig.start();
    const Reply expired = rig.start(kOtherNumber);
    const Reply canceled = rig.start(QStringLiteral("+14155550124"));
    const auto latest = [&rig](const Reply &started) {
        return first(rig.ask("GET", "/v2/Attempts?VerificationSid=" + started.text("sid").toLatin1()));
    };
    QCOMPARE(stateOf(latest(approved)), QStringLiteral("unconverted unconfirmed"));
    rig.check(approved.message->code);
    rig.update(canceled.text("sid"), QStringLiteral("canceled"));
    QCOMPARE(rig.fetch(approved.text("sid")).status, 404);
    QCOMPARE(stateOf(latest(approved)), QStringLiteral("converted confirmed"));
    QCOMPARE(stateOf(latest(expired)), QStringLiteral("unconverted unconfirmed"));
    rig.clock.advance(10min);
    QCOMPARE(stateOf(latest(approved)), QStringLiteral("converted confirmed"));
    QCOMPARE(stateOf(latest(expired)), QStringLiteral("unconverted expired"));
    QCOMPARE(stateOf(latest(canceled)), QStringLiteral("unconverted unconfirmed"));
    const QJsonObject data = latest(expired).value(QLatin1StringView("channel_data")).toObject();
    QCOMPARE(data.value(QLatin1StringView("to")).toString(), kOtherNumber);
    QCOMPARE(data.value(QLatin1StringView("country")).toString(), QStringLiteral("GB"));
    QCOMPARE(data.value(QLatin1StringView("code_length")).toInt(), 6);
    QCOMPARE(data.value(QLatin1StringView("locale")).toString(), QStringLiteral("en"));
}

void VerifyResourcesTest::onlyTheLatestSendIsConverted()
{
    VerifyRig rig;
    rig.start();
    const Reply second = rig.start(kNumber, QStringLiteral("call"));
    rig.check(second.message->code);
    const Reply list = rig.ask("GET", "/v2/Attempts?VerificationSid=" + second.text("sid").toLatin1());
    const QJsonArray attempts = list.json.value(QLatin1StringView("attempts")).toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(stateOf(attempts[0].toObject()), QStringLiteral("converted confirmed"));
    QCOMPARE(stateOf(attempts[1].toObject()), QStringLiteral("unconverted unconfirmed"));
    QCOMPARE(attempts[0].toObject().value(QLatin1StringView("channel")).toString(), QStringLiteral("call"));
}

void VerifyResourcesTest::callsAndLostMessages()
{
    VerifyRig rig;
    rig.ask("POST", kService + "/Verifications", form({{"To", "+14155550123"}, {"Channel", "sms"}}), false);
    const QJsonObject lost = first(rig.ask("GET", "/v2/Attempts")).value(QLatin1StringView("channel_data")).toObject();
    QCOMPARE(lost.value(QLatin1StringView("message_status")).toString(), QStringLiteral("undelivered"));
    QCOMPARE(lost.value(QLatin1StringView("error_code")).toString(), QStringLiteral("30008"));
    rig.start(kNumber, QStringLiteral("call"));
    const QJsonObject call = first(rig.ask("GET", "/v2/Attempts")).value(QLatin1StringView("channel_data")).toObject();
    QCOMPARE(call.value(QLatin1StringView("call_status")).toString(), QStringLiteral("completed"));
    QVERIFY(call.value(QLatin1StringView("error_code")).isNull());
}

void VerifyResourcesTest::attemptFilters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("found"); // -1: refused
    const auto row = [](const char *query, int found) { QTest::newRow(query) << QByteArray(query) << found; };
    row("", 4);
    row("ChannelData.To=%2B14155550123", 2);
    row("ChannelData.To=+14155550123", 0); // a form's plus is a space
    row("ChannelData.To=%2B4930901820", 0);
    row("Country=GB", 1);
    row("Country=us", 2);
    row("Country=USA", -1);
    row("Channel=call", 1);
    row("Channel=email", 0);
    row("Channel=rbm", 0);
    row("Channel=pigeon", -1);
    row("Status=converted", 1);
    row("Status=UNCONVERTED", 3);
    row("Status=maybe", -1);
    row("VerifyServiceSid=VA00000000000000000000000000000000", 4);
    row("VerifyServiceSid=VAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0);
    row("VerifyServiceSid=nonsense", -1);
    row("VerificationSid=VEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0);
    row("VerificationSid=VE", -1);
    row("DateCreatedAfter=yesterday", -1);
    row("DateCreatedBefore=", -1);
    row("PageSize=0", -1);
    row("PageSize=1001", -1);
    row("Page=-1", -1);
    row("Country=US&Channel=sms&Status=converted", 0);
    row("Country=US&Channel=call&Status=converted", 1);
}

void VerifyResourcesTest::attemptFilters()
{
    QFETCH(QByteArray, query);
    QFETCH(int, found);
    VerifyRig rig;
    rig.start();
    const Reply again = rig.start(kNumber, QStringLiteral("call"));
    rig.check(again.message->code);
    rig.start(kOtherNumber);
    rig.start(QStringLiteral("+4915735980123"), QStringLiteral("whatsapp"));
    const Reply reply = rig.ask("GET", "/v2/Attempts?" + query);
    QCOMPARE(reply.status, found < 0 ? 400 : 200);
    if (found >= 0)
        QCOMPARE(sidsIn(reply, "attempts").size(), found);
    else
        QCOMPARE(reply.code(), 60200);
}

void VerifyResourcesTest::attemptsByTime()
{
    VerifyRig rig;
    rig.start();
    rig.clock.advance(5min);
    const QByteArray between = twilioTime(rig.clock.now());
    rig.clock.advance(5min);
    const Reply late = rig.start();
    QCOMPARE(sidsIn(rig.ask("GET", "/v2/Attempts?DateCreatedAfter=" + between), "attempts").size(), 1);
    QCOMPARE(first(rig.ask("GET", "/v2/Attempts?DateCreatedAfter=" + between))
                 .value(QLatin1StringView("verification_sid"))
                 .toString(),
        late.text("sid"));
    QCOMPARE(sidsIn(rig.ask("GET", "/v2/Attempts?DateCreatedBefore=" + between), "attempts").size(), 1);
    QCOMPARE(
        sidsIn(rig.ask("GET", "/v2/Attempts?DateCreatedBefore=" + between + "&DateCreatedAfter=" + between), "attempts")
            .size(),
        0);
}

void VerifyResourcesTest::attemptsArePaged()
{
    VerifyRig rig;
    QStringList newestFirst;
    for (int i = 0; i < 5; ++i) {
        const Reply reply = rig.start();
        const QJsonArray sends = reply.json.value(QLatin1StringView("send_code_attempts")).toArray();
        newestFirst.prepend(sends.last().toObject().value(QLatin1StringView("attempt_sid")).toString());
    }
    QStringList seen;
    QByteArray target = "/v2/Attempts?PageSize=2&ChannelData.To=%2B14155550123";
    for (int page = 0; page < 3; ++page) {
        const Reply reply = rig.ask("GET", target);
        QCOMPARE(reply.status, 200);
        const QJsonObject meta = reply.json.value(QLatin1StringView("meta")).toObject();
        QCOMPARE(meta.value(QLatin1StringView("page")).toInt(), page);
        QCOMPARE(meta.value(QLatin1StringView("page_size")).toInt(), 2);
        QCOMPARE(meta.value(QLatin1StringView("key")).toString(), QStringLiteral("attempts"));
        QCOMPARE(meta.value(QLatin1StringView("previous_page_url")).isNull(), page == 0);
        QCOMPARE(meta.value(QLatin1StringView("next_page_url")).isNull(), page == 2);
        seen += sidsIn(reply, "attempts");
        target = meta.value(QLatin1StringView("next_page_url"))
                     .toString()
                     .toLatin1()
                     .mid(qsizetype(sizeof "https://verify.twilio.com") - 1);
    }
    QCOMPARE(seen, newestFirst);
    QCOMPARE(sidsIn(rig.ask("GET", "/v2/Attempts?PageSize=2&Page=9"), "attempts").size(), 0);
}

void VerifyResourcesTest::summaries()
{
    VerifyRig rig;
    const Reply none = rig.ask("GET", "/v2/Attempts/Summary");
    QCOMPARE(none.json.value(QLatin1StringView("total_attempts")).toInt(-1), 0);
    QCOMPARE(none.text("conversion_rate_percentage"), QStringLiteral("0.000000000"));
    rig.start();
    rig.start();
    rig.check(rig.start(kOtherNumber).message->code, kOtherNumber);
    const Reply all = rig.ask("GET", "/v2/Attempts/Summary");
    QCOMPARE(all.json.value(QLatin1StringView("total_attempts")).toInt(), 3);
    QCOMPARE(all.json.value(QLatin1StringView("total_converted")).toInt(), 1);
    QCOMPARE(all.json.value(QLatin1StringView("total_unconverted")).toInt(), 2);
    QCOMPARE(all.text("conversion_rate_percentage"), QStringLiteral("33.333333333"));
    const Reply prefix = rig.ask("GET", "/v2/Attempts/Summary?DestinationPrefix=%2B4477");
    QCOMPARE(prefix.text("conversion_rate_percentage"), QStringLiteral("100.000000000"));
}

void VerifyResourcesTest::attemptsLeaveAfterThirtyDays()
{
    VerifyRig rig;
    rig.start();
    const QByteArray sid = sidsIn(rig.ask("GET", "/v2/Attempts"), "attempts").first().toLatin1();
    rig.clock.advance(std::chrono::days(30) - 1min);
    QCOMPARE(rig.ask("GET", "/v2/Attempts/" + sid).status, 200);
    rig.clock.advance(2min);
    QCOMPARE(rig.ask("GET", "/v2/Attempts/" + sid).status, 404);
    QCOMPARE(sidsIn(rig.ask("GET", "/v2/Attempts"), "attempts").size(), 0);
}

void VerifyResourcesTest::attemptQueriesAreLimited()
{
    VerifyRig rig;
    for (int i = 0; i < 100; ++i)
        QCOMPARE(rig.ask("GET", "/v2/Attempts").status, 200);
    const Reply limited = rig.ask("GET", "/v2/Attempts");
    QCOMPARE(limited.code(), 20429);
    QVERIFY(limited.retryAfter.has_value());
    rig.clock.advance(61s);
    QCOMPARE(rig.ask("GET", "/v2/Attempts").status, 200);
}

void VerifyResourcesTest::resetForgets()
{
    VerifyRig rig;
    const Reply started = rig.start();
    rig.emulator.hold(*started.started);
    rig.configure(form({{"FriendlyName", "Other"}}));
    rig.emulator.reset();
    QCOMPARE(rig.fetch(started.text("sid")).status, 404);
    QCOMPARE(sidsIn(rig.ask("GET", "/v2/Attempts"), "attempts").size(), 0);
    QCOMPARE(rig.ask("GET", kService).text("friendly_name"), QStringLiteral("Ringproof"));
    QCOMPARE(rig.start().status, 201);
}

void VerifyResourcesTest::theLedgerLetsOldSendsGo()
{
    VerificationLedger ledger({.kept = 3, .most = 6});
    const Timestamp start = SystemClock().now();
    const auto add = [&](int number, Timestamp at) {
        auto verification = std::make_shared<EmulatedVerification>();
        verification->sid = "VE" + QByteArray::number(number);
        verification->to = "+1415555010" + QByteArray::number(number);
        verification->created = at;
        ledger.add(verification);
        SendAttempt attempt;
        attempt.sid = "VL" + QByteArray::number(number);
        attempt.at = at;
        ledger.addAttempt(verification, attempt);
        return verification;
    };
    const auto oldest = add(0, start);
    for (int i = 1; i < 5; ++i)
        add(i, start);
    // Live ones stay beyond the number kept.
    QCOMPARE(ledger.attemptCount(), std::size_t(5));
    oldest->state = EmulatedVerification::State::Approved;
    add(5, start);
    QCOMPARE(ledger.attemptCount(), std::size_t(5));
    QVERIFY(!ledger.bySid("VE0"));
    QVERIFY(!ledger.attempt("VL0"));
    QVERIFY(!ledger.latest({.service = {}, .to = "+14155550100"}));
    // But not for ever.
    add(6, start);
    add(7, start);
    QCOMPARE(ledger.attemptCount(), std::size_t(6));
    QVERIFY(!ledger.bySid("VE1"));
    QCOMPARE(ledger.attempt("VL7")->verification->sid, QByteArray("VE7"));
    // Past their time they leave down to the number kept.
    add(8, start + 10min);
    QCOMPARE(ledger.attemptCount(), std::size_t(3));
    QVERIFY(ledger.bySid("VE6") && ledger.bySid("VE7") && ledger.bySid("VE8"));
}

RINGPROOF_TEST(VerifyResourcesTest)

} // namespace Ringproof::Testing

#include "verifyresourcestest.moc"
