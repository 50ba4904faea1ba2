#pragma once

#include "sql/migrations.h"

namespace zm::store {

/// The steps of an office's file, as they lie in resources/sql/store. Errors: Invalid naming the file.
Result<QList<sql::Migration>> schemaSteps();

} // namespace zm::store
