// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/limitspage.h"

#include "ui/settings/settingsmodel.h"
#include "ui/translated.h"
#include "ui/widgets/notice.h"

#include <QVBoxLayout>

namespace Ringproof {

LimitsPage::LimitsPage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Limits"); },
          [] {
              return tr("They protect the people who are called, and your bill. They hold for this desk, the REST server "
                        "and the command line together.");
          },
          parent)
{
    addSends();
    addChecks();
    addBrakes();
    finish();
}

void LimitsPage::addSends()
{
    addHeading([] { return tr("Sending codes"); });
    add(new TextField(model(), QStringLiteral("RINGPROOF_LIMIT_NUMBER_SECONDS"),
        {.name = [] { return tr("Wait between two codes to one number, in seconds"); },
            .help =
                [] {
                    return tr("After the first, second and third code, and so on; the last one repeats. Or: off");
                },
            .problem = [] { return tr("Enter seconds separated by commas, such as 60,60,120, or off."); },
            .example = QStringLiteral("60,60,120"),
            .longest = 60},
        this));
    add(new NumberField(model(), QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_10MIN"),
        {.name = [] { return tr("Codes to one number within ten minutes"); },
            .unit = [] { return tr("at the most"); },
            .help = [] { return QString(); },
            .most = 100,
            .canBeOff = true,
            .whenSwitchedOn = 5},
        this));
    add(new NumberField(model(), QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_DAY"),
        {.name = [] { return tr("Codes to one number within a day"); },
            .unit = [] { return tr("at the most"); },
            .help = [] { return QString(); },
            .most = 1000,
            .canBeOff = true,
            .whenSwitchedOn = 10},
        this));
    auto *budget = new NumberField(model(), QStringLiteral("RINGPROOF_DAILY_SEND_BUDGET"),
        {.name = [] { return tr("Codes in all within a day: the budget"); },
            .unit = [] { return tr("at the most"); },
            .help = [] { return tr("A hard stop. At 80 % there is a warning."); },
            .canBeOff = true,
            .whenSwitchedOn = 500},
        this);
    add(budget);
    auto *warning = new Notice(this);
    add(warning);
    const auto warn = [warning, budget] {
        warning->tell(Notice::Kind::Warning,
            budget->isOff() ? tr("Without a budget nothing stops the bill when somebody has codes sent in masses.")
                            : QString());
    };
    connect(budget, &NumberField::offChanged, warning, warn);
    keepTranslated(warning, warn);
}

void LimitsPage::addChecks()
{
    addHeading([] { return tr("Entering codes"); });
    add(new NumberField(model(), QStringLiteral("RINGPROOF_LIMIT_CHECKS"),
        {.name = [] { return tr("Tries for one code"); },
            .unit = [] { return tr("at the most"); },
            .help = [] { return tr("Twilio allows five, whatever stands here."); },
            .most = 5,
            .canBeOff = true,
            .whenSwitchedOn = 5},
        this));
    add(new NumberField(model(), QStringLiteral("RINGPROOF_LIMIT_FAILURES_PER_HOUR"),
        {.name = [] { return tr("Wrong codes for one number within an hour"); },
            .unit = [] { return tr("at the most"); },
            .help = [] { return tr("With it, 50 within a day, and 100 in a row lock the number."); },
            .most = 1000,
            .canBeOff = true,
            .whenSwitchedOn = 10},
        this));
}

void LimitsPage::addBrakes()
{
    addHeading([] { return tr("Against fraud"); });
    add(new NumberField(model(), QStringLiteral("RINGPROOF_LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR"),
        {.name = [] { return tr("New numbers that differ in their last four digits only"); },
            .unit = [] { return tr("within an hour"); },
            .help = [] { return tr("Fraudsters have codes sent to whole ranges of numbers that they earn from."); },
            .most = 10'000,
            .canBeOff = true,
            .whenSwitchedOn = 50},
        this));
    add(new NumberField(model(), QStringLiteral("RINGPROOF_BREAKER_CONVERSION"),
        {.name = [] { return tr("Pause a country when too few of its codes are entered"); },
            .unit = [] { return tr("per cent of its last 50 codes"); },
            .help = [] { return tr("One code every ten minutes is then let through to try."); },
            .most = 100,
            .canBeOff = true,
            .whenSwitchedOn = 20},
        this));
    add(new NumberField(model(), QStringLiteral("RINGPROOF_LIMIT_IP_PER_MINUTE"),
        {.name = [] { return tr("Requests of one network address to the REST server"); },
            .unit = [] { return tr("within a minute"); },
            .help = [] { return tr("For callers without a key."); },
            .most = 10'000,
            .canBeOff = true,
            .whenSwitchedOn = 10},
        this));
}

} // namespace Ringproof
