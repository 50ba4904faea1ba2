#include "identity/identifier.h"

namespace zm::identity {

namespace {

QString hidden(const QString &value, qsizetype from, qsizetype count)
{
    QString shown = value;
    for (qsizetype i = std::max<qsizetype>(from, 0); i < std::min(from + count, value.size()); ++i)
        shown[i] = u'*';
    return shown;
}

/// No official mask is known for permits and passports: the middle half.
QString middleHidden(const QString &value)
{
    const qsizetype count = (value.size() + 1) / 2;
    return hidden(value, (value.size() - count) / 2, count);
}

/// As the published register shows it: month and day of the birth hidden.
QString publiclyHidden(IdKind kind, const QString &value)
{
    if (kind == IdKind::Ric && value.size() == 18)
        return hidden(value, 10, 4);
    if (kind == IdKind::Frc18 && value.size() == 18)
        return hidden(value, 10, 4);
    if (kind == IdKind::Ric15 && value.size() == 15)
        return hidden(value, 8, 4);
    return middleHidden(value);
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

QString masked(IdKind kind, const QString &value, MaskPolicy policy)
{
    // Organisations' codes are public registers' keys, and what came masked cannot be hidden further without losing
    // the little it says.
    if (policy == MaskPolicy::ServiceCopy || isOfOrganisations(kind) || isMasked(value))
        return value;
    switch (policy) {
    case MaskPolicy::Screen:
    case MaskPolicy::PublicList: return publiclyHidden(kind, value);
    case MaskPolicy::Export: return hidden(value, 0, value.size() - 4);
    case MaskPolicy::ServiceCopy: break;
    }
    return value;
}

} // namespace zm::identity
