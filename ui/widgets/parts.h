#pragma once

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

// The few parts that every page is put together from.

namespace zm::ui {

enum class LineOf : quint8 { Horizontal, Vertical };

QVBoxLayout *column(QWidget *parent, int margin = 0, int gap = kGap);
QHBoxLayout *row(int gap = kGap);

QLabel *textLabel(TextRole role, QWidget *parent);
/// A label that breaks its lines and can be chosen with the mouse.
QLabel *wrapped(TextRole role, QWidget *parent);

/// \param kind  how the style sheet draws it: "", "primary", "row", "nav", "link", "cure", "band", "tab", "quiet".
QPushButton *button(const char *kind, const QString &objectName, QWidget *parent);
/// Text, and the same as accessible name without the mnemonic's ampersand.
void setButtonText(QAbstractButton *button, const QString &text);

QFrame *surface(const char *kind, QWidget *parent);
QFrame *hairline(LineOf direction, QWidget *parent);

/// An icon and a word in the colour of a meaning.
class MeaningLabel final : public QWidget {
    Q_OBJECT
public:
    explicit MeaningLabel(QWidget *parent = nullptr);
    void say(Meaning meaning, const QString &text);
    /// Lets the text break its lines where there is little room.
    void setWrapping();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();
    Meaning m_meaning = Meaning::Plain;
    QLabel *m_icon, *m_text;
};

/// Deletes everything in \a layout.
void clear(QLayout *layout);

/// A page in a scroll area that scrolls up and down only.
QWidget *scrolled(QWidget *page, QWidget *parent);

} // namespace zm::ui
