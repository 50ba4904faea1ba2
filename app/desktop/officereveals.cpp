// Masked numbers for OfficeWindow: what the window gets to read is masked unless a look was written down.

#include "app/desktop/issuing.h"
#include "app/desktop/officewindow.h"
#include "store/purposes.h"
#include "store/querylog.h"
#include "ui/shell/revealports.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

void mask(cases::Identifier &id)
{
    id.value = identity::masked(id.kind, id.value, identity::MaskPolicy::Screen);
}

void mask(cases::OpenCase &head)
{
    mask(head.subject.id);
    for (auto &linked : head.linked)
        mask(linked.id);
}

} // namespace

ui::PurposeCards offeredPurposes()
{
    ui::PurposeCards cards;
    if (const auto purposes = store::purposes()) {
        for (const store::Purpose &one : *purposes) {
            if (one.offered)
                cards.push_back({one.id, one.zh, one.en, one.saysWhich});
        }
    }
    return cards;
}

void OfficeWindow::hideNumbers(ui::CaseFile &file) const
{
    if (file.id == m_revealed)
        return;
    mask(file.state.head);
    for (ui::RecordedAct &recorded : file.acts) {
        if (auto *opening = std::get_if<cases::OpenCase>(&recorded.act.body))
            mask(*opening);
        else if (auto *correction = std::get_if<cases::CorrectParticulars>(&recorded.act.body))
            mask(correction->subject.id);
    }
}

Result<documents::Paper> OfficeWindow::hideNumbers(documents::Paper paper, const QString &caseId,
                                                   const std::vector<cases::Act> &acts) const
{
    if (caseId == m_revealed || caseId.isEmpty()) // a case that is being opened: its number was just typed
        return paper;
    // Also those that were corrected since: a paper says what it said.
    std::vector<cases::Identifier> numbers;
    for (const cases::Act &act : acts) {
        if (const auto *opening = std::get_if<cases::OpenCase>(&act.body)) {
            numbers.push_back(opening->subject.id);
            for (const auto &linked : opening->linked)
                numbers.push_back(linked.id);
        } else if (const auto *correction = std::get_if<cases::CorrectParticulars>(&act.body)) {
            numbers.push_back(correction->subject.id);
        }
    }
    return masked(paper, numbers);
}

void OfficeWindow::fillReveals()
{
    auto ports = std::make_shared<ui::RevealPorts>();
    ports->purposes = offeredPurposes();
    ports->begin = [this](const QString &caseId, const ui::PurposeGiven &purpose) -> Result<> {
        if (!m_desk->session())
            return fail(ErrorCode::Denied, u"nobody is signed in"_s);
        store::Look look;
        look.kind = store::LogKind::Reveal;
        look.caseId = caseId;
        look.what = u"subject.id"_s;
        look.purpose = purpose.id;
        look.note = purpose.note;
        ZM_CHECK(store::writeLook(m_office, *m_desk->session(), m_clock, look));
        m_revealed = caseId;
        return {};
    };
    ports->end = [this] { m_revealed.clear(); };
    m_ports.reveals = std::move(ports);
}

} // namespace zm::desktop
