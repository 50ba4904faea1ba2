#pragma once

#include "base/result.h"
#include "ui/shell/accountports.h"
#include "ui/theme/theme.h"

#include <QDate>
#include <QVariant>

#include <functional>

namespace zm::ui {

// Keys of what a machine remembers.
inline constexpr auto kIdleMinutesKey = "desk/idleMinutes"; ///< minutes without a key or a click until the desk locks
inline constexpr auto kPrinterKey = "desk/printer";         ///< name of the printer that is offered first
inline constexpr auto kTrayKey = "desk/tray";               ///< whether the digest stands in the tray
inline constexpr auto kByPersonKey = "desk/byPerson";       ///< whether the work list stands by person
inline constexpr int kIdleMinutes = 10;                     ///< where nobody chose

/// Something the whole office may have otherwise than the program ships it.
struct OfficeChoice {
    QString kind;             ///< "template", "reasons", "superior", "contact", "account", "units"
    QString name;             ///< the paper; empty where there is one of the kind
    QString titleZh, titleEn; ///< of the paper; empty: the kind says it
    QString line;             ///< what holds, for what is one line of text
    bool own = false;         ///< the office's own; otherwise as it ships
    QString officer;          ///< who adopted it
    QDate on;
};

/// Why a file cannot be adopted.
struct ChoiceFault {
    enum class What : quint8 {
        NotRead,       ///< it cannot be read: `detail`
        OtherPaper,    ///< a template of the paper `detail`
        OtherReaders,  ///< it shows the person's number to other readers than the paper may
        OtherStanding, ///< it would be issued or sealed otherwise
        Unknown,       ///< it names what this paper does not know: `detail`
        LeftOut,       ///< it leaves out what the paper has to say: `detail`
        ArticleByHand, ///< it writes the article `detail` by hand
        OwnCode,       ///< the court's own code
        NotOneLine,    ///< more than a line, or a very long one
    };
    What what = What::NotRead;
    QString detail;
};

struct SettingsPorts {
    Look standardLook;        ///< before anybody chose
    QString standardLanguage;
    /// What this machine remembers; invalid where nobody chose.
    std::function<QVariant(const QString &key)> read;
    /// \param value  invalid: nobody chose after all.
    std::function<void(const QString &key, const QVariant &value)> write;
    std::function<QStringList()> printers;

    std::function<Result<std::vector<OfficeChoice>>()> choices;
    /// What holds, as a file.
    std::function<Result<QByteArray>(const OfficeChoice &)> content;
    /// Why \a content cannot be adopted; empty: it can.
    std::function<std::vector<ChoiceFault>(const OfficeChoice &, const QByteArray &content)> faults;
    /// \param content  empty: back to what ships.
    std::function<Result<>(const OfficeChoice &, const QByteArray &content)> adopt;
    std::function<Result<QByteArray>(const QString &path)> readFile;
    std::function<Result<>(const QByteArray &content, const QString &path)> writeFile;
    /// Starts the tour in a demonstration office in \a folder. Empty: not from here.
    std::function<Result<>(const QString &folder)> startTour;
    /// Who has an account. Empty functions: not from here.
    AccountPorts accounts;
};

} // namespace zm::ui
