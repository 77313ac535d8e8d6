// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/serviceadvice.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

using Kind = ServiceAdvice::Kind;



class ServiceAdviceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advises_data();
    void advises();
    void speaksOfTheLength();

private:
    static ProviderService good()
    {
        return {.sid = {},
            .friendlyName = QStringLiteral("Example 24"),
            .codeLength = 6,
            .lookupEnabled = true,
            .skipSmsToLandlines = true,
            .doNotShareWarning = true};
    }
    static QList<int> kinds(const ProviderService &service, std::optional<int> rateLimits)
    {
        QList<int> all;
        for (const ServiceAdvice &advice : adviseOn(service, rateLimits)) {
            all.append(int(advice.kind));
            if (advice.sentence.isEmpty())
                all.append(-1);
        }
        return all;
    }
};

void ServiceAdviceTest::advises_data()
{
    QTest::addColumn<ProviderService>("service");
    QTest::addColumn<int>("rateLimits");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *name, const std::function<void(ProviderService &)> &change, int rateLimits,
                         std::initializer_list<Kind> expected) {
        ProviderService service = good();
        change(service);
        QList<int> list;
        for (const Kind kind : expected)
            list.append(int(kind));
        QTest::newRow(name) << service << rateLimits << list;
    };
    using Service = ProviderService;
    row("nothing to say", [](Service &) {}, 1, {});
    row("rate limits unknown", [](Service &) {}, -1, {});
    row("no rate limits", [](Service &) {}, 0, {Kind::NoRateLimits});
    row("five digits", [](Service &s) { s.codeLength = 5; }, 1, {Kind::ShortCode});
    row("ten digits", [](Service &s) { s.codeLength = 10; }, 1, {});
    row("landlines without lookup", [](Service &s) { s.lookupEnabled = false; }, 1, {Kind::LandlinesWithoutLookup});
    row("landlines", [](Service &s) { s.skipSmsToLandlines = false; }, 1, {Kind::LandlinesNotSkipped});
    row("PSD2", [](Service &s) { s.psd2Enabled = true; }, 1, {Kind::Psd2});
    row("own codes", [](Service &s) { s.customCodeEnabled = true; }, 1, {Kind::CustomCode});
    row("no warning", [](Service &s) { s.doNotShareWarning = false; }, 1, {Kind::NoWarning});
    row("no name", [](Service &s) { s.friendlyName = QStringLiteral(" "); }, 1, {Kind::NameMissing});
    row("four digits", [](Service &s) { s.friendlyName = QStringLiteral("Bank 2024"); }, 1, {});
    row("a number as name", [](Service &s) { s.friendlyName = QStringLiteral("0800 123"); }, 1, {Kind::NameDigits});
    row("two things",
        [](Service &s) {
            s.codeLength = 4;
            s.psd2Enabled = true;
        },
        1, {Kind::Psd2, Kind::ShortCode});
}

void ServiceAdviceTest::advises()
{
    QFETCH(ProviderService, service);
    QFETCH(int, rateLimits);
    QFETCH(QList<int>, expected);
    QCOMPARE(kinds(service, rateLimits < 0 ? std::nullopt : std::optional(rateLimits)), expected);
}

void ServiceAdviceTest::speaksOfTheLength()
{
    ProviderService service = good();
    service.codeLength = 4;
    QVERIFY(adviseOn(service, 1).front().sentence.contains(u'4'));
}

RINGPROOF_TEST(ServiceAdviceTest)

} // namespace Ringproof

#include "serviceadvicetest.moc"
