// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configloader.h"

#include "base/fileaccess.h"
#include "config/credentialfiles.h"
#include "config/databaseurl.h"
#include "config/envfile.h"
#include "config/settingnames.h"
#include "config/settingtable.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <toml++/toml.h>

namespace Ringproof {

namespace {

/// Far more than all settings there are.
constexpr qint64 kLongestFile = 1 << 20;

/// Nothing of what can be read without end; and what nobody has named is read only when it is a plain file.
std::optional<QByteArray> readWhole(const QString &name, bool isNamed)
{
    QFile file(name);
    if ((!isNamed && !QFileInfo(name).isFile()) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray content = file.read(kLongestFile + 1);
    return content.size() > kLongestFile ? std::nullopt : std::optional(std::move(content));
}

struct Value
{
    QString text;
    QString source;
};

using Layer = QMap<QString, Value>;

/// Scalars as text; lists of numbers or words joined by commas, as the variables are written.
std::optional<QString> tomlText(const toml::node &node)
{
    if (const auto text = node.value_exact<std::string>())
        return QString::fromStdString(*text);
    if (const auto number = node.value_exact<int64_t>())
        return QString::number(*number);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? QStringLiteral("true") : QStringLiteral("false"); // not 1: that is a count
    if (const toml::array *list = node.as_array()) {
        QStringList parts;
        for (const toml::node &item : *list) {
            const auto part = item.is_array() ? std::nullopt : tomlText(item);
            if (!part)
                return std::nullopt;
            parts.append(*part);
        }
        return parts.join(u',');
    }
    return std::nullopt;
}

QString unknownKeyText(const QString &file, const QString &section, const QString &key)
{
    const QString text = QStringLiteral("%1: [%2] %3 is not a setting").arg(file, section, key);
    QString suggestion = suggestedSetting(QStringLiteral("RINGPROOF_") + key.toUpper());
    if (suggestion.isEmpty())
        suggestion = suggestedSetting(QStringLiteral("TWILIO_") + key.toUpper());
    const auto settings = allSettings();
    const auto found = std::find_if(settings.begin(), settings.end(),
        [&suggestion](const Setting &setting) { return setting.name() == suggestion; });
    return found == settings.end() ? text
                                   : text + QStringLiteral(". Did you mean [%1] %2?")
                                                .arg(QLatin1StringView(found->section), found->tomlKey());
}

/// Names only: what stands in them is none of ours.
void findUnknown(const QStringList &names, const QString &source, std::vector<ConfigProblem> &unknown)
{
    for (const QString &name : names)
        if (const auto text = unknownSettingText(name, source))
            unknown.push_back({name, *text});
}

void readTable(const toml::table &root, const QString &file, Layer &values, std::vector<ConfigProblem> &problems)
{
    for (const auto &[sectionName, section] : root) {
        const toml::table *table = section.as_table();
        const QString name = QString::fromUtf8(sectionName.data(), qsizetype(sectionName.length()));
        if (!table) {
            problems.push_back({name, QStringLiteral("%1: %2 stands outside a section").arg(file, name)});
            continue;
        }
        for (const auto &[keyName, node] : *table) {
            const QString key = QString::fromUtf8(keyName.data(), qsizetype(keyName.length()));
            const auto settings = allSettings();
            const auto found = std::find_if(settings.begin(), settings.end(), [&](const Setting &setting) {
                return setting.tomlKey() == key && name == QLatin1StringView(setting.section);
            });
            if (found == settings.end()) {
                problems.push_back({key, unknownKeyText(file, name, key)});
                continue;
            }
            if (const auto text = tomlText(node))
                values.insert(found->name(), {*text, file});
            else
                problems.push_back(
                    {found->name(), QStringLiteral("%1: [%2] %3 has a value of the wrong type").arg(file, name, key)});
        }
    }
}

/// Puts the settings of a file on top, unless others can change it, or can read a secret in it.
void addLayer(
    const QString &file, const QString &option, const Layer &read, Layer &values, std::vector<ConfigProblem> &problems)
{
    const auto settings = allSettings();
    const bool holdsSecret = std::any_of(settings.begin(), settings.end(), [&read](const Setting &setting) {
        const QString text = read.value(setting.name()).text;
        return setting.secret && !text.isEmpty() && !isSqliteUrl(QUrl(text)); // a path holds no password
    });
    const auto exposure = exposureText(file, holdsSecret ? Protection::FromReading : Protection::FromWriting);
    if (exposure)
        problems.push_back({option, *exposure});
    else
        for (auto each = read.begin(); each != read.end(); ++each)
            values.insert(each.key(), *each);
}

void readToml(const QString &file, bool required, Layer &values, std::vector<ConfigProblem> &problems)
{
    if (!required && !QFileInfo::exists(file))
        return;
    const auto bytes = readWhole(file, required);
    if (!bytes) {
        problems.push_back({QStringLiteral("--config"), QStringLiteral("%1 cannot be read").arg(file)});
        return;
    }
    try {
        Layer read;
        readTable(toml::parse(std::string_view(bytes->constData(), size_t(bytes->size()))), file, read, problems);
        addLayer(file, QStringLiteral("--config"), read, values, problems);
    } catch (const toml::parse_error &error) {
        problems.push_back({QStringLiteral("--config"),
            QStringLiteral("%1, line %2: not TOML. Nothing in this file holds until that is mended.")
                .arg(file)
                .arg(error.source().begin.line)});
    }
}

void readEnvFile(const ConfigSources &sources, Layer &values, std::vector<ConfigProblem> &problems,
    std::vector<ConfigProblem> &unknown)
{
    if (sources.envFile.isEmpty() || (!sources.envFileRequired && !QFileInfo::exists(sources.envFile)))
        return;
    const auto bytes = readWhole(sources.envFile, sources.envFileRequired);
    if (!bytes) {
        problems.push_back({QStringLiteral("--env-file"), QStringLiteral("%1 cannot be read").arg(sources.envFile)});
        return;
    }
    const auto parsed = parseEnvFile(*bytes);
    if (!parsed) {
        problems.push_back(
            {QStringLiteral("--env-file"), QStringLiteral("%1: %2").arg(sources.envFile, parsed.error().detail)});
        return;
    }
    findUnknown(parsed->keys(), sources.envFile, unknown);
    Layer read;
    for (const Setting &setting : allSettings())
        if (parsed->contains(setting.name()))
            read.insert(setting.name(), {parsed->value(setting.name()), sources.envFile});
    addLayer(sources.envFile, QStringLiteral("--env-file"), read, values, problems);
}

/// On top: what the service manager guards is worth more than what every process of the user can read.
void readCredentials(const ConfigSources &sources, Layer &values, std::vector<ConfigProblem> &problems)
{
    const CredentialFiles files =
        readCredentialFiles(sources.environment.value(QStringLiteral("CREDENTIALS_DIRECTORY")));
    for (auto value = files.values.begin(); value != files.values.end(); ++value)
        values.insert(value.key(), {*value, QStringLiteral("systemd credential")});
    problems.insert(problems.end(), files.problems.begin(), files.problems.end());
}

} // namespace

QStringList standardTomlFiles()
{
    const QString user =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/ringproof/");
    return {QStringLiteral("/etc/xdg/ringproof/ringproof.toml"), user + QStringLiteral("ringproof.toml"),
        user + QStringLiteral("settings.toml")};
}

LoadedConfig loadConfig(const ConfigSources &sources)
{
    LoadedConfig loaded;
    Layer values;
    for (const QString &file : sources.tomlFiles)
        readToml(file, false, values, loaded.problems);
    if (!sources.requiredToml.isEmpty())
        readToml(sources.requiredToml, true, values, loaded.problems);
    readEnvFile(sources, values, loaded.problems, loaded.unknown);
    findUnknown(sources.environment.keys(), QStringLiteral("environment"), loaded.unknown);
    for (const Setting &setting : allSettings())
        if (sources.environment.contains(setting.name()))
            values.insert(setting.name(), {sources.environment.value(setting.name()), QStringLiteral("environment")});
    readCredentials(sources, values, loaded.problems);

    for (const Setting &setting : allSettings()) {
        const auto value = values.constFind(setting.name());
        if (value == values.constEnd() || value->text.isEmpty())
            continue;
        if (const auto expected = setting.apply(value->text, loaded.config))
            loaded.problems.push_back(
                {setting.name(), QStringLiteral("%1 (from %2) %3").arg(setting.name(), value->source, *expected)});
        else
            loaded.config.sources.insert(setting.name(), value->source);
    }
    return loaded;
}

} // namespace Ringproof
