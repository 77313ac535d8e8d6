// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An upstream on a thread of its own that answers every POST after a fixed time with a Verification of the number it names.
// Never remembers anything: the cost of an emulator is not what is measured.
#pragma once

#include "http/formencoding.h"
#include "http/httpservice.h"

#include <QThread>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <sys/resource.h>

namespace Ringproof {

class CannedUpstream final
{
public:
    explicit CannedUpstream(std::chrono::milliseconds latency)
        : m_context(new QObject)
    {
        m_context->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread.start();
        const auto listen = [this, latency] { m_port = start(m_context, latency); };
        QMetaObject::invokeMethod(m_context, listen, Qt::BlockingQueuedConnection);
    }
    ~CannedUpstream()
    {
        m_thread.quit();
        m_thread.wait();
    }
    CannedUpstream(const CannedUpstream &) = delete;
    CannedUpstream &operator=(const CannedUpstream &) = delete;

    QUrl baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

private:
    static quint16 start(QObject *context, std::chrono::milliseconds latency)
    {
        HttpService::Options options;
        options.guard.scanner.extraPathCharacters = "+%@";
        options.guard.maxConnections = 2000;
        const auto handler = [context, latency, count = 0](
                                 const ServerRequest &request, const Answerer &answerer) mutable {
            const ServerAnswer answer = verification(request.body, ++count);
            if (latency == std::chrono::milliseconds(0))
                answerer.answer(answer);
            else
                QTimer::singleShot(latency, Qt::PreciseTimer, context, [answerer, answer] { answerer.answer(answer); });
        };
        const auto refuse = [](Refusal refusal, const RequestHead &) { return ServerAnswer{.status = refusalStatus(refusal)}; };
        return *(new HttpService(options, handler, refuse, context))->listenOn(QHostAddress::LocalHost, 0);
    }
    static ServerAnswer verification(const QByteArray &body, int count)
    {
        const FormFields fields = decodeForm(body).value_or(FormFields());
        const QByteArray to = formValue(fields, QStringLiteral("To")).value_or(QString()).toLatin1();
        return {.status = 201,
            .body = R"({"sid":"VE)" + QByteArray::number(count).rightJustified(32, '0') + R"(","to":")" + to +
                    R"(","status":"pending","date_created":"2026-01-01T00:00:00Z","send_code_attempts":[]})"};
    }

    QThread m_thread;
    QObject *m_context; ///< lives on m_thread
    quint16 m_port = 0;
};

/// Of this process, both ends.
inline double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace Ringproof
