// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/diagnostics.h"

#include "app/engine.h"
#include "app/process.h"
#include "config/configloader.h"
#include "config/databaseurl.h"
#include "phone/phonenumber.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>
#include <openssl/crypto.h>
#include <sqlite3.h>

namespace Ringproof {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::Diagnostics)
};

/// The user's name is nobody's business in a report.
QString withoutHome(const QString &text)
{
    QString shown = text;
    if (const QString home = QDir::homePath(); home.size() > 1)
        shown.replace(home, QStringLiteral("~"));
    return shown;
}

bool isSqlite(const Config &config) { return config.databaseUrl.isEmpty() || isSqliteUrl(config.databaseUrl); }

AboutFacts::Rows libraryVersions()
{
    return {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("libphonenumber"), numberingLibraryVersion()},
        {QStringLiteral("OpenSSL"), QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING))},
        {QStringLiteral("SQLite"), QString::fromLatin1(sqlite3_libversion())},
    };
}

QString databaseState(const DiagnosedState &state)
{
    if (!state.databaseWorks)
        return QStringLiteral("not known");
    return *state.databaseWorks ? QStringLiteral("in order") : QStringLiteral("not available");
}

QString report(const Config &config, const DiagnosedState &state, const AboutFacts &facts)
{
    QStringList lines{QStringLiteral("Ringproof %1").arg(facts.version)};
    const auto add = [&lines](const QString &name, const QString &value) {
        lines.append(QStringLiteral("%1: %2").arg(name, value));
    };
    for (const auto &[name, version] : facts.versions)
        add(name, version);
    add(QStringLiteral("System"), QSysInfo::prettyProductName());
    add(QStringLiteral("Kernel"), QSysInfo::kernelVersion());
    add(QStringLiteral("Platform"), QGuiApplication::platformName());
    add(QStringLiteral("Locale"), QLocale::system().name());
    add(QStringLiteral("Provider"), state.provider.isEmpty() ? QStringLiteral("none") : state.provider);
    add(QStringLiteral("Database"), QStringLiteral("%1, %2").arg(
                                        isSqlite(config) ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL"), databaseState(state)));
    add(QStringLiteral("REST server"), state.server.isEmpty() ? QStringLiteral("off") : QStringLiteral("on"));
    add(QStringLiteral("Data folder"), withoutHome(state.dataDir));
    for (auto each = config.sources.begin(); each != config.sources.end(); ++each)
        add(QStringLiteral("Set"), QStringLiteral("%1 (%2)").arg(each.key(), withoutHome(each.value())));
    for (const ConfigProblem &problem : state.problems)
        add(QStringLiteral("Problem with"), problem.setting);
    return lines.join(u'\n') + u'\n';
}

} // namespace

AboutFacts aboutFacts(const Config &config, const DiagnosedState &state)
{
    AboutFacts facts;
    facts.version = programVersion();
    facts.versions = libraryVersions();
    facts.folders.append({Words::tr("Data"), QDir::toNativeSeparators(state.dataDir)});
    // An address may hold a password: PostgreSQL is named, not shown.
    facts.folders.append({Words::tr("Database"),
        isSqlite(config) ? databaseFile(config, state.dataDir) : QStringLiteral("PostgreSQL")});
    facts.folders.append({Words::tr("Settings"), QFileInfo(standardTomlFiles().last()).path()});
    facts.diagnostics = report(config, state, facts);
    return facts;
}

} // namespace Ringproof
