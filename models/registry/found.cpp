#include "registry/search.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

QString matchWord(Match match)
{
    switch (match) {
    case Match::Number: return u"number"_s;
    case Match::CaseNumber: return u"case_number"_s;
    case Match::ExactName: return u"exact_name"_s;
    case Match::ExactReading: return u"exact_reading"_s;
    case Match::NameBegins: return u"name_begins"_s;
    case Match::ReadingBegins: return u"reading_begins"_s;
    case Match::NamePart: return u"name_part"_s;
    case Match::None: break;
    }
    return {};
}

bool FoundEntry::mayBeActedOn(QDate day) const
{
    return standing == Standing::Live && (!termEnds.isValid() || day < termEnds);
}

bool Filter::takes(const FoundEntry &entry) const
{
    return (!standing || entry.standing == *standing) && (list.isEmpty() || entry.list == list)
        && entry.region.startsWith(region) && (!from.isValid() || entry.listedOn >= from)
        && (!until.isValid() || entry.listedOn < until);
}

} // namespace zm::registry
