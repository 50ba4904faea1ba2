#include "identity/names.h"

#include "identity/readings.h"
#include "identity_tables.h"

#include <QHash>
#include <QRegularExpression>

#include <shared_mutex>
#include <unordered_map>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One way to read a piece of a name: a syllable a character.
using Syllables = QStringList;
/// A piece of a name with every way to read it, the likeliest first.
using Piece = QList<Syllables>;

constexpr qsizetype kMostReadings = 48;
constexpr qsizetype kLongestSurname = 4;
constexpr qsizetype kLongestGivenName = 3;

bool isHan(char32_t c)
{
    return c == 0x3007 || QChar::script(c) == QChar::Script_Han;
}

bool isMiddleDot(char32_t c)
{
    switch (c) {
    case 0x00B7: case 0x0387: case 0x2022: case 0x2027: case 0x2219: case 0x22C5: case 0x30FB: case 0xFF65:
        return true;
    default:
        return false;
    }
}

QString text(const QList<uint> &codePoints, qsizetype from, qsizetype count)
{
    QString joined;
    for (qsizetype i = from; i < from + count; ++i)
        joined += QString::fromUcs4(reinterpret_cast<const char32_t *>(&codePoints[i]), 1);
    return joined;
}

bool isOfOrganisation(const QString &name)
{
    return std::ranges::any_of(tables::kOrganisationWords, [&](std::string_view word) {
        return name.contains(QString::fromUtf8(word.data(), qsizetype(word.size())));
    });
}

void appendNew(Piece &piece, const Syllables &syllables)
{
    if (!syllables.isEmpty() && !piece.contains(syllables))
        piece.append(syllables);
}

Syllables syllablesOf(const QString &reading)
{
    Syllables plain;
    for (const QString &syllable : reading.split(u' ', Qt::SkipEmptyParts)) {
        QString bare = withoutTones(syllable);
        while (!bare.isEmpty() && bare.back().isDigit())
            bare.chop(1);
        plain.append(bare);
    }
    return plain;
}

/// Joins one reading of every piece. Readings come in the order of how many likelier ones they pass over.
class Joiner {
public:
    explicit Joiner(const QList<Piece> &pieces) : m_pieces(pieces) {}

    NameReadings readings()
    {
        qsizetype most = 0;
        for (const Piece &piece : m_pieces)
            most += piece.size() - 1;
        for (qsizetype passedOver = 0; passedOver <= most && m_found.full.size() < kMostReadings; ++passedOver)
            join(0, passedOver, {}, {});
        return m_found;
    }

private:
    void join(qsizetype at, qsizetype passedOver, const QString &full, const QString &initials)
    {
        if (m_found.full.size() >= kMostReadings)
            return;
        if (at == m_pieces.size()) {
            if (passedOver == 0 && !full.isEmpty())
                add(full, initials);
            return;
        }
        const Piece &piece = m_pieces[at];
        for (qsizetype i = 0; i < piece.size() && i <= passedOver; ++i) {
            QString first;
            for (const QString &syllable : piece[i])
                first += syllable.left(1);
            join(at + 1, passedOver - i, full + piece[i].join(QString()), initials + first);
        }
    }

    void add(const QString &full, const QString &initials)
    {
        if (!m_found.full.contains(full))
            m_found.full.append(full);
        if (!m_found.initials.contains(initials))
            m_found.initials.append(initials);
    }

    const QList<Piece> &m_pieces;
    NameReadings m_found;
};

} // namespace

struct NameReader::Data {
    CharacterReadings characters;
    QHash<QString, Piece> surnames; ///< by surname; the likeliest reading first
    QHash<char32_t, QStringList> inSurnames; ///< what a character is read as in any of them
    mutable std::unordered_map<char32_t, QStringList> syllables;
    mutable std::shared_mutex guard; ///< of `syllables`, which grows

    Piece pieceOf(char32_t character) const
    {
        Piece piece;
        for (const QString &reading : characters.of(character))
            appendNew(piece, {reading});
        return piece;
    }

    Piece surnamePiece(const QList<uint> &name, qsizetype length) const;
    qsizetype surnameLength(const QList<uint> &name) const;
    void appendRun(QList<Piece> &pieces, const QList<uint> &name, qsizetype from) const;
};

namespace {

/// The surname of a person's name, all Han: a compound one of the table where something is left for the given name.
template <typename Surnames> qsizetype lengthOfSurname(const Surnames &surnames, const QList<uint> &name)
{
    for (qsizetype length = std::min(kLongestSurname, name.size() - 1); length > 1; --length) {
        if (surnames.contains(text(name, 0, length)))
            return length;
    }
    return 1;
}

} // namespace

qsizetype NameReader::Data::surnameLength(const QList<uint> &name) const
{
    const bool han = !name.isEmpty() && std::ranges::all_of(name, [](uint c) { return isHan(c); });
    if (!han || isOfOrganisation(text(name, 0, name.size())))
        return 0;
    const qsizetype length = lengthOfSurname(surnames, name);
    // Longer than any Chinese given name: a foreign name written in characters, or an organisation.
    return name.size() - length <= kLongestGivenName ? length : 0;
}

Piece NameReader::Data::surnamePiece(const QList<uint> &name, qsizetype length) const
{
    Piece piece = surnames.value(text(name, 0, length));
    if (length == 1) {
        for (const Syllables &reading : pieceOf(name[0]))
            appendNew(piece, reading);
        return piece;
    }
    // 单于晓 may be a 单 whose given name begins with 于.
    for (const Syllables &first : surnames.value(text(name, 0, 1))) {
        Syllables split = first;
        for (qsizetype i = 1; i < length; ++i)
            split += characters.of(name[i]).value(0);
        appendNew(piece, split);
    }
    return piece;
}

void NameReader::Data::appendRun(QList<Piece> &pieces, const QList<uint> &name, qsizetype from) const
{
    QString latin;
    const auto flush = [&] {
        if (!latin.isEmpty())
            pieces.append(Piece{Syllables{latin}});
        latin.clear();
    };
    for (qsizetype i = from; i < name.size(); ++i) {
        const char32_t c = name[i];
        if (isHan(c)) {
            flush();
            const Piece piece = pieceOf(c);
            if (!piece.isEmpty())
                pieces.append(piece);
        } else if (QChar::isLetterOrNumber(c)) {
            latin += withoutTones(QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC));
        } else if (c != U'\'' && c != U'\u2019') {
            flush();
        }
    }
    flush();
}

NameReader::NameReader(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
NameReader::NameReader(NameReader &&) noexcept = default;
NameReader &NameReader::operator=(NameReader &&) noexcept = default;
NameReader::~NameReader() = default;

Result<NameReader> NameReader::load(const QByteArray &tsv)
{
    auto data = std::make_unique<Data>();
    if (!data->characters.isReady())
        return fail(ErrorCode::Unsupported, u"surnames: this ICU has no Han-Latin transliteration"_s);
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = QString::fromUtf8(lines[i]).remove(u'\r');
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.size() < 4 || cells[0].isEmpty() || cells[1].isEmpty())
            return fail(ErrorCode::Invalid,
                        u"surnames: line %1: surname, reading, alternatives, usual reading expected"_s.arg(i + 1));
        // The usual reading of the characters comes last: it is what somebody types who does not know the name.
        Piece piece;
        for (const QString &reading : QStringList{cells[1]} + cells[2].split(u',', Qt::SkipEmptyParts) + QStringList{cells[3]})
            appendNew(piece, syllablesOf(reading));
        const QList<uint> characters = cells[0].toUcs4();
        for (const Syllables &reading : piece) {
            for (qsizetype at = 0; at < std::min(reading.size(), characters.size()); ++at)
                data->inSurnames[characters[at]].append(reading[at]);
        }
        data->surnames.insert(cells[0], piece);
    }
    if (data->surnames.isEmpty())
        return fail(ErrorCode::Invalid, u"surnames: no row"_s);
    return NameReader(std::move(data));
}

NameReadings NameReader::read(const QString &name) const
{
    const QList<uint> codePoints = comparableName(name).toUcs4();
    const qsizetype length = m_data->surnameLength(codePoints);
    QList<Piece> pieces;
    if (length > 0)
        pieces.append(m_data->surnamePiece(codePoints, length));
    m_data->appendRun(pieces, codePoints, length);
    pieces.removeIf([](const Piece &piece) { return piece.isEmpty(); });

    NameReadings readings = Joiner(pieces).readings();
    readings.name = name;
    readings.surname = text(codePoints, 0, length);
    return readings;
}

QStringList NameReader::readingsOfCharacter(char32_t character) const
{
    return m_data->characters.of(character);
}

QList<QStringList> NameReader::readingsOfSurname(const QString &surname) const
{
    const QList<uint> codePoints = surname.toUcs4();
    return m_data->surnamePiece(codePoints, codePoints.size());
}

qsizetype NameReader::surnameLengthOf(const QList<uint> &name) const
{
    return lengthOfSurname(m_data->surnames, name);
}

const QStringList &NameReader::syllables(char32_t character) const
{
    {
        const std::shared_lock lock(m_data->guard);
        const auto known = m_data->syllables.find(character);
        if (known != m_data->syllables.end())
            return known->second;
    }
    QStringList all = isHan(character) ? m_data->characters.of(character) + m_data->inSurnames.value(character)
                                       : QStringList();
    all.removeDuplicates();
    all.removeAll(QString());
    const std::unique_lock lock(m_data->guard);
    return m_data->syllables.emplace(character, std::move(all)).first->second; // stays where it is
}

QString comparableName(const QString &name)
{
    QString comparable;
    for (const uint c : name.trimmed().toUcs4()) {
        const char32_t unified = isMiddleDot(c) ? U'\u00B7' : char32_t(c);
        comparable += QString::fromUcs4(&unified, 1);
    }
    return comparable;
}

QList<char32_t> privateUseCodePoints(const QString &name)
{
    QList<char32_t> found;
    for (const uint c : name.toUcs4()) {
        if (QChar::category(c) == QChar::Other_PrivateUse)
            found.append(c);
    }
    return found;
}

} // namespace zm::identity
