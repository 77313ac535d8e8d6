// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Windows on screens with little room: whole on the screen, and everything in them can be reached. On the screens of tests/data/smallscreens.json.
#include "clipping.h"
#include "settingsrig.h"
#include "support/testregistry.h"
#include "ui/desk/shortcutsheet.h"
#include "ui/language.h"
#include "ui/widgets/handset.h"
#include "ui/wizard/wizard.h"
#include "windowrig.h"

#include <QScreen>
#include <QWindow>

namespace Ringproof {

using namespace Testing;

namespace {

bool fitsOn(const QScreen *screen, const QWidget &window)
{
    const QSize room = screen->availableSize();
    return window.width() < room.width() && window.height() < room.height() && window.minimumWidth() < room.width() &&
           window.minimumHeight() < room.height();
}

/// Buttons that are cut off and do not scroll.
QStringList cutOff(const QWidget &window)
{
    QStringList names;
    for (const auto *button : window.findChildren<QAbstractButton *>())
        if (button->isVisible() && !isInside(button))
            names.append(button->text());
    return names;
}

} // namespace

class SmallScreenTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void holdsTheWindow_data() { addLanguages(); }
    void holdsTheWindow();
    void holdsTheSettings_data() { addLanguages(); }
    void holdsTheSettings();
    void holdsTheShortcuts();
    void showsMessagesBelow();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "ar"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    MemoryFolder m_memory;
    Language m_language;
    QScreen *m_doubled = nullptr;
    QScreen *m_tiny = nullptr;
};

void SmallScreenTest::initTestCase()
{
    for (QScreen *screen : QGuiApplication::screens())
        (screen->name() == QStringLiteral("tiny") ? m_tiny : m_doubled) = screen;
    if (!m_tiny || !m_doubled)
        QSKIP("needs QT_QPA_PLATFORM=offscreen:configfile=tests/data/smallscreens.json");
}

void SmallScreenTest::init() { m_language.use(QLocale(QLocale::English)); }

void SmallScreenTest::holdsTheWindow()
{
    QFETCH(QString, language);
    m_language.use(QLocale(language));
    WindowRig rig;
    rig.useService();
    rig.window->offerSettings();
    rig.window->showDatabase(true);
    rig.window->useRecords({.store = &rig.core.store, .clock = &rig.core.clock, .issueReceipt = {}});
    QVERIFY(rig.opens());
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_2, Qt::Key_1}) {
        QTest::keyClick(rig.window.get(), key, Qt::ControlModifier);
        QVERIFY(fitsOn(m_doubled, *rig.window));
        QStringList cut;
        QTRY_VERIFY2((cut = cutOff(*rig.window)).isEmpty(), qPrintable(cut.join(u'\n')));
    }
    rig.window->showMessage(kFictionNumber, QStringLiteral("sms"), QStringLiteral("Code: 482913"),
        QDateTime(QDate(2026, 1, 2), QTime(14, 31)));
    const auto *handset = rig.window->findChild<Handset *>();
    QTRY_VERIFY(handset->isVisible() && isInside(handset));
}

void SmallScreenTest::holdsTheSettings()
{
    QFETCH(QString, language);
    m_language.use(QLocale(language));
    SettingsRig rig;
    for (const SettingsPlace place : kAllSettings) {
        QVERIFY(rig.opens(place));
        QVERIFY(fitsOn(m_doubled, *rig.dialog));
        QStringList cut;
        QTRY_VERIFY2((cut = cutOff(*rig.dialog)).isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

void SmallScreenTest::holdsTheShortcuts()
{
    ShortcutSheet sheet(nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    sheet.show();
    QVERIFY(fitsOn(m_doubled, sheet));
    QTRY_VERIFY(cutOff(sheet).isEmpty());
}

void SmallScreenTest::showsMessagesBelow()
{
    WindowRig rig;
    rig.useService();
    static_cast<void>(rig.window->winId()); // a window that can be placed before it is shown
    rig.window->windowHandle()->setScreen(m_tiny);
    QVERIFY(rig.opens());
    QTRY_VERIFY(fitsOn(m_tiny, *rig.window));
    const auto *handset = rig.window->findChild<Handset *>();
    const auto *wizard = rig.window->findChild<Wizard *>();
    rig.window->showMessage(kFictionNumber, QStringLiteral("sms"), QStringLiteral("Code: 482913"),
        QDateTime(QDate(2026, 1, 2), QTime(14, 31)));
    QTRY_VERIFY(handset->isVisible() && isInside(handset));
    QTRY_VERIFY(handset->y() >= wizard->geometry().bottom());
    QTRY_VERIFY(cutOff(*rig.window).isEmpty());
    // What one types is seen.
    QVERIFY(rig.sendsCode());
    const CodeField *field = WindowRig::codeField();
    QTRY_COMPARE(field->visibleRegion().boundingRect().height(), field->height());
    // As soon as there is room, beside it.
    rig.window->windowHandle()->setScreen(m_doubled);
    rig.window->resize(940, 500);
    QTRY_VERIFY(handset->x() >= wizard->geometry().right());
}

RINGPROOF_TEST(SmallScreenTest)

} // namespace Ringproof

#include "smallscreentest.moc"
