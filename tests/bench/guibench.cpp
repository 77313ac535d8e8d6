// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person at the window waits for: a key, the list of countries, and the window itself while a send hangs.
#include "phone/asyoutype.h"
#include "support/servicerig.h"
#include "ui/widgets/countrybutton.h"
#include "ui/widgets/countrypicker.h"
#include "ui/widgets/phoneedit.h"
#include "ui/widgets/phonefield.h"
#include "ui/wizard/wizard.h"

#include <QApplication>
#include <QEventLoop>
#include <QPixmap>
#include <QSemaphore>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Ringproof;
using namespace Ringproof::Testing;
using namespace std::chrono_literals;

namespace {

constexpr int kRounds = 50;
const QString kDigits = QStringLiteral("4155550123");

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

void print(const char *what, std::vector<double> taken)
{
    if (taken.empty()) {
        std::printf("%-58s no figures\n", what);
        return;
    }
    std::sort(taken.begin(), taken.end());
    std::printf(
        "%-58s median %8.3f ms, worst %8.3f ms (%zu)\n", what, taken[taken.size() / 2], taken.back(), taken.size());
}

void measureKeys()
{
    PhoneField field(nullptr);
    field.setRegion(QStringLiteral("US"));
    field.show();
    field.activateWindow();
    field.edit()->setFocus();
    static_cast<void>(QTest::qWaitForWindowActive(&field));
    QElapsedTimer timer;
    std::vector<double> keys;
    std::vector<double> first;
    for (int round = 0; round < kRounds; ++round) {
        field.clear();
        for (const QChar digit : kDigits) {
            timer.start();
            QTest::keyClicks(field.edit(), QString(digit));
            QCoreApplication::processEvents();
            const QPixmap picture = field.grab();
            (first.empty() ? first : keys).push_back(picture.isNull() ? 0 : milliseconds(timer));
        }
    }
    print("the very first key", first);
    print("a key in the phone field until painted", keys);
}

/// The processor's time, which other programs do not lengthen.
double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void measureCountries()
{
    const double begun = cpuMilliseconds();
    const QList<Region> regions = allRegions(QLocale());
    std::vector<double> taken(1, cpuMilliseconds() - begun);
    print("all countries with their names, numbering data included", regions.isEmpty() ? std::vector<double>() : taken);
}

/// Every country's example, key by key: what a country's first number costs, and its second.
void measureFormatting()
{
    std::vector<double> first;
    std::vector<double> later;
    for (const Region &region : allRegions(QLocale())) {
        const auto example = PhoneNumber::example(region.code);
        if (!example)
            continue;
        QString digits = example->national();
        digits.removeIf([](QChar character) { return !character.isDigit(); });
        for (std::vector<double> *figures : {&first, &later})
            for (qsizetype length = 1; length <= digits.size(); ++length) {
                const double begun = cpuMilliseconds();
                const TypedPhone typed = formatAsYouType(digits.left(length), length, region.code);
                figures->push_back(typed.text.isEmpty() ? 0 : cpuMilliseconds() - begun);
            }
    }
    print("formatAsYouType alone, a country's first number, CPU", first);
    print("formatAsYouType alone, a country's second number, CPU", later);
}

void measureCountryList()
{
    std::vector<double> taken;
    std::vector<double> again;
    QElapsedTimer timer;
    for (int round = 0; round < kRounds / 5; ++round) {
        PhoneField field(nullptr);
        field.setRegion(QStringLiteral("US"));
        field.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&field));
        auto *button = field.findChild<CountryButton *>();
        for (std::vector<double> *figures : {&taken, &again}) {
            timer.start();
            button->click();
            auto *picker = field.findChild<CountryPicker *>();
            static_cast<void>(QTest::qWaitForWindowExposed(picker));
            const QPixmap picture = picker->grab();
            figures->push_back(picture.isNull() ? 0 : milliseconds(timer));
            QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Escape);
        }
    }
    print("the country list's first opening until shown", taken);
    print("the country list's second opening until shown", again);
}

/// On a thread of its own, so that none of its work counts as the window's.
class SandboxThread final : public QThread
{
public:
    SandboxThread()
    {
        start();
        m_isReady.acquire();
    }
    ~SandboxThread() override
    {
        quit();
        wait();
    }
    const QUrl &url() const { return m_url; }

protected:
    void run() override
    {
        AdjustableClock clock;
        SandboxServer server({.address = QHostAddress::LocalHost, .port = 0}, clock);
        if (server.start())
            m_url = server.baseUrl();
        m_isReady.release();
        exec();
    }

private:
    QSemaphore m_isReady;
    QUrl m_url;
};

void measureHangingSend()
{
    SandboxThread sandbox;
    const QTemporaryDir folder;
    const SystemClock clock;
    ServiceStack stack(sandbox.url(), folder.filePath(QStringLiteral("ringproof.db")), clock);
    SandboxClient client(sandbox.url());
    const WireAnswer fault = client.door("POST", "faults", R"({"kind":"latency","latencyMs":5000})");

    Wizard wizard(nullptr);
    wizard.setHomeRegion(QStringLiteral("US"));
    wizard.useService(&stack.service, &clock, QStringLiteral("bench"));
    wizard.show();
    wizard.activateWindow();
    auto *edit = wizard.findChild<PhoneEdit *>();
    edit->setFocus();
    static_cast<void>(QTest::qWaitForWindowActive(&wizard));
    QTest::keyClicks(edit, kDigits);

    QEventLoop loop;
    QTimer heartbeat;
    heartbeat.setTimerType(Qt::PreciseTimer);
    std::vector<double> beats;
    QElapsedTimer sinceBeat;
    QElapsedTimer sinceSend;
    bool wasSending = false;
    QObject::connect(&heartbeat, &QTimer::timeout, &loop, [&] {
        beats.push_back(milliseconds(sinceBeat));
        sinceBeat.start();
        wasSending = wasSending || edit->isReadOnly();
        const bool isOver = wasSending && (!edit->isReadOnly() || !edit->isVisible());
        if (isOver || sinceSend.elapsed() > 20'000)
            loop.quit();
    });
    heartbeat.start(1ms);
    sinceBeat.start();
    sinceSend.start();
    QTest::keyClick(edit, Qt::Key_Return);
    loop.exec();
    const double lasted = milliseconds(sinceSend);
    print("between heartbeats of 1 ms while a send hangs", beats);
    std::printf("  the send hung for %.0f ms; fault set with HTTP status %d\n", lasted, fault.status);
    wizard.useNothing();
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ringproof-bench"));
    measureCountries();
    measureFormatting();
    measureKeys();
    measureCountryList();
    measureHangingSend();
    return 0;
}
