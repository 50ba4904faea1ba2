#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace zm::ui {

/// One entry of the national register, as a row.
struct RegisterRow {
    QString name, number; ///< the number masked
    QString caseNumber, office, obligation;
    QString status;       ///< file word: "live", "suspended"
    QString why;          ///< why it matched: "exact_name", ...
    QDate listedOn;
    bool mayBeActedOn = false;
};

struct RegisterAnswer {
    enum class Count : quint8 { Exact, AtLeast, About };
    std::vector<RegisterRow> rows; ///< exact matches, then beginnings, then parts; the newest first in each
    Count countIs = Count::Exact;
    qint64 count = 0;
    QDate dataUntil;    ///< the latest day the copy speaks of
    bool stale = false; ///< past its lease: to be read only
};

/// Called in a worker thread, never twice at once. Errors: NotFound where no register was loaded.
using SearchRegister = std::function<Result<RegisterAnswer>(const QString &text)>;

} // namespace zm::ui
