#include "registry/generator.h"

#include "crypto/hash.h"
#include "crypto/keyeddigest.h"
#include "identity/checksum.h"
#include "identity/identifier.h"
#include "registry/fileform.h"
#include "registry/generatorwords.h"

#include <QDate>

#include <array>
#include <cmath>
#include <optional>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFirstBirth = 2396759; // 1850-01-01 as a Julian day
constexpr quint64 kBirths = 18262;      // days until the end of 1899
constexpr quint64 kOrders = 999;
constexpr quint64 kStride = 2654435761; // a prime above every range below: no two subjects meet

/// splitmix64: a number that looks like chance and is the same each time.
quint64 mixed(quint64 value)
{
    value += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

/// A stream of such numbers about one thing.
class Chance {
public:
    Chance(quint64 seed, quint64 topic, quint64 index) : m_state(mixed(seed ^ mixed(topic)) ^ mixed(index)) {}
    quint64 next() { return m_state = mixed(m_state); }
    bool oneIn(quint64 many) { return next() % many == 0; }
    quint64 below(quint64 limit) { return next() % limit; }

private:
    quint64 m_state;
};

enum Topic : quint64 { OfSubject = 1, OfRow, OfReuse, OfCase, OfEntry };

struct Subject {
    bool organisation = false;
    std::string name;
    identity::IdKind kind = identity::IdKind::None;
    QByteArray number;
};

QByteArray padded(quint64 value, int digits)
{
    return QByteArray::number(value).rightJustified(digits, '0');
}

/// The digits of a birth and an order number: the \a index th of all there are.
QByteArray birthAndOrder(quint64 index)
{
    const QDate birth = QDate::fromJulianDay(kFirstBirth + qint64(index / kOrders % kBirths));
    return birth.toString(u"yyyyMMdd").toLatin1() + padded(index % kOrders + 1, 3);
}

QByteArray withResidentCheck(const QByteArray &first17)
{
    return first17 + char(identity::residentCheck(QString::fromLatin1(first17)).toLatin1());
}

/// GB 32100: organisation code YY and six characters of the alphabet, the \a index th of all there are.
QByteArray creditCode(quint64 index, const std::string &region)
{
    constexpr char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    QByteArray organisation = "YY000000";
    for (int at = 7; at > 1; --at, index /= 31)
        organisation[at] = alphabet[index % 31];
    const QByteArray first17 = "91" + QByteArray::fromStdString(region) + organisation
        + char(identity::organisationCheck(QString::fromLatin1(organisation)).toLatin1());
    return first17 + char(identity::creditCodeCheck(QString::fromLatin1(first17)).toLatin1());
}

void appendCell(QByteArray &csv, QByteArrayView cell)
{
    if (!cell.contains(',') && !cell.contains('"')) {
        csv += cell;
        return;
    }
    csv += '"' + cell.toByteArray().replace('"', "\"\"") + '"';
}

} // namespace

struct Generator::Data {
    GeneratorWords words;
    qint64 rows = 0;
    quint64 seed = 0;
    QDate first, last;
    std::optional<crypto::KeyedDigest> published;

    const std::string &draw(const char *kind, Chance &chance) const { return words.kinds.constFind(kind)->draw(chance.next()); }
    /// The row whose subject this row is about: itself, or an earlier one.
    quint64 subjectOf(quint64 row) const;
    Subject subject(quint64 index) const;
    std::string personName(Chance &chance) const;
    std::string organisationName(Chance &chance) const;
    void number(Subject &subject, quint64 index, Chance &chance) const;
    /// Days of the listing: they rise with the row, faster in later years.
    QDate listedOn(quint64 row) const;
    QByteArray obligation(Chance &chance) const;
    void particulars(std::array<QByteArray, kColumnsPublished> &cells, quint64 row) const;
    void standing(std::array<QByteArray, kColumnsPublished> &cells, quint64 row) const;
};

quint64 Generator::Data::subjectOf(quint64 row) const
{
    while (row > 0) {
        Chance chance(seed, OfReuse, row);
        if (!chance.oneIn(4))
            break;
        row = chance.below(row);
    }
    return row;
}

std::string Generator::Data::personName(Chance &chance) const
{
    if (chance.oneIn(400))
        return draw("minority", chance) + draw("dot", chance) + draw("minority", chance);
    std::string name = draw("surname", chance);
    const quint64 kind = chance.below(1000);
    if (kind < 2)
        return name + draw("rare", chance);
    if (kind < 170)
        return name + draw("pair", chance);
    name += draw("given", chance);
    return kind < 320 ? name : name + draw("given", chance);
}

std::string Generator::Data::organisationName(Chance &chance) const
{
    std::string name = words.places[chance.below(words.places.size())] + draw("brand", chance) + draw("brand", chance);
    if (chance.oneIn(3))
        name += draw("brand", chance);
    name += draw("industry", chance);
    return name + draw("form", chance);
}

void Generator::Data::number(Subject &subject, quint64 index, Chance &chance) const
{
    const quint64 spread = index * kStride;
    if (subject.organisation) {
        subject.kind = identity::IdKind::Uscc;
        subject.number = creditCode(index, words.counties[chance.below(words.counties.size())]);
        return;
    }
    const quint64 kind = chance.below(1000);
    if (kind < 1)
        return; // an old entry without any number
    if (kind < 4) {
        subject.kind = identity::IdKind::HmtPermit;
        subject.number = withResidentCheck((chance.oneIn(2) ? "810000" : "830000") + birthAndOrder(spread));
    } else if (kind < 6) {
        subject.kind = identity::IdKind::Frc18;
        subject.number = withResidentCheck("931840" + birthAndOrder(spread));
    } else {
        const quint64 place = spread / (kBirths * kOrders) % words.counties.size();
        subject.kind = identity::IdKind::Ric;
        subject.number = withResidentCheck(QByteArray::fromStdString(words.counties[place]) + birthAndOrder(spread));
    }
}

Subject Generator::Data::subject(quint64 index) const
{
    Chance chance(seed, OfSubject, index);
    Subject made;
    made.organisation = chance.below(100) < 15;
    made.name = made.organisation ? organisationName(chance) : personName(chance);
    number(made, index, chance);
    return made;
}

QDate Generator::Data::listedOn(quint64 row) const
{
    const double part = std::sqrt(double(row) / double(std::max<qint64>(rows, 1)));
    return first.addDays(qint64(part * double(first.daysTo(last))));
}

QByteArray Generator::Data::obligation(Chance &chance) const
{
    QByteArray text = QByteArray::fromStdString(draw("obligation", chance));
    return text.replace('#', QByteArray::number(1000 + chance.below(2'000'000)));
}

void Generator::Data::particulars(std::array<QByteArray, kColumnsPublished> &cells, quint64 row) const
{
    using enum Column;
    const auto cell = [&](Column column) -> QByteArray & { return cells[std::size_t(column)]; };
    Chance chance(seed, OfCase, row - (row > 0 && Chance(seed, OfCase, row).oneIn(5) ? 1 : 0)); // some cases have two debtors
    const SeedCourt &court = words.courts[chance.below(words.courts.size())];
    cell(OfficeCode) = QByteArray::fromStdString(court.code);
    cell(Region) = QByteArray::fromStdString(court.region);
    cell(CaseNumber) = '(' + QByteArray::number(listedOn(row).year()) + ')' + cell(OfficeCode)
        + draw("case_type", chance).c_str() + QByteArray::number(1 + chance.below(20'000)) + draw("case_end", chance).c_str();
    cell(Obligation) = obligation(chance);
    cell(List) = QByteArray::fromStdString(draw("list", chance));
    cell(Performance) = QByteArray::fromStdString(draw("performance", chance));
}

void Generator::Data::standing(std::array<QByteArray, kColumnsPublished> &cells, quint64 row) const
{
    using enum Column;
    const auto day = [](QDate on) { return on.toString(Qt::ISODate).toLatin1(); };
    const auto cell = [&](Column column) -> QByteArray & { return cells[std::size_t(column)]; };
    Chance chance(seed, OfRow, row);
    const QDate listed = listedOn(row);
    cell(ListedOn) = day(listed);
    Standing status = Standing::Live;
    QDate statusOn = listed;
    const quint64 fate = chance.below(1000);
    if (fate < 50) { // grounds with a term; what has run out by the last day is off the list
        cell(Grounds) = QByteArray::number(2 + chance.below(5));
        const QDate ends = listed.addYears(1 + int(chance.below(3)));
        cell(TermEnds) = day(ends);
        if (ends <= last) {
            status = Standing::Expired;
            statusOn = ends;
        }
    } else {
        cell(Grounds) = "1";
        status = fate < 64 ? Standing::Suspended : fate < 68 ? Standing::Blocked : fate < 85 ? Standing::Deleted
            : fate < 89    ? Standing::Withdrawn : Standing::Live;
        if (status != Standing::Live)
            statusOn = std::min(last, listed.addDays(1 + qint64(chance.below(700))));
    }
    cell(Status) = QByteArray(kStandingNames[std::size_t(status)].data());
    cell(StatusOn) = day(statusOn);
}

Generator::Generator(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Generator::Generator(Generator &&) noexcept = default;
Generator &Generator::operator=(Generator &&) noexcept = default;
Generator::~Generator() = default;

Result<Generator> Generator::make(const GeneratorSources &sources, qint64 rows, quint64 seed)
{
    if (rows < 0 || rows > (qint64(1) << 31))
        return fail(ErrorCode::Invalid, u"rows: from 0 to 2147483648"_s);
    auto data = std::make_unique<Data>();
    ZM_TRY(data->words, GeneratorWords::load(sources.words, sources.divisions, sources.courts));
    data->rows = rows;
    data->seed = seed;
    const auto dayNamed = [&](const char *kind) {
        return QDate::fromString(QString::fromStdString(data->words.kinds.constFind(kind)->draw(0)), Qt::ISODate);
    };
    data->first = dayNamed("first_day");
    data->last = dayNamed("last_day");
    if (!data->first.isValid() || data->last <= data->first)
        return fail(ErrorCode::Invalid, u"seed words: the first day is not before the last"_s);
    return Generator(std::move(data));
}

void Generator::publishUnder(const QByteArray &key)
{
    m_data->published.emplace(key);
}

QByteArray Generator::header() const
{
    QByteArray line;
    for (std::size_t i = 0; i < (m_data->published ? kColumnsPublished : kColumns); ++i)
        line += (i > 0 ? "," : "") + QByteArray(kColumnNames[i].data(), qsizetype(kColumnNames[i].size()));
    return line + '\n';
}

void Generator::append(QByteArray &csv, qint64 rowNumber) const
{
    using enum Column;
    const auto row = quint64(rowNumber);
    std::array<QByteArray, kColumnsPublished> cells;
    const auto cell = [&](Column column) -> QByteArray & { return cells[std::size_t(column)]; };
    const Subject subject = m_data->subject(m_data->subjectOf(row));
    m_data->particulars(cells, row);
    m_data->standing(cells, row);
    Chance chance(m_data->seed, OfEntry, row);
    cell(EntryId) = QByteArray::number(chance.next(), 16).rightJustified(16, '0')
        + QByteArray::number(chance.next(), 16).rightJustified(16, '0');
    cell(SubjectKind) = subject.organisation ? "organisation" : "person";
    cell(Name) = QByteArray::fromStdString(subject.name);
    cell(IdKind) = subject.kind == identity::IdKind::None ? QByteArray() : identity::idKindName(subject.kind).toLatin1();
    cell(IdNumber) = subject.number;
    if (m_data->published && !subject.number.isEmpty()) {
        const auto digest = m_data->published->of(subject.number);
        cell(IdDigest) = QByteArray(reinterpret_cast<const char *>(digest.data()), 32).toHex();
        cell(IdNumber) = identity::masked(subject.kind, QString::fromLatin1(subject.number),
                                          identity::MaskPolicy::PublicList).toLatin1();
    }
    QByteArray content;
    for (std::size_t i = 0; i + 1 < kColumns; ++i)
        content += cells[i] + '\x1f';
    cell(ContentHash) = crypto::sha256({content}).toHex();
    for (std::size_t i = 0; i < (m_data->published ? kColumnsPublished : kColumns); ++i) {
        if (i > 0)
            csv += ',';
        appendCell(csv, cells[i]);
    }
    csv += '\n';
}

} // namespace zm::registry
