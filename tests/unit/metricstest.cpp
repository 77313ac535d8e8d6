// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observability/metrics.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

class MetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByLabel();
    void timesIntoBuckets();
    void showsLevels();
    void showsBudgetAndPausedRegions();
};

void MetricsTest::countsByLabel()
{
    Metrics metrics;
    const auto sms = QStringLiteral("sms");
    metrics.countSend(sms, QStringLiteral("US"), QStringLiteral("sent"));
    metrics.countSend(sms, QStringLiteral("US"), QStringLiteral("sent"));
    metrics.countSend(sms, QStringLiteral("DE"), QStringLiteral("TooManyRequests"));
    metrics.countCheck(QStringLiteral("wrong"));
    const QByteArray text = metrics.text({});
    QVERIFY(text.contains("ringproof_sends_total{channel=\"sms\",outcome=\"sent\",region=\"US\"} 2\n"));
    QVERIFY(text.contains("ringproof_sends_total{channel=\"sms\",outcome=\"TooManyRequests\",region=\"DE\"} 1\n"));
    QVERIFY(text.contains("ringproof_checks_total{outcome=\"wrong\"} 1\n"));
}

void MetricsTest::timesIntoBuckets()
{
    Metrics metrics;
    metrics.timeProviderCall(QStringLiteral("start"), true, 300ms);
    metrics.timeCommit(3ms, 12);
    const QByteArray text = metrics.text({});
    QVERIFY(
        text.contains("ringproof_provider_call_seconds_bucket{answered=\"yes\",operation=\"start\",le=\"0.2\"} 0\n"));
    QVERIFY(
        text.contains("ringproof_provider_call_seconds_bucket{answered=\"yes\",operation=\"start\",le=\"0.35\"} 1\n"));
    QVERIFY(text.contains("ringproof_store_commit_seconds_bucket{le=\"0.002\"} 0\n"));
    QVERIFY(text.contains("ringproof_store_commit_seconds_bucket{le=\"0.005\"} 1\n"));
    QVERIFY(text.contains("ringproof_store_commit_writes_sum 12\n"));
}

void MetricsTest::showsLevels()
{
    Metrics metrics;
    const QByteArray text =
        metrics.text({.requestsInFlight = 3, .requestsQueued = 2, .connectionManagers = 4, .isCircuitOpen = true});
    QVERIFY(text.contains("ringproof_http_in_flight 3\n"));
    QVERIFY(text.contains("ringproof_http_queued 2\n"));
    QVERIFY(text.contains("ringproof_http_managers 4\n"));
    QVERIFY(text.contains("ringproof_provider_circuit_open 1\n"));
    QVERIFY(metrics.text({}).contains("ringproof_provider_circuit_open 0\n"));
    QVERIFY(text.contains("# TYPE ringproof_log_lines_dropped_total counter\nringproof_log_lines_dropped_total 0\n"));
}

void MetricsTest::showsBudgetAndPausedRegions()
{
    const Metrics metrics;
    Metrics::Levels levels;
    levels.budgetLeft = 0;
    levels.pausedRegions = {QStringLiteral("NG"), QStringLiteral("PK")};
    const QByteArray text = metrics.text(levels);
    QVERIFY(text.contains("ringproof_send_budget_left 0\n"));
    QVERIFY(text.contains("ringproof_region_paused{region=\"NG\"} 1\n"));
    QVERIFY(text.contains("ringproof_region_paused{region=\"PK\"} 1\n"));
    // No budget, and nothing paused any more.
    const QByteArray none = metrics.text({});
    QVERIFY(!none.contains("ringproof_send_budget_left"));
    QVERIFY(!none.contains("ringproof_region_paused{"));
}

RINGPROOF_TEST(MetricsTest)

} // namespace Ringproof

#include "metricstest.moc"
