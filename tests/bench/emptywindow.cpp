// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor that start-up is compared with: an empty QWizard, or QMainWindow with "main", that leaves after its first painted frame.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>
#include <QWizard>

namespace {

template<class Window>
class Empty final : public Window
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        Window::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

template<class Window>
int showEmpty()
{
    Empty<Window> window;
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    return QCoreApplication::arguments().contains(QStringLiteral("main")) ? showEmpty<QMainWindow>() : showEmpty<QWizard>();
}
