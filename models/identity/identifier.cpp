#include "identity/identifier.h"

#include "identity/idforms.h"
#include "identity/width.h"

#include <array>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, 10> kNames{u"none",       u"ric",   u"uscc",  u"orgcode", u"lei",
                                             u"hmt_permit", u"frc18", u"frc15", u"ric15",   u"passport"};

} // namespace

QString idKindName(IdKind kind)
{
    return kNames[std::size_t(kind)].toString();
}

std::optional<IdKind> idKindNamed(QStringView name)
{
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end())
        return std::nullopt;
    return IdKind(found - kNames.begin());
}

IdVerdict checkIdentifier(IdKind kind, const QString &value, QDate today)
{
    IdVerdict verdict{.kind = kind, .value = value, .canonical = {}, .valid = false, .reason = {}};
    verdict.reason = faultOf(kind, value, today);
    verdict.valid = verdict.reason.isEmpty();
    if (verdict.valid) {
        verdict.canonical = value;
        return verdict;
    }
    const QString plain = plainNumber(value);
    if (plain == value)
        return verdict;
    const QString fault = faultOf(kind, plain, today);
    if (fault.isEmpty()) {
        verdict.canonical = plain;
        verdict.reason = u"typed with spaces, hyphens, full width or lower case"_s;
    } else if (!plain.isEmpty()) {
        verdict.reason = fault; // what stays wrong once the dirt is off says more than the dirt
    }
    return verdict;
}

std::optional<QDate> birthFrom(IdKind kind, const QString &canonical)
{
    const bool eighteen = kind == IdKind::Ric || kind == IdKind::HmtPermit || kind == IdKind::Frc18;
    QString digits;
    if (eighteen && canonical.size() == 18) {
        digits = canonical.sliced(6, 8);
    } else if (kind == IdKind::Ric15 && canonical.size() == 15) {
        // The last orders of a day, 996 to 999, were kept for people already a hundred years old.
        const bool centenarian = canonical.sliced(12) >= u"996"_s;
        digits = (centenarian ? u"18"_s : u"19"_s) + canonical.sliced(6, 6);
    } else {
        return std::nullopt;
    }
    const QDate day = birthDay(digits);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

char sexFrom(IdKind kind, const QString &canonical)
{
    const bool eighteen = kind == IdKind::Ric || kind == IdKind::HmtPermit || kind == IdKind::Frc18;
    const qsizetype at = eighteen && canonical.size() == 18 ? 16 : kind == IdKind::Ric15 && canonical.size() == 15 ? 14 : -1;
    if (at < 0 || canonical[at] < u'0' || canonical[at] > u'9')
        return 0;
    return (canonical[at].unicode() - u'0') % 2 == 1 ? 'm' : 'f';
}

} // namespace zm::identity
