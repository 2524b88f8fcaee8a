#include "plugins_panel.hpp"

#include <wx/sizer.h>

#include "native.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

wxString two_lines(const std::string& first, const std::string& second) {
  return wxS("<b>") + escaped(first) + wxS("</b>\n<span alpha='75%' size='smaller'>") + escaped(second) +
         wxS("</span>");
}

wxDataViewColumn* text_column(const wxString& title, unsigned place, int width) {
  auto* text = new wxDataViewTextRenderer(wxS("string"), wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
  text->EnableMarkup();
  text->EnableEllipsize(wxELLIPSIZE_END);
  return new wxDataViewColumn(title, text, place, width, wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
}

}  // namespace

PluginsPanel::PluginsPanel(wxWindow* parent, Actions actions) : wxPanel(parent), actions_(std::move(actions)) {
  auto* all = new wxBoxSizer(wxHORIZONTAL);
  build_list(all);
  build_detail(all);
  SetSizer(all);
}

void PluginsPanel::build_list(wxSizer* into) {
  auto* left = new wxBoxSizer(wxVERTICAL);
  message_ = new Lines(this);
  left->Add(message_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                 wxDV_SINGLE | wxDV_ROW_LINES | wxDV_NO_HEADER);
  list_->AppendColumn(text_column(words("Plugin"), 0, FromDIP(300)));
  set_accessible(list_, words("Rule plugins and packs"));
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    choose_selected();
    plugin_selected();
  });
  left->Add(list_, wxSizerFlags(1).Expand());
  into->Add(left, wxSizerFlags(2).Expand().Border(wxLEFT | wxBOTTOM, FromDIP(16)));
}

void PluginsPanel::build_detail(wxSizer* into) {
  auto* right = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  name_ = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  name_->SetFont(bold(this, 1.2));
  head->Add(name_, wxSizerFlags(1).CenterVertical());
  enable_ = new wxButton(this, wxID_ANY, words("&Enable"));
  make_primary(enable_);
  enable_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    // While the rules are asked again the list is without the row for a moment.
    choose_selected();
    if (const auto* row = selected(); row != nullptr && row->file) actions_.enable(RuleFile(*row->file));
  });
  head->Add(enable_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  disable_ = new wxButton(this, wxID_ANY, words("&Switch off"));
  disable_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto* row = selected(); row != nullptr && row->file) actions_.disable(RuleFile(*row->file));
  });
  head->Add(disable_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  edit_ = new wxButton(this, wxID_ANY, words("Copy and &edit …"));
  edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto* row = selected(); row != nullptr && row->pack_file) actions_.edit(RulePluginRow(*row));
  });
  head->Add(edit_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(8)));
  right->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  about_ = new Lines(this);
  right->Add(about_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
  rules_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
  rules_->AppendColumn(text_column(words("Rule"), 0, FromDIP(420)));
  rules_->AppendColumn(text_column(words("At most"), 1, FromDIP(90)));
  rules_->AppendColumn(text_column(words("In issued versions"), 2, FromDIP(300)));
  set_accessible(rules_, words("Rules of this plugin"));
  rules_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { rule_selected(); });
  right->Add(rules_, wxSizerFlags(3).Expand());
  rule_ = new Lines(this);
  right->Add(rule_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
  into->Add(right, wxSizerFlags(5).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
}

void PluginsPanel::show(const RulesPageState& state) {
  state_ = state;
  message_->show({state_.message});
  list_->DeleteAllItems();
  int select = state_.rows.empty() ? wxNOT_FOUND : 0;
  for (const RulePluginRow& row : state_.rows) {
    wxVector<wxVariant> cells;
    cells.push_back(two_lines(row.name, row.status));
    if (row.key() == chosen_) select = list_->GetItemCount();
    list_->AppendItem(cells);
  }
  if (select != wxNOT_FOUND) list_->SelectRow(static_cast<unsigned>(select));
  plugin_selected();
}

void PluginsPanel::choose_selected() {
  if (const auto* row = selected()) chosen_ = row->key();
}

const RulePluginRow* PluginsPanel::selected() const {
  const int row = list_->GetSelectedRow();
  if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= state_.rows.size()) return nullptr;
  return &state_.rows[static_cast<std::size_t>(row)];
}

const RuleLine* PluginsPanel::selected_rule() const {
  const RulePluginRow* plugin = selected();
  const int row = rules_->GetSelectedRow();
  if (plugin == nullptr || row == wxNOT_FOUND || static_cast<std::size_t>(row) >= plugin->rules.size()) return nullptr;
  return &plugin->rules[static_cast<std::size_t>(row)];
}

void PluginsPanel::plugin_selected() {
  const RulePluginRow* row = selected();
  const RuleLine* before = selected_rule();
  const std::string kept = before == nullptr ? std::string() : before->id;
  name_->SetLabelText(row == nullptr ? wxString() : in_short(row->name, 80));
  std::vector<std::string> about;
  if (row != nullptr) {
    about.push_back(row->id + " · " + row->status);
    about.insert(about.end(), row->about.begin(), row->about.end());
  }
  about_->show(about);
  enable_->Show(row != nullptr && row->can_enable);
  disable_->Show(row != nullptr && row->can_disable);
  edit_->Show(row != nullptr && row->pack_file.has_value());
  if (row != nullptr)
    edit_->SetLabel(row->is_draft                       ? words("Go on &writing")
                    : row->origin == RuleOrigin::clinic ? words("&Edit …")
                                                        : words("Copy and &edit …"));
  rules_->DeleteAllItems();
  if (row != nullptr) {
    int select = row->rules.empty() ? wxNOT_FOUND : 0;
    for (const RuleLine& rule : row->rules) {
      wxVector<wxVariant> cells;
      cells.push_back(two_lines(rule.summary, rule.id));
      cells.push_back(escaped(rule.severity));
      cells.push_back(escaped(rule.record));
      if (rule.id == kept) select = rules_->GetItemCount();
      rules_->AppendItem(cells);
    }
    if (select != wxNOT_FOUND) rules_->SelectRow(static_cast<unsigned>(select));
  }
  rule_selected();
  Layout();
}

void PluginsPanel::rule_selected() {
  const RuleLine* rule = selected_rule();
  std::vector<std::string> lines;
  if (rule != nullptr) {
    lines.push_back(rule->record + ".");
    if (!rule->needs.empty()) lines.push_back(tr("Asks for") + std::string(": ") + rule->needs);
    lines.insert(lines.end(), rule->sources.begin(), rule->sources.end());
  }
  rule_->show(lines);
  Layout();
}

}  // namespace regimen::ui
