#include "cases/hearing.h"

// A case changes hands. The law asks for nothing here; the record must say who answers for it, and why that changed.

namespace zm::cases {

Verdict check(const Hearing &hearing, const Act &, const HandOver &fields)
{
    ZM_REFUSE(blank(hearing, "to", fields.to));
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    if (fields.to == hearing.state.holder)
        return hearing.no("FIELD", {{"handover.same", {fields.to}}});
    return std::nullopt;
}

} // namespace zm::cases
