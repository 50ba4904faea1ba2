#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace zm::intake {

/// What the cells of a sheet refer to.
struct Workbook {
    QByteArray sheet;      ///< XML of the first sheet that is not hidden
    QStringList strings;   ///< the shared strings, in order
    QList<bool> dayStyles; ///< by style number of a cell: whether its figure is shown as a date
    bool from1904 = false; ///< days counted from 1904-01-01, as old Macintosh files do
};

/// \param parts  the XML parts by path.
/// Errors: Invalid naming the part that is missing or no XML.
Result<Workbook> readWorkbook(const QHash<QString, QByteArray> &parts);

} // namespace zm::intake
