// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingswriter.h"

#include "base/privatefile.h"
#include "config/configloader.h"
#include "config/settingtable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <sstream>
#include <toml++/toml.h>

namespace Ringproof {

namespace {

struct SettingsWriterText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsWriterText)
};

constexpr int kMostAside = 9;
constexpr qint64 kLongestFile = 1 << 20;

const char *const kHead = "# Written by the settings dialog of Ringproof, which keeps unknown settings but no comments.\n"
                          "# Settings of your own belong into ringproof.toml beside this file.\n\n";

const Setting *settingNamed(const QString &variable)
{
    const auto settings = allSettings();
    const auto found = std::find_if(
        settings.begin(), settings.end(), [&](const Setting &setting) { return setting.name() == variable; });
    return found == settings.end() ? nullptr : &*found;
}

/// Numbers as numbers, so that the file reads as one that a person wrote.
void put(toml::table &section, const std::string &key, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (text == QLatin1StringView("true") || text == QLatin1StringView("false"))
        section.insert_or_assign(key, text == QLatin1StringView("true"));
    else if (isNumber && QString::number(number) == text)
        section.insert_or_assign(key, number);
    else
        section.insert_or_assign(key, text.toStdString());
}

std::optional<QString> change(toml::table &root, const Setting &setting, const std::optional<QString> &text)
{
    const std::string key = setting.tomlKey().toStdString();
    toml::table *section = root[setting.section].as_table();
    if (!text) {
        if (section)
            section->erase(key);
        if (section && section->empty())
            root.erase(setting.section);
        return std::nullopt;
    }
    if (!section) {
        if (root.contains(setting.section))
            return SettingsWriterText::tr("[%1] is not a section there.").arg(QLatin1StringView(setting.section));
        section = root.insert_or_assign(setting.section, toml::table()).first->second.as_table();
    }
    put(*section, key, *text);
    return std::nullopt;
}

/// Under the first free name of settings.toml.bak, .bak.2 ...; empty when that is not possible.
QString setAside(const QString &file)
{
    for (int number = 1; number <= kMostAside; ++number) {
        const QString name =
            file + (number == 1 ? QStringLiteral(".bak") : QStringLiteral(".bak.%1").arg(number));
        if (number == kMostAside)
            QFile::remove(name);
        if (QFile::rename(file, name))
            return name;
    }
    return {};
}

/// The table that stands there; an empty one for a file that is not there. Nothing for a damaged one.
std::optional<toml::table> readTable(QFile &file)
{
    const QByteArray bytes = file.read(kLongestFile + 1);
    if (bytes.size() > kLongestFile)
        return std::nullopt;
    try {
        return toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    } catch (const toml::parse_error &) {
        return std::nullopt;
    }
}

QString writeTable(const QString &file, const toml::table &root)
{
    std::ostringstream text;
    text << kHead << toml::toml_formatter(root) << '\n';
    const std::string content = text.str();
    QSaveFile out(file);
    // commit() does not hear when its buffer cannot be written out, and would put half a file in place.
    const bool isWritten =
        out.open(QIODevice::WriteOnly) && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        out.write(content.data(), qint64(content.size())) == qint64(content.size()) && out.flush() && out.commit();
    return isWritten ? QString()
                     : SettingsWriterText::tr("The settings cannot be saved in %1: is the disk full, or the folder "
                                              "write-protected? What was there before is unchanged.")
                           .arg(QDir::toNativeSeparators(file));
}

} // namespace

QString settingsFile() { return standardTomlFiles().constLast(); }

std::optional<QString> settingProblem(const QString &variable, const QString &text)
{
    const Setting *setting = settingNamed(variable);
    Config scratch;
    return setting ? setting->apply(text, scratch) : std::optional(QStringLiteral("is not a setting"));
}

SettingsWritten writeSettings(const QString &file, const SettingChanges &changes)
{
    for (auto each = changes.begin(); each != changes.end(); ++each) {
        const Setting *setting = settingNamed(each.key());
        if (!setting || setting->secret)
            return {SettingsWriterText::tr("%1 is not kept in this file.").arg(each.key()), {}};
        if (each.value() && settingProblem(each.key(), **each))
            return {SettingsWriterText::tr("The value for %1 does not fit.").arg(each.key()), {}};
    }
    SettingsWritten written;
    createPrivateFolder(QFileInfo(file).absolutePath());
    toml::table root;
    if (QFile in(file); in.exists()) {
        if (!in.open(QIODevice::ReadOnly))
            return {SettingsWriterText::tr("%1 cannot be read, so nothing was saved.").arg(file), {}};
        auto table = readTable(in);
        in.close();
        if (!table) {
            written.setAside = setAside(file);
            if (written.setAside.isEmpty())
                return {SettingsWriterText::tr("%1 is damaged and cannot be moved away.").arg(file), {}};
        }
        root = table.value_or(toml::table());
    }
    for (auto each = changes.begin(); each != changes.end(); ++each) {
        if (const auto problem = change(root, *settingNamed(each.key()), each.value()))
            return {*problem, written.setAside};
    }
    written.problem = writeTable(file, root);
    return written;
}

} // namespace Ringproof
