// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor that start-up is compared with: an empty QWizard that leaves after its first painted frame.
#include <QApplication>
#include <QTimer>
#include <QWizard>

namespace {

class EmptyWizard final : public QWizard
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QWizard::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    EmptyWizard wizard;
    wizard.show();
    return QApplication::exec();
}
