#include "entries.h"

#include "identity/casenumber.h"
#include "identity/identifier.h"
#include "identity/typedday.h"
#include "registry/generation.h"
#include "resources/resources.h"

namespace zm::test {

namespace {

constexpr int kKinds = int(identity::IdKind::Passport) + 1;
const QDate kToday(2026, 4, 1);

} // namespace

/// The first byte chooses the kind of number.
void readIdentifiers(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const auto kind = identity::IdKind(static_cast<unsigned char>(bytes[0]) % kKinds);
    const QString typed = QString::fromUtf8(bytes.sliced(1));
    const auto verdict = identity::checkIdentifier(kind, typed, kToday);
    orElseStop(verdict.value == typed && (verdict.valid || !verdict.reason.isEmpty() || kind == identity::IdKind::None));
    if (!verdict.canonical.isEmpty() && kind != identity::IdKind::None) {
        const auto again = identity::checkIdentifier(kind, verdict.canonical, kToday);
        orElseStop(again.valid && again.canonical == verdict.canonical);
        (void)identity::birthFrom(kind, verdict.canonical);
        (void)identity::sexFrom(kind, verdict.canonical);
    }
    (void)identity::isMasked(typed);
    for (const auto policy : {identity::MaskPolicy::Screen, identity::MaskPolicy::PublicList, identity::MaskPolicy::Export})
        orElseStop(identity::masked(kind, typed, policy).size() == typed.size());
    orElseStop(identity::masked(kind, typed, identity::MaskPolicy::ServiceCopy) == typed);
    const std::string plain = registry::plainNumber(typed.toStdString());
    orElseStop(registry::plainNumber(plain) == plain);
}

/// A day as somebody types it: what it names is written the plain way and read again as the same.
void readTypedDays(const QByteArray &bytes)
{
    static const identity::DayWords words = identity::DayWords::load(resources::read(QStringLiteral("day_words.tsv")).value()).value();
    const QString typed = QString::fromUtf8(bytes);
    for (const QDate today : {kToday, QDate(), QDate(2024, 2, 29)}) {
        const auto day = identity::readTypedDay(typed, today, words);
        orElseStop(!day || (day->isValid() && identity::readTypedDay(day->toString(Qt::ISODate), today, words) == day));
    }
}

void readCaseNumber(const QByteArray &bytes)
{
    const auto number = identity::parseCaseNumber(QString::fromUtf8(bytes));
    if (number) {
        const auto again = identity::parseCaseNumber(number->canonical);
        orElseStop(again && again->canonical == number->canonical);
    }
    (void)registry::plainCaseNumber(std::string_view(bytes));
}

} // namespace zm::test
