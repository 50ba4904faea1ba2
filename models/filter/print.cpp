#include "filter/language.h"

namespace zm::filter {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every sign that would end a quotation is doubled, whichever began it.
QString quoted(QString text)
{
    for (const QChar sign : {u'"', u'\u201C', u'\u201D'})
        text.replace(sign, QString(2, sign));
    return u'"' + text + u'"';
}

QString printed(const Term &term, const Words &words, Tongue tongue)
{
    QString pattern = words.pattern(term, tongue);
    QString text;
    switch (slotOf(term.ask)) {
    case Slot::None: text = pattern; break;
    case Slot::Text: text = pattern.replace(u"%1"_s, quoted(term.text)); break;
    case Slot::Number: text = pattern.arg(term.number); break;
    case Slot::Days: text = pattern.arg(term.from.toString(Qt::ISODate), term.until.toString(Qt::ISODate)); break;
    }
    if (!term.negated)
        return text;
    return words.notWord(tongue) + (tongue == Tongue::English ? u" "_s : QString()) + text;
}

} // namespace

QString print(const Filter &filter, const Words &words, Tongue tongue)
{
    QStringList groups;
    for (const Group &group : filter.anyOf) {
        QStringList terms;
        for (const Term &term : group)
            terms.append(printed(term, words, tongue));
        groups.append(terms.join(tongue == Tongue::English ? u" · "_s : u"·"_s));
    }
    return groups.join(u' ' + words.orWord(tongue) + u' ');
}

} // namespace zm::filter
