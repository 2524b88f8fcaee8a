/// \file
/// The main window's right side: the menu that turns it, the style of the handout, and printing.

#include <wx/config.h>
#include <wx/menu.h>

#include <fmt/format.h>

#include "documents.hpp"
#include "main_window.hpp"
#include "printing.hpp"
#include "text.hpp"

namespace regimen::ui {
namespace {

constexpr const wxChar* style_setting = wxS("/handout/style");

}  // namespace

void MainWindow::build_view_menu(wxMenuBar& bar) {
  const auto charted = [this] { return in_chart(); };
  auto* view = new wxMenu;
  append(*view, {wxWindow::NewControlId(), marked("&Cautions\tCtrl+3"),
                 [this] { chart_->show_side(SidePanel::View::cautions, true); }, charted});
  append(*view, {wxWindow::NewControlId(), marked("&Exercise in full\tCtrl+I"),
                 [this] { chart_->show_side(SidePanel::View::exercise, true); }, charted});
  append(*view, {wxWindow::NewControlId(), marked("&Preview of the handout\tF6"),
                 [this] {
                   const bool open = chart_->program_shown() && chart_->side().view() == SidePanel::View::preview;
                   chart_->show_side(open ? SidePanel::View::cautions : SidePanel::View::preview, true);
                 },
                 charted});
  view->AppendSeparator();
  const auto searching = [this] { return in_chart() && chart_->program_shown(); };
  append(*view, {wxWindow::NewControlId(), marked("Hide what raises a ca&ution, or show it again\tCtrl+H"),
                 [this] { chart_->catalogue().toggle_only_clean(); }, searching});
  append(*view, {wxWindow::NewControlId(), marked("What is &hidden, and why\tCtrl+Shift+H"),
                 [this] { chart_->catalogue().toggle_hidden(); }, searching});
  bar.Append(view, words("&View"));
}

HandoutStyle MainWindow::handout_style() const {
  auto style = style_from_setting(utf8(wxConfigBase::Get()->Read(style_setting, wxString())));
  style.clinic_paper = workplace_.store.letterhead().paper;
  return style;
}

void MainWindow::choose_style(const HandoutStyle& style) {
  wxConfigBase::Get()->Write(style_setting, shown(to_setting(style)));
}

void MainWindow::print_handout() {
  issue([this](const Issued& issued) { print_issued(issued); });
}

void MainWindow::print_issued(const Issued& issued) {
  const auto stored = trn("Version {n} is issued and stored.", "Version {n} is issued and stored.",
                          static_cast<std::size_t>(issued.number));
  const Notice::Action again{tr("Print …"), [this, issued] { print_issued(issued); }};
  const auto say = [&](Notice::Kind kind, const std::string& sentence) {
    message_bar_->clear();
    message_bar_->show({kind, stored + " " + sentence, {again}, true});
  };
  const HandoutStyle style = handout_style();
  const Paper paper = style.paper_for(issued.chart.patient.language);
  const HandoutPages pages = lay_out(handout_of(issued.chart, sender(), desk_->today(), style), paper, style.layout);
  if (const auto letters = check_letters(pages); !letters)
    return say(Notice::Kind::alarm, tr("Nothing was printed:") + " " + letters.error().text() + ".");
  const auto printed =
      print({pages, paper, fmt::format(fmt::runtime(tr("Exercise program, version {}")), issued.number),
             handout_file_name(issued, desk_->today(), "")},
            this);
  if (!printed)
    say(Notice::Kind::alarm, tr("Nothing was printed:") + " " + printed.error().text());
  else
    say(Notice::Kind::good, *printed ? tr("The handout was sent to the printer.") : tr("Nothing was printed."));
}

}  // namespace regimen::ui
