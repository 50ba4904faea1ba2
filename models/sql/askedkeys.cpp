#include "sql/askedkeys.h"


#include <sqlite3.h>

namespace zm::sql {

namespace {

using Keys = std::span<const qint64>;

struct Table : sqlite3_vtab {
    const Keys *keys;
};
struct Cursor : sqlite3_vtab_cursor {
    Keys keys;
    std::size_t at;
};

Cursor *of(sqlite3_vtab_cursor *cursor) { return static_cast<Cursor *>(cursor); }

int connect(sqlite3 *handle, void *keys, int, const char *const *, sqlite3_vtab **made, char **)
{
    const int told = sqlite3_declare_vtab(handle, "CREATE TABLE asked (key INTEGER)");
    if (told == SQLITE_OK)
        *made = new Table{{}, static_cast<const Keys *>(keys)};
    return told;
}

int disconnect(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

/// Read from its beginning to its end, whatever is asked for.
int bestIndex(sqlite3_vtab *, sqlite3_index_info *info)
{
    info->estimatedCost = 1e6;
    return SQLITE_OK;
}

int open(sqlite3_vtab *, sqlite3_vtab_cursor **made)
{
    *made = new Cursor{{}, {}, 0};
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor *cursor)
{
    delete of(cursor);
    return SQLITE_OK;
}

int begin(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    of(cursor)->keys = *static_cast<const Table *>(cursor->pVtab)->keys;
    of(cursor)->at = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    ++of(cursor)->at;
    return SQLITE_OK;
}

int ended(sqlite3_vtab_cursor *cursor) { return of(cursor)->at >= of(cursor)->keys.size(); }

int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int)
{
    sqlite3_result_int64(context, of(cursor)->keys[of(cursor)->at]);
    return SQLITE_OK;
}

int place(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
    *rowid = sqlite3_int64(of(cursor)->at);
    return SQLITE_OK;
}

/// Without a way to create one: it is there by its name, in every statement of the file.
const sqlite3_module kModule = [] {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = begin;
    module.xNext = next;
    module.xEof = ended;
    module.xColumn = column;
    module.xRowid = place;
    return module;
}();

} // namespace

Result<AskedKeys> AskedKeys::in(const NativeFile &file)
{
    AskedKeys asked;
    asked.m_keys = new Keys; // the file's from here on, also where it fails
    if (sqlite3_create_module_v2(file.m_handle, "asked", &kModule, asked.m_keys, [](void *keys) { delete static_cast<Keys *>(keys); }) != SQLITE_OK)
        return file.failed();
    return asked;
}

} // namespace zm::sql
