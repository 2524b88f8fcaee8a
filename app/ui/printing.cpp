#include "printing.hpp"

#include <gtk/gtk.h>
#include <wx/window.h>

#include <algorithm>
#include <memory>

namespace regimen::ui {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref>;

/// What the dialog begins with: the last job's printer and copies, but never its file, which may be another patient's.
Object<GtkPrintSettings> settings_for(const PrintJob& job, GtkPrintSettings* last) {
  Object<GtkPrintSettings> settings(last != nullptr ? gtk_print_settings_copy(last) : gtk_print_settings_new());
  gtk_print_settings_unset(settings.get(), GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_set(settings.get(), GTK_PRINT_SETTINGS_OUTPUT_BASENAME, job.file_name.c_str());
  const char* documents = g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);
  gtk_print_settings_set(settings.get(), GTK_PRINT_SETTINGS_OUTPUT_DIR,
                         documents != nullptr ? documents : g_get_home_dir());
  return settings;
}

/// Two sizes of paper that differ by less are the same one, measured twice.
constexpr double same_paper_pt = 2;

/// The printer and the number of copies of the last job are offered for the next.
Object<GtkPrintSettings>& last_settings() {
  static Object<GtkPrintSettings> settings;
  return settings;
}

void draw_page(GtkPrintOperation*, GtkPrintContext* context, int page, gpointer data) {
  const HandoutPages& pages = static_cast<const PrintJob*>(data)->pages;
  cairo_t* cr = gtk_print_context_get_cairo_context(context);
  const double width = gtk_print_context_get_width(context);
  const double height = gtk_print_context_get_height(context);
  // On other paper than the pages were made for they are made smaller, never larger, and put in the middle.
  double scale = 1;
  if (width < pages.width() - same_paper_pt || height < pages.height() - same_paper_pt)
    scale = std::min(width / pages.width(), height / pages.height());
  if (scale < 1) cairo_translate(cr, (width - scale * pages.width()) / 2, (height - scale * pages.height()) / 2);
  cairo_scale(cr, scale, scale);
  pages.paint(cr, page + 1);
}

Object<GtkPrintOperation> operation_for(const PrintJob& job) {
  Object<GtkPrintOperation> operation(gtk_print_operation_new());
  const Object<GtkPageSetup> setup(gtk_page_setup_new());
  GtkPaperSize* paper = gtk_paper_size_new(job.paper == Paper::a4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size(setup.get(), paper);
  gtk_paper_size_free(paper);
  gtk_print_operation_set_default_page_setup(operation.get(), setup.get());
  // The pages bring their own margins, and are measured in points from the corner of the paper.
  gtk_print_operation_set_use_full_page(operation.get(), TRUE);
  gtk_print_operation_set_unit(operation.get(), GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages(operation.get(), job.pages.count());
  gtk_print_operation_set_job_name(operation.get(), job.name.c_str());
  gtk_print_operation_set_embed_page_setup(operation.get(), TRUE);
  g_signal_connect(operation.get(), "draw-page", G_CALLBACK(draw_page), const_cast<PrintJob*>(&job));
  return operation;
}

/// Runs the operation; false when it was cancelled.
Result<bool> run(GtkPrintOperation* operation, GtkPrintOperationAction action, GtkWindow* parent) {
  GError* error = nullptr;
  const auto result = gtk_print_operation_run(operation, action, parent, &error);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR) return result == GTK_PRINT_OPERATION_RESULT_APPLY;
  const std::unique_ptr<GError, decltype(&g_error_free)> owned(error, &g_error_free);
  return fail({}, owned ? owned->message : "");
}

}  // namespace

Result<bool> print(const PrintJob& job, wxWindow* parent) {
  const auto operation = operation_for(job);
  gtk_print_operation_set_print_settings(operation.get(), settings_for(job, last_settings().get()).get());
  GtkWidget* window = gtk_widget_get_toplevel(parent->GetHandle());
  const auto printed = run(operation.get(), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW(window));
  if (printed && *printed) {
    auto* settings = gtk_print_operation_get_print_settings(operation.get());
    g_object_ref(settings);
    last_settings().reset(settings);
  }
  return printed;
}

Result<void> print_to_file(const PrintJob& job, const std::filesystem::path& file) {
  const auto operation = operation_for(job);
  gtk_print_operation_set_export_filename(operation.get(), file.c_str());
  const auto done = run(operation.get(), GTK_PRINT_OPERATION_ACTION_EXPORT, nullptr);
  if (!done) return tl::unexpected(done.error());
  return {};
}

}  // namespace regimen::ui
