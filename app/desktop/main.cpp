// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktopsession.h"
#include "app/process.h"
#include "ui/desk/deskwindow.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "ui/userchoices.h"

#include <QApplication>
#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace Ringproof;
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    prepareProcess();
    const ParsedDesktopOptions parsed = parseDesktopOptions(arguments);
    if (parsed.options.version) {
        std::printf("ringproof %s\n", qPrintable(programVersion()));
        return 0;
    }
    if (parsed.options.help) {
        std::fputs(qPrintable(parsed.helpText), stdout);
        return 0;
    }
    if (!parsed.error.isEmpty()) {
        std::fprintf(stderr, "ringproof: %s\nTry ringproof --help.\n", qPrintable(parsed.error));
        return 2;
    }

    QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Theme theme;
    theme.setAppearance(storedAppearance());
    Language language;
    const auto speak = [&language](const QString &tag) { language.use(tag.isEmpty() ? QLocale::system() : QLocale(tag)); };
    if (!storedLanguage().isEmpty())
        speak(storedLanguage());
    DeskWindow window;
    DesktopSession session(parsed.options, window);
    QObject::connect(&session.settings(), &SettingsModel::appearanceChosen, &theme, &Theme::setAppearance);
    QObject::connect(&session.settings(), &SettingsModel::languageChosen, &language, speak);
    QObject::connect(&application, &QGuiApplication::lastWindowClosed, &session, &DesktopSession::leave);
    if (parsed.options.startupBenchmark) {
        // Both must have happened, in whichever order.
        auto left = std::make_shared<int>(2);
        const auto step = [left, &session] {
            if (--*left == 0)
                session.leave();
        };
        QObject::connect(&window, &DeskWindow::firstPaint, &session, step);
        QObject::connect(&session, &DesktopSession::ready, &session, step);
    }
    session.begin();
    window.show();
    return QApplication::exec();
}
