#pragma once

#include "ui/theme/palette.h"

#include <QApplication>
#include <QLabel>

namespace zm::ui {

/// How close together lists and rows of buttons stand.
enum class Density : quint8 { Roomy, Compact };

/// How the program looks. Sizes are device-independent pixels; every one is a base times `scale`.
struct Look {
    Scheme scheme = Scheme::Light;
    double scale = 1.0; ///< of text, on top of the screen's own factor
    Density density = Density::Roomy;
};

/// Steps of 4.
inline constexpr int kGap = 8;       ///< between fields
inline constexpr int kGroupGap = 16; ///< between groups
inline constexpr int kMargin = 24;   ///< round a page

enum class TextRole : quint8 { Body, Small, Strong, Title, Muted, SmallMuted };

/// The factor of the desktop's own font size over the ordinary one, at least 1.
double systemScale(const QFont &systemFont);

/// Font, palette, style and style sheet of the whole program.
void applyLook(QApplication &app, const Look &look);
/// All of it but the style sheet. A window that is made under a style sheet is polished anew each time one of its parts
/// finds its place; made before it, once.
void prepareLook(QApplication &app, const Look &look);
void applySheet(QApplication &app, const Look &look);

/// The font of a role, derived from the font of a widget that has the body's.
QFont fontOf(TextRole role, const QFont &body);

/// Says which role a label has; the style sheet does the rest.
void setTextRole(QWidget *widget, TextRole role);
/// Colours a label by meaning.
void setMeaning(QWidget *widget, Meaning meaning);

} // namespace zm::ui
