#include "registry/load.h"

#include "registry/generation.h"
#include "registry/indexing.h"
#include "registry/rowblocks.h"
#include "registry/treekeys.h"

#include <QFile>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kCheckpoint = 400'000; ///< rows; a load that is killed goes on from the last one
constexpr char kRejects[] = "SELECT line, field, reason FROM rejected";
constexpr char kReject[] = "INSERT INTO rejected VALUES (?, ?, ?)";
// What was gone stays gone, and what the file no longer names is gone as well (3: deleted).
constexpr char kCarryOver[] =
    "INSERT OR IGNORE INTO removed SELECT g.entry_id, g.standing, g.status_on FROM before.removed g"
    " WHERE g.entry_id NOT IN (SELECT e.entry_id FROM entry e JOIN before.removed b USING (entry_id));"
    "INSERT OR IGNORE INTO removed SELECT e.entry_id, 3, (SELECT value FROM note WHERE name = 'data_until')"
    " FROM before.id_at i JOIN before.entry e ON e.row = i.row"
    " WHERE NOT EXISTS (SELECT 1 FROM main.id_at m WHERE m.key = i.key);";

/// One load of one file into one building file.
class Load {
public:
    Load(Mirror &mirror, const QString &path, const QDateTime &now, const ImportOptions &options)
        : m_mirror(mirror), m_path(path), m_now(now), m_options(options), m_next(0)
    {
    }

    Result<ImportReport> run(const QString &before, const std::shared_ptr<const identity::NameReader> &names)
    {
        ZM_TRY(const MirrorState state, m_mirror.state());
        m_next = state.generation + 1;
        m_building = m_mirror.fileOf(m_next) + u".building"_s;
        ZM_TRY(auto source, RowBlocks::open(m_path, digestKey()));
        ZM_CHECK(open());
        if (!before.isEmpty())
            ZM_CHECK(m_gone.read(before));
        ZM_TRY(const bool whole, readRows(source));
        if (!whole)
            return cancelled();
        if (auto sound = m_keys.sortAndCheck(); !sound) {
            discard();
            return std::unexpected(sound.error());
        }
        if (state.generation > 0 && dayOf(m_notes.dataUntil) < state.dataUntil) {
            discard();
            return fail(ErrorCode::Invalid, u"the snapshot is older than the register here and would undo removals"_s);
        }
        ZM_TRY(const bool indexed, index(names));
        if (!indexed)
            return cancelled();
        ZM_CHECK(finish(source.isPublished(), before));
        return std::move(m_report);
    }

private:
    QByteArray digestKey() const
    {
        return m_options.publishedKey.isEmpty() ? m_mirror.digestKey() : m_options.publishedKey;
    }

    ImportReport cancelled()
    {
        m_report.cancelled = true;
        return std::move(m_report);
    }

    void discard()
    {
        m_file.reset();
        for (const char *suffix : {"", "-journal", "-wal", "-shm", ".names", ".readings"})
            QFile::remove(m_building + QLatin1StringView(suffix));
    }

    /// Goes on with a building file of the same source, or begins anew.
    Result<> open()
    {
        ZM_TRY(const std::string source, RowSource::fingerprint(m_path));
        if (QFile::exists(m_building)) {
            auto file = sql::NativeFile::open(m_building, sql::NativeFile::Mode::Build);
            auto notes = file ? readNotes(*file) : Result<Notes>(std::unexpected(file.error()));
            if (notes && notes->source == source) {
                m_file = std::move(*file);
                m_notes = *notes;
                m_report.resumed = m_notes.line > 0;
                return recall();
            }
        }
        discard();
        ZM_TRY(m_file, sql::NativeFile::open(m_building, sql::NativeFile::Mode::Build));
        ZM_CHECK(m_file->run("BEGIN"));
        ZM_CHECK(makeTables(*m_file));
        m_notes.source = source;
        ZM_CHECK(writeNotes(*m_file, m_notes));
        ZM_CHECK(m_file->run("COMMIT"));
        return {};
    }

    Result<> recall()
    {
        ZM_CHECK(m_keys.recall(*m_file, crypto::KeyedDigest(digestKey())));
        ZM_TRY(auto rejects, m_file->prepare(kRejects));
        for (;;) {
            ZM_TRY(const bool more, rejects.step());
            if (!more)
                break;
            const auto text = [&](int column) { return QString::fromUtf8(rejects.text(column).data(), qsizetype(rejects.text(column).size())); };
            m_report.rejects.push_back({rejects.number(0), text(1), text(2)});
        }
        m_rejectsWritten = m_report.rejects.size();
        return {};
    }

    Result<> checkpoint(const RowBlock &block, EntryWriter &writer)
    {
        // In the order of their tree, so that each of its pages is touched once.
        std::ranges::sort(m_toRemember, {}, &EntryWriter::Gone::id);
        for (const EntryWriter::Gone &gone : m_toRemember)
            ZM_CHECK(writer.remember(gone));
        m_toRemember.clear();
        ZM_TRY(auto reject, m_file->prepare(kReject));
        for (; m_rejectsWritten < m_report.rejects.size(); ++m_rejectsWritten) {
            const Reject &one = m_report.rejects[m_rejectsWritten];
            const std::string field = one.field.toStdString(), reason = one.reason.toStdString();
            reject.bind(1, one.line);
            reject.bind(2, std::string_view(field));
            reject.bind(3, std::string_view(reason));
            ZM_CHECK(reject.run());
        }
        m_notes.line = std::max(m_notes.line, block.line);
        m_notes.rejected = block.rejected;
        m_notes.dataUntil = std::max(m_notes.dataUntil, block.dataUntil);
        ZM_CHECK(writeNotes(*m_file, m_notes));
        return m_file->run("COMMIT");
    }

    /// \return whether the file was read to its end.
    Result<bool> readRows(RowBlocks &source)
    {
        const qint64 done = m_notes.line;
        qint64 nextCheckpoint = kCheckpoint;
        ZM_TRY(auto writer, EntryWriter::make(*m_file));
        ZM_CHECK(m_file->run("BEGIN"));
        for (;;) {
            ZM_TRY(const RowBlock block, source.next());
            if (m_report.rows == 0 && block.readBytes > 0)
                m_keys.reserve(std::size_t(double(block.rowsRead) * double(source.fileBytes()) / double(block.readBytes)));
            for (const ReadyRow &row : block.rows) {
                if (row.line > done) // else in the file already
                    ZM_CHECK(take(writer, row));
            }
            for (const Reject &reject : block.rejects) {
                if (reject.line > done)
                    m_report.rejects.push_back(reject);
            }
            m_report.rows = block.rowsRead;
            m_report.rejected = block.rejected;
            const bool stopped = m_options.progress && !m_options.progress(ImportStage::Reading, block.readBytes, source.fileBytes());
            if (stopped || block.last || block.rowsRead >= nextCheckpoint)
                ZM_CHECK(checkpoint(block, writer));
            if (stopped || block.last)
                return !stopped;
            if (block.rowsRead >= nextCheckpoint) {
                nextCheckpoint = block.rowsRead + kCheckpoint;
                ZM_CHECK(m_file->run("BEGIN"));
            }
        }
    }

    Result<> take(EntryWriter &writer, const ReadyRow &ready)
    {
        if (!ready.entry.isShown()) {
            m_keys.addGone(ready.keys.id, ready.line);
            m_toRemember.push_back(EntryWriter::Gone::of(ready.entry));
            return {};
        }
        if (m_gone.refuses(ready.entry)) {
            ++m_report.refusedReturns;
            m_keys.addGone(ready.keys.id, ready.line);
            return {};
        }
        ZM_TRY(const qint64 row, writer.insert(ready.entry));
        m_keys.add(ready.keys, ready.line, row);
        return {};
    }

    Result<bool> index(const std::shared_ptr<const identity::NameReader> &names)
    {
        m_notes.entries = m_keys.shown();
        const auto trees = [&] { return m_keys.build(*m_file); };
        const auto goOn = [&] { return !m_options.progress || m_options.progress(ImportStage::Indexing, 0, 0); };
        if (!goOn()) // told at once: a small file's indexes are done before anybody asks again
            return false;
        if (!m_options.withSearch) {
            ZM_CHECK(trees());
            return true;
        }
        // From here on readers in other threads look at the file while it is written.
        ZM_CHECK(m_file->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF"));
        const auto built = buildSearch(*m_file, m_building, names, trees, goOn);
        if (!built && built.error().code == ErrorCode::Conflict)
            return false;
        ZM_CHECK(built);
        m_notes.searchBuilt = searchVersion(*names);
        return true;
    }

    Result<> finish(bool published, const QString &before)
    {
        m_notes.published = published;
        m_notes.keyKnown = !published || !m_options.publishedKey.isEmpty();
        m_notes.freshUntil = m_now.addSecs(qint64(m_options.leaseHours) * 3600).toSecsSinceEpoch();
        m_notes.source.clear();
        ZM_CHECK(writeNotes(*m_file, m_notes));
        if (!before.isEmpty()) {
            ZM_CHECK(m_file->run("ATTACH '" + before.toUtf8().replace('\'', "''") + "' AS before"));
            ZM_CHECK(m_file->run(kCarryOver));
            ZM_CHECK(m_file->run("DETACH before"));
        }
        ZM_CHECK(m_file->run("PRAGMA synchronous = FULL"));
        ZM_TRY(const bool whole, carriedOver(*m_file));
        if (!whole) // its journal would not be renamed with it
            return fail(ErrorCode::Io, m_building + u": the new generation is still being read"_s);
        m_file.reset();
        const QString to = m_mirror.fileOf(m_next);
        QFile::remove(to);
        if (!QFile::rename(m_building, to))
            return fail(ErrorCode::Io, to + u": the new generation cannot take its place"_s);
        m_report.entries = m_notes.entries;
        m_report.added = m_notes.entries;
        return m_mirror.swapTo(m_next, digestKey());
    }

    Mirror &m_mirror;
    QString m_path, m_building;
    QDateTime m_now;
    const ImportOptions &m_options;
    int m_next;
    std::optional<sql::NativeFile> m_file;
    Notes m_notes;
    TreeKeys m_keys;
    Tombstones m_gone;
    std::vector<EntryWriter::Gone> m_toRemember; ///< since the last checkpoint
    std::size_t m_rejectsWritten = 0;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> loadGeneration(Mirror &mirror, const QString &path, const QString &tombstones,
                                    const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                    const ImportOptions &options)
{
    return Load(mirror, path, now, options).run(tombstones, names);
}

} // namespace zm::registry
