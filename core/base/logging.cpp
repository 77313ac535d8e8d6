// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include "base/clock.h"
#include "base/logwriter.h"
#include "base/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <atomic>
#include <unistd.h>

namespace Ringproof {

Q_LOGGING_CATEGORY(lcLog, "ringproof.log")
Q_LOGGING_CATEGORY(lcConfig, "ringproof.config")
Q_LOGGING_CATEGORY(lcHttp, "ringproof.http")
Q_LOGGING_CATEGORY(lcProvider, "ringproof.provider")
Q_LOGGING_CATEGORY(lcStore, "ringproof.store")
Q_LOGGING_CATEGORY(lcVerification, "ringproof.verification")
Q_LOGGING_CATEGORY(lcServer, "ringproof.server")
Q_LOGGING_CATEGORY(lcSandbox, "ringproof.sandbox")

namespace {

constexpr std::chrono::milliseconds kFatalDeadline{200};

// A message handler is a plain function, so what it needs lives beside it.
std::atomic<LogFormat> s_format = LogFormat::Text;
std::atomic<QLoggingCategory::CategoryFilter> s_rules = nullptr;

/// QT_LOGGING_RULES outranks our own rules; this outranks both. Qt's HTTP server prints bearer tokens.
void silenceHttpServer(QLoggingCategory *category)
{
    s_rules.load()(category);
    if (!QByteArrayView(category->categoryName()).startsWith("qt.httpserver"))
        return;
    for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        category->setEnabled(type, false);
}

/// One line a message, and nothing that a terminal would obey.
QString withoutControls(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text;
}

/// Between an event's words and its fields; no message of ours or anybody's has a reason to hold it.
constexpr QChar kFieldMark(0x1f);
/// In place of it where the field is a number.
constexpr QChar kNumberMark(0x1e);

struct Part
{
    QString text;
    bool isNumber = false;
};

/// The words, then the fields; all but numbers of our own without what must not be shown.
QList<Part> partsOf(const QString &message)
{
    QList<Part> parts;
    qsizetype from = 0;
    bool isNumber = false;
    for (qsizetype at = 0; at <= message.size(); ++at) {
        if (at < message.size() && message.at(at) != kFieldMark && message.at(at) != kNumberMark)
            continue;
        const QString text = message.mid(from, at - from);
        parts.append({isNumber ? text : redacted(text), isNumber});
        isNumber = at < message.size() && message.at(at) == kNumberMark;
        from = at + 1;
    }
    return parts;
}

struct LevelWords
{
    const char *name;
    const char *priority; ///< sd-daemon(3) prefix
};

LevelWords wordsFor(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return {"debug", "<7>"};
    case QtInfoMsg: return {"info", "<6>"};
    case QtWarningMsg: return {"warning", "<4>"};
    case QtCriticalMsg: return {"error", "<3>"};
    case QtFatalMsg: return {"fatal", "<2>"};
    }
    return {"info", "<6>"};
}

QByteArray formattedLine(QtMsgType type, const char *category, const QString &message)
{
    static const bool underSystemd = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    const LevelWords words = wordsFor(type);
    const QList<Part> parts = partsOf(message);
    QByteArray line;
    if (s_format == LogFormat::Json) {
        QJsonObject object{
            {QStringLiteral("time"), toIso(SystemClock().now())},
            {QStringLiteral("level"), QLatin1StringView(words.name)},
            {QStringLiteral("category"), QLatin1StringView(category)},
            {QStringLiteral("message"), parts.first().text},
        };
        for (const Part &field : parts.mid(1)) {
            const QString value = field.text.section(u'=', 1);
            object.insert(field.text.section(u'=', 0, 0), field.isNumber ? QJsonValue(value.toLongLong()) : value);
        }
        line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    } else {
        QStringList texts;
        for (const Part &part : parts)
            texts.append(part.text);
        line = (underSystemd ? QByteArray(words.priority) : QByteArray(words.name) + ": ") +
               withoutControls(texts.join(u' ')).toUtf8();
    }
    return line + '\n';
}

QByteArray dropNotice(quint64 count)
{
    const QString message = QStringLiteral("log lines dropped") + kNumberMark + QStringLiteral("count=%1").arg(count);
    return formattedLine(QtWarningMsg, lcLog().categoryName(), message);
}

/// Lives as long as the process: its thread may be blocked in write(2) when everything else has ended.
LogWriter &standardError()
{
    static auto *const writer = new LogWriter(STDERR_FILENO, dropNotice);
    return *writer;
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogWriter &writer = standardError();
    // abort() follows: nothing would write the queue.
    if (type == QtFatalMsg)
        writer.finish(kFatalDeadline);
    writer.write(formattedLine(type, context.category, message));
}

} // namespace

void logEvent(const QLoggingCategory &category, const QString &event, const LogFields &fields)
{
    if (!category.isInfoEnabled())
        return;
    QString message = event;
    for (const auto &[name, value] : fields)
        if (!value.text.isEmpty())
            message += (value.isNumber ? kNumberMark : kFieldMark) + name + u'=' + value.text;
    QMessageLogger(nullptr, 0, nullptr, category.categoryName()).info().noquote() << message;
}

void installLogging(LogLevel level, LogFormat format)
{
    s_format = format;
    const auto enabled = [level](LogLevel wanted) {
        return level <= wanted ? QLatin1StringView("true") : QLatin1StringView("false");
    };
    QLoggingCategory::setFilterRules(
        QStringLiteral("*.debug=%1\n*.info=%2\n*.warning=%3\nqt.*.debug=false\nqt.*.info=false\n")
            .arg(enabled(LogLevel::Debug), enabled(LogLevel::Info), enabled(LogLevel::Warning)));
    if (!s_rules) {
        // The filter runs at once for the categories that exist already, and needs the one that it stands before.
        s_rules = QLoggingCategory::installFilter(nullptr);
        QLoggingCategory::installFilter(silenceHttpServer);
    }
    qInstallMessageHandler(writeMessage);
}

void writeStandardError(const QString &line) { standardError().write(line.toUtf8() + '\n'); }

bool flushStandardError(std::chrono::milliseconds deadline) { return standardError().flush(deadline); }

void finishStandardError() { standardError().finish(); }

quint64 droppedLogLines() { return standardError().dropped(); }

} // namespace Ringproof
