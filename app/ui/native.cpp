#include "native.hpp"

#include <gtk/gtk.h>

#include <algorithm>

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

}  // namespace

void set_accessible(wxWindow* window, const wxString& name, const wxString& description, Role role) {
  AtkObject* accessible = gtk_widget_get_accessible(widget_of(window));
  if (accessible == nullptr) return;
  atk_object_set_name(accessible, name.utf8_str());
  if (!description.empty()) atk_object_set_description(accessible, description.utf8_str());
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

void mark_wrong(wxWindow* field, bool wrong) { set_class(field, GTK_STYLE_CLASS_ERROR, wrong); }

}  // namespace regimen::ui
