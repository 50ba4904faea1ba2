#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>

#include <optional>

namespace zm::identity {

/// One row of the table of courts, in force for a time.
struct Court {
    QString code;     ///< "京0105"
    QString name;     ///< "北京市朝阳区人民法院"
    QString level;    ///< "supreme", "high", "intermediate", "basic"
    QString superior; ///< code of the court one level higher; empty = not known, which blocks and never falls back
    QDate from, until;///< until exclusive; invalid = open
    QString provenance;
};

/// Courts by code, with dated superiors that an office may correct.
class CourtTable {
public:
    /// \param tsv  resources/courts.tsv. Errors: Invalid with the line.
    static Result<CourtTable> load(const QByteArray &tsv);

    /// An office's correction: replaces what was known of \a court.code from \a court.from on.
    void amend(const Court &court);

    const Court *find(const QString &code, QDate on) const;
    /// The code of the court one level higher; nullopt when unknown.
    std::optional<QString> superiorOf(const QString &code, QDate on) const;

private:
    QHash<QString, QList<Court>> m_byCode;
};

} // namespace zm::identity
