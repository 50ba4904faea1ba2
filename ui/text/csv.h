#pragma once

#include <QStringList>

namespace zm::ui::text {

/// A field of a CSV line. A text a spreadsheet would take for a formula is kept a text.
QString csvField(QString text);
/// One line with its end.
QString csvLine(const QStringList &cells);

} // namespace zm::ui::text
