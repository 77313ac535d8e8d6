// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request of HttpClient that is under way, for tests that have many of them or look at the server meanwhile.
// Never keeps anything alive: a test that ends early leaves nothing that could call back into it.
#pragma once

#include "http/httpclient.h"

#include <QCoroTask>
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

} // namespace Ringproof::Testing
