#pragma once

#include "app/desktop/officewindow.h"
#include "ui/shell/everywindow.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QDir>

namespace zm::desktop {

/// One way the program can look.
struct Appearance {
    QString language; ///< "zh" or "en"
    ui::Look look;
};

/// Both languages, both schemes, 100 and 200 per cent; what the call fixed stays fixed.
std::vector<Appearance> appearances(const QString &language, std::optional<ui::Scheme> scheme,
                                    std::optional<double> scale);

/// A picture of every window in every appearance: OUT/zh-light-100/01-sign-in.png.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    /// References must outlive this. \param out  a folder that exists.
    Screenshots(OfficeWindow &office, ui::Language &language, std::vector<Appearance> looks, const QString &out,
                QObject *parent = nullptr);
    ~Screenshots() override;
    void start();

Q_SIGNALS:
    /// \param exitStatus 0, or 3 where a picture could not be made.
    void finished(int exitStatus);

private:
    void nextAppearance();
    void nextWindow();
    void take(QWidget *shown, const ui::WindowSpec &spec);
    void giveUp(const QString &why);
    bool signIn();
    /// A case in which the act of \a spec has its place, else the first case of the list.
    QString caseFor(const ui::WindowSpec &spec);
    OfficeWindow &m_office;
    ui::Language &m_language;
    std::vector<Appearance> m_looks;
    QDir m_out;
    std::unique_ptr<ui::MainWindow> m_window;
    std::size_t m_look = 0, m_spec = 0;
    int m_waits = 0; ///< turns that the window shown was given to come to rest
};

/// Makes a demonstration office in a temporary folder and pictures all of it in \a out.
int runScreenshots(QApplication &app, const QString &out, std::vector<Appearance> looks,
                   const cases::SharedJurisdiction &jurisdiction);

} // namespace zm::desktop
