#pragma once

#include "cases/facttexts.h"
#include "identity/courts.h"
#include "law/lawbook.h"

#include <memory>

namespace zm::cases {

/// The law and the facts of public record that every judgement needs. Made once by the program, shared, never changed.
struct Jurisdiction {
    law::LawBook law;
    law::WorkCalendar calendar;
    identity::CourtTable courts;
    FactTexts facts;
};
using SharedJurisdiction = std::shared_ptr<const Jurisdiction>;

} // namespace zm::cases
