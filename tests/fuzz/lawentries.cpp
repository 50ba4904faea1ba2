#include "entries.h"

#include "law/calendarfile.h"
#include "law/packparser.h"

namespace zm::test {

void readRulePack(const QByteArray &bytes)
{
    const law::ReadPack read = law::readPack(bytes);
    if (!read.faults.isEmpty())
        return;
    for (const law::Rule &rule : read.pack.rules)
        orElseStop(!rule.id.isEmpty() && !rule.citation.isEmpty());
}

/// Questions up to the first zero byte, then conflicts.
void readQuestions(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    const auto read = law::readRegister(bytes.first(end < 0 ? bytes.size() : end), end < 0 ? QByteArray() : bytes.sliced(end + 1));
    if (!read.faults.isEmpty())
        return;
    for (const law::Question &question : read.questions)
        orElseStop(!question.id.isEmpty());
}

void readCalendar(const QByteArray &bytes)
{
    const auto read = law::readCalendarFile(bytes);
    if (!read)
        orElseStop(!read.error().detail.isEmpty());
    (void)law::WorkCalendar::load({bytes});
}

} // namespace zm::test
