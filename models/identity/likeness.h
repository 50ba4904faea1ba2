#pragma once

#include "identity/names.h"

#include <QHash>

namespace zm::identity {

/// How two names can be taken for each other, the closest first.
enum class Likeness : quint8 {
    Same,      ///< the same name
    Variant,   ///< the same but for variant forms of characters
    LookAlike, ///< the same but for characters that look alike
    Homophone, ///< other characters, read alike
    None,
};

/// Characters that are taken for each other: resources/lookalikes.tsv. Thread safe for reading.
class LikenessTable {
public:
    /// \param tsv  lines of a kind ("look", "variant") and the characters of a group. Errors: Invalid with the line.
    static Result<LikenessTable> load(const QByteArray &tsv);

    /// Whether and how \a a may be taken for \a b. The order makes no difference.
    Likeness between(const QString &a, const QString &b, const NameReader &reader) const;

private:
    /// Whether the characters stand in one group of \a groups.
    static bool together(const QHash<char32_t, QList<int>> &groups, char32_t a, char32_t b);
    QHash<char32_t, QList<int>> m_look, m_variant; ///< groups by character
};

/// "same", "variant", "look", "sound", "none".
QString likenessWord(Likeness likeness);

} // namespace zm::identity
