#include "native.hpp"

#include <gtk/gtk.h>

#include <algorithm>
#include <cstring>

namespace regimen::ui {
namespace {

/// The GTK widget that assistive technology sees as the control: a table lies inside a scrolled window.
GtkWidget* widget_of(wxWindow* window) {
  GtkWidget* widget = window->GetHandle();
  if (GTK_IS_SCROLLED_WINDOW(widget))
    if (GtkWidget* child = gtk_bin_get_child(GTK_BIN(widget)); child != nullptr) return child;
  return widget;
}

AtkRole atk_role(Role role) {
  switch (role) {
    case Role::as_it_is:
      return ATK_ROLE_INVALID;
    case Role::list_item:
      return ATK_ROLE_LIST_ITEM;
    case Role::heading:
      return ATK_ROLE_HEADING;
    case Role::image:
      return ATK_ROLE_IMAGE;
    case Role::alert:
      return ATK_ROLE_ALERT;
    case Role::dialog:
      return ATK_ROLE_DIALOG;
  }
  return ATK_ROLE_INVALID;
}

void set_class(wxWindow* window, const char* name, bool on) {
  GtkStyleContext* style = gtk_widget_get_style_context(widget_of(window));
  if (on)
    gtk_style_context_add_class(style, name);
  else
    gtk_style_context_remove_class(style, name);
}

/// True where the entry's text stands somewhere in the word.
gboolean holds_typed(GtkEntryCompletion* completion, const gchar* typed, GtkTreeIter* row, gpointer /*none*/) {
  gchar* word = nullptr;
  gtk_tree_model_get(gtk_entry_completion_get_model(completion), row, 0, &word, -1);
  if (word == nullptr) return FALSE;
  gchar* folded = g_utf8_casefold(word, -1);
  const gboolean holds = std::strstr(folded, typed) != nullptr ? TRUE : FALSE;
  g_free(folded);
  g_free(word);
  return holds;
}

/// Hands the wheel to the nearest scrolled window above.
gboolean scroll_above(GtkWidget* widget, GdkEvent* event, gpointer control) {
  GtkWidget* above = gtk_widget_get_parent(GTK_WIDGET(control));
  while (above != nullptr && !GTK_IS_SCROLLED_WINDOW(above)) above = gtk_widget_get_parent(above);
  if (above != nullptr && above != widget) gtk_widget_event(above, event);
  return TRUE;
}

void hand_over_wheel(GtkWidget* widget, gpointer control) {
  g_signal_connect(widget, "scroll-event", G_CALLBACK(scroll_above), control);
  if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), hand_over_wheel, control);
}

}  // namespace

void set_accessible(wxWindow* window, const wxString& name, const wxString& description, Role role) {
  AtkObject* accessible = gtk_widget_get_accessible(widget_of(window));
  if (accessible == nullptr) return;
  atk_object_set_name(accessible, name.utf8_str());
  if (!description.empty()) atk_object_set_description(accessible, description.utf8_str());
  // What is typed into is a control of its own within a list with a field.
  if (GtkWidget* widget = widget_of(window);
      GTK_IS_COMBO_BOX(widget) && gtk_combo_box_get_has_entry(GTK_COMBO_BOX(widget)))
    atk_object_set_name(gtk_widget_get_accessible(gtk_bin_get_child(GTK_BIN(widget))), name.utf8_str());
  if (const AtkRole wanted = atk_role(role); wanted != ATK_ROLE_INVALID) atk_object_set_role(accessible, wanted);
}

bool animations_wanted() {
  gboolean wanted = TRUE;
  if (GtkSettings* settings = gtk_settings_get_default(); settings != nullptr)
    g_object_get(settings, "gtk-enable-animations", &wanted, nullptr);
  return wanted != FALSE;
}

void describe(wxWindow* window, const wxString& description) {
  if (AtkObject* accessible = gtk_widget_get_accessible(widget_of(window)))
    atk_object_set_description(accessible, description.utf8_str());
}

void make_primary(wxWindow* button) { set_class(button, GTK_STYLE_CLASS_SUGGESTED_ACTION, true); }

void make_flat(wxWindow* button) { set_class(button, GTK_STYLE_CLASS_FLAT, true); }

void size_field(wxTextCtrl* field, const wxString& sample) {
  int least = 0;
  int natural = 0;
  gtk_widget_get_preferred_height(widget_of(field), &least, &natural);
  const int height = std::max(natural, field->GetTextExtent(wxS("Ag")).y + field->FromDIP(10));
  int width = -1;
  if (!sample.empty()) width = field->GetSizeFromTextSize(field->GetTextExtent(sample).x).x;
  field->SetMinSize(wxSize(width, height));
}

void keep_right_margin(wxTextCtrl* text, int width) {
  if (GtkWidget* view = widget_of(text); GTK_IS_TEXT_VIEW(view))
    gtk_text_view_set_right_margin(GTK_TEXT_VIEW(view), width);
}

void offer_words(wxComboBox* field, const std::vector<std::string>& words) {
  GtkWidget* entry = gtk_bin_get_child(GTK_BIN(field->GetHandle()));
  if (!GTK_IS_ENTRY(entry)) return;
  GtkListStore* store = gtk_list_store_new(1, G_TYPE_STRING);
  for (const std::string& word : words) gtk_list_store_insert_with_values(store, nullptr, -1, 0, word.c_str(), -1);
  GtkEntryCompletion* completion = gtk_entry_completion_new();
  gtk_entry_completion_set_model(completion, GTK_TREE_MODEL(store));
  gtk_entry_completion_set_text_column(completion, 0);
  gtk_entry_completion_set_match_func(completion, holds_typed, nullptr, nullptr);
  gtk_entry_set_completion(GTK_ENTRY(entry), completion);
  g_object_unref(completion);
  g_object_unref(store);
}

void let_wheel_through(wxWindow* control) { hand_over_wheel(control->GetHandle(), control->GetHandle()); }

void make_monospace(wxTextCtrl* text) {
  if (GtkWidget* view = widget_of(text); GTK_IS_TEXT_VIEW(view)) gtk_text_view_set_monospace(GTK_TEXT_VIEW(view), TRUE);
}

void mark_wrong(wxWindow* field, bool wrong) { set_class(field, GTK_STYLE_CLASS_ERROR, wrong); }

}  // namespace regimen::ui
