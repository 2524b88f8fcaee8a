/// \file
/// Writes one handout twice in every layout and on every paper, as the export does and as the printer gets it:
///     print_pages CATALOGUE FOLDER    ->    FOLDER/compact-a4-exported.pdf, FOLDER/compact-a4-printed.pdf and so on

#include <gtk/gtk.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "regimen/db/catalogue.hpp"
#include "regimen/engine/edit.hpp"
#include "regimen/presenters/handout_style.hpp"
#include "regimen/reports/file.hpp"
#include "regimen/reports/handout_pages.hpp"
#include "ui/printing.hpp"

using namespace regimen;

namespace {

Handout a_handout(const Catalogue& catalogue) {
  Patient patient;
  patient.name = PersonName("Ana Ruiz");
  Program program;
  for (const char* key : {"walking", "cat-cow", "bridge", "bird-dog", "clamshell", "side-plank"})
    program = apply(program, AddExercise{catalogue.find(key), {}, {}}).value();
  program = apply(program, ChangeWeeks{6}).value();
  HandoutOptions options;
  options.date = parse_date("2026-11-20").value();
  return make_handout(patient, program, options);
}

void write_both(const Handout& handout, const HandoutStyle& style, const std::filesystem::path& folder) {
  std::string name = to_setting(style);
  name.replace(name.find(' '), 1, "-");
  const auto exported = render_pdf(handout, *style.paper, style.layout);
  write_file(folder / (name + "-exported.pdf"), exported.value().bytes);
  const HandoutPages pages = lay_out(handout, *style.paper, style.layout);
  const auto printed = ui::print_to_file({pages, *style.paper, "Test", "test"}, folder / (name + "-printed.pdf"));
  if (!printed) throw WorldFailure(name + " was not printed: " + printed.error().text());
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3 || gtk_init_check(nullptr, nullptr) == FALSE) {
    std::fputs("usage: print_pages CATALOGUE FOLDER, on a display\n", stderr);
    return 2;
  }
  const auto catalogue = open_catalogue(argv[1]);
  const Handout handout = a_handout(*catalogue);
  for (const auto layout : {HandoutLayout::comfortable, HandoutLayout::compact, HandoutLayout::large_print})
    for (const auto paper : {Paper::a4, Paper::letter}) write_both(handout, {layout, paper}, argv[2]);
  return 0;
} catch (const std::exception& failure) {
  std::fprintf(stderr, "%s\n", failure.what());
  return 1;
}
