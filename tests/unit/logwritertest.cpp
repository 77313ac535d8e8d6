// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logwriter.h"
#include "support/testregistry.h"

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 20s;

QByteArray notice(quint64 count) { return "dropped " + QByteArray::number(count) + '\n'; }

/// A pipe of one page, the smallest that there is.
class SmallPipe final
{
public:
    SmallPipe()
    {
        std::signal(SIGPIPE, SIG_IGN);
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
        reader = ends[0];
        writer = ends[1];
        ::fcntl(writer, F_SETPIPE_SZ, 4096);
    }
    ~SmallPipe()
    {
        closeReader();
        closeWriter();
    }
    void closeReader() { closeOnce(reader); }
    void closeWriter() { closeOnce(writer); }
    /// What is in it now.
    QByteArray take() const
    {
        QByteArray piece(4096, '\0');
        const ssize_t count = ::read(reader, piece.data(), size_t(piece.size()));
        piece.truncate(std::max<ssize_t>(count, 0));
        return piece;
    }
    /// Reads until a line with these words has come.
    QByteArray takeUntil(const QByteArray &words) const
    {
        QByteArray text;
        while (!text.contains(words)) {
            const QByteArray piece = take();
            if (piece.isEmpty())
                break;
            text += piece;
        }
        return text;
    }

    int reader = -1;
    int writer = -1;

private:
    static void closeOnce(int &descriptor)
    {
        if (descriptor >= 0)
            ::close(std::exchange(descriptor, -1));
    }
};

} // namespace

class LogWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfLines();
    void dropsAndReportsWhatDoesNotFit_data();
    void dropsAndReportsWhatDoesNotFit();
    void survivesReaderThatLeaves();
    void reportsLossWhenAReaderReturns();
    void finishesWhileNobodyReads_data();
    void finishesWhileNobodyReads();
    void writesFromAForkedChild();
    void writesAtOnceAfterItsEnd();
    void leavesDescriptorFlagsAlone();
};

void LogWriterTest::keepsTheOrderOfLines()
{
    const SmallPipe pipe;
    LogWriter writer(pipe.writer, notice);
    QByteArray expected;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray line = "line " + QByteArray::number(i) + '\n';
        expected += line;
        writer.write(line);
    }
    QCOMPARE(pipe.takeUntil("line 1999\n"), expected);
    QVERIFY(writer.flush(kPatience));
    QCOMPARE(writer.dropped(), 0U);
}

void LogWriterTest::dropsAndReportsWhatDoesNotFit_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("bytes");
    QTest::newRow("too many lines") << 50 << 1'000'000;
    QTest::newRow("too many bytes") << 1'000'000 << 5'000;
    QTest::newRow("no line fits") << 100 << 10;
}

void LogWriterTest::dropsAndReportsWhatDoesNotFit()
{
    QFETCH(int, lines);
    QFETCH(int, bytes);
    constexpr int kWritten = 5000;
    const SmallPipe pipe;
    LogWriter writer(pipe.writer, notice, {.lines = size_t(lines), .bytes = size_t(bytes)});
    // Nobody reads: every call has to return all the same.
    for (int i = 0; i < kWritten; ++i)
        writer.write(QByteArray(80, 'x') + '\n');
    const quint64 dropped = writer.dropped();
    QVERIFY(dropped > kWritten / 2);

    // The reader is back: everything that was kept comes, and every dropped line is accounted for.
    QByteArray text;
    quint64 reported = 0;
    while (reported < dropped) {
        text += pipe.take();
        reported = 0;
        for (const QByteArray &line : text.first(text.lastIndexOf('\n') + 1).split('\n'))
            if (line.startsWith("dropped "))
                reported += line.mid(8).toULongLong();
    }
    QCOMPARE(reported, dropped);
    QCOMPARE(quint64(text.count("x\n")) + dropped, quint64(kWritten));
    QVERIFY(text.endsWith('\n'));
}

void LogWriterTest::survivesReaderThatLeaves()
{
    SmallPipe pipe;
    LogWriter writer(pipe.writer, notice);
    pipe.closeReader();
    for (int i = 0; i < 300; ++i)
        writer.write("lost\n");
    QVERIFY(writer.flush(kPatience));
    QCOMPARE(writer.dropped(), 300U);
}

void LogWriterTest::reportsLossWhenAReaderReturns()
{
    std::signal(SIGPIPE, SIG_IGN);
    const QTemporaryDir folder;
    const QByteArray name = QFile::encodeName(folder.filePath(QStringLiteral("fifo")));
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    int reader = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CLOEXEC);
    {
        LogWriter writer(descriptor, notice);
        ::close(reader);
        writer.write("one\n");
        QVERIFY(writer.flush(kPatience));
        writer.write("two\n");
        QVERIFY(writer.flush(kPatience));
        reader = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        writer.write("three\n");
        QVERIFY(writer.flush(kPatience));
        QCOMPARE(writer.dropped(), 2U);
    }
    QByteArray text(100, '\0');
    text.truncate(::read(reader, text.data(), size_t(text.size())));
    QCOMPARE(text, QByteArray("dropped 2\nthree\n"));
    ::close(reader);
    ::close(descriptor);
}

void LogWriterTest::finishesWhileNobodyReads_data()
{
    QTest::addColumn<bool>("socket");
    QTest::newRow("the thread waits in poll") << false;
    // A socket that is writable may have less room than is written: then write(2) itself waits.
    QTest::newRow("the thread may wait in write") << true;
}

void LogWriterTest::finishesWhileNobodyReads()
{
    QFETCH(bool, socket);
    const SmallPipe pipe;
    std::array<int, 2> sockets{};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()), 0);
    const int small = 1;
    ::setsockopt(sockets[0], SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    {
        LogWriter writer(socket ? sockets[0] : pipe.writer, notice);
        for (int i = 0; i < 8000; ++i)
            writer.write(QByteArray(100, 'x') + '\n');
        QVERIFY(!writer.flush(50ms));
        writer.finish(50ms); // must return
        QVERIFY(writer.dropped() > 0);
    }
    ::close(sockets[1]);
    ::close(sockets[0]);
}

void LogWriterTest::writesFromAForkedChild()
{
    SmallPipe pipe;
    LogWriter writer(pipe.writer, notice);
    writer.write("parent\n");
    QCOMPARE(pipe.take(), QByteArray("parent\n"));
    const pid_t child = ::fork();
    if (child == 0) {
        writer.write("child\n");
        writer.finish();
        ::_exit(0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QCOMPARE(writer.dropped(), 0U);
    pipe.closeWriter();
    QCOMPARE(pipe.take(), QByteArray("child\n"));
}

void LogWriterTest::writesAtOnceAfterItsEnd()
{
    const SmallPipe pipe;
    LogWriter writer(pipe.writer, notice);
    writer.write("before\n");
    writer.finish(kPatience);
    QCOMPARE(pipe.take(), QByteArray("before\n"));
    writer.write("after\n");
    QCOMPARE(pipe.take(), QByteArray("after\n"));
    // Full: dropped at once.
    for (int i = 0; i < 100; ++i)
        writer.write(QByteArray(100, 'x') + '\n');
    QVERIFY(writer.dropped() > 0);
}

void LogWriterTest::leavesDescriptorFlagsAlone()
{
    const SmallPipe pipe;
    const int before = ::fcntl(pipe.writer, F_GETFL);
    LogWriter writer(pipe.writer, notice);
    writer.write("line\n");
    QVERIFY(writer.flush(kPatience));
    // Standard error is often shared with other programs: O_NONBLOCK would be theirs as well.
    QCOMPARE(::fcntl(pipe.writer, F_GETFL), before);
}

RINGPROOF_TEST(LogWriterTest)

} // namespace Ringproof

#include "logwritertest.moc"
