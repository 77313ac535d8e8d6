// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/phonefield.h"

#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/countrybutton.h"
#include "ui/widgets/countrypicker.h"
#include "ui/widgets/phoneedit.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QtConcurrent>
#include <algorithm>
#include <chrono>

namespace Ringproof {

namespace {

constexpr std::chrono::milliseconds kAfterFirstFrame(20);

} // namespace

PhoneField::PhoneField(QWidget *parent)
    : QWidget(parent)
    , m_button(new CountryButton(this))
    , m_edit(new PhoneEdit(this))
{
    // Both as high as the higher one.
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kSmall);
    row->addWidget(m_button);
    row->addWidget(m_edit, 1);
    connect(m_button, &QPushButton::clicked, this, &PhoneField::openPicker);
    connect(m_edit, &PhoneEdit::edited, this, &PhoneField::edited);
    connect(m_edit, &PhoneEdit::letterRefused, this, &PhoneField::letterRefused);
    connect(m_edit, &PhoneEdit::regionTyped, this, [this](const RegionCode &region) {
        showRegion();
        Q_EMIT regionChanged(region);
    });
    keepTranslated(this, [this] {
        m_regions.clear(); // their names are in the language that was
        if (m_picker)
            m_picker->deleteLater();
        m_picker = nullptr;
        if (m_isPainted)
            loadRegions();
    });
    connect(&m_loading, &QFutureWatcherBase::finished, this, [this] {
        m_regions = m_loading.result();
        showRegion();
    });
}

const RegionCode &PhoneField::region() const { return m_edit->region(); }

void PhoneField::setRegion(const RegionCode &region)
{
    if (region == m_edit->region())
        return;
    m_edit->setRegion(region);
    showRegion();
    Q_EMIT regionChanged(m_edit->region());
}

void PhoneField::setWriting(const QString &writing)
{
    const PhoneReading reading = PhoneNumber::read(writing, region());
    if (reading.number)
        m_edit->setNumber(*reading.number);
    else
        m_edit->setText(writing);
}

void PhoneField::clear() { m_edit->clear(); }

PhoneReading PhoneField::reading() const { return m_edit->reading(); }

void PhoneField::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
    m_button->setEnabled(!isReadOnly);
}

void PhoneField::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isPainted)
        return;
    m_isPainted = true;
    // Not even beside the first frame: two cores may have enough to do with it.
    QTimer::singleShot(kAfterFirstFrame, this, &PhoneField::loadRegions);
}

void PhoneField::loadRegions() { m_loading.setFuture(QtConcurrent::run(allRegions, QLocale())); }

void PhoneField::showRegion()
{
    if (m_regions.isEmpty())
        return;
    const auto found =
        std::find_if(m_regions.cbegin(), m_regions.cend(), [this](const Region &each) { return each.code == region(); });
    if (found == m_regions.cend()) {
        m_button->setCountry({}, {}, 0);
        m_edit->setPlaceholderText({});
        return;
    }
    m_button->setCountry(found->code, found->name, found->dialCode);
    const auto example = PhoneNumber::example(found->code);
    m_edit->setPlaceholderText(example ? example->national() : QString());
}

void PhoneField::openPicker()
{
    if (m_regions.isEmpty())
        m_regions = allRegions(QLocale()); // opened sooner than they could be loaded
    if (!m_picker) {
        m_picker = new CountryPicker(m_regions, this);
        connect(m_picker, &CountryPicker::regionChosen, this, [this](const RegionCode &region) {
            setRegion(region);
            m_edit->setFocus(Qt::OtherFocusReason);
        });
    }
    m_picker->setRecentRegions(m_recentRegions);
    m_picker->openBelow(m_button, region());
}

} // namespace Ringproof
