#include "store/drafts.h"

#include "crypto/random.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/officeseal.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kOwner = u"SELECT officer, ready FROM draft WHERE id = ?";
constexpr QStringView kKeep = u"INSERT INTO draft (id, officer, case_id, ready, changed_at, content) "
                              "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ready = excluded.ready, "
                              "changed_at = excluded.changed_at, content = excluded.content";
constexpr QStringView kList = u"SELECT id, officer, case_id, ready, changed_at, content FROM draft "
                              "WHERE officer = ? OR ready = 1 ORDER BY changed_at DESC, id";
constexpr QStringView kCountOlder = u"SELECT count(*) FROM draft WHERE substr(content, 1, 5) <> ?";
constexpr QStringView kOlder = u"SELECT id, officer, case_id, ready, content FROM draft WHERE substr(content, 1, 5) <> ? LIMIT ?";
constexpr QStringView kReseal = u"UPDATE draft SET content = ? WHERE id = ?";
constexpr QStringView kDiscard = u"DELETE FROM draft WHERE id = ?";

struct Ownership {
    QString officer;
    bool ready = false;
};

Result<std::optional<Ownership>> ownerOf(const Office &office, const QString &id)
{
    ZM_TRY(auto query, sql::run(office.connection(), kOwner, {id}));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return std::optional<Ownership>();
    }
    return std::optional(Ownership{query.text(0), query.number(1) == 1});
}

} // namespace

QByteArray draftPlace(const Draft &draft)
{
    return u"draft|%1|%2|%3|%4"_s.arg(draft.id, draft.officer, draft.caseId, draft.ready ? u"ready"_s : u"own"_s).toUtf8();
}

Result<QString> keepDraft(const Office &office, const Session &session, const Draft &draft, const Clock &clock)
{
    Draft kept = draft;
    kept.officer = session.officer.id;
    if (kept.caseId.isNull())
        kept.caseId = u""_s; // of a case still to be opened; a null text would be a NULL
    if (kept.id.isEmpty()) {
        ZM_TRY(const QByteArray fresh, crypto::randomBytes(16));
        kept.id = QString::fromLatin1(fresh.toHex());
    } else {
        ZM_TRY(const auto owner, ownerOf(office, kept.id));
        if (owner && owner->officer != kept.officer)
            return fail(ErrorCode::Denied, u"the draft is another officer's"_s);
    }
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection())); // the count of sealings goes with what was sealed
    ZM_TRY(const QByteArray sealed, sealForOffice(office.connection(), session, draftPlace(kept), kept.content));
    ZM_CHECK(sql::run(office.connection(), kKeep,
                      {kept.id, kept.officer, kept.caseId, int(kept.ready),
                       clock.now().toString(Qt::ISODateWithMs), sealed}));
    ZM_CHECK(transaction.commit());
    return kept.id;
}

Result<std::vector<Draft>> draftsFor(const Office &office, const Session &session)
{
    ZM_TRY(auto query, sql::run(office.connection(), kList, {session.officer.id}));
    std::vector<Draft> drafts;
    while (query.next()) {
        Draft draft{query.text(0), query.text(1), query.text(2), query.number(3) == 1,
                    QDateTime::fromString(query.text(4), Qt::ISODateWithMs), {}};
        ZM_TRY(const auto content, openForOffice(office.connection(), session, draftPlace(draft), query.bytes(5)));
        draft.content = content.view().toByteArray();
        drafts.push_back(std::move(draft));
    }
    ZM_CHECK(query.failed());
    return drafts;
}

Result<> discardDraft(const Office &office, const Session &session, const QString &id)
{
    ZM_TRY(const auto owner, ownerOf(office, id));
    if (owner && owner->officer != session.officer.id && !owner->ready)
        return fail(ErrorCode::Denied, u"the draft is another officer's"_s);
    ZM_CHECK(sql::run(office.connection(), kDiscard, {id}));
    return {};
}

Result<qint64> draftsUnderOlder(const sql::Connection &connection, int newest)
{
    return countUnderOlder(connection, kCountOlder, newest);
}

Result<int> carryDrafts(const sql::Connection &connection, const Session &session, int atMost)
{
    const auto read = [](const sql::Query &query) {
        const Draft draft{query.text(0), query.text(1), query.text(2), query.number(3) == 1, {}, query.bytes(4)};
        return SealedRow{draft.id, draftPlace(draft), draft.content, u"draft %1 of %2"_s.arg(draft.id, draft.officer)};
    };
    return carryRows(connection, session, atMost, kOlder, read, kReseal);
}

} // namespace zm::store
