#include "documents/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QtEndian>

#include <array>
#include <mutex>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kFontRoles> kRoleNames = {"body"_L1, "title"_L1, "heading"_L1, "kai"_L1,
                                                                  "page_number"_L1};
/// Large enough that rounding to pixels does not show in an advance.
constexpr qreal kMeasuringSize = 2000;

struct Face {
    QString family;
    QByteArray postScriptName;
    QRawFont raw;
};

/// Name 6 of an OpenType name table, the Windows record where both are there.
QByteArray postScriptNameOf(const QByteArray &table)
{
    constexpr qsizetype kHeader = 6, kRecord = 12;
    const auto u16 = [&](qsizetype at) {
        return at + 2 <= table.size() ? qsizetype(qFromBigEndian<quint16>(table.constData() + at)) : 0;
    };
    QByteArray name;
    for (qsizetype i = 0; i < u16(2); ++i) {
        const qsizetype record = kHeader + i * kRecord;
        if (u16(record + 6) != 6)
            continue;
        const QByteArray bytes = table.mid(u16(4) + u16(record + 10), u16(record + 8));
        if (u16(record) == 1 && name.isEmpty())
            name = bytes;
        if (u16(record) != 3)
            continue;
        name.clear();
        for (qsizetype k = 1; k < bytes.size(); k += 2)
            name += bytes[k];
    }
    return name.replace(' ', '_');
}

QRawFont rawFont(const QString &family, bool bold)
{
    QFont font(family);
    font.setBold(bold);
    font.setPixelSize(int(kMeasuringSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return QRawFont::fromFont(font);
}

} // namespace

struct PaperFonts::Data {
    std::array<QJsonArray, kFontRoles> choices; ///< of each role
    std::vector<QJsonArray> rare;
    // Opening faces of thousands of characters takes longer than painting a list: only where a paper is made.
    mutable std::mutex opening;
    mutable bool isOpen = false;
    mutable std::vector<Face> faces;
    mutable std::array<std::vector<int>, kFontRoles> chains;

    const Data &opened() const
    {
        const std::scoped_lock one(opening);
        if (std::exchange(isOpen, true))
            return *this;
        for (std::size_t role = 0; role < kRoleNames.size(); ++role)
            chain(role, choices[role]);
        for (const QJsonArray &choice : rare) {
            for (std::size_t role = 0; role < kRoleNames.size(); ++role)
                chain(role, choice);
        }
        return *this;
    }

    void chain(std::size_t role, const QJsonArray &choice) const
    {
        if (const int face = add(choice); face >= 0) // a file that cannot be read has no glyphs: the paper says which it lacks
            chains[role].push_back(face);
    }

    /// The index of the first family of \a offered that is installed, -1 where none is.
    int add(const QJsonArray &offered) const
    {
        for (const auto &choice : offered) {
            const QString family = choice["family"_L1].toString();
            if (!QFontDatabase::hasFamily(family))
                continue;
            const QRawFont raw = rawFont(family, choice["bold"_L1].toBool());
            const QByteArray name = postScriptNameOf(raw.fontTable("name"));
            if (!raw.isValid() || name.isEmpty())
                continue;
            for (std::size_t i = 0; i < faces.size(); ++i) {
                if (faces[i].postScriptName == name)
                    return int(i);
            }
            faces.push_back({family, name, raw});
            return int(faces.size()) - 1;
        }
        return -1;
    }
};

static bool isInstalled(const QJsonArray &choices)
{
    return std::ranges::any_of(choices, [](const QJsonValue &choice) {
        return QFontDatabase::hasFamily(choice["family"_L1].toString());
    });
}

static std::unexpected<Error> missing(const QString &what, const QJsonArray &choices)
{
    QStringList families, packages;
    for (const auto &choice : choices) {
        families += choice["family"_L1].toString();
        if (const QString package = choice["package"_L1].toString(); !package.isEmpty())
            packages += package;
    }
    return fail(ErrorCode::NotFound, u"paper font for "_s + what + u": none of "_s + families.join(u", "_s)
                                         + u" is installed; on Debian install "_s + packages.join(u" or "_s));
}

Result<PaperFonts> PaperFonts::load(const QByteArray &faces)
{
    const QJsonObject file = QJsonDocument::fromJson(faces).object();
    const QJsonArray rare = file["rare"_L1].toArray();
    if (file["roles"_L1].toObject().isEmpty() || rare.isEmpty())
        return fail(ErrorCode::Invalid, u"faces.json: roles or rare missing"_s);
    auto data = std::make_shared<Data>();
    for (std::size_t role = 0; role < kRoleNames.size(); ++role) {
        const QJsonArray choices = file["roles"_L1][kRoleNames[role]].toArray();
        if (!isInstalled(choices))
            return missing(kRoleNames[role], choices);
        data->choices[role] = choices;
    }
    for (const auto &family : rare) {
        const QJsonArray choice{family.toObject()};
        if (!isInstalled(choice))
            return missing(u"rare characters"_s, choice);
        data->rare.push_back(choice);
    }
    PaperFonts fonts;
    fonts.m_data = std::move(data);
    return fonts;
}

std::optional<Glyph> PaperFonts::glyph(FontRole role, char32_t character) const
{
    // A private-use code point prints as whatever the font's maker put there: never somebody's name.
    if (QChar::category(character) == QChar::Other_PrivateUse)
        return std::nullopt;
    const QString text = QString::fromUcs4(&character, 1);
    for (const int face : m_data->opened().chains[std::size_t(role)]) {
        const QRawFont &raw = m_data->opened().faces[std::size_t(face)].raw;
        const QList<quint32> indexes = raw.glyphIndexesForString(text);
        if (indexes.isEmpty() || indexes.first() == 0)
            continue;
        return Glyph{face, indexes.first(), raw.advancesForGlyphIndexes({indexes.first()}).value(0).x() / kMeasuringSize};
    }
    return std::nullopt;
}

QRawFont PaperFonts::face(int face, qreal pixelSize) const
{
    QRawFont raw = m_data->opened().faces[std::size_t(face)].raw;
    raw.setPixelSize(pixelSize);
    return raw;
}

QByteArray PaperFonts::postScriptName(int face) const
{
    return m_data->opened().faces[std::size_t(face)].postScriptName;
}

int PaperFonts::faceCount() const
{
    return int(m_data->opened().faces.size());
}

QString PaperFonts::family(FontRole role) const
{
    const Data &opened = m_data->opened();
    const std::vector<int> &chain = opened.chains[std::size_t(role)];
    return chain.empty() ? QString() : opened.faces[std::size_t(chain.front())].family;
}

} // namespace zm::documents
