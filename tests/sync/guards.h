#pragma once

namespace zm::sim {

/// Takes the guard of this name away until the object goes.
class Fallen final {
public:
    explicit Fallen(const char *name);
    ~Fallen();
    Fallen(const Fallen &) = delete;
    Fallen &operator=(const Fallen &) = delete;
};

} // namespace zm::sim
