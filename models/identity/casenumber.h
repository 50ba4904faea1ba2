#pragma once

#include <QString>

#include <optional>

namespace zm::identity {

/// A case number of a people's court.
struct CaseNumber {
    int year = 0;
    QString court;     ///< "京0105"; in legacy numbers the court's word, "丰"
    QString special;   ///< the special-trial word since 2019 ("知"), usually empty
    QString type;      ///< "执", "执恢", "民初"
    QString serial;    ///< digits as typed; the canonical form of a current number drops leading zeros, a legacy one keeps them
    QString suffix;    ///< "之一", usually empty
    QString canonical; ///< half-width brackets: "(2025)京0105执100号"
    bool legacy = false; ///< the form before 2016, "(2015)丰执字第01477号"
};

/// Reads a case number in full- or half-width brackets, 〔〕 or [], with stray spaces; nullopt when it is none.
/// Source: 法〔2015〕137号, 法〔2018〕335号; law.md 11.3, standards.md 4.
std::optional<CaseNumber> parseCaseNumber(const QString &text);

} // namespace zm::identity
