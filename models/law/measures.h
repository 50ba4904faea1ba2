#pragma once

#include "base/result.h"
#include "law/grade.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace zm::law {

/// What a measure does to the person.
enum class MeasureKind : quint8 { Restrict, Stricter, Consider };

/// One item of a closed catalogue of measures.
struct MeasureItem {
    QString code;         ///< "1.1" to "11.1" of the 2016 Opinions, "C.1" to "C.9" of consumption, "G.1" to "G.8" of incentives
    QStringList aliases;  ///< other spellings that mean the same item: "8"
    QString zh, en;       ///< short plain words
    QList<MeasureKind> kinds; ///< one or more: 1.2 reviews one kind of bond more strictly and restricts another
    bool incentive = false;     ///< for red entries: a favour, not a burden
    bool recommended = false;   ///< recommended, not compulsory (GF-02)
    bool reachesLinked = false; ///< also reaches the persons who run a unit
    QString citation, citationZh;
    Grade grade = Grade::K;
};

/// The measures that may be ordered; nothing outside it may (N14). Immutable.
/// Source: 2016 Op. II; SPC-CR Art. 3; GF33 (3) to (8).
class MeasureCatalogue {
public:
    /// \param bytes  resources/measures.json.
    /// Errors: Invalid naming item and field; a code or alias used twice does not load.
    static Result<MeasureCatalogue> load(const QByteArray &bytes);

    /// The item of a code or alias; null where the catalogue has none.
    const MeasureItem *find(QStringView code) const;
    /// In the order of the file.
    const QList<MeasureItem> &items() const { return m_items; }

private:
    QList<MeasureItem> m_items;
};

} // namespace zm::law
