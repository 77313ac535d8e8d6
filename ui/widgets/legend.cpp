// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/legend.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/columnchart.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Ringproof {

namespace {

constexpr int kSwatch = 10;

class Swatch final : public QWidget
{
public:
    Swatch(int part, QWidget *parent)
        : QWidget(parent)
        , m_part(part)
    {
        setFixedSize(kSwatch, kSwatch);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintChartPart(painter, rect(), m_part);
    }

private:
    int m_part;
};

} // namespace

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new FlowLayout(Space::kMedium, this);
    row->setContentsMargins(0, 0, 0, 0);
    for (int part = 0; part < kChartParts; ++part) {
        auto *entry = new QWidget(this);
        auto *pair = new QHBoxLayout(entry);
        pair->setContentsMargins(0, 0, 0, 0);
        pair->setSpacing(Space::kTight);
        auto *words = makeSecondary({}, entry);
        words->setFont(scaledFont(13));
        words->setWordWrap(false);
        pair->addWidget(new Swatch(part, entry));
        pair->addWidget(words);
        row->addWidget(entry);
        m_words.append(words);
    }
}

void Legend::setWords(const QStringList &words)
{
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_words[i]->setText(words.value(i));
}

} // namespace Ringproof
