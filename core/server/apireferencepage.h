// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The API's description as a page to read: every route with its parameters, its body and its answers, without any script. Pure.
// Never knows a route by itself: all it says stands in the OpenAPI description.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace Ringproof {

/// HTML, in UTF-8, of an OpenAPI 3.1 description whose references are all its own.
QByteArray referencePage(const QJsonObject &description);

} // namespace Ringproof
