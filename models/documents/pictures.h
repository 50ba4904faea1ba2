#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace zm::documents {

/// A file that came from outside, as pictures.
struct Pictures {
    std::vector<QImage> pages; ///< the first ones
    int count = 0;             ///< how many pages the file has
};

/// Shows what lies in memory: a PDF, or a picture of the usual kinds. Nothing is written anywhere.
/// \param width  device pixels a page of a PDF is drawn wide; a picture is made smaller to it, never larger.
/// \param most   pages at most.
/// Errors: Unsupported for any other kind, and where this machine has nothing that reads PDF; Invalid for one that is
/// damaged. For any thread.
Result<Pictures> picturesOf(const QByteArray &file, int width, int most);

} // namespace zm::documents
