#include "registry/judged.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

QString qstring(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

Judged judged(const crypto::KeyedDigest &digest, const CheckSubject &subject, QDate today)
{
    Judged judged{{}, searchForm(subject.name), {}, {}};
    std::string about = plainNumber(subject.idNumber.toStdString());
    if (!subject.idNumber.trimmed().isEmpty()) {
        const auto kind = identity::idKindNamed(subject.idKind.trimmed());
        const auto number = identity::checkIdentifier(kind.value_or(identity::IdKind::None), subject.idNumber, today);
        if (number.canonical.isEmpty())
            judged.fault = kind ? number.reason : u"kind"_s;
        else
            about = judged.number = plainNumber(number.canonical.toStdString());
    } else if (judged.name.empty()) {
        judged.fault = u"empty"_s;
    }
    if (about.empty())
        about = "name:" + utf8Of(judged.name);
    judged.digest = digest.of({about.data(), qsizetype(about.size())});
    return judged;
}

JudgedKeys Judge::of(std::string_view name, std::string_view idKind, std::string_view idNumber, QString &fault)
{
    JudgedKeys keys;
    fault.clear();
    searchForm(name, m_form);
    keys.hasName = !m_form.empty();
    keys.name = nameKey(m_form);
    if (idNumber.empty() || !isPlainNumber(idNumber)) { // nothing to check, or typed with what has to come off first
        const Judged slow = judged(m_digest, {qstring(name), qstring(idKind), qstring(idNumber)}, m_today);
        keys.digest = slow.digest;
        keys.hasNumber = !slow.number.empty();
        fault = slow.fault;
    } else {
        keys.digest = m_digest.of({idNumber.data(), qsizetype(idNumber.size())});
        keys.hasNumber = isSound(idKind, idNumber, fault);
    }
    keys.sound = fault.isEmpty();
    return keys;
}

bool Judge::isSound(std::string_view idKind, std::string_view idNumber, QString &fault)
{
    if (idKind != m_kindWord || !m_asked) {
        m_kindWord = idKind;
        m_kind = identity::idKindNamed(qstring(idKind).trimmed());
        m_asked = true;
    }
    std::array<QChar, kLongestNumber> wide;
    std::ranges::transform(idNumber, wide.begin(), [](char c) { return QLatin1Char(c); });
    const auto number = identity::checkIdentifier(m_kind.value_or(identity::IdKind::None),
                                                  QString::fromRawData(wide.data(), qsizetype(idNumber.size())), m_today);
    if (number.valid)
        return true;
    fault = m_kind ? number.reason : u"kind"_s;
    return false;
}

} // namespace zm::registry
