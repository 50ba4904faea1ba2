#include "items/worklistmodel.h"

#include "base/makeroom.h"
#include "items/listdiff.h"

namespace zm::items {

WorkListModel::WorkListModel(QObject *parent) : QAbstractListModel(parent) {}

void WorkListModel::setRows(std::vector<WorkRow> rows, Headings headings)
{
    std::vector<Line> lines =
        headings == Headings::ByPerson ? underPersons(std::move(rows)) : underBands(std::move(rows), headings);

    const ListDiff diff = listDiff(m_lines, lines);
    if (diff.removed == diff.inserted) {
        m_lines = std::move(lines);
        if (diff.removed > 0)
            Q_EMIT dataChanged(index(diff.from), index(diff.from + diff.removed - 1));
        return;
    }
    const auto at = m_lines.begin() + diff.from;
    if (diff.removed > 0) {
        beginRemoveRows({}, diff.from, diff.from + diff.removed - 1);
        m_lines.erase(at, at + diff.removed);
        endRemoveRows();
    }
    if (diff.inserted > 0) {
        beginInsertRows({}, diff.from, diff.from + diff.inserted - 1);
        m_lines = std::move(lines);
        endInsertRows();
    }
}

void WorkListModel::appendRows(std::vector<WorkRow> rows)
{
    std::vector<Line> lines = underBands(std::move(rows), Headings::ByBand);
    const bool goesOn = !lines.empty() && !m_lines.empty() && m_lines.back().band == lines.front().band;
    const auto first = lines.begin() + (goesOn ? 1 : 0); // its heading is there already
    if (first == lines.end())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(lines.end() - first) - 1);
    makeRoom(m_lines, lines.size());
    std::move(first, lines.end(), std::back_inserter(m_lines));
    endInsertRows();
}

std::vector<WorkListModel::Line> WorkListModel::underBands(std::vector<WorkRow> rows, Headings headings)
{
    std::vector<Line> lines;
    for (WorkRow &row : rows) {
        const Band band = row.band;
        if (headings == Headings::ByBand && (lines.empty() || lines.back().band != band))
            lines.push_back({band, std::nullopt, 0, {}});
        lines.push_back({band, std::move(row), 0, {}});
    }
    return lines;
}

std::vector<WorkListModel::Line> WorkListModel::underPersons(std::vector<WorkRow> rows)
{
    std::vector<Line> lines;
    std::size_t single = 0; // the heading of those with one case each, while it goes on; 0: another one is needed
    for (auto at = rows.begin(); at != rows.end();) {
        const auto isAnothers = [&at](const WorkRow &row) { return row.person != at->person || row.person.isEmpty(); };
        const auto end = std::find_if(std::next(at), rows.end(), isAnothers);
        const bool several = end - at > 1;
        if (several || single == 0) {
            lines.push_back({at->band, std::nullopt, 0, several ? at->subject : QString()});
            single = lines.size();
        }
        lines[single - 1].cases += int(end - at);
        if (several)
            single = 0;
        for (; at != end; ++at) {
            const Band band = at->band;
            lines.push_back({band, std::move(*at), 0, {}});
        }
    }
    return lines;
}

void WorkListModel::setCounts(const BandCounts &counts)
{
    if (m_counts == counts)
        return; // saying nothing new would lay the whole list out again
    m_counts = counts;
    retranslate();
}

void WorkListModel::retranslate()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString WorkListModel::title(const Line &heading) const
{
    if (heading.cases == 0)
        return bandName(heading.band);
    return heading.person.isEmpty() ? tr("One case each") : heading.person;
}

QString WorkListModel::note(const Line &heading) const
{
    if (heading.cases == 0)
        return bandCure(heading.band);
    return heading.person.isEmpty() ? tr("Nobody here is known to have another case in this list.")
                                    : tr("The same number: one visit, one envelope.");
}

int WorkListModel::count(const Line &heading) const
{
    return heading.cases == 0 ? m_counts[std::size_t(heading.band)] : heading.cases;
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return line.row ? taskText(*line.row) : title(line);
    case Qt::AccessibleTextRole: return line.row ? sentence(*line.row)
                                                  : tr("%1 (%2)", "heading and how many").arg(title(line)).arg(count(line));
    case IsHeadingRole: return !line.row.has_value();
    case BandRole: return int(line.band);
    case CountRole: return count(line);
    case NoteRole: return note(line);
    case IsPersonRole: return line.cases > 0;
    case CaseIdRole: return line.row ? line.row->caseId : QString();
    default: return {};
    }
}

Qt::ItemFlags WorkListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_lines[std::size_t(index.row())].row)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

const WorkRow *WorkListModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return nullptr;
    const auto &row = m_lines[std::size_t(index.row())].row;
    return row ? &*row : nullptr;
}

QModelIndex WorkListModel::indexOf(const QString &caseId) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].row && m_lines[i].row->caseId == caseId)
            return index(int(i));
    }
    return {};
}

QModelIndex WorkListModel::headingOf(Band band) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].row && m_lines[i].cases == 0 && m_lines[i].band == band)
            return index(int(i));
    }
    return {};
}

} // namespace zm::items
