// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/serviceregistry.h"

#include "sandbox/paging.h"
#include "sandbox/twilioformat.h"

namespace Ringproof {

namespace {

TwilioAnswer one(int status, const EmulatedService &service, const QByteArray &baseUrl)
{
    JsonText json;
    writeService(json, service, baseUrl);
    return {.status = status, .body = json.take(), .retryAfter = {}};
}

} // namespace

ServiceRegistry::ServiceRegistry(const Clock &clock)
    : m_clock(clock)
{
    reset();
}

void ServiceRegistry::reset()
{
    EmulatedService service;
    service.sid = kSandboxServiceSid;
    service.friendlyName = QStringLiteral("Ringproof");
    service.created = service.updated = m_clock.now();
    m_order = {service.sid};
    m_services = {{service.sid, service}};
}

const EmulatedService *ServiceRegistry::find(const QByteArray &sid) const
{
    const auto found = m_services.constFind(sid);
    return found == m_services.constEnd() ? nullptr : &*found;
}

TwilioAnswer ServiceRegistry::answer(
    const VerifyRoute &route, const FormFields &query, const FormFields &form, const QByteArray &baseUrl)
{
    if (route.resource == VerifyResource::Services) {
        if (route.method == "GET")
            return list(query, baseUrl);
        return route.method == "POST" ? create(form, baseUrl) : twilioError(TwilioErrorCode::MethodNotAllowed);
    }
    const auto found = m_services.find(route.service);
    if (found == m_services.end())
        return notFound(route.path);
    if (route.method == "GET")
        return one(200, *found, baseUrl);
    if (route.method == "POST")
        return update(*found, form, baseUrl);
    if (route.method != "DELETE")
        return twilioError(TwilioErrorCode::MethodNotAllowed);
    m_order.removeOne(found.key());
    m_services.erase(found);
    return {.status = 204, .body = {}, .retryAfter = {}};
}

TwilioAnswer ServiceRegistry::list(const FormFields &query, const QByteArray &baseUrl) const
{
    const auto page = pageFrom(query);
    if (!page)
        return invalidParameter(QStringLiteral("PageSize"));
    const QList<QByteArray> shown = m_order.mid(page->skip(), page->size);
    JsonText json;
    json.openObject();
    writeMeta(json, "services", baseUrl + "/v2/Services", query, *page, m_order.size() > page->skip() + page->size);
    json.openArray("services");
    for (const QByteArray &sid : shown)
        writeService(json, *m_services.constFind(sid), baseUrl);
    json.closeArray().closeObject();
    return {.status = 200, .body = json.take(), .retryAfter = {}};
}

TwilioAnswer ServiceRegistry::create(const FormFields &form, const QByteArray &baseUrl)
{
    if (!formValue(form, QStringLiteral("FriendlyName")))
        return invalidParameter(QStringLiteral("FriendlyName"));
    EmulatedService service;
    service.created = service.updated = m_clock.now();
    if (auto refusal = applySettings(service, form))
        return *refusal;
    service.sid = newSid("VA");
    m_order.prepend(service.sid);
    m_services.insert(service.sid, service);
    return one(201, service, baseUrl);
}

TwilioAnswer ServiceRegistry::update(EmulatedService &service, const FormFields &form, const QByteArray &baseUrl)
{
    if (auto refusal = applySettings(service, form))
        return *refusal;
    service.updated = m_clock.now();
    return one(200, service, baseUrl);
}

} // namespace Ringproof
