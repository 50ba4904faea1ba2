#include "documents/paperkind.h"

#include <array>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

static constexpr std::array<QLatin1StringView, kPaperKinds> kNames = {
    "risk_warning"_L1, "entry_decision"_L1, "no_entry_decision"_L1, "grace_notice"_L1, "service_return"_L1,
    "rejection_decision"_L1, "correction_decision"_L1, "reconsideration_decision"_L1, "early_deletion_decision"_L1,
    "extension_decision"_L1, "removal_notice"_L1, "release_notice"_L1, "apology"_L1, "clarification"_L1,
    "compensation_notice"_L1, "deadline_sheet"_L1,
};

QString paperName(PaperKind kind)
{
    return kNames[std::size_t(kind)];
}

std::optional<PaperKind> paperNamed(QStringView name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return PaperKind(i);
    }
    return std::nullopt;
}

} // namespace zm::documents
