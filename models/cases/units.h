#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace zm::cases {

/// A unit to which entries are pushed.
struct Unit {
    QString id;      ///< as acts name it: "bank-1"
    QString zh, en;  ///< what people call it; en may be empty
    QString address; ///< for the envelope; may be empty
    bool receives = true;  ///< entries and measures go to it
    bool publishes = true; ///< entries are published on it
    bool carriesOut = true; ///< it can apply a measure itself; one that only passes entries on cannot
    bool operator==(const Unit &) const = default;
};

/// The units an office works with. Acts keep the id; people read the name. Immutable.
class UnitBook {
public:
    /// \param json  {"units": [{"id", "zh", "en"?, "address"?, "use"?}, ...]}; "use" is some of "receives", "publishes" and
    /// "carries_out", and all where it is not said. Errors: Invalid naming the unit that has no id or no name, whose id stands there twice, or
    /// whose use is none of these.
    static Result<UnitBook> load(const QByteArray &json);

    /// In the order of the file.
    const QList<Unit> &units() const { return m_units; }
    /// Null where the office does not know it.
    const Unit *find(const QString &id) const;
    /// What people call it in Chinese or English; the id itself where the office does not know it.
    QString name(const QString &id, bool chinese) const;
    QStringList names(const QStringList &ids, bool chinese) const;

private:
    QList<Unit> m_units;
};

} // namespace zm::cases
