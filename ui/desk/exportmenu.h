// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history is to be exported: as which kind of file, with masked numbers or whole ones; then, where to.
// Never writes anything itself.
#pragma once

#include "verification/historylines.h"

#include <QMenu>

namespace Ringproof {

class ExportMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit ExportMenu(QWidget *parent);

    /// Masked, until somebody has asked for whole ones since the program began.
    WrittenNumbers numbers() const;

Q_SIGNALS:
    void fileChosen(const QString &file);

private:
    void retranslate();
    void askWhere(LineFormat format);

    QAction *m_csv;
    QAction *m_jsonLines;
    QAction *m_whole;
};

/// By the end of its name: JSON Lines for "jsonl", else CSV.
LineFormat formatOf(const QString &file);

} // namespace Ringproof
