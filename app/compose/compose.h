#pragma once

#include "base/result.h"
#include "cases/jurisdiction.h"
#include "filter/words.h"
#include "identity/names.h"
#include "registry/generator.h"
#include "reports/definitions.h"

// What every program of the house builds from the compiled-in resources.

namespace zm::compose {

/// The rule packs, calendars and courts that ship with the program.
Result<cases::SharedJurisdiction> jurisdiction();

/// Name readings with the surname table that ships with the program.
Result<std::shared_ptr<const identity::NameReader>> nameReader();

/// The words of the filter language, in both tongues.
Result<filter::Words> filterWords();

/// What the supervisors' report counts, and how.
Result<reports::Definitions> reportDefinitions();

/// What fictitious registers are made of.
Result<registry::GeneratorSources> generatorSources();

} // namespace zm::compose
