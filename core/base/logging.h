// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Log categories and the one message handler. Lines go to standard error, never to standard output.
// Never prints a number, a code or a token: every line passes redacted().
#pragma once

#include <QLoggingCategory>

namespace Ringproof {

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
using LogFields = QList<std::pair<QString, LogValue>>;
void logEvent(const QLoggingCategory &category, const QString &event, const LogFields &fields);

/// Installs the handler for the whole process. Qt's own HTTP server category stays off: it prints bearer tokens.
void installLogging(LogLevel level, LogFormat format);

} // namespace Ringproof
