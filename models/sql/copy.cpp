#include "sql/copy.h"

#include "sql/query.h"

#include <QFile>

#include <sqlite3.h>

namespace zm::sql {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kBegin = u"BEGIN";
constexpr QStringView kLook = u"SELECT count(*) FROM sqlite_schema";
constexpr QStringView kEnd = u"ROLLBACK";
constexpr int kPagesAStep = 256; ///< a megabyte

using Target = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Error said(sqlite3 *database)
{
    return {ErrorCode::Io, u"the copy: "_s + QString::fromUtf8(sqlite3_errmsg(database))};
}

Result<> copySteps(sqlite3 *source, sqlite3 *target, const CopyProgress &progress)
{
    sqlite3_backup *copy = sqlite3_backup_init(target, "main", source, "main");
    if (!copy)
        return std::unexpected(said(target));
    int state = SQLITE_OK;
    bool stopped = false;
    while (state == SQLITE_OK && !stopped) {
        state = sqlite3_backup_step(copy, kPagesAStep);
        const int total = sqlite3_backup_pagecount(copy);
        stopped = progress && !progress(total - sqlite3_backup_remaining(copy), total);
    }
    const int finished = sqlite3_backup_finish(copy);
    if (stopped)
        return fail(ErrorCode::Conflict, u"the copy was stopped"_s);
    if (state != SQLITE_DONE || finished != SQLITE_OK)
        return std::unexpected(said(target));
    return {};
}

} // namespace

Result<> copyDatabase(const Connection &source, const QString &target, const CopyProgress &progress)
{
    if (QFile::exists(target))
        return fail(ErrorCode::Invalid, target + u" is there already"_s);
    // A read transaction of our own holds one moment fast: without it every write of another program begins anew.
    ZM_CHECK(run(source, kBegin));
    Result<> copied;
    {
        auto looked = run(source, kLook);
        if (looked && looked->next()) {
            sqlite3 *opened = nullptr;
            const int state = sqlite3_open(target.toUtf8().constData(), &opened);
            const Target file(opened, sqlite3_close);
            copied = state == SQLITE_OK ? copySteps(source.native(), file.get(), progress) : std::unexpected(said(opened));
        } else {
            copied = looked ? looked->failed() : std::unexpected(looked.error());
        }
    }
    const auto ended = run(source, kEnd);
    if (copied && !ended)
        copied = std::unexpected(ended.error());
    if (!copied)
        QFile::remove(target);
    return copied;
}

} // namespace zm::sql
