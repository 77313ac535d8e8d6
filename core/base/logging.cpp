// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include "base/clock.h"
#include "base/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <atomic>
#include <cstdio>

namespace Ringproof {

Q_LOGGING_CATEGORY(lcHttp, "ringproof.http")
Q_LOGGING_CATEGORY(lcProvider, "ringproof.provider")
Q_LOGGING_CATEGORY(lcStore, "ringproof.store")
Q_LOGGING_CATEGORY(lcVerification, "ringproof.verification")
Q_LOGGING_CATEGORY(lcSandbox, "ringproof.sandbox")

namespace {

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

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static const bool underSystemd = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    const LevelWords words = wordsFor(type);
    QStringList parts = message.split(kFieldMark);
    for (QString &part : parts)
        part = redacted(part);
    QByteArray line;
    if (s_format == LogFormat::Json) {
        QJsonObject object{
            {QStringLiteral("time"), toIso(SystemClock().now())},
            {QStringLiteral("level"), QLatin1StringView(words.name)},
            {QStringLiteral("category"), QLatin1StringView(context.category)},
            {QStringLiteral("message"), parts.first()},
        };
        for (const QString &field : parts.mid(1))
            object.insert(field.section(u'=', 0, 0), field.section(u'=', 1));
        line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    } else {
        line = (underSystemd ? QByteArray(words.priority) : QByteArray(words.name) + ": ") +
               withoutControls(parts.join(u' ')).toUtf8();
    }
    line += '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

void logEvent(const QLoggingCategory &category, const QString &event, const LogFields &fields)
{
    if (!category.isInfoEnabled())
        return;
    QString message = event;
    for (const auto &[name, value] : fields)
        message += kFieldMark + name + u'=' + value;
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
    qInstallMessageHandler(writeLine);
}

} // namespace Ringproof
