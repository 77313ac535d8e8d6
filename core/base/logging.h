// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Log categories and the one message handler. Lines go to standard error through a bounded queue (LogWriter), never to
// standard output, and never hold up the thread that logs.
// Never prints a number, a code or a token: every line passes redacted().
#pragma once

#include <QLoggingCategory>
#include <chrono>

namespace Ringproof {

Q_DECLARE_LOGGING_CATEGORY(lcLog)
Q_DECLARE_LOGGING_CATEGORY(lcConfig)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcProvider)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcVerification)
Q_DECLARE_LOGGING_CATEGORY(lcServer)
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)

enum class LogLevel { Debug, Info, Warning, Error };
enum class LogFormat { Text, Json };

/// A text, which passes redacted(), or a number that we have counted or measured, which stays as it is.
struct LogValue
{
    LogValue(const QString &value) // NOLINT(google-explicit-constructor): fields are written as a plain list
        : text(value)
    {}
    LogValue(qint64 value) // NOLINT(google-explicit-constructor)
        : text(QString::number(value))
        , isNumber(true)
    {}

    QString text;
    bool isNumber = false;
};

/// A line about something that has happened, at level info: fields behind the event's words, as keys of their own in JSON.
/// Fields without a value are left out.
using LogFields = QList<std::pair<QString, LogValue>>;
void logEvent(const QLoggingCategory &category, const QString &event, const LogFields &fields);

/// Installs the handler for the whole process. Qt's own HTTP server category stays off: it prints bearer tokens.
void installLogging(LogLevel level, LogFormat format);

/// Writes a sentence for a person, after the log lines that came before it.
void writeStandardError(const QString &line);
/// Waits for what was queued, at most until the deadline. False when lines are left.
bool flushStandardError(std::chrono::milliseconds deadline);
/// At the end of main(): waits at most LogWriter::kFlushDeadline. Later lines are written only if nothing has to be waited for.
void finishStandardError();
/// Lines that were lost because nobody read them.
quint64 droppedLogLines();

} // namespace Ringproof
