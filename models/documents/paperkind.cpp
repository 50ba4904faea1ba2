#include "documents/paperkind.h"

#include <array>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

static constexpr std::array<QLatin1StringView, kPaperKinds> kNames = {
    "risk_warning"_L1, "entry_decision"_L1, "no_entry_decision"_L1, "grace_notice"_L1, "service_return"_L1,
    "rejection_decision"_L1, "correction_decision"_L1, "reconsideration_decision"_L1, "early_deletion_decision"_L1,
    "extension_decision"_L1, "removal_notice"_L1, "release_notice"_L1, "apology"_L1, "clarification"_L1,
    "compensation_notice"_L1, "enforcement_notice"_L1, "consumption_order"_L1, "repair_notice"_L1, "rights_sheet"_L1,
    "supplement_notice"_L1, "objection_acceptance"_L1, "withholding_statement"_L1, "removal_approval"_L1,
    "removal_announcement"_L1, "retained_measure"_L1, "closure_certificate"_L1, "release_reminder"_L1,
    "department_release_reminder"_L1, "responsibility_lead"_L1,
    "creditor_application"_L1, "envelope_labels"_L1, "envelope_dl"_L1, "envelope_c5"_L1, "deadline_sheet"_L1, "receipt"_L1,
    "advance_notice"_L1, "designation"_L1, "preliminary_announcement"_L1, "acceptance"_L1, "restoration_decision"_L1,
    "scrutiny_warning"_L1, "department_objection_acceptance"_L1, "department_objection_decision"_L1,
    "department_removal_notice"_L1, "department_release_notice"_L1, "department_removal_announcement"_L1,
    "department_apology"_L1, "department_clarification"_L1, "department_compensation_notice"_L1,
};

bool isOfTheDay(PaperKind kind)
{
    return kind >= PaperKind::ClosureCertificate && kind <= PaperKind::DeadlineSheet;
}

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
