// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A machine whose clock is not Twilio's: what became of a send is still told rightly. And what the service forgets in time.
#include "support/servicerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

/// The sandbox's clock, further on or behind: the machine's idea of the time.
class ApartClock final : public Clock
{
public:
    ApartClock(const Clock &other, std::chrono::milliseconds ahead)
        : m_other(other)
        , m_ahead(ahead)
    {}
    Timestamp now() const override { return m_other.now() + m_ahead; }
    SteadyTime steady() const override { return m_other.steady(); }

private:
    const Clock &m_other;
    std::chrono::milliseconds m_ahead;
};

struct ApartRig
{
    explicit ApartRig(std::chrono::milliseconds ahead)
        : clock(sandbox.clock, ahead)
        , stack(sandbox.server.baseUrl(), folder.filePath(QStringLiteral("ringproof.db")), clock)
    {}

    Result<Verification> start()
    {
        return outcome(stack.service.start(ServiceRig::input())).value_or(fail(ErrorCode::InternalError));
    }
    Result<Verification> status()
    {
        return outcome(stack.service.status(ServiceRig::target())).value_or(fail(ErrorCode::InternalError));
    }
    void fault(const QByteArray &json) { sandbox.client.door("POST", "faults", json); }

    SandboxRig sandbox;
    ApartClock clock;
    QTemporaryDir folder;
    ServiceStack stack;
};

void clocks()
{
    QTest::addColumn<qint64>("secondsAhead");
    for (const int seconds : {0, 5, -5, 90, -90, 3600, -3600, 43200, -43200})
        QTest::addRow("our clock %+d s", seconds) << qint64(seconds);
}

} // namespace

class ClocksApartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostSendIsFound_data() { clocks(); }
    void aLostSendIsFound();
    void anEarlierSendIsNotTakenForIt_data() { clocks(); }
    void anEarlierSendIsNotTakenForIt();
    void aChangedCodeLengthIsNoticed();
};

void ClocksApartTest::aLostSendIsFound()
{
    QFETCH(qint64, secondsAhead);
    ApartRig rig{std::chrono::seconds(secondsAhead)};
    rig.fault(R"({"kind":"drop_after","operation":"start","count":1})");
    const auto sent = rig.start();
    VERIFY_RESULT(sent);
    QCOMPARE(sent->status, VerificationStatus::Pending);
    QCOMPARE(rig.sandbox.client.messages().size(), 1);
}

void ClocksApartTest::anEarlierSendIsNotTakenForIt()
{
    QFETCH(qint64, secondsAhead);
    ApartRig rig{std::chrono::seconds(secondsAhead)};
    VERIFY_RESULT(rig.start());
    rig.sandbox.clock.advance(11min); // the first one is over, and the next is a new verification
    rig.fault(R"({"kind":"drop_before","operation":"start","count":1})");
    COMPARE_ERROR(rig.start(), ErrorCode::SendUnknown);
    rig.sandbox.clock.advance(31s);
    const auto later = rig.status();
    VERIFY_RESULT(later);
    QCOMPARE(later->status, VerificationStatus::NotSent);
    QCOMPARE(rig.sandbox.client.messages().size(), 1);
}

void ClocksApartTest::aChangedCodeLengthIsNoticed()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    COMPARE_ERROR(rig.check(QStringLiteral("12345678")), ErrorCode::InvalidCode);
    rig.client().post(kService, {{QStringLiteral("CodeLength"), QStringLiteral("8")}});
    VERIFY_RESULT(rig.cancel());
    rig.sandbox.clock.advance(61s);
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    QCOMPARE(code.size(), 8);
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ClocksApartTest;
RINGPROOF_TEST(ClocksApartTest)
#include "clocksaparttest.moc"
