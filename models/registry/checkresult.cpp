#include "registry/check.h"

#include <QIODevice>

#include <thread>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRows = 1 << 15; ///< made by one thread while another makes the next
constexpr char kHeader[] = "line,name,id_kind,id_number,verdict,may_be_acted_on,reason,entries\r\n";

void addCell(std::string &csv, std::string_view cell)
{
    // A spreadsheet would run what begins like a formula; a space before it is seen by nobody else.
    const bool formula = !cell.empty() && std::string_view("=+-@\t").contains(cell.front());
    if (cell.find_first_of(",\"\n\r") == std::string_view::npos) {
        csv.append(formula ? " " : "").append(cell);
        return;
    }
    csv += formula ? "\" " : "\"";
    for (const char c : cell)
        csv.append(c == '"' ? 2 : 1, c);
    csv += '"';
}

std::string rowsOf(std::span<const BatchRow> rows)
{
    const std::array words{verdictWord(Verdict::Listed).toStdString(), verdictWord(Verdict::Namesake).toStdString(),
                           verdictWord(Verdict::Clear).toStdString(), verdictWord(Verdict::Invalid).toStdString()};
    std::string csv;
    csv.reserve(rows.size() * 160);
    for (const BatchRow &row : rows) {
        csv += std::to_string(row.line);
        for (const std::string_view cell : {row.name, row.idKind, row.idNumber}) {
            csv += ',';
            addCell(csv, cell);
        }
        csv.append(1, ',').append(words[std::size_t(row.verdict)]).append(row.mayBeActedOn ? ",yes," : ",no,");
        addCell(csv, row.reason);
        csv += ',';
        addCell(csv, row.entries);
        csv += "\r\n";
    }
    return csv;
}

} // namespace

Result<> Batch::write(QIODevice &file) const
{
    const auto put = [&](std::string_view text) -> Result<> {
        return file.write(text.data(), qint64(text.size())) == qint64(text.size()) ? Result<>() : fail(ErrorCode::Io, file.errorString());
    };
    ZM_CHECK(put(kHeader));
    const std::span all(rows);
    for (std::size_t from = 0; from < all.size(); from += 2 * kRows) {
        const auto mine = all.subspan(from, std::min(kRows, all.size() - from));
        const auto others = all.subspan(std::min(all.size(), from + kRows)).first(std::min(kRows, all.size() - std::min(all.size(), from + kRows)));
        std::string second;
        {
            std::jthread beside;
            if (!others.empty())
                beside = std::jthread([&] { second = rowsOf(others); });
            ZM_CHECK(put(rowsOf(mine)));
        }
        ZM_CHECK(put(second));
    }
    return cancelled ? put(std::to_string(stoppedAtLine) + ",,,,not_reached,no,stopped: nobody from this line on was answered,\r\n") : Result<>();
}

} // namespace zm::registry
