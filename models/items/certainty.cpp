#include "items/certainty.h"

#include "items/dates.h"

#include <QCoreApplication>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

QString certaintyText(law::Grade grade)
{
    switch (grade) {
    case law::Grade::T: return QCoreApplication::translate("zm::items::certainty", "read in the text");
    case law::Grade::Q: return QCoreApplication::translate("zm::items::certainty", "read as quoted");
    case law::Grade::K: return QCoreApplication::translate("zm::items::certainty", "known, not read");
    }
    return {};
}

QString citedText(const QString &zh, const QString &en, law::Grade grade)
{
    const QString cited = spoken(zh, en);
    return cited.isEmpty() ? QString() : QCoreApplication::translate("zm::items::certainty", "%1, %2", "citation, how certain").arg(cited, certaintyText(grade));
}

} // namespace zm::items
