// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is asking: a program with an API key (RFC 6750), or one on this machine without.
// Never logs or keeps a key: what is remembered for a moment is the row that the store has of it.
#pragma once

#include "base/networkaddress.h"
#include "http/httpservice.h"
#include "server/apierrors.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QHash>
#include <variant>

namespace Ringproof {

struct Caller
{
    QString actor; ///< "api:<key name>" or "api:loopback"
    QString id;    ///< of the key; empty without one
    ApiScopes scopes;
    QString address; ///< of a caller without a key, one for all programs of this machine; empty for those with a key

    bool mayDo(ApiScope scope) const { return scopes.testFlag(scope); }
};

class ApiAuth final
{
public:
    struct Options
    {
        bool requireKey = false; ///< also from this machine
        QList<Subnet> proxies;   ///< whose X-Forwarded-For is believed; with any, nobody passes for a local program
    };

    /// `store` must outlive it and every task it has given out.
    ApiAuth(Options options, Store &store)
        : m_options(std::move(options))
        , m_store(store)
    {}

    /// Whether a key is needed whatever the route: a proxy that the server was not told of has forwarded the request, so
    /// that its sender may be anybody. GET /health stays open.
    bool needsKey(const ServerRequest &request) const;
    /// The caller, or the answer that turns them away.
    Task<std::variant<Caller, ApiAnswer>> identify(ServerRequest request, std::optional<ApiScope> scope);

private:
    struct Remembered
    {
        ApiKey key;
        QElapsedTimer since;
    };

    Task<Result<std::optional<ApiKey>>> keyOf(PresentedApiKey presented);
    std::variant<Caller, ApiAnswer> withoutKey(const ServerRequest &request, std::optional<ApiScope> scope) const;

    Options m_options;
    Store &m_store;
    QHash<QString, Remembered> m_remembered; ///< by id
};

} // namespace Ringproof
