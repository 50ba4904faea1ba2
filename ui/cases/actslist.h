#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zm::ui {

/// "You can now" and "Not now, and why".
class ActsList final : public QWidget {
    Q_OBJECT
public:
    explicit ActsList(QWidget *parent = nullptr);
    void showCase(const CaseFile &file, const OfficerCard &officer);
    void retranslate();
    void focusFirst();

Q_SIGNALS:
    void actAsked(zm::cases::ActKind act, const QJsonObject &fields);

private:
    void redraw();
    void addOffered(cases::ActKind act, bool first);
    void addBarred(const cases::BarredAct &barred);
    std::optional<CaseFile> m_file;
    OfficerCard m_officer;
    bool m_all = false; ///< every barred act, not only the first few
    QLabel *m_canTitle, *m_notTitle, *m_nothing;
    QVBoxLayout *m_can, *m_not;
    QPushButton *m_more;
};

} // namespace zm::ui
