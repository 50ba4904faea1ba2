#pragma once

#include "cases/acts.h"
#include "cases/units.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace zm::items {

/// One act as the timeline shows it: finished texts.
struct TimelineRow {
    int n = 0;             ///< number in the case
    QDate on;              ///< legal date
    QDateTime recordedAt;  ///< UTC
    QString officer;       ///< who signed
    QString title, detail; ///< "Entry decided", "enter; ground 1"
    bool technical = false;///< folded by default: notes and the like
    QString reach = {};    ///< how far it has come; empty where nobody else has to confirm it
    bool operator==(const TimelineRow &) const = default;
};

/// What the act says beyond its kind, in one line. \param units  what units and channels are called.
QString actDetail(const cases::Act &act, const cases::UnitBook &units = {});

/// The rows of a timeline, newest legal date first; acts of one day by number, newest first.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { NumberRole = Qt::UserRole + 1 };

    explicit TimelineModel(QObject *parent = nullptr);
    void setRows(std::vector<TimelineRow> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const TimelineRow *rowAt(const QModelIndex &index) const;

private:
    std::vector<TimelineRow> m_rows;
};

} // namespace zm::items
