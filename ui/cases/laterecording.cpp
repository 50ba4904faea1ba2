#include "ui/cases/laterecording.h"

#include "items/dates.h"
#include "ui/widgets/parts.h"

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is signed on a day, so that another day of recording asks for a word.
bool isDecision(cases::ActKind act)
{
    using enum cases::ActKind;
    constexpr std::array kDecisions{DecideEntry, DecideObjection,  DecideReconsideration, DecideEarlyDeletion, ExtendTerm,
                                    Remove,      Designate,        DecideRestoration,     EnterScrutiny,       EscalateWarning};
    return std::ranges::find(kDecisions, act) != kDecisions.end();
}

} // namespace

LateRecording::LateRecording(QWidget *parent)
    : QFrame(parent), m_dates(wrapped(TextRole::Body, this)), m_asks(wrapped(TextRole::Body, this))
{
    setObjectName(u"lateRecording"_s);
    m_dates->setObjectName(u"late.dates"_s);
    m_asks->setObjectName(u"late.asks"_s);
    setMeaning(m_asks, Meaning::Today);
    QVBoxLayout *layout = column(this, 0, 4);
    layout->addWidget(m_dates);
    layout->addWidget(m_asks);
    hide();
}

void LateRecording::showDates(const RecordingDates &dates)
{
    const bool filing = dates.act == cases::ActKind::FileObjection || dates.act == cases::ActKind::FileReconsideration;
    const bool service = dates.act == cases::ActKind::Serve;
    const bool decision = isDecision(dates.act);
    const QDate came = filing ? dates.received : dates.on;
    setVisible((filing || service || decision) && came.isValid() && came < dates.recorded);
    if (filing) {
        m_dates->setText(tr("Posted %1 · received %2 · recorded %3")
                             .arg(dates.posted.isValid() ? items::dayText(dates.posted) : tr("on a day not given"),
                                  items::dayText(came), items::dayText(dates.recorded)));
        m_asks->setText(dates.posted.isValid()
                            ? tr("Keep the envelope in the file: its postmark proves the day (%1).").arg(dates.postmarkRule)
                            : tr("Was it posted? Then the postmark decides whether it is in time (%1): give its day.")
                                  .arg(dates.postmarkRule));
    } else if (decision) {
        m_dates->setText(tr("Decided %1 · recorded %2, later than its day")
                             .arg(items::dayText(came), items::dayText(dates.recorded)));
        m_asks->setText(tr("Recorded after its day: say in the reasons what proves the day of the decision. Both dates stay on record."));
    } else {
        m_dates->setText(tr("Served %1 · recorded %2, later than its day")
                             .arg(items::dayText(came), items::dayText(dates.recorded)));
        m_asks->setText(dates.hasProof ? QString() : tr("Recorded after its day: say what proves the day of service."));
    }
    m_asks->setVisible(!m_asks->text().isEmpty());
}

} // namespace zm::ui
