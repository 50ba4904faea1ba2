#include "store/sealedregister.h"

#include "cases/codec.h"
#include "crypto/box.h"
#include "store/officeseal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/supervisorkey.h"

#include <QJsonDocument>

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kBox = u"SELECT box FROM sealed_record_key WHERE n = ? AND officer = ?";
constexpr QStringView kWithout = u"SELECT n, box FROM sealed_record_key WHERE officer = ? AND n NOT IN "
                                 "(SELECT n FROM sealed_record_key WHERE officer = ?)";

QJsonObject parsed(const crypto::Secret &plain)
{
    return QJsonDocument::fromJson(plain.view().toByteArray()).object();
}

/// The last month that is over.
QString lastMonth(QDate today)
{
    return today.addMonths(-1).toString(u"yyyy-MM");
}

/// Boxes the keys of records that \a mine opens to every colleague who lacks them.
Result<> shareWithColleagues(const Office &office, const QString &officer, const crypto::Secret &mine)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const auto supervisors, supervisorPairs(office));
    for (const OfficerPair &colleague : supervisors) {
        std::vector<std::pair<qint64, QByteArray>> missing;
        {
            ZM_TRY(auto query, sql::run(office.connection(), kWithout, {officer, colleague.officer}));
            while (query.next())
                missing.emplace_back(query.bigNumber(0), query.bytes(1));
            ZM_CHECK(query.failed());
        }
        for (const auto &[n, box] : missing) {
            ZM_TRY(const auto key, crypto::openBox(mine.view(), sealedPlace(n, officer.toUtf8()), box));
            ZM_CHECK(giveRecordKey(office.connection(), n, colleague, key));
        }
    }
    return transaction.commit();
}

/// Reads records for one officer.
class Reading {
public:
    Reading(const Office &office, const Session &session, std::vector<Officer> officers)
        : m_office(office), m_session(session), m_officers(std::move(officers))
    {
    }

    Result<> unlock()
    {
        if (!m_session.officer.holds(cases::Role::Supervisor))
            return {};
        ZM_TRY(m_mine, openSupervisorPair(m_office, m_session));
        return shareWithColleagues(m_office, m_session.officer.id, m_mine);
    }

    Result<> take(const SealedRecord &record)
    {
        counts.take(record);
        if (record.kind == SealedKind::Month)
            return {};
        ZM_TRY(const auto key, keyOf(record.n));
        QJsonObject texts;
        if (!record.open.isEmpty()) {
            ZM_TRY(const auto plain,
                   openForOffice(m_office.connection(), m_session, sealedPlace(record.n, "open"), record.open));
            texts = parsed(plain);
        }
        ZM_TRY(const QJsonObject closed, openedClosed(record, key));
        for (auto one = closed.begin(); one != closed.end(); ++one)
            texts.insert(one.key(), one.value());
        const bool withheld = !record.closed.isEmpty() && key.isEmpty();
        if (record.kind == SealedKind::Interference || record.kind == SealedKind::Tip)
            return add(record, texts, withheld, key);
        const auto entry = std::ranges::find(entries, record.of, &RegisterEntry::n);
        if (entry != entries.end())
            (record.kind == SealedKind::PassedOn ? entry->passedTo : entry->answer) =
                withheld ? cases::kWithheld.toString() : texts["words"_L1].toString();
        return {};
    }

    std::vector<RegisterEntry> entries;
    MonthCounts counts;

private:
    /// Empty where this officer has none.
    Result<crypto::Secret> keyOf(qint64 n) const
    {
        if (m_mine.isEmpty())
            return crypto::Secret();
        const QString &officer = m_session.officer.id;
        ZM_TRY(auto query, sql::run(m_office.connection(), kBox, {n, officer}));
        if (!query.next())
            return crypto::Secret();
        return crypto::openBox(m_mine.view(), sealedPlace(n, officer.toUtf8()), query.bytes(0));
    }

    Result<QJsonObject> openedClosed(const SealedRecord &record, const crypto::Secret &key) const
    {
        if (record.closed.isEmpty() || key.isEmpty())
            return QJsonObject();
        ZM_TRY(const auto plain, crypto::openSealed(key.view(), sealedPlace(record.n, "closed"), record.closed));
        return parsed(plain);
    }

    Result<> add(const SealedRecord &record, const QJsonObject &texts, bool withheld, const crypto::Secret &key)
    {
        const QString hidden = cases::kWithheld.toString();
        const auto text = [&](QLatin1StringView name) {
            return texts.contains(name) ? texts[name].toString() : withheld ? hidden : QString();
        };
        RegisterEntry entry;
        entry.n = record.n;
        entry.kind = record.kind;
        entry.month = record.month;
        entry.withheld = withheld;
        entry.what = text("what"_L1);
        if (record.kind == SealedKind::Tip) {
            entry.informant = text("informant"_L1);
        } else {
            entry.who = text("who"_L1);
            entry.how = text("how"_L1);
        }
        entry.caseNumber = texts["case"_L1].toString();
        entry.on = QDate::fromString(texts["on"_L1].toString(), Qt::ISODate);
        Author author = record.author;
        if (!record.sealedAuthor.isEmpty() && !key.isEmpty()) {
            ZM_TRY(const auto plain, crypto::openSealed(key.view(), sealedPlace(record.n, "author"), record.sealedAuthor));
            author = authorFrom(parsed(plain));
        }
        entry.officer = author.officer.isEmpty() ? hidden : author.officer;
        ZM_TRY(entry.vouched, verifies(record, author));
        entries.push_back(std::move(entry));
        return {};
    }

    Result<bool> verifies(const SealedRecord &record, const Author &author) const
    {
        const auto officer = std::ranges::find(m_officers, author.officer, &Officer::id);
        if (officer == m_officers.end())
            return false;
        ZM_TRY(const auto key, crypto::PublicKey::read(officer->suite, officer->publicKey));
        return key.verifies(sealedRecordSignedBytes(record, author.officer, author.at), author.signature);
    }

    const Office &m_office;
    const Session &m_session;
    std::vector<Officer> m_officers;
    crypto::Secret m_mine;
};

} // namespace

Result<SealedRegister> readSealedRegister(const Office &office, const Session &session, const Clock &clock)
{
    ZM_TRY(auto officers, office.officers());
    Reading reading(office, session, std::move(officers));
    ZM_CHECK(reading.unlock());
    ZM_CHECK(forEachSealedRecord(office.connection(), [&](qint64, const QByteArray &bytes, const QByteArray &) -> Result<> {
        ZM_TRY(const auto record, readSealedRecord(bytes));
        return reading.take(record);
    }));
    QStringList months = reading.counts.months();
    if (const QString last = lastMonth(clock.today()); !months.contains(last))
        months.append(last);
    months.sort();
    SealedRegister all{std::move(reading.entries), {}};
    for (const QString &month : months)
        all.months.push_back(reading.counts.of(month));
    return all;
}

} // namespace zm::store
