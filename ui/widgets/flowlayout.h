// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lays controls out like words: side by side from the reading side, on the next line when the row is full.
// Never clips: long translations and doubled text sizes cost height, not content.
#pragma once

#include <QLayout>
#include <QList>

namespace Ringproof {

class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    /// Without a parent it can be added to another layout.
    FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &area) override;

private:
    /// Places the items only when `moves`; gives the height either way.
    int arrange(const QRect &area, bool moves) const;

    QList<QLayoutItem *> m_items;
};

} // namespace Ringproof
