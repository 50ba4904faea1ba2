#pragma once

#include <QString>

#include <memory>

namespace zm::test {

/// What the disk does when its turn has come.
enum class Fault : quint8 {
    WriteFails,  ///< SQLITE_IOERR_WRITE
    DiskFull,    ///< SQLITE_FULL
    SyncFails,   ///< SQLITE_IOERR_FSYNC
    TornWrite,   ///< half of the bytes arrive, then SQLITE_IOERR_WRITE
    Killed,      ///< the program ends at once before a write or a sync, as by kill -9
    ReadOnly,    ///< from now on nothing on the disk can be made or written
};

/// Stands before the system's file layer as SQLite's default while it lives, and lets one chosen operation fail. Once
/// it has failed, everything of that kind goes on failing until disarm(), as a broken disk would.
class FaultyVfs final {
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// The \a nth write (or sync, for SyncFails) from now on fails; 1 is the next.
    void arm(Fault fault, int nth);
    void disarm();
    /// Whether the armed fault was reached.
    bool struck() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace zm::test
