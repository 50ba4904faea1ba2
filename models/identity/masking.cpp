#include "identity/masking.h"

namespace zm::identity {

namespace {

/// No official mask is known for permits and passports: the middle half.
HiddenPart middle(qsizetype length)
{
    const qsizetype count = (length + 1) / 2;
    return {(length - count) / 2, count};
}

/// As the published register shows it: month and day of the birth hidden.
HiddenPart publiclyHidden(IdKind kind, qsizetype length)
{
    if ((kind == IdKind::Ric || kind == IdKind::Frc18) && length == 18)
        return {10, 4};
    if (kind == IdKind::Ric15 && length == 15)
        return {8, 4};
    return middle(length);
}

bool isOfOrganisations(IdKind kind)
{
    return kind == IdKind::Uscc || kind == IdKind::OrgCode || kind == IdKind::Lei;
}

} // namespace

bool isMasked(const QString &value)
{
    const bool stars = std::ranges::any_of(value, [](QChar c) {
        return c == u'*' || c == u'\uFF0A' || c == u'\u2217' || c == u'\u00D7' || c == u'\u25CF' || c == u'\u2022';
    });
    // One X is a check digit and a letter of the credit code; a run of four is somebody's mask.
    return stars || value.contains(u"XXXX", Qt::CaseInsensitive);
}

HiddenPart hiddenPart(IdKind kind, qsizetype length, MaskPolicy policy)
{
    if (isOfOrganisations(kind)) // their codes are public registers' keys
        return {};
    switch (policy) {
    case MaskPolicy::Screen:
    case MaskPolicy::PublicList: return publiclyHidden(kind, length);
    case MaskPolicy::Export: return {0, std::max<qsizetype>(length - 4, 0)};
    case MaskPolicy::ServiceCopy: break;
    }
    return {};
}

QString masked(IdKind kind, const QString &value, MaskPolicy policy)
{
    if (isMasked(value)) // what came masked cannot be hidden further without losing the little it says
        return value;
    const HiddenPart part = hiddenPart(kind, value.size(), policy);
    QString shown = value;
    for (qsizetype i = part.from; i < part.from + part.count; ++i)
        shown[i] = u'*';
    return shown;
}

} // namespace zm::identity
