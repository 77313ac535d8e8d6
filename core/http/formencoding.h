// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// application/x-www-form-urlencoded both ways (WHATWG URL, section 5), every reserved character escaped: QUrlQuery leaves
// the "+" of an E.164 number bare, which decodes as a space. Never reads a file upload.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace Ringproof {

using FormFields = QList<std::pair<QString, QString>>;

QByteArray encodeForm(const FormFields &fields);
/// Nothing when an escape is broken or the text is not UTF-8.
std::optional<FormFields> decodeForm(const QByteArray &text);
/// The first value of that name; nothing when it is not there.
std::optional<QString> formValue(const FormFields &fields, const QString &name);

} // namespace Ringproof
