// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where in the three steps the wizard is: number, code, result.
// Never takes focus and never leads anywhere: going back is a button of its page.
#pragma once

#include <QWidget>
#include <array>

class QLabel;

namespace Ringproof {

class StepsBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Step { Number, Code, Result };

    explicit StepsBar(QWidget *parent);

    void setStep(Step step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::array<QLabel *, 3> m_labels{};
    Step m_step = Step::Number;
};

} // namespace Ringproof
