#pragma once

#include "items/workrow.h"

#include <QAbstractListModel>

namespace zm::items {

/// The work list as one list: a heading for each band that has rows, or for each person, then the rows.
///
/// Rows arrive finished and in order. Headings cannot be chosen, so arrow keys pass over them.
class WorkListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsHeadingRole = Qt::UserRole + 1, BandRole, CaseIdRole, CountRole, NoteRole, IsPersonRole };

    explicit WorkListModel(QObject *parent = nullptr);

    /// Under what rows stand. ByPerson: whoever has several cases has a heading, the others share one.
    enum class Headings : quint8 { ByBand, ByPerson, None };

    /// Shows \a rows; tells the smallest truth (changed, inserted, removed).
    void setRows(std::vector<WorkRow> rows, Headings headings = Headings::ByBand);
    /// Shows \a rows below those under the headings of their bands: costs what they cost, however long the list is.
    void appendRows(std::vector<WorkRow> rows);
    /// How many each band holds in all: headings say these, as the list may hold one page of them.
    void setCounts(const BandCounts &counts);
    /// Says every text anew, after the language changed.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The row shown at \a index; null for a heading.
    const WorkRow *rowAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &caseId) const;
    /// The heading of \a band; invalid where the band is empty.
    QModelIndex headingOf(Band band) const;

private:
    struct Line {
        Band band = Band::Later;
        std::optional<WorkRow> row; ///< nullopt: a heading
        int cases = 0;              ///< under the heading of a person, or of those with one case each; 0: of a band
        QString person;             ///< name in the heading; empty: those with one case each
        bool operator==(const Line &) const = default;
    };
    static std::vector<Line> underBands(std::vector<WorkRow> rows, Headings headings);
    static std::vector<Line> underPersons(std::vector<WorkRow> rows);
    QString title(const Line &heading) const;
    QString note(const Line &heading) const;
    int count(const Line &heading) const;
    std::vector<Line> m_lines;
    BandCounts m_counts{};
};

} // namespace zm::items
