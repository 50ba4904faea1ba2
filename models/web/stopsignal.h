#pragma once

#include <memory>

namespace zm::web {

/// The machine asks the program to end (SIGTERM, SIGINT): noticed from its making on.
class StopSignal final {
public:
    StopSignal();
    ~StopSignal();
    /// Waits in the calling thread until it is asked.
    void wait();

private:
    struct Signals;
    std::unique_ptr<Signals> m_signals;
};

} // namespace zm::web
