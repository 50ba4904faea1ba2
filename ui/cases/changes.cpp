#include "ui/cases/changes.h"

#include "items/words.h"
#include "ui/cases/standing.h"
#include "ui/text/refusals.h"

#include <QCoreApplication>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList clockLines(const CaseFile &file)
{
    QStringList lines;
    for (const cases::CaseClock &clock : runningClocks(file.view))
        lines.append(u"%1: %2"_s.arg(items::clockName(clock.id), text::ends(clock, file.today)));
    return lines;
}

QStringList actLines(const CaseFile &file)
{
    QStringList lines;
    for (const cases::ActKind act : offeredActs(file))
        lines.append(items::actName(act));
    return lines;
}

/// What is in \a now and not in \a was.
QStringList fresh(const QStringList &now, const QStringList &was)
{
    QStringList lines;
    std::ranges::copy_if(now, std::back_inserter(lines), [&](const QString &line) { return !was.contains(line); });
    return lines;
}

} // namespace

std::vector<ChangeSection> changesBetween(const CaseFile &before, const CaseFile &after)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("zm::ui::changes", text); };
    const QStringList clocksBefore = clockLines(before), clocksAfter = clockLines(after);
    const QStringList actsBefore = actLines(before), actsAfter = actLines(after);
    std::vector<ChangeSection> sections{
        {said(QT_TRANSLATE_NOOP("zm::ui::changes", "The case now")), {standingText(before)}},
        {said(QT_TRANSLATE_NOOP("zm::ui::changes", "The case then")), {standingText(after)}},
        {said(QT_TRANSLATE_NOOP("zm::ui::changes", "Clocks that start or change")), fresh(clocksAfter, clocksBefore)},
        {said(QT_TRANSLATE_NOOP("zm::ui::changes", "Clocks that no longer run so")), fresh(clocksBefore, clocksAfter)},
        {said(QT_TRANSLATE_NOOP("zm::ui::changes", "What becomes possible")), fresh(actsAfter, actsBefore)},
        {said(QT_TRANSLATE_NOOP("zm::ui::changes", "What is no longer possible")), fresh(actsBefore, actsAfter)}};
    std::erase_if(sections, [](const ChangeSection &section) { return section.lines.isEmpty(); });
    return sections;
}

} // namespace zm::ui
