#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>

namespace zm::identity {

/// How single characters are read: lower case, no tones, ü as v.
///
/// The few with several readings in names come from a table; all others are asked of ICU once and remembered.
/// Threads: any.
class CharacterReadings {
public:
    CharacterReadings();
    ~CharacterReadings();
    CharacterReadings(const CharacterReadings &) = delete;
    CharacterReadings &operator=(const CharacterReadings &) = delete;

    /// Whether ICU has its data; without it no name can be read.
    bool isReady() const;
    /// Readings of \a character, the likeliest in a name first; empty when it has none.
    QStringList of(char32_t character) const;

private:
    struct Icu;
    QHash<char32_t, QStringList> m_several;
    std::unique_ptr<Icu> m_icu;
    mutable std::mutex m_guard; ///< ICU's transliterators and the memory are not safe to share unguarded
    mutable QHash<char32_t, QStringList> m_known;
};

/// "lǚ" as "lv", "Zhāng" as "zhang".
QString withoutTones(const QString &pinyin);

} // namespace zm::identity
