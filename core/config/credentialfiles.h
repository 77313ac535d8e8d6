// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings that the service manager hands over as files (systemd.exec(5), LoadCredential=): each named as its variable.
// Never follows a name out of the folder, and never repeats a content.
#pragma once

#include "config/config.h"

#include <QMap>

namespace Ringproof {

struct CredentialFiles
{
    QMap<QString, QString> values; ///< by variable name
    std::vector<ConfigProblem> problems;
};

/// Of $CREDENTIALS_DIRECTORY; empty folder name: none. Files of other names are somebody else's.
CredentialFiles readCredentialFiles(const QString &folder);

} // namespace Ringproof
