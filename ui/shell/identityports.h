#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <vector>

namespace zm::ui {

/// A person as they stand beside one they may be taken for.
struct NearPerson {
    QString caseId, number; ///< of the case
    QString name;
    QString idNumber; ///< masked
    QDate birth;
    QString likeness;        ///< "same", "variant", "look", "sound", "none"
    bool sameNumber = false; ///< the same whole number: the same person
};

/// One officer's word that they made sure.
struct MadeSure {
    QString officer;
    QDateTime at;
    QStringList factors; ///< "number", "birth", "document", "photograph", "address"
};

struct IdentityView {
    NearPerson own;
    std::vector<NearPerson> near; ///< the closest first
    std::vector<MadeSure> checks;
    bool wasConfused = false; ///< somebody of that name was once taken for another: two officers are needed
    QStringList privateUse;   ///< characters of the name that no standard assigns
};

struct IdentityPorts {
    /// Runs in a worker thread. Told cases done and total, \a progress answers whether to go on.
    std::function<Result<IdentityView>(const QString &caseId,
                                       const std::function<bool(qint64 done, qint64 total)> &progress)>
        look;
    std::function<Result<>(const QString &caseId, const QStringList &factors)> confirm;
    /// The subject and \a other were taken for each other.
    std::function<Result<>(const QString &caseId, const QString &other, const QString &cause)> confuse;
};

} // namespace zm::ui
