#pragma once

#include "registry/check.h"

namespace zm::registry {

/// A subject taken apart: whether its number can be one, and the digest under which it is looked up and recorded.
struct Judged {
    std::string number; ///< plain; empty: only the name can be compared
    std::u32string name;
    crypto::KeyedDigest::Bytes digest{};
    QString fault;      ///< not empty: nothing is compared
};

/// What is said where a check has none.
inline QString noReason() { return QStringLiteral("a check needs its reason: it is recorded, and the person may ask who asked"); }

Judged judged(const crypto::KeyedDigest &digest, const CheckSubject &subject, QDate today);

/// The same of subjects by the million, of which only keys are kept.
struct JudgedKeys {
    crypto::KeyedDigest::Bytes digest{};
    qint64 name = 0;
    bool hasNumber = false, hasName = false, sound = false;
};

/// Judges as judged() does, without an allocation for what is written as a register writes it. Belongs to one thread.
class Judge final {
public:
    Judge(const crypto::KeyedDigest &digest, QDate today) : m_digest(digest), m_today(today) {}

    /// \param fault  what is wrong with the number; empty: nothing. Good until the next call.
    JudgedKeys of(std::string_view name, std::string_view idKind, std::string_view idNumber, QString &fault);

private:
    bool isSound(std::string_view idKind, std::string_view idNumber, QString &fault);
    const crypto::KeyedDigest &m_digest;
    QDate m_today;
    std::u32string m_form;
    std::string m_kindWord;
    std::optional<identity::IdKind> m_kind; ///< of m_kindWord, once m_asked
    bool m_asked = false;
};

} // namespace zm::registry
