#pragma once

#include "app/cli/signin.h"
#include "app/sync/registerpull.h"

namespace zm::cli {

/// The platform as this office is enrolled there. Errors: Denied where it belongs to none.
Result<app::RegisterSource> sourceOf(const OpenOffice &open);

/// zm register pull: the mirror of an office from its platform.
int runRegisterPull(const Call &call);

} // namespace zm::cli
