// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/errortext.h"
#include "support/testregistry.h"
#include "verification/verificationjson.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <array>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

constexpr std::array kVerdicts{Verdict::Approved, Verdict::WrongCode, Verdict::Expired, Verdict::TooManyAttempts,
    Verdict::Canceled, Verdict::AlreadyUsed};
constexpr std::array kProblems{PhoneProblem::Empty, PhoneProblem::NotANumber, PhoneProblem::TooShort,
    PhoneProblem::TooLong, PhoneProblem::NotPossible, PhoneProblem::PossibleButUnknown, PhoneProblem::TypeNotAllowed};

/// Fit to be read out: a capital, a full stop, nothing unfinished, nothing that could be a number or a code.
bool isSentence(const QString &text)
{
    static const QRegularExpression unfit(QStringLiteral("[0-9]{4}|%|  |\\n|^ | $|\\.\\."));
    return text.size() > 5 && text.size() < 250 && text.front().isUpper() && text.endsWith(u'.') &&
           !text.contains(unfit);
}

} // namespace

class ErrorTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void noTwoErrorsSoundAlike();
    void everyVerdictHasASentence();
    void everyPhoneProblemHasASentence();
    void everyLimitSaysWhichItIs_data();
    void everyLimitSaysWhichItIs();
    void noTwoLimitsSoundAlike();
    void detailsStayInTheLog();
    void waits_data();
    void waits();
};

void ErrorTextTest::everyErrorHasASentence_data()
{
    QTest::addColumn<ErrorCode>("code");
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i)
        QTest::newRow(codes.key(i)) << ErrorCode(codes.value(i));
}

void ErrorTextTest::everyErrorHasASentence()
{
    QFETCH(ErrorCode, code);
    QVERIFY2(isSentence(errorText(Error(code))), qPrintable(errorText(Error(code))));
    QCOMPARE(errorCodeName(code), QString::fromLatin1(QTest::currentDataTag()));
    const QString later = errorText(Error(code, {}, 65s));
    QVERIFY2(later.startsWith(errorText(Error(code))), qPrintable(later));
    // What is not known says itself when to try again.
    QVERIFY2(later.contains(QStringLiteral("1:05")) != isUncertain(Error(code)), qPrintable(later));
    QVERIFY2(isSentence(later), qPrintable(later));
    Error numbered(code);
    numbered.providerCode = 99999;
    QVERIFY(errorText(numbered).contains(QStringLiteral("99999")));
}

void ErrorTextTest::noTwoErrorsSoundAlike()
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    QSet<QString> texts;
    for (int i = 0; i < codes.keyCount(); ++i)
        texts.insert(errorText(Error(ErrorCode(codes.value(i)))));
    QCOMPARE(texts.size(), codes.keyCount());
}

void ErrorTextTest::everyVerdictHasASentence()
{
    QSet<QString> texts;
    for (const Verdict verdict : kVerdicts) {
        for (int left = 0; left <= 5; ++left) {
            const QString text = verdictText(verdict, left);
            QVERIFY2(isSentence(text), qPrintable(text));
            QCOMPARE(text.contains(QString::number(left)), verdict == Verdict::WrongCode && left > 0);
        }
        texts.insert(verdictText(verdict, 3));
    }
    QCOMPARE(texts.size(), qsizetype(kVerdicts.size()));
    QVERIFY(verdictText(Verdict::WrongCode, 0) != verdictText(Verdict::WrongCode, 1));
    QCOMPARE(verdictText(Verdict::Expired, 2), errorText(Error(ErrorCode::VerificationExpired)));
}

void ErrorTextTest::everyPhoneProblemHasASentence()
{
    QSet<QString> texts;
    for (const PhoneProblem problem : kProblems) {
        const QString text = phoneProblemText(problem);
        QVERIFY2(isSentence(text), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), qsizetype(kProblems.size()));
    QVERIFY(phoneProblemText(PhoneProblem::None).isEmpty());
}

void ErrorTextTest::everyLimitSaysWhichItIs_data()
{
    QTest::addColumn<int>("limit");
    for (int limit = int(Limit::None) + 1; limit <= int(Limit::ClientAddress); ++limit)
        QTest::newRow(qPrintable(limitName(Limit(limit)))) << limit;
}

void ErrorTextTest::everyLimitSaysWhichItIs()
{
    QFETCH(int, limit);
    constexpr Timestamp now{1769851800000ms};
    const Error standing = refusalOf(Limit(limit), now, now);
    QVERIFY2(isSentence(errorText(standing)), qPrintable(errorText(standing)));
    const Error timed = refusalOf(Limit(limit), now + 65s, now);
    QCOMPARE(errorText(timed), errorText(standing) + QStringLiteral(" Possible again in 1:05."));
    QCOMPARE(toJson(standing).value(QStringLiteral("details")),
        QJsonValue(QJsonObject{{QStringLiteral("limit"), limitName(Limit(limit))}}));
    const QJsonObject json = toJson(timed);
    QCOMPARE(json.value(QStringLiteral("details")),
        QJsonValue(QJsonObject{{QStringLiteral("limit"), limitName(Limit(limit))},
            {QStringLiteral("until"), QStringLiteral("2026-01-31T09:31:05.000Z")}}));
    QCOMPARE(json.value(QStringLiteral("retryAfter")).toInt(), 65);
}

void ErrorTextTest::noTwoLimitsSoundAlike()
{
    constexpr Timestamp now{1769851800000ms};
    QSet<QString> sentences;
    for (int limit = int(Limit::None) + 1; limit <= int(Limit::ClientAddress); ++limit)
        sentences.insert(errorText(refusalOf(Limit(limit), now, now)));
    QCOMPARE(sentences.size(), int(Limit::ClientAddress));
    QVERIFY(!toJson(Error(ErrorCode::TooManyRequests)).contains(QStringLiteral("details")));
    QVERIFY(countLeft(kUnlimited).isNull());
    QCOMPARE(countLeft(3).toInt(), 3);
}

void ErrorTextTest::detailsStayInTheLog()
{
    const Error error(ErrorCode::ProviderRejected, QStringLiteral("detail of +14155550123 %1"), 5s);
    QVERIFY(!errorText(error).contains(QStringLiteral("detail")));
    QVERIFY(!errorText(error).contains(QStringLiteral("555")));
}

void ErrorTextTest::waits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](int seconds, const char *text) {
        QTest::addRow("%d", seconds) << seconds << QString::fromLatin1(text);
    };
    row(0, "0:00");
    row(1, "0:01");
    row(59, "0:59");
    row(60, "1:00");
    row(65, "1:05");
    row(600, "10:00");
    row(3599, "59:59");
    row(3600, "1:00:00");
    row(3661, "1:01:01");
    row(86399, "23:59:59");
    row(86400, "24:00:00");
    row(360000, "100:00:00");
}

void ErrorTextTest::waits()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(waitText(std::chrono::seconds(seconds)), text);
}

RINGPROOF_TEST(ErrorTextTest)

} // namespace Ringproof

#include "errortexttest.moc"
