// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/paging.h"

namespace Ringproof {

namespace {

constexpr qsizetype kMaxPageSize = 1000;
// Keeps number * size far from overflowing.
constexpr qsizetype kMaxPage = 1'000'000'000;

std::optional<qsizetype> numberBetween(const QString &text, qsizetype least, qsizetype most)
{
    bool ok = false;
    const qlonglong number = text.toLongLong(&ok);
    if (!ok || number < least || number > most)
        return std::nullopt;
    return qsizetype(number);
}

} // namespace

std::optional<Page> pageFrom(const FormFields &query)
{
    Page page;
    if (const auto text = formValue(query, QStringLiteral("PageSize"))) {
        const auto size = numberBetween(*text, 1, kMaxPageSize);
        if (!size)
            return std::nullopt;
        page.size = *size;
    }
    if (const auto text = formValue(query, QStringLiteral("Page"))) {
        const auto number = numberBetween(*text, 0, kMaxPage);
        if (!number)
            return std::nullopt;
        page.number = *number;
    }
    return page;
}

void writeMeta(
    JsonText &json, const char *key, const QByteArray &url, const FormFields &query, const Page &page, bool hasNext)
{
    FormFields filters;
    for (const auto &field : query)
        if (!field.first.startsWith(QLatin1StringView("Page")))
            filters.append(field);
    const QByteArray rest = filters.isEmpty() ? QByteArray() : '&' + encodeForm(filters);
    const auto pageUrl = [&](qsizetype number) {
        return url + "?PageSize=" + QByteArray::number(page.size) + "&Page=" + QByteArray::number(number) + rest;
    };
    json.openObject("meta")
        .number("page", page.number)
        .number("page_size", page.size)
        .text("first_page_url", pageUrl(0))
        .textOrNull("previous_page_url", page.number > 0 ? pageUrl(page.number - 1) : QByteArray())
        .textOrNull("next_page_url", hasNext ? pageUrl(page.number + 1) : QByteArray())
        .text("key", QByteArrayView(key))
        .text("url", pageUrl(page.number))
        .closeObject();
}

} // namespace Ringproof
