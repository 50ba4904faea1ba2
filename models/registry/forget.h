#pragma once

#include "identity/identifier.h"
#include "identity/names.h"
#include "registry/mirror.h"

namespace zm::registry {

/// The person of one case: whose wrongful listing was made good and is to be forgotten (N9), or whose entry has ended.
struct ListedInCase {
    QString caseNumber, name;
    identity::IdKind idKind = identity::IdKind::None;
    QString idNumber; ///< empty: none is known
};

/// Forgets the entries of that case about that person in an office's mirror, and every half-built or left-over copy of it.
/// Only their ids stay, which refuse a return. Where both sides have a whole number it decides, else the name: others may
/// owe in the same case. Entries of other cases stay; they rest on decisions of their own.
/// \return how many were forgotten; 0 where no register was loaded.
/// Errors: Conflict while an import runs; Unsupported where the copy is another program's; Io, after which nothing changed.
Result<int> forgetEntries(const QString &officeFolder, const ListedInCase &who, QDate on, const std::shared_ptr<const identity::NameReader> &names);

/// Marks the live entries of a case about a person as suspended, so that nothing rests on them any more although the
/// publisher's next word has not come: here it is known already that the listing ended. A newer entry counts again.
/// \return how many were marked. Errors: Conflict while an import runs; Io.
Result<int> holdEntries(const QString &officeFolder, const ListedInCase &who);

/// Takes what was forgotten out of the last page, term and journal of the mirror. Until then its search terms lie in the
/// file, unreachable. Does nothing where nothing is due. Cost: as long as merging the search indexes takes.
/// Errors: Conflict while an import runs; Io.
Result<> finishForgetting(const QString &officeFolder);

} // namespace zm::registry
