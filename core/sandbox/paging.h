// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages of a list: the PageSize and Page parameters and the meta object that goes with them.
// Never anchors a page: new entries shift it. PageToken is accepted and ignored.
#pragma once

#include "http/formencoding.h"
#include "sandbox/jsontext.h"

namespace Ringproof {

struct Page
{
    qsizetype number = 0;
    qsizetype size = 50;

    qsizetype skip() const { return number * size; }
};

/// Nothing when PageSize is not 1 to 1000 or Page is not a number from 0 on.
std::optional<Page> pageFrom(const FormFields &query);

/// `url` is the list's own; the other parameters of `query` are repeated in the links.
void writeMeta(
    JsonText &json, const char *key, const QByteArray &url, const FormFields &query, const Page &page, bool hasNext);

} // namespace Ringproof
