// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sidedoors.h"

#include "http/formencoding.h"
#include "sandbox/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace Ringproof {

namespace {

constexpr double kMaxAdvanceSeconds = 10.0 * 365 * 24 * 3600;

ServerAnswer refused(int status, const QString &why, QList<HttpHeader> headers = {})
{
    JsonText json;
    json.openObject().text("error", why).closeObject();
    return {.status = status, .body = json.take(), .contentType = "application/json", .headers = std::move(headers)};
}

ServerAnswer done() { return {.status = 204, .body = {}, .contentType = {}, .headers = {}}; }

ServerAnswer listed(JsonText &json)
{
    return {.status = 200,
        .body = json.take(),
        .contentType = "application/json",
        .headers = {{"Cache-Control", "no-store"}}};
}

/// A browser marks what a page asks for with one of these (Fetch standard, Fetch Metadata). "none" is the address bar.
bool isFromAPage(const ServerRequest &request)
{
    const QByteArray site = request.header("Sec-Fetch-Site");
    return !request.header("Origin").isEmpty() || !(site.isEmpty() || site == "none");
}

std::optional<QJsonObject> objectFrom(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

bool isLoopbackHost(const QByteArray &host)
{
    const qsizetype portAt = host.lastIndexOf(':');
    const bool hasPort = portAt > host.lastIndexOf(']');
    const QString name = QString::fromLatin1(hasPort ? host.left(portAt) : host).toLower();
    const bool isVersion6 = name.startsWith(u'[') && name.endsWith(u']');
    return name == QLatin1StringView("localhost") ||
           QHostAddress(isVersion6 ? name.mid(1, name.size() - 2) : name).isLoopback();
}

SideDoors::SideDoors(Behind behind)
    : m_behind(std::move(behind))
{}

ServerAnswer SideDoors::answer(const ServerRequest &request) const
{
    // The Host must be ours as well: a page whose name was rebound to 127.0.0.1 is same-origin to its browser.
    if (!request.peer.isLoopback() || !isLoopbackHost(request.header("Host")))
        return refused(403, QStringLiteral("the side doors are for programs on this machine"));
    if (isFromAPage(request))
        return refused(403, QStringLiteral("the side doors are closed to web pages"));

    const QByteArray name = request.path.mid(qsizetype(sizeof "/sandbox/") - 1);
    QByteArrayList allowed;
    for (const Door &door : doors()) {
        if (door.name != name)
            continue;
        if (door.method == request.method)
            return (this->*door.open)(request);
        allowed.append(door.method);
    }
    if (allowed.isEmpty())
        return refused(404, QStringLiteral("there are messages, requests, clock, faults and reset"));
    return refused(405, QStringLiteral("this door opens to ") + QString::fromLatin1(allowed.join(" or ")),
        {{"Allow", allowed.join(", ")}});
}

const QList<SideDoors::Door> &SideDoors::doors()
{
    static const QList<Door> doors{
        {"messages", "GET", &SideDoors::listMessages},
        {"requests", "GET", &SideDoors::listRequests},
        {"clock", "POST", &SideDoors::turnClock},
        {"faults", "POST", &SideDoors::addFault},
        {"faults", "DELETE", &SideDoors::clearFaults},
        {"reset", "POST", &SideDoors::reset},
    };
    return doors;
}

ServerAnswer SideDoors::listMessages(const ServerRequest &request) const
{
    const auto fields = decodeForm(request.query);
    if (!fields)
        return refused(400, QStringLiteral("the query is not well formed"));
    QString to = formValue(*fields, QStringLiteral("to")).value_or(QString());
    // People type ?to=+1415..., where the form encoding makes the plus sign a space.
    if (to.startsWith(u' '))
        to.replace(0, 1, u'+');
    JsonText json;
    json.openArray();
    const QList<SandboxMessage> messages = m_behind.messages.newestFirst(to);
    for (const SandboxMessage &message : messages) {
        json.openObject()
            .text("to", message.to)
            .text("channel", message.channel)
            .text("body", message.body)
            .text("code", message.code)
            .text("sentAt", toIso(message.sentAt))
            .text("verificationSid", message.verificationSid)
            .closeObject();
    }
    json.closeArray();
    return listed(json);
}

ServerAnswer SideDoors::listRequests(const ServerRequest &) const
{
    JsonText json;
    json.openArray();
    for (const RequestRecord &record : m_behind.requests.oldestFirst()) {
        json.openObject()
            .text("method", record.method)
            .text("path", record.path)
            .text("at", toIso(record.at))
            .flag("processed", record.processed)
            .textOrNull("fault", record.fault.toUtf8())
            .closeObject();
    }
    json.closeArray();
    return listed(json);
}

ServerAnswer SideDoors::turnClock(const ServerRequest &request) const
{
    const auto json = objectFrom(request.body);
    const double seconds = json ? json->value(QLatin1StringView("advanceSeconds")).toDouble(-1) : -1;
    if (!(seconds >= 0 && seconds <= kMaxAdvanceSeconds))
        return refused(400,
            QStringLiteral("the body must be {\"advanceSeconds\": N} with N from 0 to %1: time does not run backwards")
                .arg(kMaxAdvanceSeconds, 0, 'f', 0));
    m_behind.clock.advance(std::chrono::milliseconds(std::llround(seconds * 1000)));
    return done();
}

ServerAnswer SideDoors::addFault(const ServerRequest &request) const
{
    const auto json = objectFrom(request.body);
    if (!json)
        return refused(400, QStringLiteral("the body must be a JSON object with at least \"kind\""));
    const auto fault = faultFrom(*json);
    if (const auto *problem = std::get_if<QString>(&fault))
        return refused(400, *problem);
    m_behind.faults.add(std::get<Fault>(fault));
    return done();
}

ServerAnswer SideDoors::clearFaults(const ServerRequest &) const
{
    m_behind.faults.clear();
    return done();
}

ServerAnswer SideDoors::reset(const ServerRequest &) const
{
    m_behind.reset();
    return done();
}

} // namespace Ringproof
