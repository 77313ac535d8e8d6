// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's window over a real service and a scripted provider, driven by keys, and the ways to each of its places.
// Never sleeps: it waits for what is shown. A memory of its own in a temporary folder.
#pragma once

#include "support/wizardrig.h"
#include "ui/desk/deskwindow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/phoneedit.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTest>

namespace Ringproof::Testing {

/// Of one test class: what windows remember is kept here and thrown away.
class MemoryFolder final
{
public:
    MemoryFolder()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("ringproof-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

private:
    QTemporaryDir m_folder;
};

class WindowRig final
{
public:
    ~WindowRig() { endWindow(); }
    WindowRig() = default;
    WindowRig(const WindowRig &) = delete;
    WindowRig &operator=(const WindowRig &) = delete;

    WizardRig core;
    std::unique_ptr<DeskWindow> window = std::make_unique<DeskWindow>();

    void useService(bool isSandbox = true) { window->useService(&core.service, &core.clock, kActor, isSandbox); }
    bool opens() const
    {
        window->show();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }
    /// What the service has given out ends before its parts go.
    bool endWindow()
    {
        if (window)
            window->useNothing();
        window.reset();
        return becomesIdle();
    }
    bool becomesIdle()
    {
        return QTest::qWaitFor([this] { return core.service.activeCount() == 0; });
    }

    static QWidget *focus() { return QApplication::focusWidget(); }
    static void type(const QString &text) { QTest::keyClicks(focus(), text); }
    static void press(Qt::Key key) { QTest::keyClick(focus(), key); }
    static CodeField *codeField() { return qobject_cast<CodeField *>(focus()); }
    static PhoneEdit *phoneEdit() { return qobject_cast<PhoneEdit *>(focus()); }

    bool shows(const QString &words) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    /// By the beginning of its text, in the language of the moment.
    ActionButton *button(const QString &beginning) const
    {
        const QString wanted = QString(beginning).remove(u'&');
        for (ActionButton *each : window->findChildren<ActionButton *>()) {
            if (each->isVisible() && each->text().remove(u'&').startsWith(wanted))
                return each;
        }
        return nullptr;
    }
    void click(const QString &beginning) const { QTest::mouseClick(button(beginning), Qt::LeftButton); }

    bool submitsNumber(const QString &number = kFictionNumber) const
    {
        type(number);
        const ActionButton *send = button(QStringLiteral("Send code"));
        if (!send || !QTest::qWaitFor([&] { return send->isEnabled(); }))
            return false;
        press(Qt::Key_Return);
        return true;
    }
    bool sendsCode(const QString &sid = kSid)
    {
        core.provider.starts.answer(core.sent(sid));
        return submitsNumber() && QTest::qWaitFor([] { return codeField() != nullptr; });
    }
};

} // namespace Ringproof::Testing
