// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A telephone number with its country: the country button, its list, and the field that formats as you type.
// Never touches the numbering data before its first paint, because that would be paid at every start of the program, and
// never loads it on its own thread, unless somebody types before it is there.
#pragma once

#include "phone/region.h"

#include <QFutureWatcher>
#include <QWidget>

namespace Ringproof {

class CountryButton;
class CountryPicker;
class PhoneEdit;

class PhoneField final : public QWidget
{
    Q_OBJECT
public:
    explicit PhoneField(QWidget *parent);

    PhoneEdit *edit() const { return m_edit; }
    const RegionCode &region() const;
    void setRegion(const RegionCode &region);
    /// Any writing; what is not a number is shown as it is.
    void setWriting(const QString &writing);
    void clear();
    PhoneReading reading() const;

    /// Most recent first; shown at the top of the list.
    void setRecentRegions(const QStringList &regions) { m_recentRegions = regions; }
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited();
    void regionChanged(const RegionCode &region);
    void letterRefused();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openPicker();
    void loadRegions();
    void showRegion();

    CountryButton *m_button;
    PhoneEdit *m_edit;
    CountryPicker *m_picker = nullptr;
    QFutureWatcher<QList<Region>> m_loading;
    QList<Region> m_regions; ///< empty until they are loaded
    QStringList m_recentRegions;
    bool m_isPainted = false;
};

} // namespace Ringproof
