#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace zm::intake {

/// Something said of a row or of the file, in both languages. Never holds personal data.
struct Saying {
    QString field; ///< the column in its own spelling, "id_number"; empty for the whole row
    QString id;    ///< "id.check digit"
    QString english, chinese;
    bool operator==(const Saying &) const = default;
};

/// The words files use for columns, kinds and sexes, and the words the report answers with.
class IntakeWords {
public:
    /// \param tsv  resources/intake_words.tsv. Errors: Invalid with the line.
    static Result<IntakeWords> load(const QByteArray &tsv);

    /// The own column a header names ("caseCode" is "case_number"), whatever its case; nullopt for an unknown header.
    std::optional<QString> column(const QString &header) const;
    /// Whether a header is known to carry nothing that a case takes.
    bool isUnusedHeader(const QString &header) const;
    /// The value a word means in a column: value("subject_kind", "580") is "person".
    std::optional<QString> value(const QString &column, const QString &word) const;

    /// \param id  one of the table's; \param argument  what %1 stands for.
    Saying say(const QString &field, const QString &id, const QString &argument = {}) const;

private:
    struct Text {
        QString english, chinese;
    };
    QHash<QString, QHash<QString, QString>> m_meanings; ///< by use, then by word in lower case
    QHash<QString, Text> m_sayings;
};

} // namespace zm::intake
