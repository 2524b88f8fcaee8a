/// \file
/// What the main window offers for the clinic as a whole.

#include <wx/menu.h>

#include "clinic_dialog.hpp"
#include "main_window.hpp"
#include "text.hpp"

namespace regimen::ui {

void MainWindow::add_tools_menu(wxMenuBar& bar) {
  auto* tools = new wxMenu;
  append(*tools, {wxWindow::NewControlId(), marked("&Clinic …"), [this] { edit_clinic(); }, {}});
  append(*tools, {wxWindow::NewControlId(), marked("&Rules …"), [this] { show_rules(false); }, {}});
  append(
      *tools,
      {wxWindow::NewControlId(), marked("&Whom does a change of rules concern? …"), [this] { show_rules(true); }, {}});
  bar.Append(tools, words("&Tools"));
}

void MainWindow::edit_clinic() {
  ClinicDialog dialog(this, workplace_.store, workplace_.prompts);
  if (dialog.ShowModal() != wxID_OK) return;
  message_bar_->show(
      {Notice::Kind::good, tr("The clinic's words are stored. They stand on every page from now on."), {}, true});
}

}  // namespace regimen::ui
