// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingsmodel.h"

#include "config/settingtext.h"

#include <QCoroFuture>
#include <QtConcurrent>

namespace Ringproof {

SettingsModel::SettingsModel(QString file, QStringList lowerFiles, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_lowerFiles(std::move(lowerFiles))
    , m_secrets(secrets)
{}

void SettingsModel::load(const Config &config)
{
    m_config = config;
    Q_EMIT valuesChanged();
    Q_EMIT stateChanged();
}

void SettingsModel::lend(Lent lent)
{
    m_lent = std::move(lent);
    Q_EMIT lentChanged();
}

QString SettingsModel::text(const QString &variable) const
{
    const auto change = m_changes.constFind(variable);
    return change == m_changes.constEnd() ? settingText(variable, m_config) : change->value_or(QString());
}

QString SettingsModel::fixedBy(const QString &variable) const
{
    const QString source = m_config.sources.value(variable);
    return source == m_file || m_lowerFiles.contains(source) ? QString() : source;
}

void SettingsModel::setText(const QString &variable, const QString &text)
{
    if (text == this->text(variable) || !fixedBy(variable).isEmpty())
        return;
    if (text == settingText(variable, m_config))
        m_changes.remove(variable);
    else
        m_changes.insert(variable, text.isEmpty() ? std::nullopt : std::optional(text));
    Q_EMIT stateChanged();
}

void SettingsModel::discard()
{
    m_changes.clear();
    m_refused.clear();
    Q_EMIT valuesChanged();
    Q_EMIT stateChanged();
}

void SettingsModel::setAcceptable(const QString &variable, bool isAcceptable)
{
    if (m_refused.contains(variable) != isAcceptable)
        return;
    if (isAcceptable)
        m_refused.removeAll(variable);
    else
        m_refused.append(variable);
    Q_EMIT stateChanged();
}

Task<> SettingsModel::save()
{
    if (!canSave())
        co_return;
    m_isSaving = true;
    Q_EMIT stateChanged();
    const SettingChanges changes = m_changes;
    const QFuture<SettingsWritten> writing = QtConcurrent::run(writeSettings, m_file, changes);
    const SettingsWritten written = co_await writing;
    m_isSaving = false;
    if (!written.problem.isEmpty()) {
        Q_EMIT saveFailed(written.problem);
        Q_EMIT stateChanged();
        co_return;
    }
    for (auto each = changes.begin(); each != changes.end(); ++each)
        if (m_changes.value(each.key()) == each.value()) // else it was changed again meanwhile
            m_changes.remove(each.key());
    Q_EMIT saved(changes.keys(), written.setAside);
    Q_EMIT stateChanged();
}

} // namespace Ringproof
