#pragma once

#include "base/clock.h"
#include "cases/state.h"
#include "store/actlog.h"
#include "store/casekeys.h"
#include "store/office.h"

#include <unordered_map>

namespace zm::store {

/// A case as far as it is known to have come.
struct OpenFile {
    QString id;
    cases::CaseState state;
    QByteArray head; ///< hash of its last act; zeros for none
};
using OpenFiles = std::unordered_map<QString, OpenFile>;

/// An act as it was written.
struct Written {
    QByteArray hash;
    QDateTime at;
};

/// Signs acts and adds them to the log, all within one transaction of the caller: numbers, chains, seals, signature.
class Recorder final {
public:
    Recorder(const Office &office, const Session &session, const Clock &clock);

    /// Writes an act that was judged as the next one of \a file. Does not change \a file.
    /// Errors: Conflict, Io, Corrupt.
    Result<Written> record(const OpenFile &file, const cases::Act &act);
    /// Writes how far the device has come. Once, before the transaction is committed. Errors: Io.
    Result<> finish();

private:
    Result<QByteArray> sealedPart(const OpenFile &file, const cases::Act &act, const QByteArray &personal);
    Result<const CaseKey *> keyOf(const OpenFile &file, const cases::Act &act);

    const Office &m_office;
    const Session &m_session;
    const Clock &m_clock;
    std::optional<ChainEnd> m_device;
    std::unordered_map<QString, CaseKey> m_keys; ///< opened in this transaction; nobody else can write meanwhile
};

} // namespace zm::store
