// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words and marks that several screens share: labels in the three weights of type, channels, numbers inside sentences.
// Never joins fragments into a sentence: every sentence is one translatable text.
#pragma once

#include "base/clock.h"
#include "phone/channel.h"

#include <QString>

class QLabel;
class QWidget;

namespace Ringproof {

/// A page's question.
QLabel *makeTitle(const QString &text, QWidget *parent);
/// Words that may run over several lines, in the quiet colour.
QLabel *makeSecondary(const QString &text, QWidget *parent);
/// The name over a control; it is the control's name for screen readers too.
QLabel *makeFieldLabel(const QString &text, QWidget *control, QWidget *parent);

/// A number or name that is neither broken over two lines nor reordered inside a right-to-left sentence.
QString isolated(const QString &text);

/// As a choice: "Text message".
QString channelLabel(Channel channel);
/// "$0.06": an amount in millionths of a currency, as the language writes it; fractions of a cent only where they matter.
QString moneyText(qint64 micros, const QString &currency);
/// "14:32", of today or with the day in front.
QString localTime(Timestamp time, Timestamp now);

} // namespace Ringproof
