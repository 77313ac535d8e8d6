// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/keepswitch.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/switchbox.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

KeepSwitch::KeepSwitch(QWidget *parent)
    : QWidget(parent)
    , m_switch(new SwitchBox(this))
    , m_words(makeSecondary({}, this))
{
    m_switch->setChecked(true);
    m_words->setFont(scaledFont(13));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_switch);
    column->addWidget(m_words);
    keepTranslated(this, [this] { draw(); });
}

void KeepSwitch::useStore(SecretStore *store)
{
    m_isKnown = !store;
    draw();
    if (!store)
        return;
    QCoro::connect(store->look(), this, [this](SecretTrouble trouble) {
        m_trouble = trouble;
        m_isKnown = true;
        draw();
    });
}

bool KeepSwitch::isWished() const { return m_isKnown && m_trouble == SecretTrouble::None && m_switch->isChecked(); }

void KeepSwitch::draw()
{
    const bool isPossible = m_isKnown && m_trouble == SecretTrouble::None;
    m_switch->setText(tr("&Keep them in the system's keychain"));
    m_switch->setVisible(isPossible);
    m_words->setText(isPossible ? QString() : secretTroubleText(m_trouble));
    m_words->setVisible(m_isKnown && !isPossible);
}

} // namespace Ringproof
