// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window is closed, and gone, in every state of every page, with answers still on their way.
#include "support/testregistry.h"
#include "ui/widgets/countrybutton.h"
#include "ui/widgets/recentedit.h"
#include "windowplaces.h"

namespace Ringproof {

using namespace Testing;

class ClosingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closes_data();
    void closes();
    void closesUnderAnOpenList();

private:
    MemoryFolder m_memory;
};

void ClosingTest::closes_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isAnswered");
    for (const auto &[place, name] : kPlaces) {
        QTest::addRow("%s, destroyed before the answers", name) << static_cast<int>(place) << false;
        QTest::addRow("%s, answered before it is destroyed", name) << static_cast<int>(place) << true;
    }
}

void ClosingTest::closes()
{
    QFETCH(int, place);
    QFETCH(bool, isAnswered);
    WindowRig rig;
    WindowWalk walk(rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    rig.core.provider.cancels.answer(rig.core.canceled());
    const bool isAtStake = isLive(static_cast<Scene>(place)) || place == static_cast<int>(Scene::Sending);
    QCOMPARE(rig.window->close(), !isAtStake);
    if (isAtStake) {
        QVERIFY(rig.window->isVisible());
        QVERIFY(rig.core.provider.canceledSids.isEmpty());
        rig.click(QStringLiteral("Cancel code and close"));
    }
    QVERIFY(!rig.window->isVisible());
    if (!isAnswered)
        rig.window.reset();
    walk.answerAll();
    QVERIFY(rig.becomesIdle());
    if (isAnswered)
        QVERIFY(rig.endWindow());
    // Whatever may still arrive on the phone must not stay valid; what has ended is left alone.
    const bool isSent = isLive(static_cast<Scene>(place)) || place == static_cast<int>(Scene::Sending) ||
                        place == static_cast<int>(Scene::Looking);
    QVERIFY(rig.core.provider.canceledSids.size() <= 2);
    QCOMPARE(rig.core.provider.canceledSids.contains(kSid), isSent);
}

void ClosingTest::closesUnderAnOpenList()
{
    WindowRig rig;
    rig.useService();
    QVERIFY(rig.opens());
    auto *purpose = rig.window->findChild<RecentEdit *>();
    purpose->setRecent({QStringLiteral("Password reset")});
    purpose->showAll();
    QVERIFY(QApplication::activePopupWidget());
    rig.window.reset();
    QVERIFY(!QApplication::activePopupWidget());

    WindowRig other;
    other.useService();
    QVERIFY(other.opens());
    other.window->findChild<CountryButton *>()->click();
    QVERIFY(QApplication::activePopupWidget());
    other.window.reset();
    QVERIFY(!QApplication::activePopupWidget());
}

RINGPROOF_TEST(ClosingTest)

} // namespace Ringproof

#include "closingtest.moc"
