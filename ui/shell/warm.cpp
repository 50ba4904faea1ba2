#include "ui/shell/warm.h"

#include "ui/shell/mainwindow.h"
#include "ui/worklist/worklistpage.h"

namespace zm::ui {

void warm(MainWindow &window)
{
    if (window.isOpen())
        return;
    WorkListPage &list = window.workList();
    list.resize(window.width() - window.sidebar().sizeHint().width(), window.height());
    list.grab();
    window.sidebar().grab();
}

} // namespace zm::ui
