// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/serverpage.h"

#include "config/serveraddress.h"
#include "ui/settings/apikeylist.h"
#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/switchbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

ServerPage::ServerPage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("REST server"); },
          [] { return tr("Other programs can verify numbers through it, with the same limits and into the same records."); },
          parent)
    , m_switch(new SwitchBox(this))
    , m_state(makeSecondary({}, this))
    , m_warning(new Notice(this))
    , m_keys(new ApiKeyList(model, this))
{
    addSwitch();
    addFields();
    addHeading([] { return tr("Keys") ; });
    add(m_keys);
    finish();
    connect(model, &SettingsModel::lentChanged, this, &ServerPage::drawSwitch);
    connect(model, &SettingsModel::stateChanged, this, &ServerPage::warn);
    keepTranslated(this, [this] {
        drawSwitch();
        warn();
    });
}

void ServerPage::addSwitch()
{
    auto *block = new QVBoxLayout;
    block->setSpacing(6);
    m_state->setFont(scaledFont(13));
    m_switch->setFont(scaledFont(13, QFont::DemiBold));
    auto *stateRow = new QHBoxLayout;
    stateRow->addSpacing(SwitchBox::wordsStart());
    stateRow->addWidget(m_state, 1);
    block->addWidget(m_switch);
    block->addLayout(stateRow);
    column()->addLayout(block);
    connect(m_switch, &QCheckBox::clicked, this, [this](bool isOn) {
        if (model()->lent().switchServer)
            model()->lent().switchServer(isOn);
    });
}

void ServerPage::drawSwitch()
{
    const auto &lent = model()->lent();
    m_switch->setText(tr("Run it while this &window is open"));
    m_switch->setEnabled(bool(lent.switchServer));
    m_switch->setChecked(lent.isServerOn);
    m_state->setText(!lent.switchServer          ? tr("Without a window it runs by: ringproof-cli serve")
                     : !lent.serverState.isEmpty() ? lent.serverState
                                                   : tr("It is off."));
    m_keys->read();
}

void ServerPage::addFields()
{
    add(new NumberField(model(), QStringLiteral("PORT"),
        {.name = [] { return tr("Port"); },
            .unit = [] { return tr("0 takes any that is free"); },
            .help = [] { return QString(); },
            .least = 0,
            .most = 65'535},
        this));
    add(new TextField(model(), QStringLiteral("RINGPROOF_LISTEN"),
        {.name = [] { return tr("Address to listen on"); },
            .help = [] { return tr("Empty: this machine only."); },
            .problem = [] { return tr("Enter an IPv4 or IPv6 address, or localhost."); },
            .example = QStringLiteral("127.0.0.1"),
            .longest = 60},
        this));
    add(m_warning);
    add(new TextField(model(), QStringLiteral("RINGPROOF_ALLOWED_ORIGINS"),
        {.name = [] { return tr("Web pages that may call it"); },
            .help = [] { return tr("Origins separated by commas. Empty: none but the server's own page."); },
            .problem = [] { return tr("Enter origins such as https://shop.example, separated by commas."); },
            .example = QStringLiteral("https://shop.example"),
            .longest = 2000},
        this));
    add(new SwitchField(
        model(), QStringLiteral("RINGPROOF_REQUIRE_KEY"), [] { return tr("Require a key"); },
        [] { return tr("Of programs on this machine too."); }, this));
}

void ServerPage::warn()
{
    const QString address = model()->text(QStringLiteral("RINGPROOF_LISTEN"));
    const bool isOpen = !address.isEmpty() && !isLoopbackAddress(address);
    m_warning->tell(Notice::Kind::Warning,
        isOpen ? tr("Other machines can reach this address. It needs at least one key, and TLS or a proxy that has it: "
                    "see ringproof-cli serve --help.")
               : QString());
}

void ServerPage::arrive() { m_keys->read(); }

} // namespace Ringproof
