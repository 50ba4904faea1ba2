#pragma once

#include "platform/handlers.h"
#include "sync/signed.h"

namespace zm::platform {

/// Whether a key of the asking device's office that is in force has signed \a line under \a tag. Errors: as Database.
Result<bool> isSignedByOffice(crypto::Tag tag, const sync::Signed &line, const Asking &asking, Database &database);

} // namespace zm::platform
