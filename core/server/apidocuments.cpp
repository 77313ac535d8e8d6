// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apidocuments.h"

#include "server/apireferencepage.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QResource>
#include <algorithm>
#include <array>

// Outside any namespace: the macros declare functions of the resource system.
static void initServerResources()
{
    Q_INIT_RESOURCE(documents);
#ifdef RINGPROOF_API_BROWSER
    Q_INIT_RESOURCE(apibrowser);
#endif
}

namespace Ringproof {

namespace {

struct Row
{
    const char *path;
    const char *resource;
    const char *contentType;
    bool isTryOut = false;
};

constexpr auto kDescription = "openapi.json";
constexpr auto kPlainPage = "/docs/plain";
constexpr auto kHtml = "text/html; charset=utf-8";
constexpr auto kScript = "text/javascript; charset=utf-8";
constexpr auto kStyle = "text/css; charset=utf-8";

constexpr std::array kRows{
    Row{"/openapi.json", kDescription, "application/json"},
    Row{"/docs", "web/docs.html", kHtml},
    Row{"/web/docs.js", "web/docs.js", kScript},
    Row{"/web/docs.css", "web/docs.css", kStyle},
    Row{"/web/swagger-ui.css", "web/swagger-ui.css", kStyle},
    Row{"/web/swagger-ui-bundle.js", "web/swagger-ui-bundle.js", kScript},
    Row{"/web/plain.css", "web/plain.css", kStyle},
    Row{"/web/icon.svg", "web/icon.svg", "image/svg+xml"},
    Row{"/", "web/index.html", kHtml, true},
    Row{"/web/app.js", "web/app.js", kScript, true},
    Row{"/web/style.css", "web/style.css", kStyle, true},
    Row{"/web/countries.json", "web/countries.json", "application/json", true},
};

/// Pages may use what this server serves and nothing else, no inline code or style, and stand in no other page's frame
/// (CSP level 3).
const QByteArray kPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                           "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The program's own bytes where they stand in it as they are; empty for what it was built without.
QByteArray resourceBytes(const char *name)
{
    const QResource resource(QStringLiteral(":/server/") + QLatin1StringView(name));
    if (resource.compressionAlgorithm() != QResource::NoCompression)
        return resource.uncompressedData();
    return QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()), resource.size());
}

ApiDocument documentOf(const char *path, const QByteArray &bytes, const char *contentType, bool isTryOut)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const bool isPage = QByteArrayView(contentType) == QByteArrayView(kHtml);
    return {.path = path,
        .bytes = bytes,
        .contentType = contentType,
        .etag = '"' + hash + '"',
        .policy = isPage ? kPolicy : QByteArray(),
        .isTryOut = isTryOut};
}

std::vector<ApiDocument> allDocuments()
{
    initServerResources();
    std::vector<ApiDocument> documents;
    const QByteArray plain = referencePage(QJsonDocument::fromJson(resourceBytes(kDescription)).object());
    const bool hasBrowser = !resourceBytes("web/swagger-ui-bundle.js").isEmpty();
    documents.push_back(documentOf(kPlainPage, plain, kHtml, false));
    for (const Row &row : kRows) {
        // Without the packages of npm the plain page is the only one.
        const bool isPlain = !hasBrowser && QByteArrayView(row.path) == QByteArrayView("/docs");
        const QByteArray bytes = isPlain ? plain : resourceBytes(row.resource);
        if (!bytes.isEmpty())
            documents.push_back(documentOf(row.path, bytes, row.contentType, row.isTryOut));
    }
    return documents;
}

/// Weak comparison of entity tags (RFC 9110, section 13.1.2).
bool matches(const QByteArray &ifNoneMatch, const QByteArray &etag)
{
    const QList<QByteArray> tags = ifNoneMatch.split(',');
    return std::any_of(tags.begin(), tags.end(), [&](const QByteArray &each) {
        const QByteArray tag = each.trimmed();
        return tag == "*" || tag == etag || tag == "W/" + etag;
    });
}

} // namespace

const ApiDocument *documentAt(const QByteArray &path, bool withTryOutPage)
{
    static const std::vector<ApiDocument> documents = allDocuments();
    for (const ApiDocument &document : documents)
        if (path == document.path && (withTryOutPage || !document.isTryOut))
            return &document;
    return nullptr;
}

ApiAnswer documentAnswer(const ApiDocument &document, const QByteArray &ifNoneMatch)
{
    ApiAnswer answer;
    answer.contentType = document.contentType;
    answer.headers.append(HttpHeader{"ETag", document.etag});
    if (!document.policy.isEmpty())
        answer.headers.append(HttpHeader{"Content-Security-Policy", document.policy});
    if (matches(ifNoneMatch, document.etag))
        answer.status = 304;
    else
        answer.body = document.bytes;
    return answer;
}

} // namespace Ringproof
