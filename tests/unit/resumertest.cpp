// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/resumer.h"
#include "base/task.h"
#include "support/testregistry.h"

#include <QTest>
#include <QThread>

namespace Ringproof {

namespace {

/// Suspends its coroutine and lets it be resumed from outside.
struct Pause
{
    std::coroutine_handle<> *handle;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> suspended) const { *handle = suspended; }
    void await_resume() const {}
};

Task<> goOn(std::coroutine_handle<> *handle, QThread **where)
{
    const Pause pause{handle};
    co_await pause;
    *where = QThread::currentThread();
}

} // namespace

class ResumerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resumesWhereItWasSuspended();
    void neverBeforeItReturns();
    void leavesWhatNobodyCanResume();
};

void ResumerTest::resumesWhereItWasSuspended()
{
    std::coroutine_handle<> handle;
    QThread *where = nullptr;
    const Task<> task = goOn(&handle, &where);
    const auto resumer = Resumer::ofThisThread();
    const std::unique_ptr<QThread> other(QThread::create([&] { resumer->resume(handle); }));
    other->start();
    QVERIFY(other->wait(10'000));
    QVERIFY(!where);
    QTRY_COMPARE(where, QThread::currentThread());
    QVERIFY(task.isReady());
}

void ResumerTest::neverBeforeItReturns()
{
    std::coroutine_handle<> handle;
    QThread *where = nullptr;
    const Task<> task = goOn(&handle, &where);
    Resumer::ofThisThread()->resume(handle);
    QVERIFY(!where);
    QTRY_VERIFY(task.isReady());
}

void ResumerTest::leavesWhatNobodyCanResume()
{
    std::shared_ptr<Resumer> resumer;
    const std::unique_ptr<QThread> gone(QThread::create([&] { resumer = Resumer::ofThisThread(); }));
    gone->start();
    QVERIFY(gone->wait(10'000));
    QVERIFY(resumer && resumer != Resumer::ofThisThread());
    std::coroutine_handle<> handle;
    QThread *where = nullptr;
    const Task<> task = goOn(&handle, &where);
    resumer->resume(handle);
    QCoreApplication::processEvents();
    QVERIFY(!where);
    handle.resume();
    QVERIFY(task.isReady());
}

} // namespace Ringproof

using Ringproof::ResumerTest;
RINGPROOF_TEST(ResumerTest)
#include "resumertest.moc"
