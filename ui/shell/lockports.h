#pragma once

#include "base/result.h"

#include <QDateTime>

#include <functional>

namespace zm::ui {

/// What a window that is left alone needs to know. The program fills it in beside the ports.
struct LockPorts {
    /// Milliseconds without a key or the mouse after which the window locks; 0: never. Asked anew each time.
    std::function<qint64()> idleMs;
    /// Whether \a password is that of the officer who is signed in. Errors: Denied, also while a wait runs.
    std::function<Result<>(const QByteArray &password)> unlock;
    /// Milliseconds until \a officer may try a password again; 0: now.
    std::function<qint64(const QString &officer)> waitMs;
    std::function<QDateTime()> now;
};

/// How long to wait, in words; empty where one need not.
QString waitText(qint64 waitMs, const QDateTime &now);

} // namespace zm::ui
