#include "items/worklistmodel.h"

#include "items/listdiff.h"

namespace zm::items {

WorkListModel::WorkListModel(QObject *parent) : QAbstractListModel(parent) {}

void WorkListModel::setRows(std::vector<WorkRow> rows, Headings headings)
{
    std::vector<Line> lines;
    for (WorkRow &row : rows) {
        if (headings == Headings::ByBand && (lines.empty() || lines.back().band != row.band))
            lines.push_back({row.band, std::nullopt});
        lines.push_back({row.band, std::move(row)});
    }

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

void WorkListModel::setCounts(const BandCounts &counts)
{
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

QString WorkListModel::headingText(Band band) const
{
    return tr("%1 (%2)", "band and how many").arg(bandName(band)).arg(m_counts[std::size_t(band)]);
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return line.row ? taskText(*line.row) : bandName(line.band);
    case Qt::AccessibleTextRole: return line.row ? sentence(*line.row) : headingText(line.band);
    case IsHeadingRole: return !line.row.has_value();
    case BandRole: return int(line.band);
    case CountRole: return m_counts[std::size_t(line.band)];
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
        if (!m_lines[i].row && m_lines[i].band == band)
            return index(int(i));
    }
    return {};
}

} // namespace zm::items
