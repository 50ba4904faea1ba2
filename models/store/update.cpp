#include "store/update.h"

#include "sql/copy.h"
#include "sql/migrations.h"
#include "sql/query.h"
#include "store/schema.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kSound = u"PRAGMA integrity_check(3)";
constexpr QStringView kCounts = u"SELECT (SELECT count(*) FROM act), (SELECT count(*) FROM officer), "
                                "(SELECT ifnull(max(seq), 0) FROM act)";
constexpr QStringView kHasNote = u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'brought_here'";
constexpr QStringView kNote = u"INSERT OR REPLACE INTO brought_here (version, program, copy) VALUES (?, ?, ?)";
constexpr QStringView kWhoBrought = u"SELECT version, program, copy FROM brought_here ORDER BY version DESC LIMIT 1";

const QString &folderOfCopies()
{
    static const QString name = u"before-update"_s;
    return name;
}

Result<QStringList> countsOf(const sql::Connection &connection)
{
    ZM_TRY(auto counts, sql::run(connection, kCounts));
    if (!counts.next())
        return fail(ErrorCode::Corrupt, u"the office cannot be counted"_s);
    return QStringList{counts.text(0), counts.text(1), counts.text(2)};
}

/// Reads a copy back: sound, of the same version, with as much in it.
Result<> proveCopy(const sql::Connection &source, const QString &path, int version)
{
    ZM_TRY(const auto copy, sql::Connection::open(path));
    {
        ZM_TRY(auto sound, sql::run(copy, kSound));
        if (!sound.next() || sound.text(0) != "ok"_L1)
            return fail(ErrorCode::Io, u"the copy is not sound"_s);
    }
    ZM_TRY(const int copied, sql::schemaVersion(copy));
    ZM_TRY(const QStringList there, countsOf(copy));
    ZM_TRY(const QStringList here, countsOf(source));
    if (copied != version || there != here)
        return fail(ErrorCode::Io, u"the copy is not what was copied"_s);
    return {};
}

/// A name that is free: an update that was broken off has left its own copy, which stays.
QString freeName(const QDir &folder, int version)
{
    QString path = folder.filePath(u"office-version-%1.sqlite"_s.arg(version));
    for (int more = 2; QFile::exists(path); ++more)
        path = folder.filePath(u"office-version-%1-%2.sqlite"_s.arg(version).arg(more));
    return path;
}

Result<QString> copyBefore(const sql::Connection &connection, const QString &folder, int version)
{
    const QDir copies(QDir(folder).filePath(folderOfCopies()));
    const auto without = [&](const Error &why) {
        return fail(ErrorCode::Io, u"the office is of version %1 and has to be brought up to date; nothing was changed, because "
                                   "it could not be copied to %2 first: %3. Make room or let the folder be written, then open "
                                   "it again"_s.arg(version).arg(copies.path(), why.detail));
    };
    if (!copies.mkpath(u"."_s))
        return without({ErrorCode::Io, u"the folder cannot be made"_s});
    const QString path = freeName(copies, version);
    if (const auto copied = sql::copyDatabase(connection, path); !copied)
        return without(copied.error());
    if (const auto proven = proveCopy(connection, path, version); !proven) {
        QFile::remove(path);
        return without(proven.error());
    }
    return path;
}

Error tooNew(const sql::Connection &connection, const QString &folder, int version, int known)
{
    QString program = u"a newer program"_s, copy;
    const auto has = sql::run(connection, kHasNote);
    if (auto noted = has ? sql::run(connection, kWhoBrought) : Result<sql::Query>(std::unexpected(has.error()));
        noted && noted->next()) {
        program = u"Zhengming "_s + noted->text(1);
        copy = noted->text(2).isEmpty() ? QString() : QDir(folder).filePath(noted->text(2));
    }
    QString detail = u"this office is of version %1, brought there by %2; this is Zhengming %3, which reads version %4. Nothing "
                     "was changed. Use %2 or a later one"_s.arg(version).arg(program, QStringLiteral(ZM_VERSION)).arg(known);
    if (!copy.isEmpty() && QFile::exists(copy))
        detail += u". As it was before it lies in %1; with that in the place of office.sqlite this program opens it, without "
                  "what was recorded since"_s.arg(copy);
    return {ErrorCode::Unsupported, detail};
}

} // namespace

Result<std::optional<Update>> bringUpToDate(const sql::Connection &connection, const QString &folder)
{
    ZM_TRY(const auto steps, schemaSteps());
    ZM_TRY(int version, sql::schemaVersion(connection));
    const int latest = int(steps.size());
    if (version > latest)
        return std::unexpected(tooNew(connection, folder, version, latest));
    Update update{version, latest, {}};
    while (version > 0 && version < latest && update.copy.isEmpty()) {
        auto copy = copyBefore(connection, folder, version);
        ZM_TRY(const int now, sql::schemaVersion(connection));
        if (!copy && now == version)
            return std::unexpected(copy.error());
        update.from = std::exchange(version, now); // another program was at it too: a copy of a moment between is none
        if (copy)
            update.copy = *copy;
    }
    if (version == latest && update.copy.isEmpty())
        return std::optional<Update>();
    ZM_CHECK(sql::migrate(connection, steps));
    const QString where = update.copy.isEmpty() ? u""_s : folderOfCopies() + u'/' + QFileInfo(update.copy).fileName();
    ZM_CHECK(sql::run(connection, kNote, {latest, QStringLiteral(ZM_VERSION), where}));
    if (update.from == 0)
        return std::optional<Update>();
    return std::optional(std::move(update));
}

Result<> dropCopiesBeforeUpdate(const QString &folder)
{
    QDir copies(QDir(folder).filePath(folderOfCopies()));
    if (copies.exists() && !copies.removeRecursively())
        return fail(ErrorCode::Io, copies.path() + u": the copies from before an update cannot be removed"_s);
    return {};
}

} // namespace zm::store
