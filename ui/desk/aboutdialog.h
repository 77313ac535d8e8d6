// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What this program is: versions, licences, where its data lie, and diagnostics to be copied into a report.
// Never shows more than it is given, and it is given no secret.
#pragma once

#include "ui/readingorder.h"

#include <QDialog>

namespace Ringproof {

struct AboutFacts
{
    using Rows = QList<std::pair<QString, QString>>;

    QString version;
    Rows versions; ///< of what it is built on
    Rows folders;  ///< where data and settings lie
    QString diagnostics;
};

class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(AboutFacts facts, QWidget *parent);

protected:
    bool focusNextPrevChild(bool isNext) override { return moveFocusInReadingOrder(this, isNext); }

private:
    QWidget *makePage();
    QWidget *makeRows(const AboutFacts::Rows &rows, QWidget *parent);

    AboutFacts m_facts;
    int m_nameWidth = 0; ///< of the widest name, so that all values stand below each other
};

} // namespace Ringproof
