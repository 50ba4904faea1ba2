#include "store/leftdrafts.h"

#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/keptapart.h"
#include "store/officeseal.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT id, officer, case_id, changed_at, ready FROM draft ORDER BY officer, changed_at, id";
constexpr QStringView kOne = u"SELECT officer, case_id, ready, content FROM draft WHERE id = ?";
constexpr QStringView kGive = u"UPDATE draft SET officer = ?, ready = 0, content = ? WHERE id = ?";
constexpr QStringView kDestroy = u"DELETE FROM draft WHERE id = ?";

Result<Draft> draftCalled(const sql::Connection &connection, const QString &id)
{
    ZM_TRY(auto query, sql::run(connection, kOne, {id}));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return fail(ErrorCode::NotFound, u"there is no such draft: it was signed, taken over or destroyed"_s);
    }
    return Draft{id, query.text(0), query.text(1), query.number(2) == 1, {}, query.bytes(3)};
}

/// The record of it in the history of the account, once it is known that this officer may.
Result<> record(const Office &office, const Session &session, const Clock &clock, AccountAct kind, const Draft &draft, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"it needs its reason: who began the draft reads it when they come back"_s);
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    if (const QString bar = book.barTo(kind, session.officer.id, draft.officer); !bar.isEmpty())
        return fail(ErrorCode::Denied, bar);
    AccountRecord record;
    record.kind = kind;
    record.subject = draft.officer;
    record.by = session.officer.id;
    record.at = clock.now();
    record.reason = reason.trimmed();
    record.details = {{u"draft"_s, draft.id}, {u"case"_s, draft.caseId}};
    ZM_CHECK(putAccountRecord(office, std::move(record), session.key));
    return {};
}

} // namespace

Result<std::vector<LeftDraft>> leftDrafts(const Office &office, const Session &session)
{
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    if (!book.answersForOthers(session.officer.id))
        return fail(ErrorCode::Denied, u"only a president, a supervisor or the head of a department looks after what a suspended officer left"_s);
    std::vector<LeftDraft> left;
    ZM_TRY(auto query, sql::run(office.connection(), kAll));
    while (query.next()) {
        const AccountBook::Entry *of = book.find(query.text(1));
        if (of && of->standing == Standing::Suspended)
            left.push_back({query.text(0), query.text(1), query.text(2), QDateTime::fromString(query.text(3), Qt::ISODateWithMs), query.number(4) == 1});
    }
    ZM_CHECK(query.failed());
    return left;
}

Result<> takeOverDraft(const Office &office, const Session &session, const Clock &clock, const QString &id, const QString &reason)
{
    const sql::Connection &connection = office.connection();
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    ZM_TRY(const Draft draft, draftCalled(connection, id));
    ZM_CHECK(record(office, session, clock, AccountAct::TakeDraft, draft, reason));
    ZM_TRY(const auto content, openForOffice(connection, session, draftPlace(draft), draft.content));
    Draft own = draft;
    own.officer = session.officer.id;
    own.ready = false;
    ZM_TRY(const QByteArray sealed, sealForOffice(connection, session, draftPlace(own), content.view()));
    ZM_CHECK(sql::run(connection, kGive, {own.officer, sealed, id}));
    ZM_CHECK(transaction.commit());
    (void)writeAccounts(office); // the record stands; where this fails `zm check` tries again and says so
    return {};
}

Result<> destroyDraft(const Office &office, const Session &session, const Clock &clock, const QString &id, const QString &reason)
{
    const sql::Connection &connection = office.connection();
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    ZM_TRY(const Draft draft, draftCalled(connection, id));
    ZM_CHECK(record(office, session, clock, AccountAct::DestroyDraft, draft, reason));
    ZM_CHECK(sql::run(connection, kDestroy, {id}));
    ZM_CHECK(transaction.commit());
    (void)writeAccounts(office);
    return {};
}

} // namespace zm::store
