// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/countrypicker.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/regionmodel.h"
#include "ui/widgets/roundedbox.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr int kWidth = 380;
constexpr int kRows = 9;

} // namespace

CountryPicker::CountryPicker(const QList<Region> &regions, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_regions(regions)
    , m_model(new RegionModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_none(makeSecondary({}, this))
{
    m_search->setClearButtonEnabled(false);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RegionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(1); // one match is one row high
    m_list->setFocusProxy(m_search); // keys go to the search field, which passes them on

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::kSmall, Space::kSmall, Space::kSmall, Space::kSmall);
    column->setSpacing(Space::kTight);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CountryPicker::showMatches);
    connect(m_list, &QAbstractItemView::clicked, this, &CountryPicker::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CountryPicker::describeCurrent);
    keepTranslated(this, [this] {
        setAccessibleName(tr("Countries"));
        m_list->setAccessibleName(tr("Countries"));
        m_search->setPlaceholderText(tr("Search by name, code or +number"));
        m_search->setAccessibleName(tr("Search for a country"));
        m_none->setText(tr("No country matches"));
    });
}

void CountryPicker::openBelow(QWidget *anchor, const RegionCode &current)
{
    m_search->clear();
    showMatches({});
    const int row = m_model->rowOf(current);
    setScreen(anchor->screen()); // the window may have gone to another one since the list was last open
    move(placeFor(anchor));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
    }
}

QPoint CountryPicker::placeFor(const QWidget *anchor) const
{
    const bool isRightToLeft = anchor->layoutDirection() == Qt::RightToLeft;
    const int x = isRightToLeft ? anchor->width() - width() : 0;
    QPoint place = anchor->mapToGlobal(QPoint(x, anchor->height() + Space::kHair));
    const QRect screen = anchor->screen()->availableGeometry();
    if (place.y() + height() > screen.bottom())
        place.setY(qMax(screen.top(), anchor->mapToGlobal(QPoint()).y() - height() - Space::kHair));
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    return place;
}

void CountryPicker::showMatches(const QString &query)
{
    if (!query.trimmed().isEmpty()) {
        m_model->setRows(searchRegions(m_regions, query), 0);
    } else {
        QList<Region> rows;
        for (const QString &recent : std::as_const(m_recentRegions)) {
            const auto found = std::find_if(
                m_regions.cbegin(), m_regions.cend(), [&](const Region &region) { return region.code == recent; });
            if (found != m_regions.cend())
                rows.append(*found);
        }
        const int recentCount = static_cast<int>(rows.size());
        m_model->setRows(rows + m_regions, recentCount);
    }
    m_none->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    fitHeight();
    describeCurrent();
}

/// As high as the matches, so that one country does not stand in an empty list.
void CountryPicker::fitHeight()
{
    const int rows = qMin(m_model->rowCount(), kRows);
    m_rowHeight = rows > 0 ? m_list->sizeHintForRow(0) : m_rowHeight;
    const int below = rows > 0 ? rows * m_rowHeight : m_none->sizeHint().height() + Space::kSmall;
    resize(kWidth, m_search->sizeHint().height() + below + 2 * Space::kSmall + Space::kTight);
}

void CountryPicker::describeCurrent()
{
    // The list's rows are not announced while the keys go to the search field: its description says where we are.
    const QModelIndex current = m_list->currentIndex();
    m_search->setAccessibleDescription(
        current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : m_none->text());
}

void CountryPicker::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const RegionCode region = index.data(RegionModel::CodeRole).toString();
    close();
    Q_EMIT regionChosen(region);
}

bool CountryPicker::moveBy(int key, bool isSearching)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row();
    int target = row;
    switch (key) {
    case Qt::Key_Up: target = row - 1; break;
    case Qt::Key_Down: target = row + 1; break;
    case Qt::Key_PageUp: target = row - (kRows - 1); break;
    case Qt::Key_PageDown: target = row + (kRows - 1); break;
    case Qt::Key_Home:
        if (isSearching) // there it moves the caret
            return false;
        target = 0;
        break;
    case Qt::Key_End:
        if (isSearching)
            return false;
        target = last;
        break;
    default: return false;
    }
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(qBound(0, target, last)));
    return true;
}

bool CountryPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
        close();
        return true;
    }
    return moveBy(key->key(), !m_search->text().isEmpty()) || QFrame::eventFilter(watched, event);
}

void CountryPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Ringproof
