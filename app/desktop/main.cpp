// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktopsession.h"
#include "app/desktop/singleinstance.h"
#include "app/process.h"
#include "base/logging.h"
#include "ui/desk/deskwindow.h"
#include "ui/language.h"
#include "ui/restingcaret.h"
#include "ui/theme.h"
#include "ui/userchoices.h"

#include <QApplication>
#include <cstdio>

namespace {

/// What another window that is open already means for this start; nothing when we go on.
std::optional<int> leavesAtOnce(Ringproof::InstanceClaim claim)
{
    switch (claim) {
    case Ringproof::InstanceClaim::First:
    case Ringproof::InstanceClaim::Alone: return std::nullopt;
    case Ringproof::InstanceClaim::HandedOver: return 0;
    case Ringproof::InstanceClaim::Refused:
        Ringproof::writeStandardError(QStringLiteral(
            "ringproof: a window is open already, and it does not use the sandbox. Close it first."));
        return 1;
    case Ringproof::InstanceClaim::NoAnswer:
        Ringproof::writeStandardError(QStringLiteral("ringproof: a window is open already, but it does not answer."));
        return 1;
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace Ringproof;
    const StandardStreams streams;
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
        writeStandardError(QStringLiteral("ringproof: %1\nTry ringproof --help.").arg(parsed.error));
        return 2;
    }

    SingleInstance instance;
    if (!parsed.options.startupBenchmark) {
        const InstanceClaim claim = instance.claim(dataFolder(parsed.options.dataDir), parsed.options.request);
        if (const auto left = leavesAtOnce(claim))
            return *left;
    }

    QApplication application(argc, argv);
    const RestingCaret restingCaret;
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
    QObject::connect(&instance, &SingleInstance::asked, &session, [&window](const VerifyRequest &request) {
        window.takeRequest(request.number, request.reference);
    });
    instance.serve([&session] { return session.isSandbox(); });
    window.show();
    return QApplication::exec();
}
