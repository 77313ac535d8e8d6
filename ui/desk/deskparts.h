// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The frame around the desk's places, beside the sidebar: banner and status line.
// Never knows a service: it shows what the window tells it.
#pragma once

#include "verification/healthtext.h"

#include <QWidget>

class QLabel;

namespace Ringproof {

class ActionButton;

/// A strip over the whole window that says what must not be overlooked.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent);

    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    QLabel *m_label;
};

/// Words with a dot: the dot only repeats in colour what the words say.
class StatusItem final : public QWidget
{
    Q_OBJECT
public:
    enum class Health { Good, Notable, Bad, Off };

    explicit StatusItem(QWidget *parent);

    void show(Health health, const QString &text);
    /// The whole sentence behind the words.
    void setDetail(const QString &sentence);
    /// A button beside the words; none for HealthRemedy::None.
    void offer(HealthRemedy remedy);
    Health health() const { return m_health; }

Q_SIGNALS:
    void remedyAsked(Ringproof::HealthRemedy remedy);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
    ActionButton *m_button;
    HealthRemedy m_remedy = HealthRemedy::None;
    Health m_health = Health::Off;
};

class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent);

    StatusItem *provider() const { return m_provider; }
    StatusItem *server() const { return m_server; }
    StatusItem *database() const { return m_database; }
    void setAgent(const QString &agent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusItem *m_provider;
    StatusItem *m_server;
    StatusItem *m_database;
    QLabel *m_agent;
};

} // namespace Ringproof
