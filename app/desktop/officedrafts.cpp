// Drafts and trials for OfficeWindow: what is typed and not recorded, what would be.

#include "app/desktop/officewindow.h"
#include "store/drafts.h"
#include "store/trial.h"

#include <QJsonDocument>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const ui::DraftCard &card)
{
    const QJsonObject object{{u"act"_s, cases::word(card.act)}, {u"fields"_s, card.fields}, {u"seen"_s, card.actsSeen}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// nullopt for an act this program does not know: a newer one kept it.
std::optional<ui::DraftCard> cardOf(const store::Draft &draft, const QString &name)
{
    const QJsonObject object = QJsonDocument::fromJson(draft.content).object();
    const auto act = cases::named<cases::ActKind>(object["act"_L1].toString().toStdString());
    if (!act)
        return std::nullopt;
    return ui::DraftCard{draft.id, draft.officer, name, draft.caseId, *act, object["fields"_L1].toObject(),
                         object["seen"_L1].toInt(), draft.ready, draft.changedAt};
}

Error nobody()
{
    return {ErrorCode::Denied, u"nobody is signed in"_s};
}

} // namespace

void OfficeWindow::fillDrafts()
{
    ui::DraftPorts &drafts = m_ports.cases.forms.drafts;
    drafts.list = [this]() -> Result<std::vector<ui::DraftCard>> {
        const auto &session = m_desk->session();
        if (!session)
            return std::unexpected(nobody());
        ZM_TRY(const auto kept, store::draftsFor(m_office, *session));
        std::vector<ui::DraftCard> cards;
        for (const store::Draft &draft : kept) {
            if (auto card = cardOf(draft, m_officerNames.value(draft.officer, draft.officer)))
                cards.push_back(*std::move(card));
        }
        return cards;
    };
    drafts.keep = [this](const ui::DraftCard &card) -> Result<QString> {
        const auto &session = m_desk->session();
        if (!session)
            return std::unexpected(nobody());
        store::Draft draft;
        draft.id = card.id;
        draft.caseId = card.caseId;
        draft.ready = card.ready;
        draft.content = contentOf(card);
        return store::keepDraft(m_office, *session, draft, m_clock);
    };
    drafts.discard = [this](const QString &id) -> Result<> {
        const auto &session = m_desk->session();
        return session ? store::discardDraft(m_office, *session, id) : Result<>(std::unexpected(nobody()));
    };
    m_ports.cases.tryOut = [this](const QString &id, const cases::Act &act) -> Result<ui::CaseFile> {
        ZM_TRY(auto tried, store::tryOut(*m_desk, id, act));
        return shown(std::move(tried));
    };
}

} // namespace zm::desktop
