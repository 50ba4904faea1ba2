#pragma once

#include "identity/readings.h"

#include <QString>

namespace zm::items {

/// How well what was typed means a title.
enum class Fit : quint8 { None, Inside, AtWord, AtStart };

/// Finds titles by what people type: a part of them, the beginnings of their words, or the sounds of their Chinese,
/// whole ("songda"), by initials ("sd") or mixed ("songd").
class TitleMatcher final {
public:
    /// \param typed  empty fits everything.
    Fit match(const QString &title, const QString &typed) const;

private:
    bool isReadFrom(const QList<uint> &title, qsizetype at, QStringView sounds) const;
    identity::CharacterReadings m_readings;
};

} // namespace zm::items
