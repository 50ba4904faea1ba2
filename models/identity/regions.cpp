#include "identity/regions.h"

#include "identity_tables.h"

#include <algorithm>

namespace zm::identity {

static_assert(std::ranges::is_sorted(tables::kCounties));
static_assert(std::ranges::is_sorted(tables::kBarePrefectures));
static_assert(std::ranges::is_sorted(tables::kPrefixes));
static_assert(std::ranges::is_sorted(tables::kProvinces));

namespace {

constexpr int kLastMainlandPrefix = 6999; // 71, 81 and 82 have no registrars and no residents' numbers of this scheme

} // namespace

bool isResidentRegion(QStringView code)
{
    const int number = code.toInt();
    return number / 100 <= kLastMainlandPrefix
        && (std::ranges::binary_search(tables::kCounties, number)
            || std::ranges::binary_search(tables::kBarePrefectures, number));
}

bool isRegistrationRegion(QStringView code)
{
    constexpr int central = 100000;
    const int number = code.toInt();
    return number == central
        || (number / 100 <= kLastMainlandPrefix && std::ranges::binary_search(tables::kPrefixes, number / 100));
}

bool isProvince(QStringView code)
{
    return std::ranges::binary_search(tables::kProvinces, code.toInt());
}

bool isCountryNumber(QStringView code)
{
    const int number = code.toInt();
    return number >= 4 && number <= 894;
}

} // namespace zm::identity
