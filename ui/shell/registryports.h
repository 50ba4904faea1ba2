#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
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
    QString list;         ///< file word: "court-defaulter"
    QString region, grounds, performance;
    QDate termEnds, statusOn; ///< invalid: no term
    bool stale = false;   ///< of a copy past its lease: nothing may rest on it, whatever its status
};

/// Where the next rows begin.
struct RegisterPlace {
    int tier = 0;
    qint64 before = 0;
};

/// What is asked; empty members do not narrow.
struct RegisterQuestion {
    QString text;
    QString list, region, status;
    QDate from, until;  ///< entered on, half open
    std::optional<RegisterPlace> after = {};
    bool operator==(const RegisterQuestion &other) const
    {
        return text == other.text && list == other.list && region == other.region && status == other.status && from == other.from
            && until == other.until;
    }
};

struct RegisterAnswer {
    enum class Count : quint8 { Exact, AtLeast, About };
    std::vector<RegisterRow> rows; ///< exact matches, then beginnings, then parts; the newest first in each
    Count countIs = Count::Exact;
    qint64 count = 0;
    QDate dataUntil;    ///< the latest day the copy speaks of
    bool stale = false; ///< past its lease: to be read only
    std::optional<RegisterPlace> next = {}; ///< nullopt: these were the last
};

/// Entries and removals of one day.
struct RegisterDay {
    QDate day;
    qint64 entries = 0, removals = 0;
};

/// What came of a file of subjects.
struct RegisterCheck {
    qint64 listed = 0, namesakes = 0, clear = 0, invalid = 0;
    bool stopped = false;              ///< before the end of the file
    qint64 answeredBefore = 0;         ///< of a stopped one: from this line on nobody was answered
    std::shared_ptr<const void> kept;  ///< what save() writes
};

/// What whoever is named in an entry may do against it: a rule's sentence and where it stands.
struct RegisterRemedy {
    QString english, chinese;
    QString citation, citationZh;
};

/// Told bytes done and in all, from any thread; answers whether to go on.
using CheckProgress = std::function<bool(qint64 done, qint64 total)>;

/// Checks a CSV of subjects, in a worker thread; who asked about whom and why is recorded before there is an answer.
/// Errors: Invalid for a wrong file, naming the line; Denied for a copy past its lease; NotFound.
using CheckFile = std::function<Result<RegisterCheck>(const QString &path, const QString &reason, const CheckProgress &progress)>;

/// The copy of the national register in the office's folder. search() and days() are called in a worker thread.
/// Errors of all: NotFound where no register was loaded.
struct RegisterPorts {
    std::function<Result<RegisterAnswer>(const RegisterQuestion &question)> search; ///< never twice at once
    std::function<Result<std::vector<RegisterDay>>()> days;
    std::function<std::vector<RegisterRemedy>(const QString &list)> remedies; ///< against an entry of that list, as the law is today
    std::function<CheckFile()> checker; ///< in the name of who is signed in now
    /// Writes a .csv or a .xlsx. Errors: Denied for a copy that is past its lease by now.
    std::function<Result<>(const RegisterCheck &check, const QString &path)> save;
};

} // namespace zm::ui
