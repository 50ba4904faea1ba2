#include "items/workrow.h"

#include "items/words.h"

#include <QCoreApplication>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BandWords {
    const char *word, *name, *cure;
};

// In the order of Band.
constexpr BandWords kBandWords[kBands] = {
    {"overdue", QT_TRANSLATE_NOOP("zm::items::workrow", "Overdue"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when each has been done, late or not.")},
    {"today", QT_TRANSLATE_NOOP("zm::items::workrow", "Today"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when each has been done before the day ends.")},
    {"soon", QT_TRANSLATE_NOOP("zm::items::workrow", "Within 3 working days"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when each has been done.")},
    {"waiting", QT_TRANSLATE_NOOP("zm::items::workrow", "Waiting for service"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when each document is served or confirmed.")},
    {"suspended", QT_TRANSLATE_NOOP("zm::items::workrow", "Suspended"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when the measures are resumed or the entry has ended.")},
    {"publish", QT_TRANSLATE_NOOP("zm::items::workrow", "To publish"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when each decision is public.")},
    {"provisional", QT_TRANSLATE_NOOP("zm::items::workrow", "Provisional date"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Empty when the holiday notice of that year is published.")},
    {"later", QT_TRANSLATE_NOOP("zm::items::workrow", "Later"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Nothing is due here yet.")},
    {"closed", QT_TRANSLATE_NOOP("zm::items::workrow", "Closed"),
     QT_TRANSLATE_NOOP("zm::items::workrow", "Kept for reading.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("zm::items::workrow", text);
}

QString squeezed(QString text)
{
    text.remove(u' ');
    return text.replace(u'（', u'(').replace(u'）', u')').toCaseFolded();
}

} // namespace

QString bandName(Band band)
{
    return translated(kBandWords[int(band)].name);
}

QString bandCure(Band band)
{
    return translated(kBandWords[int(band)].cure);
}

QString bandWord(Band band)
{
    return QString::fromLatin1(kBandWords[int(band)].word);
}

void reckonLeft(WorkRow &row, QDate today, law::DayUnit targetUnit, law::DayUnit limitUnit,
                const law::WorkCalendar &calendar)
{
    row.due = row.target.isValid() ? row.target : row.limit;
    row.left.reset();
    if (row.due.isValid())
        row.left = distance(today, row.due, row.target.isValid() ? targetUnit : limitUnit, calendar);
}

QString taskText(const WorkRow &row)
{
    if (!row.clock.isEmpty())
        return taskName(row.clock);
    // Nothing runs: the band says what is waited for before the stage does.
    if (row.band == Band::ToPublish)
        return actName(cases::ActKind::Publish);
    if (row.band == Band::WaitingForService && row.stage != cases::Stage::Removed)
        return translated(QT_TRANSLATE_NOOP("zm::items::workrow", "Serve the document"));
    return label("todo", cases::word(row.stage));
}

QString dueText(const WorkRow &row)
{
    if (!row.left)
        return row.band == Band::Later || row.band == Band::Closed ? QString() : bandName(row.band);
    return distanceText(*row.left);
}

QString foundText(const WorkRow &row)
{
    if (!row.match)
        return {};
    switch (row.match->reason) {
    case filter::Reason::WholeNumber:
    case filter::Reason::CaseNumber: return translated(QT_TRANSLATE_NOOP("zm::items::workrow", "by case number"));
    case filter::Reason::WholeName:
    case filter::Reason::NameBegins:
    case filter::Reason::NamePart: return translated(QT_TRANSLATE_NOOP("zm::items::workrow", "by name"));
    case filter::Reason::Pinyin: return translated(QT_TRANSLATE_NOOP("zm::items::workrow", "by pinyin"));
    case filter::Reason::IdNumber: return translated(QT_TRANSLATE_NOOP("zm::items::workrow", "by ID number"));
    case filter::Reason::IdEnd: return translated(QT_TRANSLATE_NOOP("zm::items::workrow", "by the end of the ID number"));
    }
    return {};
}

QString sentence(const WorkRow &row)
{
    if (row.match) {
        WorkRow plain = row;
        plain.match.reset();
        return QCoreApplication::translate("zm::items::workrow", "%1; found %2", "the row as a sentence, why")
            .arg(sentence(plain), foundText(row));
    }
    const QString plain = QCoreApplication::translate("zm::items::workrow", "%1: %2, %3, case %4, %5", "band, task, due, number, name")
                              .arg(bandName(row.band), taskText(row), dueText(row), row.number, row.subject);
    if (!row.doBy.isValid() || !row.due.isValid() || row.doBy >= row.due)
        return plain;
    return QCoreApplication::translate("zm::items::workrow", "%1; last working day %2, ends %3", "the row as a sentence, days")
        .arg(plain, nearDayText(row.doBy, row.due), nearDayText(row.due, row.doBy));
}

bool matches(const WorkRow &row, const QString &typed)
{
    const QString wanted = squeezed(typed);
    return wanted.isEmpty() || squeezed(row.number).contains(wanted) || squeezed(row.subject).contains(wanted);
}

} // namespace zm::items
