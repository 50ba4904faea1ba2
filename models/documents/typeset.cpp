#include "documents/typeset.h"

#include "documents/paper.h"

#include <QStringView>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

// GB/T 15834-2011 and CLREQ 3.1.6: marks that close and marks that open.
constexpr std::u32string_view kClosing = U"，。、；：？！）》〉」』】〕”’％…—·,.;:?!)]}%";
constexpr std::u32string_view kOpening = U"（《〈「『【〔“‘([{";
/// Latin has these too, but a Chinese paper sets them on a full square.
constexpr std::u32string_view kSquareMarks = U"“”‘’…—·×";
/// A mark gives up to half of its square.
constexpr qreal kSqueeze = 0.5;
/// A gap is never stretched by more than this part of an em; what is left over stays white at the line's end.
constexpr qreal kStretch = 0.2;

bool in(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

bool isSquare(char32_t c)
{
    return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE50)
        || (c >= 0xFF01 && c < 0xFF61) || (c >= 0x20000 && c < 0x40000) || (c >= 0x2460 && c < 0x2500)
        || in(kSquareMarks, c);
}

/// A character with the square or width it takes.
struct Atom {
    SetGlyph set;
    qreal width = 0;
    qreal give = 0;        ///< how much narrower it may become
    bool glued = false;    ///< no break before it
};

Result<Atom> atomOf(char32_t c, Ink ink, const Measure &m, const PaperFonts &fonts)
{
    const std::optional<Glyph> glyph = fonts.glyph(m.role, c);
    if (!glyph)
        return fail(ErrorCode::Invalid, u"no paper font has the character U+%1, nothing is printed"_s.arg(
                                            QString::number(uint(c), 16).toUpper().rightJustified(4, u'0')));
    Atom atom{{*glyph, c, 0, ink}, glyph->advance * m.em, 0, false};
    if (!isSquare(c))
        return atom;
    const qreal spare = m.cell - atom.width;
    if (spare > m.em * 0.1) // a narrow drawing on a full square
        atom.set.x = in(kOpening, c) ? spare : in(kClosing, c) && c != U'·' && c != U'—' ? 0 : spare / 2;
    atom.width = m.cell;
    atom.give = (in(kClosing, c) && c != U'—' && c != U'…') || in(kOpening, c) ? m.cell * kSqueeze : 0;
    return atom;
}

bool glue(char32_t before, char32_t after)
{
    if (before == after && (before == U'—' || before == U'…'))
        return true;
    const auto wordly = [](char32_t c) { return c > 0x20 && !isSquare(c); };
    return wordly(before) && wordly(after);
}

/// Two marks side by side share one white: "）。" does not gape (CLREQ 3.1.6.1).
void tighten(Atom &before, Atom &after)
{
    if (before.give <= 0 || after.give <= 0)
        return;
    if (in(kClosing, before.set.character)) {
        before.width -= before.give;
        before.give = 0;
    } else if (in(kOpening, after.set.character)) {
        after.set.x -= after.give;
        after.width -= after.give;
        after.give = 0;
    }
}

Result<std::vector<Atom>> atomsOf(QStringView text, Ink &ink, const Measure &m, const PaperFonts &fonts)
{
    std::vector<Atom> atoms;
    for (char32_t c : text.toUcs4()) {
        if (c == U'\t' || c == U'\r') // typed, and nothing to draw
            c = U' ';
        if (c == kRedOn || c == kRedOff) {
            ink = c == kRedOn ? Ink::Red : Ink::Black;
            continue;
        }
        ZM_TRY(Atom atom, atomOf(c, ink, m, fonts));
        atom.glued = !atoms.empty() && glue(atoms.back().set.character, c);
        if (!atoms.empty())
            tighten(atoms.back(), atom);
        atoms.push_back(std::move(atom));
    }
    return atoms;
}

class Breaker {
public:
    Breaker(const std::vector<Atom> &atoms, const Measure &m) : m_atoms(atoms), m_measure(m) {}

    std::vector<SetLine> lines()
    {
        std::vector<SetLine> lines;
        std::size_t begin = 0;
        while (begin < m_atoms.size()) {
            const qreal indent = lines.empty() ? m_measure.indent : 0;
            const std::size_t end = lineEnd(begin, room(indent));
            lines.push_back(set(begin, end, indent));
            begin = end;
            while (begin < m_atoms.size() && m_atoms[begin].set.character == U' ')
                ++begin;
        }
        if (lines.empty())
            lines.emplace_back();
        return lines;
    }

private:
    const std::vector<Atom> &m_atoms;
    const Measure &m_measure;

    // The last character of a line stands on its em, not on its pitch.
    qreal room(qreal indent) const { return m_measure.width - indent + qMin(0.0, m_measure.cell - m_measure.em) + 1e-6; }

    bool breakable(std::size_t at) const
    {
        return at >= m_atoms.size()
            || (!m_atoms[at].glued && mayBegin(m_atoms[at].set.character) && mayEnd(m_atoms[at - 1].set.character));
    }

    std::size_t lineEnd(std::size_t begin, qreal room) const
    {
        qreal width = 0;
        std::size_t end = begin;
        while (end < m_atoms.size() && width + m_atoms[end].width <= room)
            width += m_atoms[end++].width;
        if (end == m_atoms.size())
            return end;
        if (const std::size_t squeezed = squeezedEnd(begin, end, width, room); squeezed > end)
            return squeezed;
        std::size_t pushed = end;
        while (pushed > begin + 1 && !breakable(pushed))
            --pushed;
        // A word longer than a line is cut: it has to stand somewhere.
        return pushed > begin + 1 || breakable(pushed) ? pushed : qMax(end, begin + 1);
    }

    /// \return behind the closing marks that follow \a end, where the line can give the room for them.
    std::size_t squeezedEnd(std::size_t begin, std::size_t end, qreal width, qreal room) const
    {
        std::size_t last = end;
        while (last < m_atoms.size() && m_atoms[last].give > 0 && !mayBegin(m_atoms[last].set.character))
            width += m_atoms[last++].width;
        if (last == end || !breakable(last))
            return end;
        qreal give = 0;
        for (std::size_t i = begin; i < last; ++i)
            give += m_atoms[i].give;
        return width - give <= room ? last : end;
    }

    SetLine set(std::size_t begin, std::size_t end, qreal indent) const
    {
        qreal width = 0, give = 0;
        std::size_t gaps = 0;
        for (std::size_t i = begin; i < end; ++i) {
            width += m_atoms[i].width;
            give += m_atoms[i].give;
            gaps += i > begin && !m_atoms[i].glued;
        }
        const qreal slack = room(indent) - width;
        const qreal squeeze = slack < 0 && give > 0 ? qMin(1.0, -slack / give) : 0;
        const bool stretch = m_measure.justified && slack > 0 && gaps > 0 && end < m_atoms.size();
        const qreal gap = stretch ? qMin(slack / qreal(gaps), m_measure.em * kStretch) : 0;
        SetLine line;
        qreal x = indent;
        for (std::size_t i = begin; i < end; ++i) {
            const Atom &atom = m_atoms[i];
            if (i > begin && !atom.glued)
                x += gap;
            SetGlyph glyph = atom.set;
            glyph.x += x;
            if (in(kOpening, glyph.character))
                glyph.x -= atom.give * squeeze; // its drawing stands in the right half of the square
            line.glyphs.push_back(glyph);
            x += atom.width - atom.give * squeeze;
        }
        line.width = x;
        return line;
    }
};

} // namespace

bool mayBegin(char32_t c)
{
    return !in(kClosing, c);
}

bool mayEnd(char32_t c)
{
    return !in(kOpening, c);
}

QString SetLine::text() const
{
    QString text;
    for (const SetGlyph &glyph : glyphs)
        text += QString::fromUcs4(&glyph.character, 1);
    return text;
}

Result<std::vector<SetLine>> breakLines(const QString &text, const Measure &measure, const PaperFonts &fonts)
{
    std::vector<SetLine> lines;
    Ink ink = Ink::Black;
    Measure measured = measure;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        ZM_TRY(const std::vector<Atom> atoms, atomsOf(part, ink, measured, fonts));
        for (SetLine &line : Breaker(atoms, measured).lines())
            lines.push_back(std::move(line));
        measured.indent = 0;
    }
    return lines;
}

} // namespace zm::documents
