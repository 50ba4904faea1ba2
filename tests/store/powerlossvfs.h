#pragma once

#include <memory>

namespace zm::test {

/// A disk that keeps what was synced and nothing else for sure. Stands before the system's file layer as SQLite's default
/// while it lives. When the power goes, every write since a file's last sync arrives, is lost, or arrives in part, sector by
/// sector, in any combination; a file made since its last sync may be gone, one that was deleted may be back.
class PowerLossVfs final {
public:
    PowerLossVfs();
    ~PowerLossVfs();
    PowerLossVfs(const PowerLossVfs &) = delete;
    PowerLossVfs &operator=(const PowerLossVfs &) = delete;

    /// The power goes at the \a nth write, sync, truncation or deletion from now on; everything fails from then on.
    void arm(int nth);
    /// Whether it went.
    bool isOff() const;
    /// Writes to the real disk what a machine finds that starts again. No file may be open. \param seed  which of what may
    /// have happened did.
    void startAgain(unsigned seed);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace zm::test
