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
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)

enum class LogLevel { Debug, Info, Warning, Error };
enum class LogFormat { Text, Json };

/// A line about something that has happened, at level info: fields behind the event's words, as keys of their own in JSON.
using LogFields = QList<std::pair<QString, QString>>;
void logEvent(const QLoggingCategory &category, const QString &event, const LogFields &fields);

/// Installs the handler for the whole process. Qt's own HTTP server category stays off: it prints bearer tokens.
void installLogging(LogLevel level, LogFormat format);

} // namespace Ringproof
