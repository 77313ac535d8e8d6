// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One text field for a code, drawn as a box per digit. Typing, pasting, dropping, input methods and screen readers all fill it.
// Never offers the same wrong code twice, and never holds anything but ASCII digits.
#pragma once

#include <QLineEdit>
#include <QStringList>

class QVariantAnimation;

namespace Ringproof {

class CodeField final : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int kLeastLength = 4;
    static constexpr int kMostLength = 10;

    explicit CodeField(QWidget *parent);

    int codeLength() const { return m_codeLength; }
    void setCodeLength(int length);
    bool isComplete() const { return text().size() == m_codeLength; }

    /// The code in the field was refused: it stays, selected, and is not offered again.
    void markWrong();
    /// For another verification: empties the field and forgets what was wrong.
    void startAnew();
    /// Offers a complete code once more, e.g. after the provider could not be asked.
    void offerAgain();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// Once, when the last digit has arrived, however it came.
    void codeEntered(const QString &code);
    /// A code that was refused before stands in the field again.
    void wrongCodeRepeated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QSize boxSize(int availableWidth) const;
    QRect boxRect(int index) const;
    int boxAt(int x) const;
    int activeBox() const;
    void paintDigit(QPainter &painter, int index) const;
    void readText();
    void describePosition();
    void refuse();

    int m_codeLength = 6;
    QString m_offered;
    QString m_refused; ///< the wrong code that still stands there, and is marked until it is changed
    QStringList m_wrongCodes;
    QVariantAnimation *m_refusal;
};

} // namespace Ringproof
