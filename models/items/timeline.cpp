#include "items/timeline.h"

#include "items/dates.h"
#include "items/listdiff.h"
#include "items/words.h"

#include <QCoreApplication>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("zm::items::timeline", text);
}

QString listed(const QStringList &texts)
{
    return texts.join(inChinese() ? u"、"_s : u", "_s);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(inChinese() ? u"；"_s : u"; "_s);
}

QString groundsText(const std::vector<int> &grounds)
{
    QStringList numbers;
    for (const int ground : grounds)
        numbers.append(QString::number(ground));
    return numbers.isEmpty() ? QString() : said(QT_TRANSLATE_NOOP("zm::items::timeline", "ground %1")).arg(listed(numbers));
}

template <typename E>
QString choice(const char *topic, E value)
{
    return label(topic, cases::word(value));
}

QString optionalDay(const char *text, QDate day)
{
    return day.isValid() ? said(text).arg(dayText(day)) : QString();
}

struct Detail {
    const cases::UnitBook &units;
    QString named(const QString &unit) const { return units.name(unit, inChinese()); }
    QString named(const QStringList &all) const { return listed(units.names(all, inChinese())); }

    QString operator()(const cases::OpenCase &a) const { return joined({a.caseNumber, a.obligation}); }
    QString operator()(const cases::RequestEntry &a) const { return received(a.receivedOn, {}); }
    QString operator()(const cases::IssueRiskWarning &a) const
    {
        return optionalDay(QT_TRANSLATE_NOOP("zm::items::timeline", "to perform by %1"), a.performBy);
    }
    QString operator()(const cases::Serve &a) const
    {
        return joined({documentName(a.document), choice("mode", a.mode), a.proof, a.reason});
    }
    QString operator()(const cases::ProposeEntry &a) const { return joined({groundsText(a.grounds), listed(a.evidence)}); }
    QString operator()(const cases::DecideEntry &a) const
    {
        return joined({choice("outcome", a.outcome), groundsText(a.grounds), a.reasons});
    }
    QString operator()(const cases::Publish &a) const { return joined({choice("mode", a.mode), named(a.channels)}); }
    QString operator()(const cases::Push &a) const { return named(a.recipients); }
    QString operator()(const cases::OrderMeasure &a) const { return joined({a.code, named(a.recipient)}); }
    QString operator()(const cases::Acknowledge &a) const
    {
        return joined({named(a.recipient), choice("what", a.what), a.code});
    }
    QString operator()(const cases::FileObjection &a) const
    {
        return joined({choice("about", a.about), received(a.receivedOn, a.postedOn)});
    }
    QString operator()(const cases::AcceptObjection &) const { return {}; }
    QString operator()(const cases::DecideObjection &a) const { return joined({choice("outcome", a.outcome), a.reasons}); }
    QString operator()(const cases::FileReconsideration &a) const { return received(a.receivedOn, a.postedOn); }
    QString operator()(const cases::DecideReconsideration &a) const
    {
        return joined({choice("outcome", a.outcome), a.reasons});
    }
    QString operator()(const cases::SuspendMeasures &a) const { return a.reason; }
    QString operator()(const cases::ResumeMeasures &a) const { return a.reason; }
    QString operator()(const cases::RecordExitEvent &a) const { return joined({choice("event", a.event), a.proof}); }
    QString operator()(const cases::DecideEarlyDeletion &a) const
    {
        return joined({choice("outcome", a.outcome), a.reasons});
    }
    QString operator()(const cases::ExtendTerm &a) const
    {
        return joined({spanText({a.years, law::DayUnit::Years}), a.reasons});
    }
    QString operator()(const cases::Remove &a) const
    {
        return joined({choice("operation", a.operation), choice("ground", a.ground)});
    }
    QString operator()(const cases::ReportSnapshot &a) const { return joined({named(a.recipient), listed(a.measures)}); }
    QString operator()(const cases::AnnounceRemoval &a) const { return named(a.channels); }
    QString operator()(const cases::NotifyRecipients &a) const { return named(a.recipients); }
    QString operator()(const cases::RetainMeasure &a) const { return joined({named(a.recipient), a.code, a.basis}); }
    QString operator()(const cases::FindError &a) const { return a.cause; }
    QString operator()(const cases::Apologise &) const { return {}; }
    QString operator()(const cases::Clarify &a) const { return named(a.channels); }
    QString operator()(const cases::InformCompensation &) const { return {}; }
    QString operator()(const cases::PurgeIdentity &a) const { return a.reason; }
    QString operator()(const cases::RecordInterference &a) const { return joined({a.who, a.what}); }
    QString operator()(const cases::Note &a) const { return a.text; }
    QString operator()(const cases::Prelist &a) const { return joined({listed(a.grounds), a.legalBasis}); }
    QString operator()(const cases::NotifyInAdvance &a) const { return joined({listed(a.grounds), a.legalBasis}); }
    QString operator()(const cases::AnnouncePreliminary &a) const { return joined({named(a.channels), until(a.until)}); }
    QString operator()(const cases::Designate &a) const
    {
        const QString term = a.termMonths ? spanText({*a.termMonths, law::DayUnit::Months}) : QString();
        return joined({listed(a.grounds), a.legalBasis, term, listed(a.hitLists)});
    }
    QString operator()(const cases::ApplyRestoration &a) const { return joined({received(a.receivedOn, {}), listed(a.proofs)}); }
    QString operator()(const cases::AcceptRestoration &a) const { return choice("outcome", a.outcome); }
    QString operator()(const cases::DecideRestoration &a) const { return joined({choice("outcome", a.outcome), a.reasons}); }
    QString operator()(const cases::EnterScrutiny &a) const { return until(a.until); }
    QString operator()(const cases::WarnSubject &a) const { return joined({until(a.until), a.reasons}); }
    QString operator()(const cases::EscalateWarning &a) const { return listed(a.fields); }
    QString operator()(const cases::HandOver &a) const { return joined({a.to, a.reasons}); }
    QString operator()(const cases::CorrectParticulars &a) const { return joined({a.subject.name, a.reasons}); }

    static QString until(QDate day) { return optionalDay(QT_TRANSLATE_NOOP("zm::items::timeline", "until %1"), day); }

    static QString received(QDate received, QDate posted)
    {
        return joined({optionalDay(QT_TRANSLATE_NOOP("zm::items::timeline", "received %1"), received),
                       optionalDay(QT_TRANSLATE_NOOP("zm::items::timeline", "posted %1"), posted)});
    }
};

} // namespace

QString actDetail(const cases::Act &act, const cases::UnitBook &units)
{
    return std::visit(Detail{units}, act.body);
}

TimelineModel::TimelineModel(QObject *parent) : QAbstractListModel(parent) {}

void TimelineModel::setRows(std::vector<TimelineRow> rows)
{
    std::ranges::stable_sort(rows, [](const TimelineRow &a, const TimelineRow &b) {
        return a.on != b.on ? a.on > b.on : a.n > b.n;
    });
    const ListDiff diff = listDiff(m_rows, rows);
    if (diff.removed > 0) {
        beginRemoveRows({}, diff.from, diff.from + diff.removed - 1);
        m_rows.erase(m_rows.begin() + diff.from, m_rows.begin() + diff.from + diff.removed);
        endRemoveRows();
    }
    if (diff.inserted > 0) {
        beginInsertRows({}, diff.from, diff.from + diff.inserted - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const TimelineRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3", "date, act, detail")
            .arg(dayText(row.on), row.title, row.reach.isEmpty() ? row.detail : row.detail + u". "_s + row.reach);
    case Qt::ToolTipRole: return row.detail;
    case NumberRole: return row.n;
    default: return {};
    }
}

const TimelineRow *TimelineModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(m_rows.size()) ? &m_rows[std::size_t(index.row())] : nullptr;
}

} // namespace zm::items
