#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

Language::Language(QObject *parent) : QObject(parent) {}

void Language::set(const QString &code)
{
    m_code = code;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString locale = code == "zh"_L1 ? u"zh_CN"_s : u"en"_s;
    if (m_own.load(u":/i18n/zhengming_%1.qm"_s.arg(locale)))
        QCoreApplication::installTranslator(&m_own);
    if (code == "zh"_L1 && m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QString Language::of(const QLocale &locale)
{
    return locale.language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
}

} // namespace zm::ui
