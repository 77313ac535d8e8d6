// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowmemory.h"

#include "support/testregistry.h"
#include "windowrig.h"

#include <QSettings>

namespace Ringproof {

class WindowMemoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void knowsAtOnce();
    void keepsTheNewest();
    void readsWhatWasKept();

private:
    Testing::MemoryFolder m_folder;
};

void WindowMemoryTest::knowsAtOnce()
{
    WindowMemory memory;
    QVERIFY(!memory.value(QStringLiteral("desk/place")).isValid());
    memory.remember(QStringLiteral("desk/place"), QStringLiteral("history"));
    QCOMPARE(memory.value(QStringLiteral("desk/place")).toString(), QStringLiteral("history"));
}

void WindowMemoryTest::keepsTheNewest()
{
    constexpr int kChanges = 50;
    {
        WindowMemory memory;
        for (int i = 0; i <= kChanges; ++i)
            memory.remember(QStringLiteral("desk/days"), i);
    }
    QCOMPARE(QSettings().value(QStringLiteral("desk/days")).toInt(), kChanges);
}

void WindowMemoryTest::readsWhatWasKept()
{
    QSettings().setValue(QStringLiteral("desk/place"), QStringLiteral("overview"));
    WindowMemory memory;
    QCOMPARE(memory.value(QStringLiteral("desk/place")).toString(), QStringLiteral("overview"));
    memory.remember(QStringLiteral("desk/place"), QStringLiteral("verify"));
    memory.remember(QStringLiteral("desk/place"), QStringLiteral("overview"));
    QCOMPARE(memory.value(QStringLiteral("desk/place")).toString(), QStringLiteral("overview"));
}

RINGPROOF_TEST(WindowMemoryTest)

} // namespace Ringproof

#include "windowmemorytest.moc"
