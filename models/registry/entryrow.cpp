#include "registry/entryrow.h"

#include <chrono>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLongestName = 600; // bytes; the longest registered names have some hundred characters
constexpr std::size_t kLongestWord = 200;

int hexValue(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

template <std::size_t N> bool readHex(std::string_view text, std::array<unsigned char, N> &bytes)
{
    if (text.size() != N * 2)
        return false;
    for (std::size_t i = 0; i < N; ++i) {
        const int high = hexValue(text[i * 2]), low = hexValue(text[i * 2 + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return true;
}

/// Days since 1970 of an ISO day; nullopt for anything else.
std::optional<int> readDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    for (std::size_t i = 0; i < 10; ++i) {
        if (i == 4 || i == 7)
            continue;
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        int &part = parts[i < 4 ? 0 : i < 7 ? 1 : 2];
        part = part * 10 + (text[i] - '0');
    }
    const std::chrono::year_month_day day{std::chrono::year(parts[0]), std::chrono::month(unsigned(parts[1])),
                                          std::chrono::day(unsigned(parts[2]))};
    if (!day.ok() || parts[0] < 1970)
        return std::nullopt;
    return int(std::chrono::sys_days(day).time_since_epoch().count());
}

std::optional<identity::IdKind> kindNamed(std::string_view name)
{
    if (name.empty())
        return identity::IdKind::None;
    if (name == "ric")
        return identity::IdKind::Ric;
    return identity::idKindNamed(QString::fromUtf8(name.data(), qsizetype(name.size())));
}

QString nameOf(Column column)
{
    const std::string_view name = kColumnNames[std::size_t(column)];
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

qint64 keyFrom(const unsigned char *bytes)
{
    quint64 key = 0;
    for (int i = 0; i < 8; ++i)
        key = key << 8 | bytes[i];
    return qint64(key);
}

qint64 idKeyFrom(const unsigned char *bytes)
{
    // Not the first half alone: ids that count up have it in common.
    const auto high = quint64(keyFrom(bytes)) * 0x9E3779B97F4A7C15;
    const auto low = quint64(keyFrom(bytes + 8)) * 0xC2B2AE3D27D4EB4F;
    return qint64((high ^ (high >> 29)) + (low ^ (low >> 32)));
}

qint64 foldedKey(const unsigned char *bytes)
{
    return keyFrom(bytes) ^ keyFrom(bytes + 8) ^ keyFrom(bytes + 16) ^ keyFrom(bytes + 24);
}

qint64 EntryRow::idKey() const { return idKeyFrom(id.data()); }
qint64 EntryRow::hashKey() const { return foldedKey(hash.data()); }

Result<std::size_t> columnsOf(const std::vector<std::string_view> *header)
{
    if (!header)
        return fail(ErrorCode::Invalid, u"line 1: the file is empty"_s);
    for (std::size_t i = 0; i < std::min(header->size(), kColumnsPublished); ++i) {
        if ((*header)[i] != kColumnNames[i])
            return fail(ErrorCode::Invalid, u"line 1: column %1 of the header is not %2"_s.arg(i + 1).arg(nameOf(Column(i))));
    }
    if (header->size() != kColumns && header->size() != kColumnsPublished)
        return fail(ErrorCode::Invalid, u"line 1: the header has %1 columns, not 17 or 18"_s.arg(header->size()));
    return header->size();
}

std::expected<EntryRow, Reject> readRow(const std::vector<std::string_view> &cells, std::size_t columns, qint64 line)
{
    using enum Column;
    const auto reject = [&](Column column, const QString &reason) {
        return std::unexpected(Reject{line, nameOf(column), reason});
    };
    if (cells.size() != columns)
        return std::unexpected(Reject{line, QString(), u"%1 cells where the header has %2"_s.arg(cells.size()).arg(columns)});
    const auto cell = [&](Column column) { return cells[std::size_t(column)]; };

    EntryRow row;
    row.list = cell(List);
    row.name = cell(Name);
    row.idNumber = cell(IdNumber);
    row.caseNumber = cell(CaseNumber);
    row.office = cell(OfficeCode);
    row.region = cell(Region);
    row.grounds = cell(Grounds);
    row.obligation = cell(Obligation);
    row.performance = cell(Performance);
    if (!readHex(cell(EntryId), row.id))
        return reject(EntryId, u"not 32 hex digits"_s);
    if (!readHex(cell(ContentHash), row.hash))
        return reject(ContentHash, u"not 64 hex digits"_s);
    row.organisation = cell(SubjectKind) == "organisation";
    if (!row.organisation && cell(SubjectKind) != "person")
        return reject(SubjectKind, u"neither person nor organisation"_s);
    if (row.name.empty() || row.name.size() > kLongestName)
        return reject(Name, row.name.empty() ? u"empty"_s : u"longer than any name"_s);
    const auto kind = kindNamed(cell(IdKind));
    if (!kind)
        return reject(IdKind, u"no kind of number known here"_s);
    row.idKind = *kind;
    for (const Column column : {List, CaseNumber, OfficeCode}) {
        if (cell(column).empty())
            return reject(column, u"empty"_s);
    }
    for (const Column column : {List, IdNumber, CaseNumber, OfficeCode, Region, Grounds, Performance}) {
        if (cell(column).size() > kLongestWord)
            return reject(column, u"longer than 200 bytes"_s);
    }
    const auto listed = readDay(cell(ListedOn));
    if (!listed)
        return reject(ListedOn, u"no day as 2026-03-02"_s);
    row.listedOn = *listed;
    if (!cell(TermEnds).empty() && !(row.termEnds = readDay(cell(TermEnds))))
        return reject(TermEnds, u"no day as 2026-03-02"_s);
    const auto standing = std::ranges::find(kStandingNames, cell(Status));
    if (standing == kStandingNames.end())
        return reject(Status, u"no status known here"_s);
    row.standing = Standing(standing - kStandingNames.begin());
    const auto statusOn = readDay(cell(StatusOn));
    if (!statusOn)
        return reject(StatusOn, u"no day as 2026-03-02"_s);
    row.statusOn = *statusOn;
    if (columns == kColumnsPublished && !cell(IdDigest).empty()) {
        if (!readHex(cell(IdDigest), row.digest))
            return reject(IdDigest, u"not 64 hex digits"_s);
        row.hasDigest = true;
    }
    return row;
}

} // namespace zm::registry
