#pragma once

#include "reports/observation.h"

#include <QDialog>

class QListWidget;

namespace zm::ui {

/// The cases behind a number.
class CasesDialog final : public QDialog {
    Q_OBJECT
public:
    CasesDialog(const QString &about, const std::vector<reports::CaseRef> &cases, QWidget *parent = nullptr);

Q_SIGNALS:
    void caseAsked(const QString &caseId);

private:
    void openRow(int row);
    std::vector<reports::CaseRef> m_cases;
    QListWidget *m_list;
};

} // namespace zm::ui
