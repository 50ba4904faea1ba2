#pragma once

namespace zm::compose {

/// Asks the system not to write this process's memory to a disk when it crashes: keys and names are in it.
/// \return whether the system agreed.
bool refuseCoreDumps();

} // namespace zm::compose
