// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioerrors.h"
#include "support/testregistry.h"
#include "verification/errortext.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <array>
#include <set>

namespace Ringproof {

namespace {

constexpr std::array kOperations{TwilioOperation::Start, TwilioOperation::Check, TwilioOperation::Fetch,
    TwilioOperation::Cancel, TwilioOperation::Attempts, TwilioOperation::Service, TwilioOperation::RateLimits};

TwilioOperation anyOf(const TwilioErrorClass &row)
{
    return *std::find_if(kOperations.begin(), kOperations.end(),
        [&row](TwilioOperation each) { return (row.operations & static_cast<TwilioOperations>(each)) != 0; });
}

Error errorOf(int providerCode, TwilioOperation operation = TwilioOperation::Start)
{
    Error error(classifyTwilioError(providerCode, operation));
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
    for (size_t i = 1; i < rows.size(); ++i) {
        // Two rows of one number are about different operations.
        const bool isOne = rows[i - 1].providerCode == rows[i].providerCode;
        QVERIFY2(rows[i - 1].providerCode < rows[i].providerCode ||
                     (isOne && (rows[i - 1].operations & rows[i].operations) == 0),
            qPrintable(QString::number(rows[i].providerCode)));
    }
    for (const TwilioErrorClass &row : rows) {
        QVERIFY(row.providerCode >= 10'000 && row.providerCode <= 99'999);
        QVERIFY(row.operations != 0);
        for (const TwilioOperation operation : kOperations)
            if (row.operations & static_cast<TwilioOperations>(operation))
                QVERIFY(classifyTwilioError(row.providerCode, operation) == row.meaning);
    }
}

void TwilioErrorsTest::classes_data()
{
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<TwilioOperation>("operation");
    QTest::addColumn<ErrorCode>("meaning");
    using enum ErrorCode;
    using enum TwilioOperation;
    const auto row = [](int providerCode, TwilioOperation operation, ErrorCode meaning) {
        QTest::addRow("%d to %s", providerCode, qPrintable(operationName(operation)))
            << providerCode << operation << meaning;
    };
    // The cause that the number can have there.
    for (const TwilioOperation each : kOperations) {
        row(20003, each, CredentialsRejected);
        row(20005, each, CredentialsRejected);
        row(20429, each, ProviderLimited);
    }
    for (const TwilioOperation each : {Start, Service, RateLimits})
        row(20404, each, ServiceNotFound);
    for (const TwilioOperation each : {Check, Fetch, Cancel, Attempts})
        row(20404, each, ProviderNotFound);
    for (const TwilioOperation each : {Start, Check, Cancel, Attempts})
        row(60200, each, ProviderRequestRejected);
    for (const TwilioOperation each : {Fetch, Service, RateLimits})
        row(60200, each, ProviderRejected); // they have no parameters
    for (const TwilioOperation each : {Start, Check})
        row(60202, each, TooManyChecks);
    for (const TwilioOperation each : {Fetch, Cancel, Attempts, Service, RateLimits})
        row(60202, each, ProviderRejected);
    row(60212, Start, ProviderLimited);
    row(60212, Check, ProviderLimited);
    row(60221, Check, ProviderRequestRejected);
    row(60221, Start, ProviderRejected);
    // What stops a delivery can be said of a send alone.
    for (const auto &[code, meaning] : std::to_array<std::pair<int, ErrorCode>>({{21211, ProviderNumberRejected},
             {21408, DestinationBlocked}, {21608, RecipientUnverified}, {21614, ChannelNotAvailable},
             {30450, DestinationBlocked}, {60203, ProviderLimited}, {60205, ChannelNotAvailable},
             {60223, ChannelNotAvailable}, {60238, DestinationBlocked}, {60410, DestinationBlocked},
             {60605, DestinationBlocked}, {60624, RecipientUnverified}, {60728, ProviderLimited},
             {68008, ChannelNotAvailable}})) {
        row(code, Start, meaning);
        for (const TwilioOperation each : {Check, Fetch, Cancel, Attempts, Service, RateLimits})
            row(code, each, ProviderRejected);
    }
    for (const int unknown : {0, -1, 1, 20002, 60199, 60999, 99999})
        for (const TwilioOperation each : kOperations)
            row(unknown, each, ProviderRejected);
}

void TwilioErrorsTest::classes()
{
    QFETCH(int, providerCode);
    QFETCH(TwilioOperation, operation);
    QFETCH(ErrorCode, meaning);
    QCOMPARE(classifyTwilioError(providerCode, operation), meaning);
}

void TwilioErrorsTest::everyRowHasWords_data()
{
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<TwilioOperation>("operation");
    for (const TwilioErrorClass &row : twilioErrorClasses())
        QTest::addRow("%d to %s", row.providerCode, qPrintable(operationName(anyOf(row)))) << row.providerCode << anyOf(row);
}

void TwilioErrorsTest::everyRowHasWords()
{
    QFETCH(int, providerCode);
    QFETCH(TwilioOperation, operation);
    const Error error = errorOf(providerCode, operation);
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
