#pragma once

#include "identity/identifier.h"

#include <QDate>
#include <QString>

#include <optional>

// Single values out of cells. Pure text; what is said about them is decided by the caller.

namespace zm::intake {

enum class DateFault : quint8 { None, Malformed, Impossible };

struct ReadDate {
    QDate day;
    DateFault fault = DateFault::None;
    bool rewritten = false; ///< it stood otherwise than YYYY-MM-DD
};

/// Reads year, month, day with any sign between them, eight digits, and the same in full width or followed by a
/// midnight. Day before month is not guessed at.
ReadDate readDate(const QString &typed);

/// The day of a spreadsheet's bare day number ("45601"), for cells that lost their date format; invalid for figures
/// that cannot be meant as one.
QDate dayOfFigure(const QString &figure);

/// The kind of number \a typed must be, told from its form and the kind of subject; nullopt where it cannot be told.
/// \param organisation  nullopt when the file does not say what the subject is.
std::optional<identity::IdKind> guessIdKind(const QString &typed, std::optional<bool> organisation, QDate today);

/// Whether numbers of this kind belong to organisations.
bool isOfOrganisations(identity::IdKind kind);

/// A figure's scientific form ("1.10105E+17"): the last digits are gone.
bool hasLostDigits(const QString &typed);

/// A name without stray spaces: at the ends, and between characters of a name written in Han characters only. Nothing
/// else is ever changed in a name.
QString withoutStraySpaces(const QString &name);

} // namespace zm::intake
