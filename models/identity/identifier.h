#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace zm::identity {

/// Kinds of numbers that tell subjects apart.
enum class IdKind : quint8 { None, Ric, Uscc, OrgCode, Lei, HmtPermit, Frc18, Frc15, Ric15, Passport };

struct IdVerdict {
    IdKind kind = IdKind::None;
    QString value;     ///< exactly as typed
    QString canonical; ///< the normalised form where normalising makes it valid; null otherwise
    bool valid = false;///< speaks of the value exactly as typed
    QString reason;    ///< stable English word for what is wrong: "check digit", "birth date", "region", ...
};

/// "ric", "uscc", ... and back; nullopt for a word that is no kind.
QString idKindName(IdKind kind);
std::optional<IdKind> idKindNamed(QStringView name);

/// \param today  births after it are wrong.
IdVerdict checkIdentifier(IdKind kind, const QString &value, QDate today);

/// Whether the number has hidden characters ("*", "＊", "X" runs as published registers mask them).
bool isMasked(const QString &value);

/// The birth date a valid ric, ric15, hmt_permit or frc18 carries.
std::optional<QDate> birthFrom(IdKind kind, const QString &canonical);
/// 'm', 'f', or 0 where the number does not say.
char sexFrom(IdKind kind, const QString &canonical);

/// Who will see a number.
enum class MaskPolicy : quint8 { Screen, PublicList, Export, ServiceCopy };

/// \a value with what the policy hides replaced by '*'. ServiceCopy hides nothing. Source: law.md 11.2.
QString masked(IdKind kind, const QString &value, MaskPolicy policy);

} // namespace zm::identity
