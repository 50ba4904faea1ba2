#pragma once

#include "intake/intake.h"
#include "intake/values.h"

namespace zm::intake {

/// Which own column each cell of a row belongs to; empty for cells that are not used.
using Columns = QStringList;

/// Makes a case of one row.
class RowReader {
public:
    RowReader(const IntakeWords &words, const Columns &columns, QDate today)
        : m_words(words), m_columns(columns), m_today(today) {}

    RowResult read(const Row &row);

private:
    void takeCells(const Row &row);
    void readCaseNumber(cases::OpenCase &opening);
    void readBasis(cases::OpenCase &opening);
    void readSubject(cases::Subject &subject);
    void readName(cases::Subject &subject);
    void readIdentifier(cases::Subject &subject);
    void readKnownKind(cases::Subject &subject, const QString &typed, identity::IdKind kind);
    void readBirth(cases::Subject &subject);
    void compareSex(const cases::Subject &subject);
    void readRepresentative(cases::OpenCase &opening);

    std::optional<bool> statedOrganisation();
    std::optional<identity::IdKind> statedIdKind();
    QDate readDay(const QString &column);
    QString readText(const QString &column);
    QString readNeeded(const QString &column);
    const Cell &cell(const QString &column) const;

    void note(const QString &field, const QString &id, const QString &argument = {});
    void fault(const QString &field, const QString &id, const QString &argument = {});
    bool isFaulty(const QString &field) const;

    const IntakeWords &m_words;
    const Columns &m_columns;
    QDate m_today;
    QHash<QString, Cell> m_cells;
    RowResult m_result;
};

} // namespace zm::intake
