#include "law/grade.h"

#include <array>

namespace zm::law {

namespace {

constexpr std::array<QStringView, 3> kGrades{u"T", u"Q", u"K"};

} // namespace

QString gradeName(Grade grade)
{
    return kGrades[std::size_t(grade)].toString();
}

std::optional<Grade> gradeNamed(QStringView name)
{
    const auto found = std::ranges::find(kGrades, name);
    if (found == kGrades.end())
        return std::nullopt;
    return Grade(found - kGrades.begin());
}

} // namespace zm::law
