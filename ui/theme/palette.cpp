#include "ui/theme/palette.h"

#include <algorithm>
#include <cmath>

namespace zm::ui {

namespace {

// In the order of Meaning.
const Colours kLight{
    .paper = 0xFBFBFA, .raised = 0xFFFFFF, .sunken = 0xF3F4F4, .ink = 0x1F2328, .muted = 0x59636E,
    .hairline = 0xD8DEE4, .accent = 0x0B5CAD, .onAccent = 0xFFFFFF, .chosen = 0xE3EEF9,
    .meaning = {0x1F2328, 0xB3261E, 0x8A5300, 0x0B5CAD, 0x59636E, 0x5B4B9A, 0x1A6B3C, 0x6B5900, 0x8C2F73, 0xB3261E,
                0x59636E}};
const Colours kDark{
    .paper = 0x16181B, .raised = 0x1C1F23, .sunken = 0x121416, .ink = 0xE6E8EB, .muted = 0x9BA4AE,
    .hairline = 0x30363D, .accent = 0x6CB0F5, .onAccent = 0x10161D, .chosen = 0x21354A,
    .meaning = {0xE6E8EB, 0xFF8A80, 0xF2B84B, 0x6CB0F5, 0x9BA4AE, 0xB9A8F5, 0x7BD3A0, 0xD9C75A, 0xF09AD6, 0xFF8A80,
                0x9BA4AE}};

double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

} // namespace

const Colours &coloursOf(Scheme scheme)
{
    return scheme == Scheme::Light ? kLight : kDark;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor colourOf(Meaning meaning, const QPalette &palette)
{
    return coloursOf(palette).meaning[int(meaning)];
}

QPalette paletteOf(Scheme scheme)
{
    const Colours &c = coloursOf(scheme);
    QPalette p(c.ink, c.paper);
    p.setColor(QPalette::Base, c.raised);
    p.setColor(QPalette::AlternateBase, c.sunken);
    p.setColor(QPalette::Text, c.ink);
    p.setColor(QPalette::WindowText, c.ink);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.ink);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.ink);
    p.setColor(QPalette::Mid, c.hairline);
    p.setColor(QPalette::Midlight, c.hairline);
    p.setColor(QPalette::Light, c.raised);
    p.setColor(QPalette::Dark, c.hairline);
    p.setColor(QPalette::Shadow, c.hairline);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.muted);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace zm::ui
