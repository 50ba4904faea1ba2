#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

// The peer of `zm bench start`: the least a Qt Widgets program can do. Says "painted 0" and stays up.

namespace {

class EmptyWindow final : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_said)
            QTimer::singleShot(0, this, [] {
                std::puts("painted 0");
                std::fflush(stdout);
            });
        m_said = true;
    }

private:
    bool m_said = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    EmptyWindow window;
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
