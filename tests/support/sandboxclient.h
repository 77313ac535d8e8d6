// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sandbox on a port of its own and a plain HTTP client for it, for tests that read like a script.
// Never asserts: it hands back what came over the wire. Waits at most ten seconds for an answer.
#pragma once

#include "http/formencoding.h"
#include "sandbox/sandboxserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <memory>

namespace Ringproof::Testing {

/// Numbers that are set aside for fiction.
inline const QString kNumber = QStringLiteral("+14155550123");
inline const QString kOtherNumber = QStringLiteral("+447700900123");
inline const QByteArray kService = "/v2/Services/VA00000000000000000000000000000000";
inline const QByteArray kAccount = "AC00000000000000000000000000000000:sandbox";
inline const QByteArray kKey = "SK00000000000000000000000000000000:sandbox";

inline FormFields form(std::initializer_list<std::pair<const char *, QString>> fields)
{
    FormFields result;
    for (const auto &[name, value] : fields)
        result.append({QString::fromUtf8(name), value});
    return result;
}

struct WireAnswer
{
    int status = 0; ///< 0: no answer
    QByteArray body;
    QJsonDocument json;
    QList<QNetworkReply::RawHeaderPair> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    std::chrono::milliseconds took{0};

    QJsonValue value(const char *key) const { return json.object().value(QLatin1StringView(key)); }
    QString text(const char *key) const { return value(key).toString(); }
    int code() const { return value("code").toInt(); }
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, content] : headers)
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return content;
        return {};
    }
};

using Reply = std::unique_ptr<QNetworkReply>;

class SandboxClient final
{
public:
    explicit SandboxClient(QUrl base)
        : m_base(std::move(base))
    {}

    using Headers = QList<QNetworkReply::RawHeaderPair>;

    Reply send(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const Headers &headers = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(m_base.toEncoded() + target));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return Reply(m_network.sendCustomRequest(request, method, body));
    }
    static WireAnswer received(const Reply &reply)
    {
        QElapsedTimer timer;
        timer.start();
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000))
            return {};
        WireAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        answer.json = QJsonDocument::fromJson(answer.body);
        answer.headers = reply->rawHeaderPairs();
        answer.error = reply->error();
        answer.took = std::chrono::milliseconds(timer.elapsed());
        return answer;
    }
    WireAnswer ask(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const Headers &headers = {})
    {
        return received(send(method, target, body, headers));
    }

    static Headers login(const QByteArray &credentials = kAccount)
    {
        return {{"Authorization", "Basic " + credentials.toBase64()},
            {"Content-Type", "application/x-www-form-urlencoded"}};
    }
    WireAnswer get(const QByteArray &target) { return ask("GET", target, {}, login()); }
    WireAnswer post(const QByteArray &target, const FormFields &fields)
    {
        return ask("POST", target, encodeForm(fields), login());
    }
    Reply sendStart(const QString &to, const QString &channel = QStringLiteral("sms"))
    {
        return send("POST", kService + "/Verifications", encodeForm(form({{"To", to}, {"Channel", channel}})), login());
    }
    WireAnswer start(const QString &to = kNumber) { return received(sendStart(to)); }
    WireAnswer check(const QString &code, const QString &to = kNumber)
    {
        return post(kService + "/VerificationCheck", form({{"To", to}, {"Code", code}}));
    }

    /// A side door; the body is JSON.
    WireAnswer door(const QByteArray &method, const QByteArray &name, const QByteArray &json = {})
    {
        return ask(method, "/sandbox/" + name, json, {{"Content-Type", "application/json"}});
    }
    QJsonArray messages(const QByteArray &query = {}) { return door("GET", "messages" + query).json.array(); }
    QJsonArray requests() { return door("GET", "requests").json.array(); }
    QString latestCode() { return messages().first().toObject().value(QLatin1StringView("code")).toString(); }

private:
    QUrl m_base;
    QNetworkAccessManager m_network;
};

/// Server, clock and client together.
class SandboxRig final
{
public:
    AdjustableClock clock;
    SandboxServer server{{.address = QHostAddress::LocalHost, .port = 0, .attemptQueriesPerMinute = 100}, clock};
    const bool listens = server.start().has_value();
    SandboxClient client{server.baseUrl()};
};

/// Of the same length, and never the code itself.
inline QString wrongCode(QString code)
{
    code[0] = code[0] == u'9' ? u'0' : QChar(code[0].unicode() + 1);
    return code;
}

} // namespace Ringproof::Testing
