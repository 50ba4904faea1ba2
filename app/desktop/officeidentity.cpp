// Who it is, for OfficeWindow: names are compared in a worker thread with a desk of its own.

#include "app/compose/compose.h"
#include "app/desktop/officewindow.h"
#include "resources/resources.h"
#include "store/identitygate.h"
#include "ui/shell/identityports.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Job {
    QString folder;
    cases::SharedJurisdiction jurisdiction;
    store::SharedSession session;
    const Clock *clock;
    QHash<QString, QString> officers; ///< names by id
};

QString masked(identity::IdKind kind, const QString &number)
{
    return identity::masked(kind, number, identity::MaskPolicy::Screen);
}

ui::NearPerson ownOf(const store::CaseFile &file)
{
    const cases::Subject &subject = file.state.head.subject;
    return {file.id, file.number, subject.name, masked(subject.id.kind, subject.id.value), subject.birth, {}, false};
}

Result<ui::IdentityView> look(const Job &job, const QString &caseId,
                              const std::function<bool(qint64, qint64)> &progress)
{
    if (!job.session)
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    ZM_TRY(auto office, store::Office::open(job.folder));
    store::Desk desk(office, job.jurisdiction, *job.clock, job.session);
    ZM_TRY(const QByteArray tsv, resources::read(u"lookalikes.tsv"_s));
    ZM_TRY(const auto table, identity::LikenessTable::load(tsv));
    ZM_TRY(const auto reader, compose::nameReader());
    ZM_TRY(const auto file, desk.read(caseId));
    ZM_TRY(const auto near, store::nearCases(desk, caseId, table, *reader, progress));
    ZM_TRY(const auto checks, store::identityChecks(desk, caseId));
    ui::IdentityView view;
    view.own = ownOf(file);
    ZM_TRY(view.wasConfused, store::wasConfused(office.connection(), *job.session, view.own.name));
    for (const char32_t code : identity::privateUseCodePoints(view.own.name))
        view.privateUse.append(u"U+%1"_s.arg(uint(code), 4, 16, QChar(u'0')).toUpper());
    for (const store::NearCase &one : near)
        view.near.push_back({one.caseId, one.number, one.name, masked(one.idKind, one.idNumber), one.birth,
                             identity::likenessWord(one.likeness), one.sameNumber});
    for (const store::IdentityCheck &check : checks) {
        ui::MadeSure shown{job.officers.value(check.officer, check.officer), check.at, {}};
        for (const store::IdentityFactor factor : check.factors)
            shown.factors.append(store::factorWord(factor));
        view.checks.push_back(std::move(shown));
    }
    return view;
}

} // namespace

void OfficeWindow::fillIdentity()
{
    const Job job{m_office.folder(), m_jurisdiction, m_desk->session(), &m_clock, m_officerNames};
    ui::IdentityPorts ports;
    ports.look = [job](const QString &caseId, const std::function<bool(qint64, qint64)> &progress) {
        return look(job, caseId, progress);
    };
    ports.confirm = [this](const QString &caseId, const QStringList &words) -> Result<> {
        std::vector<store::IdentityFactor> factors;
        for (const QString &word : words) {
            if (const auto factor = store::factorNamed(word))
                factors.push_back(*factor);
        }
        return store::recordIdentityCheck(*m_desk, m_clock, caseId, factors);
    };
    ports.confuse = [this](const QString &caseId, const QString &other, const QString &cause) {
        return store::recordConfusion(*m_desk, m_clock, caseId, other, cause);
    };
    m_ports.identity = std::make_shared<const ui::IdentityPorts>(std::move(ports));
}

} // namespace zm::desktop
