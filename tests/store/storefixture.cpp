#include "storefixture.h"

#include "app/compose/compose.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace zm::test {

using namespace Qt::Literals::StringLiterals;

cases::SharedJurisdiction shippedLaw()
{
    return must(compose::jurisdiction());
}

OfficeTemplate::OfficeTemplate(crypto::Suite suite)
{
    using cases::Role;
    const FixedClock clock(QDate(2025, 3, 1));
    auto office = must(store::Office::create(m_folder.path() + u"/office"_s,
                                             {u"京0105"_s, u"示范法院"_s, u"京03"_s, false, {}, {}}, clock));
    const auto add = [&](const QString &id, std::vector<Role> roles, const store::SharedSession &by) {
        must(office.addOfficer({id, id, std::move(roles), "long password", suite, store::KeyCost::Floor}, by, clock));
        m_sessions[id] = must(office.signIn(id, "long password"));
    };
    add(u"admin"_s, {Role::Admin}, {});
    add(u"a"_s, {Role::Clerk}, m_sessions[u"admin"_s]);
    add(u"b"_s, {Role::Clerk, Role::Reviewer}, m_sessions[u"admin"_s]);
    add(u"p"_s, {Role::President}, m_sessions[u"admin"_s]);
}

OfficeFixture::OfficeFixture(const OfficeTemplate &from, cases::SharedJurisdiction shipped, QDate today)
    : law(std::move(shipped)), clock(today), m_template(&from), m_folder(std::make_unique<QTemporaryDir>())
{
    QDir().mkpath(folder());
    // Closed, the template is one file; its journal went into it.
    if (!QFile::copy(from.file(), folder() + u"/office.sqlite"_s))
        qFatal("the template cannot be copied");
    office = std::make_unique<store::Office>(must(store::Office::open(folder())));
}

store::Desk OfficeFixture::desk(const QString &officer)
{
    return store::Desk(*office, law, clock, session(officer));
}

store::Recorded OfficeFixture::record(const QString &officer, const QString &caseRef, const cases::Act &act)
{
    const store::Verdict verdict = must(desk(officer).submit(caseRef, act));
    if (const auto *refusal = refusalIn(verdict))
        qFatal("refused by %s: %s", qUtf8Printable(refusal->rule), qUtf8Printable(refusal->failed.join(u"; "_s)));
    return std::get<store::Recorded>(verdict);
}

QString OfficeFixture::listedCase(const QString &number)
{
    const QString id = record(u"a"_s, number, opening(number)).caseId;
    const auto by = [&](const QString &officer, const char *json) { record(officer, number, act(json)); };
    by(u"a"_s, R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})");
    by(u"a"_s, R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct"})");
    by(u"a"_s, R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[1],"evidence":["bank reply 12"],
        "identity_confirmed":true,"bars":[]})");
    by(u"p"_s, R"({"act":"decide_entry","on":"2025-03-26","by":"president:p","outcome":"enter","grounds":[1],
        "reasons":"able and refuses"})");
    by(u"a"_s, R"({"act":"serve","on":"2025-03-27","by":"clerk:a","document":"entry_decision","mode":"direct"})");
    by(u"a"_s, R"({"act":"publish","on":"2025-03-28","by":"clerk:a","channels":["court-site"],"mode":"public"})");
    by(u"a"_s, R"({"act":"push","on":"2025-03-28","by":"clerk:a","recipients":["bank-1"]})");
    return id;
}

void OfficeFixture::purge(const QString &number, Purge upTo)
{
    const auto by = [&](const QString &officer, const char *json) { record(officer, number, act(json)); };
    by(u"a"_s, R"({"act":"find_error","on":"2025-04-01","by":"clerk:a","cause":"namesake","found_on":"2025-04-01"})");
    by(u"p"_s, R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"withdraw","ground":"error_found"})");
    by(u"p"_s, R"({"act":"apologise","on":"2025-04-01","by":"president:p"})");
    by(u"a"_s, R"({"act":"serve","on":"2025-04-01","by":"clerk:a","document":"apology","mode":"direct"})");
    by(u"a"_s, R"({"act":"clarify","on":"2025-04-01","by":"clerk:a","channels":["court-site"]})");
    by(u"a"_s, R"({"act":"inform_compensation","on":"2025-04-01","by":"clerk:a"})");
    by(u"a"_s, R"({"act":"serve","on":"2025-04-01","by":"clerk:a","document":"compensation_notice","mode":"direct"})");
    by(u"a"_s, R"({"act":"announce_removal","on":"2025-04-01","by":"clerk:a","channels":["court-site"]})");
    by(u"a"_s, R"({"act":"notify_recipients","on":"2025-04-01","by":"clerk:a"})");
    by(u"a"_s, R"({"act":"acknowledge","on":"2025-04-02","by":"unit:bank-1","recipient":"bank-1","what":"release"})");
    if (upTo == Purge::Whole)
        by(u"p"_s, R"({"act":"purge_identity","on":"2025-04-02","by":"president:p","reason":"never should have been listed"})");
}

cases::Act opening(const QString &number, const QString &name)
{
    cases::OpenCase body;
    body.caseNumber = number;
    body.basis = {u"(2024)京0105民初1号"_s, u"京0105"_s, QDate(2024, 11, 1)};
    body.obligation = u"pay 100000 yuan"_s;
    body.subject.name = name;
    body.subject.birth = QDate(1949, 12, 31);
    body.subject.id = {identity::IdKind::Ric, u"11010519491231002X"_s};
    return {QDate(2025, 3, 3), {}, body};
}

cases::Act act(const char *json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    auto read = cases::actFromJson(object);
    if (!read)
        qFatal("%s: %s", json, qUtf8Printable(read.error().field));
    return *std::move(read);
}

const cases::Refusal *refusalIn(const store::Verdict &verdict)
{
    return std::get_if<cases::Refusal>(&verdict);
}

} // namespace zm::test
