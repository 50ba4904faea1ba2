#pragma once

#include <cstddef>
#include <cstdint>

namespace zm::test {

/// Reads bytes as a register file to its end or its first error. Aborts where a row is taken that breaks what the readers
/// after it rely on.
void readRegister(const std::uint8_t *bytes, std::size_t size);

} // namespace zm::test
