// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingfield.h"

#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/switchbox.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kFieldWidth = 420;
constexpr int kNumberWidth = 120;

} // namespace

ProblemLine::ProblemLine(QWidget *control, QWidget *parent)
    : m_control(control)
    , m_label(makeSecondary({}, parent))
{
    m_label->setFont(scaledFont(13));
    m_label->setForegroundRole(QPalette::BrightText);
    m_label->hide();
}

void ProblemLine::tell(const QString &sentence)
{
    m_label->setText(sentence);
    m_label->setVisible(!sentence.isEmpty());
    m_control->setAccessibleDescription(sentence);
}

QString ProblemLine::sentence() const { return m_label->text(); }

SettingField::SettingField(
    SettingsModel *model, const QString &variable, const Words &name, const Words &help, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_variable(variable)
    , m_name(name)
    , m_help(makeSecondary({}, this))
    , m_lock(makeSecondary({}, this))
{
    m_help->setFont(scaledFont(13));
    m_lock->setFont(scaledFont(13));
    keepTranslated(m_help, [label = m_help, help] {
        label->setText(help());
        label->setVisible(!label->text().isEmpty());
    });
    connect(model, &SettingsModel::valuesChanged, this, &SettingField::refresh);
}

QString SettingField::lockText(const QString &source, const QString &variable)
{
    if (source == QLatin1StringView("environment"))
        return tr("Fixed by the environment: %1. It can be changed there only.").arg(variable);
    if (source == QLatin1StringView("systemd credential"))
        return tr("Fixed by a credential of the service manager: %1.").arg(variable);
    return tr("Fixed by %1. It can be changed there only.").arg(QDir::toNativeSeparators(source));
}

void SettingField::build(QLabel *name, QLayout *controls, QWidget *control, int indent)
{
    m_problem = std::make_unique<ProblemLine>(control, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    if (name)
        column->addWidget(name);
    column->addLayout(controls);
    auto *words = new QVBoxLayout;
    words->setSpacing(column->spacing());
    for (QLabel *label : {m_problem->label(), m_help, m_lock})
        words->addWidget(label);
    auto *indented = new QHBoxLayout;
    indented->setSpacing(0);
    indented->addSpacing(indent);
    indented->addLayout(words, 1);
    column->addLayout(indented);
    keepTranslated(this, [this] { refresh(); });
}

void SettingField::refresh()
{
    const QString source = m_model->fixedBy(m_variable);
    m_lock->setVisible(!source.isEmpty());
    m_lock->setText(lockText(source, m_variable));
    if (source.isEmpty() && m_model->isRefused(m_variable))
        return read(); // it stays until somebody mends it
    m_problem->tell({});
    m_model->setAcceptable(m_variable, true);
    draw(m_model->text(m_variable), !source.isEmpty());
}

void SettingField::enter(const QString &text, const QString &problem)
{
    m_problem->tell(problem);
    m_model->setAcceptable(m_variable, problem.isEmpty());
    if (problem.isEmpty())
        m_model->setText(m_variable, text);
}

NumberField::NumberField(SettingsModel *model, const QString &variable, const Shape &shape, QWidget *parent)
    : SettingField(model, variable, shape.name, shape.help, parent)
    , m_shape(shape)
    , m_edit(new QLineEdit(this))
{
    m_edit->setMaxLength(9);
    m_edit->setFixedWidth(kNumberWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kSmall);
    QLabel *name = nullptr;
    if (shape.canBeOff) {
        m_switch = new SwitchBox(this);
        m_switch->setFont(scaledFont(13, QFont::DemiBold));
        translated(m_switch, shape.name);
        auto *above = new QHBoxLayout;
        above->addWidget(m_switch);
        above->addStretch();
        keepTranslated(m_edit, [this, words = shape.name] { m_edit->setAccessibleName(words().remove(u'&')); });
        auto *column = new QVBoxLayout;
        column->setSpacing(6);
        column->addLayout(above);
        column->addLayout(row);
        connect(m_switch, &QCheckBox::toggled, this, [this](bool isOn) {
            if (isOn && m_edit->text().isEmpty())
                m_edit->setText(QString::number(m_shape.whenSwitchedOn));
            read();
            Q_EMIT offChanged(!isOn);
        });
        row->addSpacing(SwitchBox::wordsStart());
        row->addWidget(m_edit);
        row->addWidget(translated(makeSecondary({}, this), shape.unit), 1);
        build(nullptr, column, m_edit, SwitchBox::wordsStart());
    } else {
        name = translated(makeFieldLabel({}, m_edit, this), shape.name);
        row->addWidget(m_edit);
        row->addWidget(translated(makeSecondary({}, this), shape.unit), 1);
        build(name, row, m_edit);
    }
    // textChanged, not textEdited: assistive technology sets the text without a key press.
    connect(m_edit, &QLineEdit::textChanged, this, &NumberField::read);
}

bool NumberField::isOff() const { return m_switch && !m_switch->isChecked(); }

void NumberField::draw(const QString &text, bool isFixed)
{
    const bool isOn = text != QLatin1StringView("off") && text != QLatin1StringView("0");
    if (m_switch) {
        const QSignalBlocker quiet(m_switch);
        m_switch->setChecked(isOn);
        m_switch->setEnabled(!isFixed);
        Q_EMIT offChanged(!isOn);
    }
    const QSignalBlocker quietEdit(m_edit);
    m_edit->setText(isOn || !m_switch ? text : QString());
    m_edit->setEnabled(!isFixed && (isOn || !m_switch));
}

QString NumberField::problemWith(const QString &text) const
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    if (isNumber && number >= m_shape.least && number <= m_shape.most)
        return {};
    return tr("Enter a whole number from %1 to %2.").arg(m_shape.least).arg(m_shape.most);
}

void NumberField::read()
{
    const bool isSwitchedOff = isOff();
    m_edit->setEnabled(!isSwitchedOff);
    if (isSwitchedOff)
        enter(QStringLiteral("off"), {});
    else
        enter(m_edit->text().trimmed(), problemWith(m_edit->text()));
}

TextField::TextField(SettingsModel *model, const QString &variable, const Shape &shape, QWidget *parent)
    : SettingField(model, variable, shape.name, shape.help, parent)
    , m_shape(shape)
    , m_edit(new QLineEdit(this))
{
    m_edit->setMaxLength(static_cast<int>(shape.longest));
    m_edit->setMaximumWidth(kFieldWidth);
    m_edit->setPlaceholderText(shape.example);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 100);
    row->addStretch(1);
    build(translated(makeFieldLabel({}, m_edit, this), shape.name), row, m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &TextField::read);
}

void TextField::draw(const QString &text, bool isFixed)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(text);
    m_edit->setEnabled(!isFixed);
}

void TextField::read()
{
    const QString text = m_edit->text().trimmed();
    const bool fits = text.isEmpty() || !settingProblem(variable(), text);
    enter(text, fits ? QString() : m_shape.problem());
}

SwitchField::SwitchField(
    SettingsModel *model, const QString &variable, const Words &name, const Words &help, QWidget *parent)
    : SettingField(model, variable, name, help, parent)
    , m_switch(new SwitchBox(this))
{
    translated(m_switch, name);
    m_switch->setFont(scaledFont(13, QFont::DemiBold));
    auto *row = new QHBoxLayout;
    row->addWidget(m_switch);
    row->addStretch();
    build(nullptr, row, m_switch, SwitchBox::wordsStart());
    connect(m_switch, &QCheckBox::toggled, this, &SwitchField::read);
}

void SwitchField::read() { enter(m_switch->isChecked() ? QStringLiteral("true") : QStringLiteral("false"), {}); }

void SwitchField::draw(const QString &text, bool isFixed)
{
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(text == QLatin1StringView("true"));
    m_switch->setEnabled(!isFixed);
}

} // namespace Ringproof
