#pragma once

#include "documents/layout.h"

namespace zm::documents {

/// One page a table row of \a paper, each an envelope of its sheet's size: above the empty line whom it goes to, in the middle,
/// right of the place of the postcode; below it who sends it, at the foot on the right. The corner of the stamp stays free.
/// Errors: as layOut(); Invalid where what is to be written does not fit.
Result<std::vector<Page>> envelopes(const Paper &paper, const PaperFonts &fonts);

} // namespace zm::documents
