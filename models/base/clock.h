#pragma once

#include <QDate>
#include <QDateTime>

namespace zm {

/// The only way to learn the time. Tests and scenarios pass a FixedClock.
class Clock {
public:
    virtual ~Clock() = default;
    /// Now, in UTC.
    virtual QDateTime now() const = 0;
    /// The legal day it is in China (UTC+8, no summer time).
    QDate today() const { return now().toOffsetFromUtc(8 * 3600).date(); }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands still until it is moved.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime at) : m_at(std::move(at)) {}
    /// Noon in China on \a day.
    explicit FixedClock(QDate day) : m_at(day, QTime(4, 0), Qt::UTC) {}
    QDateTime now() const override { return m_at; }
    void moveTo(QDate day) { m_at = QDateTime(day, QTime(4, 0), Qt::UTC); }

private:
    QDateTime m_at;
};

} // namespace zm
