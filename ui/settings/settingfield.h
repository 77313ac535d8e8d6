// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One setting on a page: its name, the control, help under it, and under that what is wrong or where the value is fixed.
// Never saves: it tells the model what was entered, and whether it can be accepted.
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Ringproof {

class SettingsModel;
class SwitchBox;

using Words = std::function<QString()>;

/// Red words under a control; what screen readers say of it as well.
class ProblemLine final
{
public:
    ProblemLine(QWidget *control, QWidget *parent);

    void tell(const QString &sentence);
    QString sentence() const;
    QLabel *label() const { return m_label; }

private:
    QWidget *m_control;
    QLabel *m_label;
};

class SettingField : public QWidget
{
    Q_OBJECT
public:
    /// `help` may give an empty text.
    SettingField(SettingsModel *model, const QString &variable, const Words &name, const Words &help, QWidget *parent);

    const QString &variable() const { return m_variable; }
    QString name() const { return m_name().remove(u'&'); }
    /// Why a value cannot be changed here.
    static QString lockText(const QString &source, const QString &variable);

protected:
    /// Lays out what every field has; called once by the derived class, with what stands over and beside its control.
    void build(QLabel *name, QLayout *controls, QWidget *control, int indent = 0);
    /// Draws what the model has.
    virtual void draw(const QString &text, bool isFixed) = 0;
    /// Judges what stands in the control, and enters it.
    virtual void read() = 0;
    /// Takes over what was entered, unless there is a problem: then it says so.
    void enter(const QString &text, const QString &problem);
    SettingsModel *model() const { return m_model; }
    void refresh();

private:
    SettingsModel *m_model;
    QString m_variable;
    Words m_name;
    QLabel *m_help;
    QLabel *m_lock;
    std::unique_ptr<ProblemLine> m_problem;
};

/// A whole number with a unit behind it, and a switch before it where zero means off.
class NumberField final : public SettingField
{
    Q_OBJECT
public:
    struct Shape
    {
        Words name, unit, help;
        int least = 1;
        int most = 1'000'000;
        bool canBeOff = false;
        int whenSwitchedOn = 0; ///< what stands there when it was off
    };
    NumberField(SettingsModel *model, const QString &variable, const Shape &shape, QWidget *parent);

    bool isOff() const;

Q_SIGNALS:
    void offChanged(bool isOff);

protected:
    void draw(const QString &text, bool isFixed) override;
    void read() override;

private:
    QString problemWith(const QString &text) const;

    Shape m_shape;
    SwitchBox *m_switch = nullptr;
    QLineEdit *m_edit;
};

/// A line of text that the settings' own table judges.
class TextField final : public SettingField
{
    Q_OBJECT
public:
    struct Shape
    {
        Words name, help, problem;
        QString example;
        qsizetype longest = 200;
    };
    TextField(SettingsModel *model, const QString &variable, const Shape &shape, QWidget *parent);

protected:
    void draw(const QString &text, bool isFixed) override;
    void read() override;

private:
    Shape m_shape;
    QLineEdit *m_edit;
};

class SwitchField final : public SettingField
{
    Q_OBJECT
public:
    SwitchField(SettingsModel *model, const QString &variable, const Words &name, const Words &help, QWidget *parent);

protected:
    void draw(const QString &text, bool isFixed) override;
    void read() override;

private:
    SwitchBox *m_switch;
};

} // namespace Ringproof
