#pragma once

#include "platform/handlers.h"

namespace zm::platform {

/// GET /v1/held: acts of the asking device's office that are held, newest first, and which officers have signed for each.
Result<web::Response> heldActs(const Asking &asking, Database &database);
/// POST /v1/held: a second officer's word on such an act, signed with the key they enrolled with. Nobody signs for an act of
/// their own or of another office; the same officer's word again changes nothing. The verdict on the act stays: sent again in sight of the
/// refusal, it is not held any more.
Result<web::Response> countersign(const Asking &asking, Database &database);

} // namespace zm::platform
