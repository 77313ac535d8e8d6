// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apidocuments.h"

#include <QCryptographicHash>
#include <QFile>
#include <array>

namespace Ringproof {

namespace {

struct Row
{
    const char *path;
    const char *resource;
    const char *contentType;
    const char *policy;
    bool isTryOut;
};

constexpr std::array kRows{
    Row{"/openapi.json", ":/server/openapi.json", "application/json", "", false},
};

struct Loaded
{
    ApiDocument document;
    bool isTryOut;
};

std::vector<Loaded> load()
{
    std::vector<Loaded> documents;
    for (const Row &row : kRows) {
        QFile file(QString::fromLatin1(row.resource));
        if (!file.open(QIODevice::ReadOnly))
            continue; // built without it
        const QByteArray bytes = file.readAll();
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32);
        documents.push_back({{.path = row.path,
                                 .bytes = bytes,
                                 .contentType = row.contentType,
                                 .etag = '"' + hash + '"',
                                 .policy = row.policy},
            row.isTryOut});
    }
    return documents;
}

} // namespace

const ApiDocument *documentAt(const QByteArray &path, bool withTryOutPage)
{
    static const std::vector<Loaded> documents = load();
    for (const Loaded &each : documents)
        if (path == each.document.path && (withTryOutPage || !each.isTryOut))
            return &each.document;
    return nullptr;
}

ApiAnswer documentAnswer(const ApiDocument &document, const QByteArray &ifNoneMatch)
{
    ApiAnswer answer;
    answer.contentType = document.contentType;
    answer.headers.append(HttpHeader{"ETag", document.etag});
    if (!document.policy.isEmpty())
        answer.headers.append(HttpHeader{"Content-Security-Policy", document.policy});
    if (ifNoneMatch.contains(document.etag) || ifNoneMatch == "*")
        answer.status = 304;
    else
        answer.body = document.bytes;
    return answer;
}

} // namespace Ringproof
