// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/process.h"
#include "base/logging.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cstdio>
#include <map>

namespace {

using namespace Ringproof;

using Command = Task<ExitCode> (*)(CliSession &);

const std::map<QString, Command> &commands()
{
    static const std::map<QString, Command> table{
        {QStringLiteral("send"), runSend},
        {QStringLiteral("check"), runCheck},
        {QStringLiteral("status"), runStatus},
        {QStringLiteral("cancel"), runCancel},
        {QStringLiteral("history"), runHistory},
        {QStringLiteral("purge"), runPurge},
        {QStringLiteral("receipt"), runReceipt},
        {QStringLiteral("limits"), runLimits},
        {QStringLiteral("apikey"), runApiKey},
        {QStringLiteral("serve"), runServe},
        {QStringLiteral("sandbox"), runSandbox},
        {QStringLiteral("doctor"), runDoctor},
    };
    return table;
}

/// As every other error with --json; the options were not understood, so nobody else has looked for it.
QString usageErrorJson(const QString &error)
{
    const QJsonObject json{
        {QStringLiteral("error"), error}, {QStringLiteral("code"), QStringLiteral("invalid_request")}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

void print(const QString &text) { std::fputs(text.toUtf8().constData(), stdout); }

Task<> runAndQuit(Command command, CliSession &session)
{
    const ExitCode code = co_await command(session);
    QCoreApplication::exit(int(code));
}

} // namespace

int main(int argc, char *argv[])
{
    const StandardStreams streams;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const ParsedCommandLine parsed = parseCommandLine(arguments);
    if (!parsed.error.isEmpty()) {
        writeStandardError(QStringLiteral("ringproof-cli: %1\nTry ringproof-cli --help.").arg(parsed.error));
        // What follows "--" are arguments.
        if (arguments.mid(0, arguments.indexOf(QStringLiteral("--"))).contains(QStringLiteral("--json")))
            print(usageErrorJson(parsed.error));
        return int(ExitCode::Usage);
    }
    if (parsed.options.help) {
        print(parsed.helpText);
        return int(ExitCode::Done);
    }
    if (parsed.options.version) {
        print(QStringLiteral("ringproof-cli %1\n").arg(programVersion()));
        return int(ExitCode::Done);
    }
    prepareProcess();
    avoidGLib();
    forbidInspection();
    QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale::c()); // its sentences are English, so are the digits in them
    CliSession session(parsed.options);
    const Command command = commands().at(parsed.options.command);
    // From inside the event loop: exit() before exec() would be forgotten.
    QMetaObject::invokeMethod(
        &application, [&] { runAndQuit(command, session); }, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    // Without SIGPIPE a reader that has left shows here only.
    if ((std::fflush(stdout) != 0 || std::ferror(stdout) != 0) && code == int(ExitCode::Done))
        return int(session.writeError(
            ExitCode::Unknown, QStringLiteral("standard output cannot be written."), QStringLiteral("output_failed")));
    return code;
}
