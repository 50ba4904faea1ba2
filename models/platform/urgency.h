#pragma once

#include "platform/routes.h"

namespace zm::platform {

/// What is done first, and turned away last, when there is more to do than can be done: the end of a listing reaches everybody
/// before anything that is held against anybody. Source: protocol 2.8.
enum class Urgency : quint8 {
    Bulk,      ///< chunks of a register, tiles of a log: whoever wants them comes again
    History,   ///< what was accepted long ago
    Live,      ///< what has just been accepted, and every other question
    Acts,      ///< what offices decide and hand in
    LettingGo, ///< acts by which somebody is let go, and the changes of the register, which tell of it
};
inline constexpr std::size_t kUrgencies = 5;

/// How urgent a request is, by its address and, of a submission, by the kinds of its acts. A submission that names a kind
/// without need is done sooner, and judged as any other.
Urgency urgencyOf(const Route &route, const web::Request &request);

} // namespace zm::platform
