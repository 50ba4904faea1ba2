#pragma once

#include "cases/acts.h"
#include "intake/table.h"
#include "intake/words.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>

// New cases out of a file of rows. Nothing is written here: what comes out is for the desk to judge.

namespace zm::intake {

/// The own columns, in the order of the corrected-rows file.
const QStringList &ownColumns();

struct IntakeRequest {
    QDate today; ///< legal date of the cases opened
    /// How a case was opened that is already here, by canonical number; nullopt for a new one. May be empty.
    std::function<std::optional<cases::OpenCase>(const QString &canonicalNumber)> known;
};

enum class RowFate : quint8 {
    Taken,    ///< there is an act
    Unchanged,///< the case is already here, or another row says the same
    Rejected, ///< there are faults
};

struct RowResult {
    int line = 0;
    RowFate fate = RowFate::Rejected;
    QString caseNumber;             ///< canonical; empty when it is none
    std::optional<cases::Act> act;  ///< open_case, `on` today, no `by`; only when taken
    QList<Saying> notes;            ///< what was read otherwise than it stood
    QList<Saying> faults;           ///< why it is not taken
    QHash<QString, QString> typed;  ///< the cells by own column, exactly as they stood
};

struct Intake {
    QList<Saying> notes;    ///< of the file: its encoding, columns not used
    QList<RowResult> rows;  ///< in the order of the file, without header and empty rows
    qsizetype count(RowFate fate) const;
};

/// Reads new cases from a table with the own columns or the published judgment-debtor keys, in any order.
///
/// Rows are independent: a fault in one takes no other with it. A row that says what an earlier one said, or whose case
/// is already here, is unchanged, so the same file read twice changes nothing.
/// Errors: Invalid naming the columns that are missing or stand twice.
Result<Intake> readCases(const Table &table, const IntakeWords &words, const IntakeRequest &request);

/// The rejected rows as CSV (UTF-8 with byte order mark): the own columns as typed, then line, field and reason. The
/// same file, corrected, can be read again.
QByteArray rejectedRows(const Intake &intake);

} // namespace zm::intake
