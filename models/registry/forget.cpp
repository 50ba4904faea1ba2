#include "registry/forget.h"

#include "registry/delta.h"
#include "registry/indexing.h"

#include <QDir>
#include <QLockFile>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kOfCase[] = "SELECT e.row, e.name, e.id_number, e.digest, e.case_number FROM case_at c JOIN entry e ON e.row = c.row"
                           " WHERE c.key = ?";

constexpr char kHold[] = "UPDATE entry SET standing = 1 WHERE row = ? AND standing = 0"; // Standing::Suspended of Standing::Live
static_assert(int(Standing::Live) == 0 && int(Standing::Suspended) == 1);

/// What an import that was stopped or killed left behind holds the same people.
void removeLeftovers(const Mirror &mirror, int generation)
{
    QDir folder(mirror.folder());
    const QString current = QFileInfo(mirror.fileOf(generation)).fileName();
    for (const QString &name : folder.entryList({u"register-*.sqlite*"_s}, QDir::Files)) {
        const bool ours = name == current || name == current + u"-wal"_s || name == current + u"-shm"_s;
        if (!ours)
            folder.remove(name);
    }
}

Result<std::vector<qint64>> rowsOf(const sql::NativeFile &file, const QByteArray &key, const ListedInCase &who)
{
    const std::string plainCase = plainCaseNumber(who.caseNumber.toStdString()), number = plainNumber(who.idNumber.toStdString());
    const auto digest = crypto::KeyedDigest(key).of({number.data(), qsizetype(number.size())});
    const QByteArrayView published(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size()));
    ZM_TRY(auto ofCase, file.prepare(kOfCase));
    ofCase.bind(1, caseKey(plainCase));
    std::vector<qint64> rows;
    for (;;) {
        ZM_TRY(const bool more, ofCase.step());
        if (!more)
            return rows;
        if (plainCaseNumber(ofCase.text(4)) != plainCase)
            continue;
        const std::string there = plainNumber(ofCase.text(2));
        const bool whole = !there.empty() && !identity::isMasked(QString::fromStdString(there));
        const bool sameName = searchForm(ofCase.text(1)) == searchForm(who.name);
        const bool same = number.empty() ? sameName : whole ? there == number : ofCase.bytes(3) == published || sameName;
        if (same)
            rows.push_back(ofCase.number(0));
    }
}

Result<> locked(QLockFile &lock)
{
    lock.setStaleLockTime(0);
    return lock.tryLock(0) ? Result<>() : fail(ErrorCode::Conflict, u"an import into the register here is running: wait until it has ended"_s);
}

} // namespace

Result<int> forgetEntries(const QString &officeFolder, const ListedInCase &who, QDate on, const std::shared_ptr<const identity::NameReader> &names)
{
    if (!QFile::exists(QDir(officeFolder).filePath(u"register.sqlite"_s)))
        return 0;
    QLockFile lock(QDir(officeFolder).filePath(u"register.lock"_s));
    ZM_CHECK(locked(lock));
    ZM_TRY(const auto mirror, Mirror::open(officeFolder));
    ZM_TRY(const MirrorState state, mirror.state());
    removeLeftovers(mirror, state.generation);
    if (state.generation == 0)
        return 0;
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
    ZM_CHECK(readable(file));
    ZM_TRY(const auto rows, rowsOf(file, mirror.digestKey(), who));
    if (rows.empty())
        return 0;
    Changes changes;
    for (const qint64 row : rows)
        changes.gone.push_back({row, Standing::Withdrawn, int(on.toJulianDay() - kEpoch)});
    ZM_TRY(Notes notes, readNotes(file));
    if (notes.searchBuilt != searchVersion(*names)) // its terms could not be said again, and would stay
        return fail(ErrorCode::Unsupported, u"this copy of the register was made by another version: import the register again"_s);
    notes.entries -= qint64(rows.size());
    notes.forgettingDue = true;
    ZM_CHECK(applyChanges(file, changes, notes, mirror.digestKey(), names));
    return int(rows.size());
}

Result<int> holdEntries(const QString &officeFolder, const ListedInCase &who)
{
    if (!QFile::exists(QDir(officeFolder).filePath(u"register.sqlite"_s)))
        return 0;
    QLockFile lock(QDir(officeFolder).filePath(u"register.lock"_s));
    ZM_CHECK(locked(lock));
    ZM_TRY(const auto mirror, Mirror::open(officeFolder));
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation == 0)
        return 0;
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
    ZM_CHECK(readable(file));
    ZM_TRY(const auto rows, rowsOf(file, mirror.digestKey(), who));
    ZM_TRY(auto hold, file.prepare(kHold));
    int held = 0;
    for (const qint64 row : rows) {
        hold.bind(1, row);
        ZM_CHECK(hold.run());
        held += int(file.changed());
    }
    return held;
}

Result<> finishForgetting(const QString &officeFolder)
{
    if (!QFile::exists(QDir(officeFolder).filePath(u"register.sqlite"_s)))
        return {};
    QLockFile lock(QDir(officeFolder).filePath(u"register.lock"_s));
    ZM_CHECK(locked(lock));
    ZM_TRY(const auto mirror, Mirror::open(officeFolder));
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation == 0)
        return {};
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
    ZM_TRY(const Notes notes, readNotes(file));
    return notes.forgettingDue ? forgetForGood(file) : Result<>();
}

} // namespace zm::registry
