#include "tests/ui/support/sampleoffice.h"

#include "ui/shell/registryports.h"

namespace zm::tests {

namespace {

ui::RegisterRow rowOf(const QString &name, const QString &number, int n, bool suspended)
{
    return {.name = name,
            .number = number,
            .caseNumber = QString("(2024)京0105执%1号").arg(n),
            .office = "京0105",
            .obligation = "示范义务",
            .status = suspended ? "suspended" : "live",
            .why = "exact_name",
            .listedOn = QDate(2024, 5, n),
            .mayBeActedOn = !suspended,
            .list = "court-defaulter",
            .region = "110105",
            .grounds = "1",
            .performance = "全部未履行",
            .termEnds = QDate(2026, 5, n),
            .statusOn = QDate(2024, 6, n)};
}

} // namespace

void SampleOffice::fillRegister()
{
    auto registry = std::make_shared<ui::RegisterPorts>();
    registry->search = [](const ui::RegisterQuestion &) -> Result<ui::RegisterAnswer> {
        ui::RegisterAnswer answer{.rows = {rowOf("示范甲", "1101051949****002X", 1, false), rowOf("示范甲", "1101051950****0018", 2, true)},
                                  .countIs = ui::RegisterAnswer::Count::Exact, .count = 2, .dataUntil = QDate(2025, 3, 23)};
        return answer;
    };
    registry->days = []() -> Result<std::vector<ui::RegisterDay>> {
        return std::vector<ui::RegisterDay>{{QDate(2023, 2, 1), 60, 0}, {QDate(2024, 2, 1), 80, 15}, {QDate(2025, 2, 1), 30, 25}};
    };
    registry->remedies = [](const QString &) {
        return std::vector<ui::RegisterRemedy>{{"One may ask the court to put it right within ten days.", "可在十日内申请纠正。", "Op. 2016 IV(2)3", "2016年意见四（二）3"}};
    };
    registry->checker = []() -> ui::CheckFile {
        return [](const QString &, const QString &, const ui::CheckProgress &progress) -> Result<ui::RegisterCheck> {
            return ui::RegisterCheck{.listed = 1, .namesakes = 2, .clear = 3, .invalid = 4, .stopped = !progress(1, 2), .kept = {}};
        };
    };
    registry->save = [](const ui::RegisterCheck &, const QString &) -> Result<> { return {}; };
    ports.registry = registry;
}

} // namespace zm::tests
