#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>

namespace zm::platform {

/// A cable between a client and a platform, of a thread of its own: it tears after so many bytes either way, and can be slow.
class TornCable final {
public:
    explicit TornCable(quint16 to) : m_to(to)
    {
        m_thread.start();
        m_inside.moveToThread(&m_thread);
        QMetaObject::invokeMethod(&m_inside, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~TornCable()
    {
        QMetaObject::invokeMethod(&m_inside, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    quint16 port() const { return m_port; }
    void leadTo(quint16 port) { m_to = port; }
    /// Tears once as many bytes went up, or came down; -1: never. Counts from now.
    void tearAfter(qint64 up, qint64 down)
    {
        m_up = m_down = 0;
        m_mostUp = up;
        m_mostDown = down;
    }
    void neverTear() { tearAfter(-1, -1); }
    void delay(int ms) { m_delayMs = ms; }
    /// Called in the cable's thread the moment it tears. Set before the connection is made.
    void onTear(std::function<void()> what) { m_onTear = std::move(what); }
    qint64 up() const { return m_up; }
    qint64 down() const { return m_down; }

private:
    void listen()
    {
        m_server = std::make_unique<QTcpServer>();
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
            QTcpSocket *near = m_server->nextPendingConnection();
            auto *far = new QTcpSocket(near);
            far->connectToHost(QHostAddress::LocalHost, m_to);
            pass(near, far, m_up, m_mostUp);
            pass(far, near, m_down, m_mostDown);
            QObject::connect(near, &QTcpSocket::disconnected, far, [far] { far->abort(); });
            QObject::connect(far, &QTcpSocket::disconnected, near, [near] {
                near->disconnectFromHost();
                near->deleteLater();
            });
        });
    }
    void pass(QTcpSocket *from, QTcpSocket *to, std::atomic<qint64> &count, const std::atomic<qint64> &most)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [this, from, to, &count, &most] {
            QByteArray bytes = from->readAll();
            const qint64 limit = most;
            const bool tears = limit >= 0 && count + bytes.size() >= limit;
            if (tears)
                bytes.truncate(std::max<qint64>(0, limit - count));
            count += bytes.size();
            const auto forward = [this, from, to, bytes, tears] {
                if (to->state() != QAbstractSocket::UnconnectedState)
                    to->write(bytes);
                if (to->state() == QAbstractSocket::ConnectedState) // before that it keeps what is to be sent
                    to->flush();
                if (!tears)
                    return;
                if (m_onTear)
                    m_onTear();
                from->abort();
                to->abort();
            };
            if (const int ms = m_delayMs; ms > 0)
                QTimer::singleShot(ms, to, forward);
            else
                forward();
        });
    }

    QThread m_thread;
    QObject m_inside;
    std::unique_ptr<QTcpServer> m_server;
    std::function<void()> m_onTear;
    std::atomic<quint16> m_to, m_port = 0;
    std::atomic<qint64> m_up = 0, m_down = 0, m_mostUp = -1, m_mostDown = -1;
    std::atomic<int> m_delayMs = 0;
};

} // namespace zm::platform
