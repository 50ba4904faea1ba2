#pragma once

#include <QSize>
#include <QString>

class QLayout;
class QWidget;

// Windows that keep their shape at every size of text, and their order under the tab key.

namespace zm::ui {

inline constexpr double kLeastScale = 1.0, kMostScale = 2.5; ///< of text

/// Gives a window the size it wants at 100 per cent, times the scale of text, but no larger than screen or parent.
void resizeWithText(QWidget *window, QSize atHundred);

/// Lets the tab key visit what stands in \a layout in the order in which it is read; after a part of it was made anew.
void orderTabs(QLayout *layout);

/// \a text as it is read aloud: without the mark of its mnemonic, "&Save" or, as in Chinese, "(&S)" behind the words.
QString withoutMnemonic(QString text);

} // namespace zm::ui
