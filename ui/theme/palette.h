#pragma once

#include <QColor>
#include <QPalette>

namespace zm::ui {

/// What a colour says. Never said by colour alone: each has an icon and a word.
enum class Meaning : quint8 {
    Plain, Overdue, Today, Soon, Waiting, Suspended, Done, Provisional, Disputed, Refused, Offline,
};
inline constexpr int kMeanings = int(Meaning::Offline) + 1;

enum class Scheme : quint8 { Light, Dark };

/// The colours of one scheme. Text colours keep 4.5:1 against `paper` and `raised` (tst_theme checks it).
struct Colours {
    QColor paper;    ///< behind everything
    QColor raised;   ///< lists, fields
    QColor sunken;   ///< the navigation, headings of a list
    QColor ink, muted, hairline, accent, onAccent;
    QColor chosen;   ///< behind the chosen row
    QColor meaning[kMeanings];
};

const Colours &coloursOf(Scheme scheme);

/// The scheme a widget is drawn in, read from its palette.
Scheme schemeOf(const QPalette &palette);
inline const Colours &coloursOf(const QPalette &palette) { return coloursOf(schemeOf(palette)); }
QColor colourOf(Meaning meaning, const QPalette &palette);

/// The Qt palette of a scheme.
QPalette paletteOf(Scheme scheme);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2).
double contrast(const QColor &a, const QColor &b);

} // namespace zm::ui
