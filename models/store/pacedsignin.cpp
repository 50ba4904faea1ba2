#include "store/pacedsignin.h"

#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/handedkeys.h"
#include "store/recovery.h"

#include <QElapsedTimer>
#include <QSysInfo>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kPace = u"SELECT failures, failed_at, boot, since_boot_ms FROM sign_in_pace WHERE officer = ?";
constexpr QStringView kCount = u"INSERT INTO sign_in_pace (officer, failures, failed_at, boot, since_boot_ms) "
                               "VALUES (?, ?, ?, ?, ?) ON CONFLICT (officer) DO UPDATE SET failures = excluded.failures, "
                               "failed_at = excluded.failed_at, boot = excluded.boot, since_boot_ms = excluded.since_boot_ms";
constexpr QStringView kForget = u"DELETE FROM sign_in_pace WHERE officer = ?";

constexpr int kSlips = 3;                    // wrong passwords that cost nothing
constexpr qint64 kFirstWaitMs = 5'000;
constexpr qint64 kLongestWaitMs = 900'000;   // a quarter of an hour: a person locked out by another is back the same morning

struct Pace {
    int failures = 0;
    Moment last;
};

Result<Pace> paceOf(const Office &office, const QString &id)
{
    ZM_TRY(auto query, sql::run(office.connection(), kPace, {id}));
    Pace pace;
    if (query.next())
        pace = {query.number(0),
                {QDateTime::fromString(query.text(1), Qt::ISODateWithMs), query.text(2).toLatin1(), query.bigNumber(3)}};
    ZM_CHECK(query.failed());
    return pace;
}

Result<> keep(const Office &office, const QString &id, int failures, const Moment &at)
{
    ZM_CHECK(sql::run(office.connection(), kCount,
                      {id, failures, at.wall.toString(Qt::ISODateWithMs), QString::fromLatin1(at.boot), at.sinceBootMs}));
    return {};
}

/// What has passed since \a last; negative where the clock was set back and nothing better is known.
qint64 passed(const Moment &last, const Moment &at)
{
    const bool sameStart = !at.boot.isEmpty() && last.boot == at.boot;
    return sameStart ? at.sinceBootMs - last.sinceBootMs : last.wall.msecsTo(at.wall);
}

Result<> noWait(const Office &office, const Moment &at, const QString &id)
{
    ZM_TRY(const qint64 wait, signInWait(office, at, id));
    if (wait > 0)
        return fail(ErrorCode::Denied, u"too many wrong passwords for %1: try again in %2 seconds"_s.arg(id).arg((wait + 999) / 1000));
    return {};
}

} // namespace

Moment Moment::now(const Clock &clock)
{
    QElapsedTimer running;
    running.start();
    return {clock.now(), QSysInfo::bootUniqueId(), running.msecsSinceReference()};
}

qint64 waitAfter(int failures)
{
    qint64 wait = failures < kSlips ? 0 : kFirstWaitMs;
    for (int more = kSlips; more < failures && wait < kLongestWaitMs; ++more)
        wait *= 2;
    return std::min(wait, kLongestWaitMs);
}

Result<qint64> signInWait(const Office &office, const Moment &at, const QString &id)
{
    ZM_TRY(const Pace pace, paceOf(office, id));
    const qint64 wait = waitAfter(pace.failures);
    const qint64 since = passed(pace.last, at);
    if (wait > 0 && since < 0) {
        // From here on the wait is counted by the clock as it stands now: neither skipped nor for ever.
        ZM_CHECK(keep(office, id, pace.failures, at));
        return wait;
    }
    return std::max<qint64>(0, wait - since);
}

Result<SignInTry> SignInTry::begin(const Office &office, const Moment &at, const QString &id)
{
    ZM_CHECK(noWait(office, at, id));
    SignInTry begun;
    begun.m_id = id;
    begun.m_genesis = office.profile().genesis;
    ZM_TRY(auto rows, officerRows(office.connection()));
    const auto row = std::ranges::find_if(rows, [&](const OfficerRow &r) { return r.statement.officer.id == id; });
    if (row != rows.end())
        begun.m_row = std::move(*row);
    return begun;
}

Result<SharedSession> SignInTry::open(const QByteArray &password) const
{
    if (!m_row)
        return fail(ErrorCode::Denied, u"unknown officer or wrong password"_s);
    return openAccount(*m_row, m_genesis, password);
}

Result<SharedSession> SignInTry::settle(const Office &office, const Moment &at, Result<SharedSession> opened) const
{
    ZM_CHECK(noWait(office, at, m_id)); // many tries stretched side by side would else be many answers before the first wait
    if (opened) {
        ZM_CHECK(mayWork(office.connection(), m_id)); // after the password: a stranger learns nothing of an account
        ZM_TRY(const Pace pace, paceOf(office, m_id));
        // Where it cannot be forgotten the next slip waits sooner: no reason to keep the right person out.
        if (pace.failures > 0)
            (void)sql::run(office.connection(), kForget, {m_id});
        ZM_CHECK(meetKeys(office.connection(), **opened));
        (void)bringWithinReach(office, **opened); // the next sign-in tries again; `zm officer list` says who is not yet
        return opened;
    }
    if (opened.error().code != ErrorCode::Denied || !m_row) // a name nobody has is not kept
        return opened;
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const Pace pace, paceOf(office, m_id));
    ZM_CHECK(keep(office, m_id, pace.failures + 1, at));
    ZM_CHECK(transaction.commit());
    return opened;
}

Result<SharedSession> signInPaced(const Office &office, const Moment &at, const QString &id, const QByteArray &password)
{
    ZM_TRY(const SignInTry begun, SignInTry::begin(office, at, id));
    return begun.settle(office, at, begun.open(password));
}

} // namespace zm::store
