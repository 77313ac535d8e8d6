// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a window does not show all of its text, and which letters two of its controls claim.
// Never asserts: it lists.
#pragma once

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSet>
#include <QTest>
#include <utility>

namespace Ringproof::Testing {

inline int widthOfLongestWord(const QLabel *label)
{
    int widest = 0;
    for (const QString &word : label->text().split(u' '))
        widest = qMax(widest, label->fontMetrics().horizontalAdvance(word));
    return widest;
}

inline bool fits(const QLabel *label)
{
    if (!label->wordWrap())
        return label->width() >= label->sizeHint().width() && label->height() >= label->sizeHint().height();
    return label->height() >= label->heightForWidth(label->width()) && label->width() >= widthOfLongestWord(label);
}

inline bool fits(const QLineEdit *edit)
{
    constexpr int kFrame = 2 * (13 + 2); // the padding of the style sheet and the margin of every QLineEdit
    return edit->width() - kFrame >= edit->fontMetrics().horizontalAdvance(edit->placeholderText());
}

/// Whole inside everything that holds it, up to what scrolls.
inline bool isInside(const QWidget *widget)
{
    for (const QWidget *holder = widget->parentWidget(); holder && !widget->isWindow();
         holder = holder->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(holder->parentWidget()))
            return true;
        const QRect place(widget->mapTo(holder, QPoint()), widget->size());
        if (!holder->rect().contains(place))
            return false;
        if (holder->isWindow())
            break;
    }
    return true;
}

/// An example inside a field may be elided (without hints). Otherwise: what does not show all of its text, or is itself cut off at the side.
inline QStringList clippedIn(const QWidget &window, bool withHints)
{
    QStringList clipped;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const auto *scroll = qobject_cast<const QScrollArea *>(widget);
        if (label && !label->text().isEmpty() && !fits(label))
            clipped.append(label->text());
        if (button && !QRect({}, button->size()).contains(QRect({}, button->sizeHint())))
            clipped.append(button->text());
        if (edit && withHints && !edit->placeholderText().isEmpty() && !fits(edit))
            clipped.append(edit->placeholderText());
        if (scroll && scroll->widget() && scroll->widget()->width() > scroll->viewport()->width())
            clipped.append(QStringLiteral("a page wider than its place"));
        if ((label || button || edit) && !isInside(widget))
            clipped.append(QStringLiteral("beyond its place: ") + (label ? label->text() : widget->accessibleName()));
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if ((label || button || edit) && (place.left() < 0 || place.right() >= window.width()))
            clipped.append(QStringLiteral("beyond the window: ") + (label       ? label->text()
                                                                       : button ? button->text()
                                                                                : QString()));
    }
    return clipped;
}

/// The same once the window has come to rest: layouts inside scroll areas settle in several rounds, and one of them may fit by
/// chance, so events pass between two looks.
inline QStringList clippedAtRest(const QWidget &window, bool withHints)
{
    constexpr int kSettledMs = 5000; // only what is clipped for good takes so long
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QStringList clipped;
    bool wasClean = false;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            clipped = clippedIn(window, withHints);
            return std::exchange(wasClean, clipped.isEmpty()) && wasClean;
        },
        kSettledMs));
    return clipped;
}

/// Letters that two controls of one screen claim, the sign & before them in both.
inline QString sharedMnemonicsIn(const QWidget &window)
{
    QSet<QString> seen;
    QString shared;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || (!button && !(label && label->buddy())))
            continue;
        const QString letter = QKeySequence::mnemonic(label ? label->text() : button->text()).toString();
        if (!letter.isEmpty() && seen.contains(letter))
            shared += letter;
        seen.insert(letter);
    }
    return shared;
}

} // namespace Ringproof::Testing
