// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/regionchecklist.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kBox = 18;
constexpr QMarginsF kCheckMargins(1.5, 1.5, 1.5, 1.5);
constexpr int kListHeight = 300;
constexpr qsizetype kLongestSearch = 60;

/// A country as the picker shows it, with a box for the mark before it.
class CheckDelegate final : public RegionDelegate
{
public:
    using RegionDelegate::RegionDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &token = tokens();
        const bool isMarked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        QStyleOptionViewItem rest = option;
        rest.state.setFlag(QStyle::State_Selected, isCurrent);
        constexpr int kIndent = kBox + Space::kSmall;
        rest.rect = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(kIndent, 0, 0, 0));
        RegionDelegate::paint(painter, rest, index);
        const QRect box = QStyle::visualRect(option.direction, option.rect,
            {option.rect.left() + 4, option.rect.center().y() - kBox / 2 + 1, kBox, kBox});
        painter->save();
        paintBox(*painter, box, 4, isMarked ? token.accent : token.surface, isMarked ? token.accent : token.border);
        if (isMarked)
            paintCheck(*painter, QRectF(box).marginsRemoved(kCheckMargins), token.onAccent);
        painter->restore();
    }
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        const bool isClick = event->type() == QEvent::MouseButtonRelease &&
                             static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        const bool isSpace = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!isClick && !isSpace)
            return false;
        const bool isMarked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isMarked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

RegionMarks::RegionMarks(RegionModel *rows)
    : QIdentityProxyModel(rows)
{
    setSourceModel(rows);
}

void RegionMarks::setMarked(const QStringList &regions)
{
    m_marked = QSet<RegionCode>(regions.begin(), regions.end());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
}

QVariant RegionMarks::data(const QModelIndex &index, int role) const
{
    if (role != Qt::CheckStateRole)
        return QIdentityProxyModel::data(index, role);
    return m_marked.contains(index.data(RegionModel::CodeRole).toString()) ? Qt::Checked : Qt::Unchecked;
}

bool RegionMarks::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    const RegionCode code = index.data(RegionModel::CodeRole).toString();
    if (value.toInt() == Qt::Checked)
        m_marked.insert(code);
    else
        m_marked.remove(code);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT marksChanged();
    return true;
}

Qt::ItemFlags RegionMarks::flags(const QModelIndex &) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

RegionChecklist::RegionChecklist(QWidget *parent)
    : QWidget(parent)
    , m_rows(new RegionModel(this))
    , m_marks(new RegionMarks(m_rows))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(makeSecondary({}, this))
{
    m_search->setMaxLength(kLongestSearch);
    m_list->setModel(m_marks);
    m_list->setItemDelegate(new CheckDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFixedHeight(kListHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, &RegionChecklist::showMatches);
    connect(m_marks, &RegionMarks::marksChanged, this, [this] {
        retranslate();
        Q_EMIT changed();
    });
    keepTranslated(this, [this] {
        m_regions = allRegions(QLocale());
        showMatches();
        retranslate();
    });
}

void RegionChecklist::retranslate()
{
    m_search->setPlaceholderText(tr("Search by name, code or +number"));
    m_search->setAccessibleName(tr("Search for a country"));
    m_list->setAccessibleName(tr("Countries that codes may be sent to"));
    m_count->setText(m_rows->rowCount() == 0 ? tr("No country matches") : tr("Chosen: %1").arg(m_marks->marked().size()));
}

void RegionChecklist::showMatches()
{
    if (!m_search->text().trimmed().isEmpty()) {
        m_rows->setRows(searchRegions(m_regions, m_search->text()), 0);
    } else {
        // What is chosen stands on top, as far as nobody has touched it since.
        QList<Region> chosen, others;
        for (const Region &region : std::as_const(m_regions))
            (m_marks->marked().contains(region.code) ? chosen : others).append(region);
        m_rows->setRows(chosen + others, static_cast<int>(chosen.size()));
    }
    m_list->setCurrentIndex(m_marks->index(0, 0));
    m_list->scrollToTop();
    retranslate();
}

QStringList RegionChecklist::marked() const
{
    QStringList regions(m_marks->marked().begin(), m_marks->marked().end());
    regions.sort();
    return regions;
}

void RegionChecklist::setMarked(const QStringList &regions)
{
    if (QSet<RegionCode>(regions.begin(), regions.end()) == m_marks->marked())
        return;
    m_marks->setMarked(regions);
    showMatches();
}

void RegionChecklist::focusSearch() { m_search->setFocus(Qt::OtherFocusReason); }

} // namespace Ringproof
