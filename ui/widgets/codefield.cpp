// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/codefield.h"

#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"
#include "verification/codetext.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QValidator>
#include <QVariantAnimation>
#include <QtMath>

namespace Ringproof {

namespace {

constexpr int kGap = 10;
constexpr int kBoxRadius = 10;
constexpr int kShakeMs = 180;
constexpr int kFlashMs = 450; ///< without motion, colour alone must be long enough to be seen
constexpr qreal kShake = 4;

/// A validator sees every way into the field: keys, paste, drop, input methods, undo and assistive technology.
class CodeValidator final : public QValidator
{
public:
    explicit CodeValidator(CodeField *field)
        : QValidator(field)
        , m_field(field)
    {}
    State validate(QString &input, int &position) const override
    {
        const auto read = readCodeText(input, position, m_field->codeLength());
        if (!read)
            return Invalid;
        input = read->digits;
        position = read->caret;
        return Acceptable; // unfinished ones too: Qt would keep assistive technology from entering them
    }

private:
    CodeField *m_field;
};

} // namespace

CodeField::CodeField(QWidget *parent)
    : QLineEdit(parent)
    , m_refusal(new QVariantAnimation(this))
{
    setFont(scaledFont(28, QFont::DemiBold));
    setFrame(false);
    setLayoutDirection(Qt::LeftToRight); // digits run left to right in every script
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    setValidator(new CodeValidator(this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_refusal->setStartValue(0.0);
    m_refusal->setEndValue(1.0);
    connect(m_refusal, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_refusal, &QVariantAnimation::finished, this, qOverload<>(&QWidget::update));
    connect(this, &QLineEdit::inputRejected, this, &CodeField::refuse);
    connect(this, &QLineEdit::textChanged, this, &CodeField::readText);
    connect(this, &QLineEdit::cursorPositionChanged, this, &CodeField::describePosition);
    connect(this, &QLineEdit::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(this, &QLineEdit::returnPressed, this, &CodeField::offerAgain);
    keepTranslated(this, [this] { describePosition(); });
}

void CodeField::setCodeLength(int length)
{
    length = qBound(kLeastLength, length, kMostLength);
    if (length == m_codeLength)
        return;
    m_codeLength = length;
    setText(text().left(length));
    describePosition();
    updateGeometry();
}

void CodeField::markWrong()
{
    if (isComplete() && !m_wrongCodes.contains(text()))
        m_wrongCodes.append(text());
    m_refused = text();
    refuse();
    selectAll();
}

void CodeField::startAnew()
{
    m_wrongCodes.clear();
    m_offered.clear();
    m_refused.clear();
    clear();
}

void CodeField::offerAgain()
{
    m_offered.clear();
    readText();
}

void CodeField::readText()
{
    update();
    describePosition();
    if (text() != m_refused)
        m_refused.clear();
    if (!isComplete()) {
        m_offered.clear();
        return;
    }
    if (isReadOnly() || text() == m_offered)
        return;
    m_offered = text();
    if (m_wrongCodes.contains(m_offered)) {
        m_refused = m_offered;
        refuse();
        Q_EMIT wrongCodeRepeated();
        return;
    }
    Q_EMIT codeEntered(m_offered);
}

void CodeField::describePosition()
{
    update();
    if (isComplete())
        setAccessibleDescription(tr("All %L1 digits entered").arg(m_codeLength));
    else
        setAccessibleDescription(tr("Digit %L1 of %L2").arg(activeBox() + 1).arg(m_codeLength));
}

void CodeField::refuse()
{
    m_refusal->stop();
    m_refusal->setDuration(isMotionReduced() ? kFlashMs : kShakeMs);
    m_refusal->start();
}

QSize CodeField::boxSize(int availableWidth) const
{
    const QFontMetrics metrics(font());
    const int wanted = qMax(52, metrics.horizontalAdvance(QLatin1Char('0')) + 32);
    const int room = (availableWidth - (m_codeLength - 1) * kGap) / m_codeLength;
    return {qMin(wanted, room), qMax(62, metrics.height() + 24)};
}

QRect CodeField::boxRect(int index) const
{
    const QSize box = boxSize(width());
    return {{index * (box.width() + kGap), (height() - box.height()) / 2}, box};
}

int CodeField::boxAt(int x) const
{
    const int pitch = boxSize(width()).width() + kGap;
    return qBound(0, (x + kGap / 2) / pitch, m_codeLength);
}

int CodeField::activeBox() const { return qMin(cursorPosition(), m_codeLength - 1); }

QSize CodeField::sizeHint() const
{
    const QSize box = boxSize(QWIDGETSIZE_MAX);
    return {m_codeLength * box.width() + (m_codeLength - 1) * kGap, box.height()};
}

QSize CodeField::minimumSizeHint() const
{
    const int narrowest = QFontMetrics(font()).horizontalAdvance(QLatin1Char('0')) + 10;
    return {m_codeLength * narrowest + (m_codeLength - 1) * kGap, sizeHint().height()};
}

QVariant CodeField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? QVariant(boxRect(activeBox())) : QLineEdit::inputMethodQuery(query);
}

void CodeField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_refusal->state() != QVariantAnimation::Stopped && !isMotionReduced()) {
        const qreal progress = m_refusal->currentValue().toReal();
        painter.translate(kShake * (1 - progress) * qSin(progress * 4 * M_PI), 0);
    }
    painter.setFont(font());
    for (int index = 0; index < m_codeLength; ++index)
        paintDigit(painter, index);
}

void CodeField::paintDigit(QPainter &painter, int index) const
{
    const Tokens &token = tokens();
    const bool isRefusing = m_refusal->state() != QVariantAnimation::Stopped;
    const bool isSelected = hasSelectedText() && index >= selectionStart() && index < selectionEnd();
    const QRect box = boxRect(index);
    const bool isWrong = isRefusing || !m_refused.isEmpty();
    const bool isFlashing = isRefusing && isMotionReduced();
    const QColor fill = isFlashing     ? token.dangerWash
                        : isReadOnly() ? token.background
                        : isSelected   ? (isWrong ? token.dangerWash : token.accentWash)
                                       : token.raised;
    const QColor edge = isWrong ? token.danger : isReadOnly() ? token.divider : token.border;
    paintBox(painter, box, kBoxRadius, fill, edge);
    if (hasFocus() && !isReadOnly() && index == activeBox())
        paintRing(painter, box, kBoxRadius, isRefusing ? token.danger : token.accent, Size::kFocusRing);
    if (index >= text().size())
        return;
    painter.setPen(isReadOnly() ? token.secondary : token.text);
    painter.drawText(box, Qt::AlignCenter, text().mid(index, 1));
}

void CodeField::keyPressEvent(QKeyEvent *event)
{
    // In boxes people expect a digit to replace the one under the caret, not to push the rest along.
    const QString typed = event->text();
    const bool isDigit = typed.size() == 1 && typed.front().isDigit();
    if (isDigit && !isReadOnly() && !hasSelectedText() && cursorPosition() < text().size())
        setSelection(cursorPosition(), 1);
    QLineEdit::keyPressEvent(event);
}

void CodeField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int target = qMin(boxAt(qRound(event->position().x())), static_cast<int>(text().size()));
    cursorForward(event->modifiers().testFlag(Qt::ShiftModifier), target - cursorPosition());
}

void CodeField::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const int target = qMin(boxAt(qRound(event->position().x())), static_cast<int>(text().size()));
    cursorForward(true, target - cursorPosition());
}

void CodeField::mouseDoubleClickEvent(QMouseEvent *) { selectAll(); }

void CodeField::dropEvent(QDropEvent *event)
{
    if (isReadOnly() || !event->mimeData()->hasText())
        return;
    selectAll();
    insert(event->mimeData()->text());
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
}

} // namespace Ringproof
