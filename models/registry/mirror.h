#pragma once

#include "sql/connection.h"
#include "sql/native.h"

#include <QDate>
#include <QDateTime>

namespace zm::registry {

/// What the mirror in an office holds.
struct MirrorState {
    int generation = 0;      ///< 0: nothing was ever loaded
    QString path;            ///< of the generation's file
    qint64 entries = 0;      ///< shown: live and suspended
    qint64 rejected = 0;     ///< rows the last import could not take
    QDate dataUntil;         ///< the latest day a row of it speaks of
    QDateTime freshUntil;    ///< UTC; later it may be read, but nothing adverse may rest on it
    bool published = false;  ///< numbers are masked, looked up by their published digests
    bool keyKnown = true;    ///< whether a number typed can be looked up
    bool isStale(const QDateTime &now) const { return generation > 0 && now > freshUntil; }
    /// Whether something adverse may rest on it: a file checked against it, the result written out. Errors: Denied past its lease.
    Result<> mayBeRestedOn(const QDateTime &now) const;
};

/// An office folder's `register.sqlite`: says which generation file is the mirror. Belongs to the thread that opened it.
class Mirror final {
public:
    /// Opens, and makes where it is missing. Errors: Unsupported, Corrupt, Io.
    static Result<Mirror> open(const QString &officeFolder);

    Result<MirrorState> state() const;
    const QByteArray &digestKey() const { return m_key; }
    const sql::Connection &connection() const { return m_connection; }
    QString fileOf(int generation) const;
    QString folder() const { return m_folder; }

    /// Makes the file of \a generation the mirror. Readers of the one before go on until they ask again.
    Result<> swapTo(int generation, const QByteArray &digestKey);

private:
    Mirror(QString folder, sql::Connection connection) : m_folder(std::move(folder)), m_connection(std::move(connection)) {}
    QString m_folder;
    sql::Connection m_connection;
    QByteArray m_key;
    int m_generation = 0;
};

} // namespace zm::registry
