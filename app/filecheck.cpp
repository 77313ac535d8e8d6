// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/filecheck.h"

#include "app/engine.h"
#include "base/fileaccess.h"
#include "config/databaseurl.h"
#include "receipt/receiptkey.h"
#include "store/datakey.h"

#include <QFileInfo>

namespace Ringproof {

namespace {

QStringList receiptKeyFiles(const QString &dataDir)
{
    return {dataDir + QStringLiteral("/receipt.key"), dataDir + QStringLiteral("/receipt-sandbox.key")};
}

struct GuardedFile
{
    QString path;
    Protection protection;
};

std::vector<GuardedFile> guardedFiles(const Config &config, const QString &dataDir)
{
    std::vector<GuardedFile> files{{dataDir, Protection::FromWriting}};
    if (config.dataKey.isEmpty())
        files.push_back({dataDir + QStringLiteral("/data.key"), Protection::FromReading});
    for (const QString &key : receiptKeyFiles(dataDir))
        files.push_back({key, Protection::FromReading});
    if (!config.databaseUrl.isEmpty() && !isSqliteUrl(config.databaseUrl))
        return files;
    const QString database = databaseFile(config, dataDir);
    if (const QString folder = QFileInfo(database).absolutePath(); folder != QFileInfo(dataDir).absoluteFilePath())
        files.push_back({folder, Protection::FromWriting});
    // Others can only read what this program has not opened yet: opening it closes it to them.
    for (const auto *ending : {"", "-wal", "-shm"})
        files.push_back({database + QLatin1StringView(ending), Protection::FromWriting});
    return files;
}

} // namespace

std::vector<ConfigProblem> dataFolderProblems(const Config &config, const QString &dataDir)
{
    std::vector<ConfigProblem> problems;
    for (const GuardedFile &file : guardedFiles(config, dataDir))
        if (const auto text = exposureText(file.path, file.protection))
            problems.push_back({QFileInfo(file.path).fileName(), *text});
    const QString keyFile = dataDir + QStringLiteral("/data.key");
    if (!problems.empty() || !config.dataKey.isEmpty() || !QFileInfo::exists(keyFile))
        return problems;
    if (const auto key = DataKey::fromFile(keyFile, false); !key)
        problems.push_back({QStringLiteral("data.key"), key.error().detail});
    return problems;
}

QStringList receiptKeyFindings(const QString &dataDir)
{
    QStringList findings;
    for (const QString &file : receiptKeyFiles(dataDir)) {
        if (!QFileInfo::exists(file) || exposureText(file, Protection::FromReading))
            continue;
        if (const auto key = ReceiptKey::fromFile(file); !key)
            findings.append(key.error().detail);
    }
    return findings;
}

QStringList dataFolderAdvice(const QString &dataDir)
{
    if (!isReplaceable(dataDir))
        return {};
    return {QStringLiteral("every user can put another folder in the place of %1: keep it where only you can write.").arg(dataDir)};
}

} // namespace Ringproof
