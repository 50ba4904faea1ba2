#pragma once

#include "sql/native.h"

#include <span>

namespace zm::sql {

/// Many keys as a table of a file's statements: `asked (key)`, whose rowid is the place of each, from 0. One statement that joins
/// it looks all of them up, for much less than a run of a statement for each: SELECT ... FROM asked CROSS JOIN t ON t.k = asked.key.
/// Belongs to the file's thread; not to be used once the file is closed.
class AskedKeys final {
public:
    AskedKeys() = default;
    /// To be called before a statement that names the table is prepared. Errors: Io.
    static Result<AskedKeys> in(const NativeFile &file);

    /// What the next run of such a statement finds; it must live until that ended.
    void ask(std::span<const qint64> keys) { *m_keys = keys; }

private:
    std::span<const qint64> *m_keys = nullptr; ///< the file's
};

} // namespace zm::sql
