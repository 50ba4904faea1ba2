#include "registry/mirror.h"

#include "crypto/random.h"
#include "registry/generation.h"
#include "resources/resources.h"
#include "sql/migrations.h"
#include "sql/query.h"
#include "sql/transaction.h"

#include <QDir>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kMirror = u"SELECT generation, digest_key FROM mirror";
constexpr QStringView kFirst = u"INSERT OR IGNORE INTO mirror (one, generation, digest_key) VALUES (1, 0, ?)";
constexpr QStringView kSwap = u"UPDATE mirror SET generation = ?, digest_key = ?";

} // namespace

Result<> MirrorState::mayBeRestedOn(const QDateTime &now) const
{
    if (!isStale(now))
        return {};
    return fail(ErrorCode::Denied, u"the register is older than its lease (fresh until %1): it may be read, but a check of a file and its "
                                   "result may not rest on it; import a newer snapshot first"_s
                                       .arg(freshUntil.toString(Qt::ISODate)));
}

Result<Mirror> Mirror::open(const QString &officeFolder)
{
    ZM_TRY(auto connection, sql::Connection::open(QDir(officeFolder).filePath(u"register.sqlite"_s)));
    QList<sql::Migration> steps;
    for (const QString &path : resources::list(u"sql/registry"_s)) {
        ZM_TRY(const QByteArray bytes, resources::read(path));
        ZM_TRY(const auto step, sql::migrationFrom(path.section(u'/', -1), bytes));
        steps.append(step);
    }
    ZM_CHECK(sql::migrate(connection, steps));
    Mirror mirror(officeFolder, std::move(connection));
    ZM_TRY(const QByteArray key, crypto::randomBytes(32));
    ZM_CHECK(sql::run(mirror.m_connection, kFirst, {key}));
    ZM_TRY(auto row, sql::run(mirror.m_connection, kMirror));
    if (!row.next())
        return fail(ErrorCode::Corrupt, u"register.sqlite does not say what it holds"_s);
    mirror.m_generation = row.number(0);
    mirror.m_key = row.bytes(1);
    return mirror;
}

QString Mirror::fileOf(int generation) const
{
    return QDir(m_folder).filePath(u"register-%1.sqlite"_s.arg(generation));
}

Result<MirrorState> Mirror::state() const
{
    MirrorState state;
    state.generation = m_generation;
    if (m_generation == 0)
        return state;
    state.path = fileOf(m_generation);
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Read));
    ZM_TRY(const Notes notes, readNotes(file));
    state.entries = notes.entries;
    state.rejected = notes.rejected;
    state.dataUntil = dayOf(notes.dataUntil);
    state.freshUntil = QDateTime::fromSecsSinceEpoch(notes.freshUntil, Qt::UTC);
    state.published = notes.published;
    state.keyKnown = notes.keyKnown;
    return state;
}

Result<> Mirror::swapTo(int generation, const QByteArray &digestKey)
{
    const int before = m_generation;
    {
        ZM_TRY(auto transaction, sql::Transaction::begin(m_connection));
        ZM_CHECK(sql::run(m_connection, kSwap, {generation, digestKey}));
        ZM_CHECK(transaction.commit());
    }
    m_generation = generation;
    m_key = digestKey;
    // Readers that have it open keep it until they close; where a system forbids that, the next import tries again.
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(fileOf(before) + QLatin1StringView(suffix));
    return {};
}

} // namespace zm::registry
