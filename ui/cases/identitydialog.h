#pragma once

#include "ui/shell/identityports.h"

#include <QDialog>
#include <QFutureWatcher>

#include <array>
#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace zm::ui {

/// Who it is (N13): the person beside everybody they may be taken for, with what tells them apart, and the signed word
/// of whoever made sure.
class IdentityDialog final : public QDialog {
    Q_OBJECT
public:
    IdentityDialog(std::shared_ptr<const IdentityPorts> ports, QString caseId, QWidget *parent = nullptr);
    ~IdentityDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = Result<IdentityView>;
    static constexpr int kFactors = 5;
    void buildLayout();
    void retranslate();
    void enable();
    void look();
    void fill();
    void confirm();
    void confuse();
    void say(const Result<> &done, const QString &text);
    QStringList chosen() const;
    QString banner() const;
    std::shared_ptr<const IdentityPorts> m_ports;
    QString m_caseId, m_told;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<IdentityView> m_view;
    QLabel *m_title, *m_banner, *m_checks, *m_sureTitle, *m_mixTitle, *m_said;
    QTreeWidget *m_people;
    QProgressBar *m_bar;
    std::array<QCheckBox *, kFactors> m_factors{};
    QLineEdit *m_other, *m_cause;
    QPushButton *m_confirm, *m_confuse, *m_close;
};

} // namespace zm::ui
