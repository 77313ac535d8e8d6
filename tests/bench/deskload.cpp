// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk as main.cpp puts it together, with a heartbeat of one millisecond on the GUI thread: deskload FOLDER. Does what lines on
// its standard input say; "beats" tells the longest stall since it was last asked. deskload.py sends the lines and the load.
#include "app/desktop/desktopsession.h"
#include "app/process.h"
#include "ui/desk/deskwindow.h"
#include "ui/desk/historyplace.h"
#include "ui/desk/historytasks.h"
#include "ui/desk/sidebar.h"
#include "ui/theme.h"
#include "ui/widgets/phoneedit.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSettings>
#include <QSocketNotifier>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <thread>

using namespace Ringproof;
using namespace std::chrono_literals;

namespace {

constexpr double kFrameMs = 16;

class Beats final
{
public:
    void beat()
    {
        const double passed = double(m_since.nsecsElapsed()) / 1e6;
        if (m_since.isValid())
            m_passed.push_back(passed);
        m_since.start();
    }
    void print(const char *whose)
    {
        std::sort(m_passed.begin(), m_passed.end());
        const auto over = std::count_if(m_passed.begin(), m_passed.end(), [](double each) { return each > kFrameMs; });
        if (m_passed.empty())
            return;
        std::printf("%s median %.2f p99.9 %.2f worst %.2f over16 %zd of %zu\n", whose, m_passed[m_passed.size() / 2],
            m_passed[m_passed.size() * 999 / 1000], m_passed.back(), over, m_passed.size());
        m_passed.clear();
    }

private:
    QElapsedTimer m_since;
    std::vector<double> m_passed;
};

/// A thread that does nothing but beat: how late the machine itself lets a thread run.
class IdleThread final
{
public:
    IdleThread()
        : m_thread([this] {
            std::unique_lock lock(m_mutex);
            while (!m_end.wait_for(lock, 1ms, [this] { return m_isEnding; }))
                m_beats.beat();
        })
    {}
    ~IdleThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_end.notify_one();
        m_thread.join();
    }
    void print()
    {
        const std::lock_guard lock(m_mutex);
        m_beats.print("idle thread");
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_end;
    bool m_isEnding = false;
    Beats m_beats;
    std::thread m_thread;
};

class Bench final : public QObject
{
public:
    explicit Bench(const QString &folder)
        : m_session(optionsFor(folder), m_window)
        , m_lines(0, QSocketNotifier::Read)
    {
        m_heartbeat.setTimerType(Qt::PreciseTimer);
        connect(&m_heartbeat, &QTimer::timeout, this, [this] { m_beats.beat(); });
        connect(&m_lines, &QSocketNotifier::activated, this, [this] { readLine(); });
        m_session.begin();
        m_window.show();
        m_heartbeat.start(1ms);
    }

private:
    static DesktopOptions optionsFor(const QString &folder)
    {
        DesktopOptions options;
        options.dataDir = folder;
        return options;
    }
    /// The driver waits for the answer, so there is never a second line.
    void readLine()
    {
        std::string line;
        if (!std::getline(std::cin, line)) {
            m_lines.setEnabled(false);
            m_session.leave();
            return;
        }
        const QString text = QString::fromStdString(line);
        obey(text.section(u' ', 0, 0), text.section(u' ', 1));
        std::printf("done\n");
        std::fflush(stdout);
    }
    void obey(const QString &verb, const QString &object)
    {
        if (verb == QLatin1StringView("beats"))
            printBeats();
        else if (verb == QLatin1StringView("verify"))
            choose(Command::Verify);
        else if (verb == QLatin1StringView("history"))
            choose(Command::History);
        else if (verb == QLatin1StringView("overview"))
            choose(Command::Overview);
        else if (verb == QLatin1StringView("send"))
            send(object);
        else if (verb == QLatin1StringView("search"))
            history()->findChild<QLineEdit *>(QStringLiteral("searchLine"))->setText(object);
        else if (verb == QLatin1StringView("export"))
            history()->exportTo(object);
        else if (verb == QLatin1StringView("busy"))
            std::printf("%d\n", history()->findChild<HistoryTasks *>()->isBusy() ? 1 : 0);
    }
    /// As by a click: which place it was is remembered, on the disk.
    void choose(Command place) { Q_EMIT m_window.findChild<Sidebar *>()->chosen(place); }
    HistoryPlace *history() const { return m_window.findChild<HistoryPlace *>(); }
    void send(const QString &number)
    {
        auto *edit = m_window.findChild<PhoneEdit *>();
        edit->setText(number);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void printBeats()
    {
        m_beats.print("GUI thread");
        m_idleThread.print();
    }

    Theme m_theme;
    DeskWindow m_window;
    DesktopSession m_session;
    QSocketNotifier m_lines;
    QTimer m_heartbeat;
    Beats m_beats;
    IdleThread m_idleThread;
};

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    const QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    std::ios::sync_with_stdio(false);
    QSettings().setValue(QStringLiteral("desk/restServer"), true);
    Bench bench(QString::fromLocal8Bit(argv[1]));
    return QApplication::exec();
}
