// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/phoneedit.h"

#include "phone/asyoutype.h"
#include "phone/region.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr int kLongestText = 250;

/// Something that no way of writing one number has: a letter, or the comma, # or * of an extension. Formatting would drop it
/// and make its digits part of the number. What cannot be seen may be dropped.
bool hasForeign(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        const auto category = character.category();
        const bool belongs = character.isDigit() || character.isSpace() || category == QChar::Punctuation_Dash ||
                             category == QChar::Other_Format || category == QChar::Other_Control ||
                             QStringView(u"+＋().-/").contains(character);
        return !belongs;
    });
}

bool isPartOfNumber(QChar character) { return character.isDigit() || character == u'+'; }

} // namespace

PhoneEdit::PhoneEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFont(scaledFont(16)); // what the page is about
    setLayoutDirection(Qt::LeftToRight); // numbers run left to right in every script
    setInputMethodHints(Qt::ImhDialableCharactersOnly | Qt::ImhNoPredictiveText);
    setMaxLength(kLongestText);
    // textChanged, not textEdited: assistive technology sets the text without a key press.
    connect(this, &QLineEdit::textChanged, this, &PhoneEdit::readText);
}

void PhoneEdit::setRegion(const RegionCode &region)
{
    if (region == m_region)
        return;
    QString national = text();
    const QString prefix = QStringLiteral("+%1").arg(national.isEmpty() ? 0 : dialCodeFor(m_region));
    m_region = region;
    if (national.isEmpty() || hasForeign(national))
        return;
    if (national.startsWith(prefix))
        national.remove(0, prefix.size());
    const TypedPhone typed = formatAsYouType(national, national.size(), region);
    m_region = typed.region;
    write(typed.text, typed.caret);
    Q_EMIT edited();
}

void PhoneEdit::setNumber(const PhoneNumber &number)
{
    const RegionCode region = number.region();
    const QString national = number.national();
    // Numbers of no country ("001") and some shared plans only read back with their country code.
    const bool isNationalClear = region.size() == 2 && PhoneNumber::read(national, region).number == number;
    if (isNationalClear && region != m_region) {
        m_region = region;
        Q_EMIT regionTyped(region);
    }
    const QString writing = isNationalClear ? national : number.international();
    write(writing, writing.size());
    Q_EMIT edited();
}

PhoneReading PhoneEdit::reading() const
{
    return text().isEmpty() ? PhoneReading{} : PhoneNumber::read(text(), m_region);
}

void PhoneEdit::readText()
{
    if (m_isWriting)
        return;
    const QString typed = text();
    // A piece in the middle completes the number that stands there, and the caret stays behind the piece.
    const bool isCompleted =
        cursorPosition() < typed.size() && !hasForeign(typed) && PhoneNumber::read(typed, m_region).number.has_value();
    if (const auto number = pastedNumber(typed); number && !isCompleted) {
        setNumber(*number);
        return;
    }
    if (!hasForeign(typed)) {
        const TypedPhone formatted = formatAsYouType(typed, cursorPosition(), m_region);
        write(formatted.text, formatted.caret);
        if (formatted.region != m_region) {
            m_region = formatted.region;
            Q_EMIT regionTyped(m_region);
        }
    }
    m_written = text();
    Q_EMIT edited();
}

/// The number in a text that grew by more than a key press: all of it, or the piece that was put in.
std::optional<PhoneNumber> PhoneEdit::pastedNumber(const QString &text) const
{
    const qsizetype growth = text.size() - m_written.size();
    if (growth < 2)
        return std::nullopt;
    const PhoneReading whole = PhoneNumber::read(text, m_region);
    if (whole.problem == PhoneProblem::None)
        return whole.number;
    // Digits that stood there and the piece may look like a number that the numbering data do not know.
    const PhoneReading piece = PhoneNumber::read(text.mid(cursorPosition() - growth, growth), m_region);
    return piece.problem == PhoneProblem::None || !whole.number ? piece.number : whole.number;
}

void PhoneEdit::write(const QString &text, qsizetype caret)
{
    const QScopedValueRollback<bool> writing(m_isWriting, true);
    if (text != this->text())
        setText(text);
    setCursorPosition(static_cast<int>(caret));
    m_written = text;
}

void PhoneEdit::keyPressEvent(QKeyEvent *event)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString typed = event->text();
    const bool isText = !typed.isEmpty() && typed.front().category() != QChar::Other_Control;
    if (!(event->modifiers() & commands) && isText && hasForeign(typed)) {
        Q_EMIT letterRefused();
        return;
    }
    const bool isPlain = !(event->modifiers() & commands) && !hasSelectedText() && !isReadOnly();
    if (isPlain && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete))
        skipSeparators(event->key());
    QLineEdit::keyPressEvent(event);
}

/// Brackets and dashes come back by themselves, so deleting one would do nothing: the digit beyond is meant.
void PhoneEdit::skipSeparators(int key)
{
    const QString shown = text();
    if (hasForeign(shown))
        return;
    int position = cursorPosition();
    if (key == Qt::Key_Backspace) {
        while (position > 0 && !isPartOfNumber(shown.at(position - 1)))
            --position;
    } else {
        while (position < shown.size() && !isPartOfNumber(shown.at(position)))
            ++position;
    }
    setCursorPosition(position);
}

} // namespace Ringproof
