#pragma once

#include "registry/import.h"

namespace zm::registry {

/// Version of the terms in the two search indexes: the program's and that of the tables readings come from.
std::string searchVersion(const identity::NameReader &names);

/// The search indexes are built by two workers in files of their own beside \a path, then moved over.
/// \param meanwhile  done in this thread beside them. Errors: Io; Conflict when \a goOn said no.
Result<> buildSearch(const sql::NativeFile &file, const QString &path,
                     const std::shared_ptr<const identity::NameReader> &names, const std::function<Result<>()> &meanwhile, const std::function<bool()> &goOn);

} // namespace zm::registry
