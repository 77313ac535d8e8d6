// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioerrors.h"
#include "support/testregistry.h"
#include "verification/errortext.h"

#include <QRegularExpression>
#include <QTest>
#include <set>

namespace Ringproof {

namespace {

Error errorOf(int providerCode)
{
    Error error(classifyTwilioError(providerCode));
    error.providerCode = providerCode;
    return error;
}

} // namespace

class TwilioErrorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableAscends();
    void classes_data();
    void classes();
    void everyRowHasWords_data();
    void everyRowHasWords();
    void unknownNumbers_data();
    void unknownNumbers();
    void everyCodeOfTheSendingCallsIsKnown();
};

void TwilioErrorsTest::theTableAscends()
{
    const auto rows = twilioErrorClasses();
    QVERIFY(rows.size() >= 40);
    for (size_t i = 1; i < rows.size(); ++i)
        QVERIFY2(rows[i - 1].providerCode < rows[i].providerCode, qPrintable(QString::number(rows[i].providerCode)));
    for (const TwilioErrorClass &row : rows) {
        QVERIFY(row.providerCode >= 10'000 && row.providerCode <= 99'999);
        QVERIFY(classifyTwilioError(row.providerCode) == row.meaning);
    }
}

void TwilioErrorsTest::classes_data()
{
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<ErrorCode>("meaning");
    const auto row = [](int providerCode, ErrorCode meaning) {
        QTest::addRow("%d", providerCode) << providerCode << meaning;
    };
    using enum ErrorCode;
    row(20003, CredentialsRejected);
    row(20404, ProviderNotFound);
    row(20429, ProviderLimited);
    row(21608, RecipientUnverified);
    row(21614, ChannelNotAvailable);
    row(30450, DestinationBlocked);
    row(60200, ProviderRequestRejected);
    row(60202, TooManyChecks);
    row(60203, ProviderLimited);
    row(60205, ChannelNotAvailable);
    row(60212, ProviderLimited);
    row(60223, ChannelNotAvailable);
    row(60238, DestinationBlocked);
    row(60410, DestinationBlocked);
    row(60605, DestinationBlocked);
    row(68008, ChannelNotAvailable);
    row(0, ProviderRejected);
    row(-1, ProviderRejected);
    row(1, ProviderRejected);
    row(20002, ProviderRejected);
    row(60199, ProviderRejected);
    row(60999, ProviderRejected);
    row(99999, ProviderRejected);
}

void TwilioErrorsTest::classes()
{
    QFETCH(int, providerCode);
    QFETCH(ErrorCode, meaning);
    QCOMPARE(classifyTwilioError(providerCode), meaning);
}

void TwilioErrorsTest::everyRowHasWords_data()
{
    QTest::addColumn<int>("providerCode");
    for (const TwilioErrorClass &row : twilioErrorClasses())
        QTest::addRow("%d", row.providerCode) << row.providerCode;
}

void TwilioErrorsTest::everyRowHasWords()
{
    QFETCH(int, providerCode);
    const Error error = errorOf(providerCode);
    const QString number = QString::number(providerCode);
    QString text = errorText(error);
    const QString ofClass = errorText(Error(error.code));
    QVERIFY(!text.isEmpty());
    // Words of its own, or its class's words and the number to look up.
    QVERIFY2(text.contains(number) == text.startsWith(ofClass), qPrintable(text));
    text.remove(number);
    static const QRegularExpression longNumber(QStringLiteral("[0-9]{4}"));
    QVERIFY2(!text.contains(longNumber), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
}

void TwilioErrorsTest::unknownNumbers_data()
{
    QTest::addColumn<int>("providerCode");
    for (const int code : {1, 20002, 20500, 60207, 60999, 99999, 123456})
        QTest::addRow("%d", code) << code;
}

void TwilioErrorsTest::unknownNumbers()
{
    QFETCH(int, providerCode);
    const Error error = errorOf(providerCode);
    QCOMPARE(error.code, ErrorCode::ProviderRejected);
    QVERIFY(errorText(error).startsWith(errorText(Error(ErrorCode::ProviderRejected))));
    QVERIFY(errorText(error).contains(QString::number(providerCode)));
}

void TwilioErrorsTest::everyCodeOfTheSendingCallsIsKnown()
{
    // verify-facts, C.9: what a start, a check, a fetch or an update can be refused with.
    std::set<int> known;
    for (const TwilioErrorClass &row : twilioErrorClasses())
        known.insert(row.providerCode);
    for (const int code : {20003, 20404, 20429, 21211, 21215, 21216, 21408, 21608, 21610, 21612, 21614, 30450, 60200,
             60201, 60202, 60203, 60204, 60205, 60206, 60212, 60214, 60217, 60220, 60221, 60223, 60224, 60226, 60227,
             60228, 60229, 60230, 60238, 60242, 60243, 60247, 60248, 60250, 60331, 60408, 60410, 60412, 60605, 60624,
             60728, 68008})
        QVERIFY2(known.contains(code), qPrintable(QString::number(code)));
}

RINGPROOF_TEST(TwilioErrorsTest)

} // namespace Ringproof

#include "twilioerrorstest.moc"
