// What the forms of acts ask for, for OfficeWindow: reasons at hand, rules as cited.

#include "app/desktop/officewindow.h"
#include "resources/resources.h"
#include "store/accounts.h"
#include "store/officechoices.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kWholeNumber = 8; ///< characters from which a number may be a whole one
constexpr int kOthersNamed = 20;

} // namespace

void OfficeWindow::fillForms()
{
    std::vector<items::Reason> all;
    // A reason is an aid: without its file a form is filled in by hand.
    const auto own = store::chosen(m_office, store::Chosen::Reasons);
    if (const auto json = own && *own ? Result<QByteArray>(**own) : resources::read(u"reasons.json"_s)) {
        if (auto read = items::readReasons(*json))
            all = *std::move(read);
    }
    m_ports.cases.forms.reasons = [all](cases::ActKind act) {
        std::vector<items::Reason> fitting;
        std::ranges::copy_if(all, std::back_inserter(fitting),
                             [act](const items::Reason &reason) { return reason.act == act; });
        return fitting;
    };
    m_ports.cases.forms.measures = [this] { return m_jurisdiction->law.measures().items(); };
    m_ports.cases.forms.colleagues = [this](cases::Program program) {
        std::vector<ui::Offer> offers;
        const auto officers = m_office.officers();
        for (const store::Officer &officer : officers ? *officers : std::vector<store::Officer>{}) {
            const bool fits = std::ranges::any_of(officer.roles, [&](cases::Role role) {
                return cases::worksIn(program, role) && cases::mayDo(role, cases::ActKind::HandOver);
            });
            const QString name = u"%1  %2"_s.arg(officer.id, officer.name);
            if (fits && store::mayWork(m_office.connection(), officer.id))
                offers.push_back({officer.id, name, name});
        }
        return offers;
    };
    m_ports.cases.forms.casesOfNumber = [this](const QString &number) {
        std::vector<ui::SameNumber> others;
        if (number.size() < kWholeNumber || !m_finder.progress().ready)
            return others;
        const auto found = m_finder.find(*m_desk, number, nullptr, kOthersNamed);
        for (const items::WorkRow &row : found ? found->rows : std::vector<items::WorkRow>{}) {
            if (row.match && row.match->reason == filter::Reason::IdNumber)
                others.push_back({row.number, row.subject});
        }
        return others;
    };
    m_ports.cases.forms.bases = [this](QDate day) {
        QStringList ids;
        for (const law::Pack &pack : m_jurisdiction->law.packs()) {
            const bool inForce = pack.from <= day && (!pack.until.isValid() || day < pack.until);
            if (pack.grantsEntry && pack.authority == law::Authority::Departments && inForce)
                ids.append(pack.id);
        }
        return ids;
    };
    m_ports.cases.forms.rule = [this](const QString &rule, QDate day) {
        return std::pair(m_jurisdiction->law.citationZh(rule, day), m_jurisdiction->law.citation(rule, day));
    };
}

} // namespace zm::desktop
