#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace zm::cases {

/// Papers that are numbered together, through each year.
struct PaperSeries {
    QString id;             ///< "letters"; stays, whatever becomes of the form
    QString form;           ///< how a number is written, with {year} and {n}
    QStringList papers;     ///< names of papers: "release_notice"
    QHash<int, int> begins; ///< the first number of a year that does not begin at 1
    bool operator==(const PaperSeries &) const = default;

    /// The number as it is printed.
    QString text(int year, int n) const;
    /// The same before it is given: \a mark stands where the number will.
    QString text(int year, const QString &mark) const;
    int firstOf(int year) const { return begins.value(year, 1); }
};

/// The series an office numbers its papers in; none: papers carry the number of their case alone. Immutable.
class PaperSeriesBook {
public:
    /// \param json   {"series": [{"id", "form", "papers": [...], "begins"?: {"2026": 120}}, ...]}.
    /// \param known  the names of all papers; empty: they are not looked at.
    /// Errors: Invalid naming the series that has no id, whose form lacks {year} or {n}, or that shares a paper or its form.
    static Result<PaperSeriesBook> load(const QByteArray &json, const QStringList &known = {});

    const QList<PaperSeries> &series() const { return m_series; }
    /// Null: the paper has no number of its own.
    const PaperSeries *of(const QString &paper) const;

private:
    QList<PaperSeries> m_series;
};

} // namespace zm::cases
