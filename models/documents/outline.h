#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace zm::documents {

/// A place in a PDF that a reader can go to.
struct Bookmark {
    QString title;
    int page = 0; ///< from 0
};

/// \a pdf, as QPdfWriter writes it, with bookmarks: appended as an update, nothing before it changes.
/// Errors: Corrupt when the PDF has not the form expected or lacks a page.
Result<QByteArray> withOutline(const QByteArray &pdf, const std::vector<Bookmark> &bookmarks);

} // namespace zm::documents
