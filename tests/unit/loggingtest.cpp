// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Ringproof {

namespace {

Q_LOGGING_CATEGORY(lcQtServer, "qt.httpserver.connection")

/// What is written to standard error while it lives.
class Captured final
{
public:
    Captured()
    {
        m_file.open();
        std::fflush(stderr);
        m_kept = ::dup(STDERR_FILENO);
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~Captured() { text(); }
    QByteArray text()
    {
        if (m_kept >= 0) {
            flushStandardError(std::chrono::seconds(10));
            ::dup2(m_kept, STDERR_FILENO);
            ::close(std::exchange(m_kept, -1));
        }
        QFile written(m_file.fileName());
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

private:
    QTemporaryFile m_file;
    int m_kept = -1;
};

/// Puts the test's own message handler back.
class KeptHandler final
{
public:
    ~KeptHandler() { qInstallMessageHandler(m_handler); }

private:
    QtMessageHandler m_handler = qInstallMessageHandler(nullptr);
};

} // namespace

class LoggingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreKeysInJson();
    void fieldsFollowInText();
    void aLineStaysALine();
    void theServerStaysSilent();
    void fatalMessagesArrive();
};

void LoggingTest::fieldsAreKeysInJson()
{
    const KeptHandler kept;
    Captured captured;
    installLogging(LogLevel::Info, LogFormat::Json);
    logEvent(lcVerification(), QStringLiteral("send ended"),
        {{QStringLiteral("verification"), QStringLiteral("VE0123456789abcdef0123456789abcdef")},
            {QStringLiteral("outcome"), QStringLiteral("a=b +14155550123")}});
    const QJsonObject line = QJsonDocument::fromJson(captured.text()).object();
    QCOMPARE(line[u"message"].toString(), QStringLiteral("send ended"));
    QCOMPARE(line[u"verification"].toString(), QStringLiteral("VE0123456789abcdef0123456789abcdef"));
    QCOMPARE(line[u"outcome"].toString(), QStringLiteral("a=b +•••23"));
    QCOMPARE(line[u"level"].toString(), QStringLiteral("info"));
}

void LoggingTest::fieldsFollowInText()
{
    const KeptHandler kept;
    Captured captured;
    installLogging(LogLevel::Info, LogFormat::Text);
    logEvent(lcVerification(), QStringLiteral("check ended"), {{QStringLiteral("outcome"), QStringLiteral("wrong")}});
    QVERIFY(captured.text().endsWith("check ended outcome=wrong\n"));
}

void LoggingTest::aLineStaysALine()
{
    const KeptHandler kept;
    Captured captured;
    installLogging(LogLevel::Info, LogFormat::Text);
    qCWarning(lcVerification).noquote() << QStringLiteral("one\ntwo\x1b[31m\rthree");
    const QByteArray text = captured.text();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(!text.contains('\x1b') && !text.contains('\r'));
}

void LoggingTest::theServerStaysSilent()
{
    const KeptHandler kept;
    qputenv("QT_LOGGING_RULES", "*=true");
    installLogging(LogLevel::Debug, LogFormat::Text);
    qunsetenv("QT_LOGGING_RULES");
    Captured captured;
    qCDebug(lcQtServer) << "Authorization: Bearer";
    qCWarning(lcQtServer) << "Authorization: Bearer";
    QVERIFY(captured.text().isEmpty());
}

void LoggingTest::fatalMessagesArrive()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe2(ends.data(), O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit noCore{0, 0};
        ::setrlimit(RLIMIT_CORE, &noCore);
        std::signal(SIGABRT, SIG_DFL);
        ::dup2(ends[1], STDERR_FILENO);
        installLogging(LogLevel::Warning, LogFormat::Text);
        qCWarning(lcStore) << "before";
        qFatal("the end");
    }
    ::close(ends[1]);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QByteArray text(4096, '\0');
    text.truncate(std::max<ssize_t>(::read(ends[0], text.data(), size_t(text.size())), 0));
    ::close(ends[0]);
    QCOMPARE(text, QByteArray("warning: before\nfatal: the end\n"));
}

RINGPROOF_TEST(LoggingTest)

} // namespace Ringproof

#include "loggingtest.moc"
