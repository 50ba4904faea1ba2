#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace zm::cases {

/// The sentences in which refusals, alarms and reasons are said, in English and Chinese, by id. Code knows ids only.
class FactTexts {
public:
    /// \param json  resources/rules/register/facts.json: {"id": {"en": "... %1", "zh": "... %1"}}.
    /// Errors: Invalid naming the id that lacks a language or whose languages take different arguments.
    static Result<FactTexts> load(const QByteArray &json);

    /// The sentence with %1, %2, ... filled. An argument that is a file word ("performed") is said in the language, by
    /// its id "word.performed"; a field that "field..." or "date..." speaks of ("basis.issuer") by its id "name.basis.issuer".
    /// An id that is not in the file comes back as it is.
    QString en(const QString &id, const QStringList &arguments = {}) const;
    QString zh(const QString &id, const QStringList &arguments = {}) const;

    bool contains(const QString &id) const { return m_texts.contains(id); }
    QStringList ids() const { return m_texts.keys(); }

private:
    struct Text { QString en, zh; };
    QString filled(const QString &id, const QStringList &arguments, QString Text::*language) const;

    QHash<QString, Text> m_texts;
};

} // namespace zm::cases
