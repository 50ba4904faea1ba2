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

/// An office's mirror for the one who may change it now.
struct HeldMirror {
    std::unique_ptr<QLockFile> lock;
    Mirror mirror;
    MirrorState state;

    /// nullopt where there never was one. Errors: Conflict while an import runs; Io.
    static Result<std::optional<HeldMirror>> of(const QString &officeFolder)
    {
        const QDir folder(officeFolder);
        if (!QFile::exists(folder.filePath(u"register.sqlite"_s)))
            return std::optional<HeldMirror>();
        auto lock = std::make_unique<QLockFile>(folder.filePath(u"register.lock"_s));
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            return fail(ErrorCode::Conflict, u"the register here is being changed, by an import or by what was forgotten leaving its index: wait until that has ended"_s);
        ZM_TRY(auto mirror, Mirror::open(officeFolder));
        ZM_TRY(auto state, mirror.state());
        return std::optional(HeldMirror{std::move(lock), std::move(mirror), std::move(state)});
    }
    bool isEmpty() const { return state.generation == 0; }
    /// Errors: Unsupported where the copy is another program's; Io.
    Result<sql::NativeFile> file() const
    {
        ZM_TRY(auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
        ZM_CHECK(readable(file));
        return file;
    }
};

} // namespace

Result<int> forgetEntries(const QString &officeFolder, const ListedInCase &who, QDate on, const std::shared_ptr<const identity::NameReader> &names)
{
    ZM_TRY(const auto held, HeldMirror::of(officeFolder));
    if (held)
        removeLeftovers(held->mirror, held->state.generation);
    if (!held || held->isEmpty())
        return 0;
    ZM_TRY(const auto file, held->file());
    ZM_TRY(const auto rows, rowsOf(file, held->mirror.digestKey(), who));
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
    ZM_CHECK(applyChanges(file, changes, notes, held->mirror.digestKey(), names));
    return int(rows.size());
}

Result<int> holdEntries(const QString &officeFolder, const ListedInCase &who)
{
    ZM_TRY(const auto mirror, HeldMirror::of(officeFolder));
    if (!mirror || mirror->isEmpty())
        return 0;
    ZM_TRY(const auto file, mirror->file());
    ZM_TRY(const auto rows, rowsOf(file, mirror->mirror.digestKey(), who));
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
    ZM_TRY(const auto held, HeldMirror::of(officeFolder));
    if (!held || held->isEmpty())
        return {};
    ZM_TRY(const auto file, sql::NativeFile::open(held->state.path, sql::NativeFile::Mode::Write)); // also one of another program
    ZM_TRY(const Notes notes, readNotes(file));
    return notes.forgettingDue ? forgetForGood(file) : Result<>();
}

} // namespace zm::registry
