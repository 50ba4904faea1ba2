#pragma once

#include <QObject>
#include <QTranslator>

class QLocale;

namespace zm::ui {

/// The language of the program: its own texts and those of Qt.
class Language final : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);

    /// \param code "zh" or "en". Every window hears LanguageChange.
    void set(const QString &code);
    const QString &code() const { return m_code; }
    /// "zh" where \a locale is Chinese, else "en".
    static QString of(const QLocale &locale);

private:
    QString m_code;
    QTranslator m_own, m_qt;
};

} // namespace zm::ui
