#pragma once

namespace zm::compose {

/// Asks the system not to write this process's memory to a disk: keys and names are in it. No dump when it crashes,
/// whoever would be handed it; and memory for keys that is not swapped out.
/// \return whether the system agreed to all of it.
bool keepMemoryHome();

/// Whether that is so now, as the system says it.
bool memoryStaysHome();

} // namespace zm::compose
