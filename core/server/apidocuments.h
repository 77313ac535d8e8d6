// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The documents that are built into the server: the OpenAPI description, its readable pages, the page for trying it out.
// Never changes while the program runs, so each has a strong ETag (RFC 9110, section 8.8.3).
#pragma once

#include "server/apierrors.h"

namespace Ringproof {

struct ApiDocument
{
    const char *path;
    QByteArray bytes;
    QByteArray contentType;
    QByteArray etag;   ///< with its quotation marks
    QByteArray policy; ///< Content-Security-Policy; empty for what is no page
    bool isTryOut = false;
};

/// Null when there is none at that path. The try-out page and what it needs may be switched off. Some have more than a megabyte.
const ApiDocument *documentAt(const QByteArray &path, bool withTryOutPage);
/// 200 with the document, or 304 when the client has it.
ApiAnswer documentAnswer(const ApiDocument &document, const QByteArray &ifNoneMatch);

} // namespace Ringproof
