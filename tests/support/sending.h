// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request of HttpClient that is under way, for tests that have many of them or look at the server meanwhile.
// Never keeps anything alive: a test that ends early leaves nothing that could call back into it.
#pragma once

#include "http/httpclient.h"
#include "support/rawserver.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <optional>

namespace Ringproof::Testing {

class Sending final
{
public:
    Sending(HttpClient &client, const HttpRequest &request, QDeadlineTimer deadline)
    {
        auto task = client.send(request, deadline);
        QCoro::connect(std::move(task), &m_context, [this](const HttpReply &result) {
            reply = result;
            if (then)
                then();
        });
    }

    std::optional<HttpReply> reply;
    std::function<void()> then; ///< called as soon as the reply is there

    bool isDone() const { return reply.has_value(); }
    bool hasFault(HttpFault fault) const { return reply && reply->fault == fault; }

private:
    QObject m_context;
};

inline HttpRequest postTo(const QUrl &url, const QByteArray &body = "To=%2B14155550123&Channel=sms")
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = body;
    return request;
}

inline HttpRequest getFrom(const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return request;
}

/// The reply, waited for.
inline HttpReply sent(
    HttpClient &client, const HttpRequest &request, std::chrono::milliseconds deadline = std::chrono::seconds(10))
{
    auto task = client.send(request, QDeadlineTimer(deadline));
    return QCoro::waitFor(task);
}

/// What became of a request that the server had read when its time was over.
struct SeenAttempt
{
    HttpReply reply;
    std::chrono::milliseconds deadline{0};
    std::chrono::milliseconds took{0};
    QByteArray mark; ///< the field by which the server's heads tell it from other attempts
};

/// Gives a request `deadline`, and twice as much each time the server had not read it by then: connecting, sending and reading
/// may take a busy machine longer. Gives up behind ten seconds.
inline SeenAttempt sentUntilSeen(
    HttpClient &client, const HttpRequest &request, const RawServer &server, std::chrono::milliseconds deadline)
{
    static int attempts = 0;
    for (;; deadline *= 2) {
        const QByteArray number = QByteArray::number(++attempts);
        HttpRequest marked = request;
        marked.headers.append(HttpHeader{"X-Attempt", number});
        QElapsedTimer timer;
        timer.start();
        const HttpReply reply = sent(client, marked, deadline);
        const SeenAttempt attempt{.reply = reply,
            .deadline = deadline,
            .took = std::chrono::milliseconds(timer.elapsed()),
            .mark = "X-Attempt: " + number};
        if (server.seen(attempt.mark) > 0 || deadline > std::chrono::seconds(10))
            return attempt;
    }
}

} // namespace Ringproof::Testing
