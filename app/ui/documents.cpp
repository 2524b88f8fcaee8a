#include "documents.hpp"

#include <fmt/format.h>

#include "regimen/reports/clinician_page.hpp"
#include "regimen/reports/file.hpp"
#include "regimen/reports/html.hpp"
#include "regimen/reports/logo.hpp"
#include "regimen/reports/pdf.hpp"

namespace regimen::ui {
namespace {

Result<std::string> written(const std::filesystem::path& file, const Result<PdfDocument>& document) {
  if (!document) return tl::unexpected(document.error());
  write_file(file, document->bytes);
  std::string warnings;
  for (const std::string& warning : document->warnings) warnings += (warnings.empty() ? "" : "; ") + warning;
  return warnings;
}

Paper paper_for(const Letterhead& letterhead, const Patient& patient) {
  return letterhead.paper.value_or(usual_paper(patient.language));
}

}  // namespace

std::string handout_file_name(const Issued& issued, Date today, std::string_view ending) {
  return fmt::format("program-{}-version-{}{}", iso(today), issued.number, ending);
}

Handout handout_of(const Chart& chart, const Sender& sender, Date today, const HandoutStyle& style) {
  HandoutOptions options;
  options.date = chart.program.start_date.value_or(today);
  options.second_language = style.second_language_for(chart.patient.language);
  options.therapist = sender.therapist;
  options.clinic = sender.letterhead.name;
  options.phone = sender.letterhead.phone;
  options.address = sender.letterhead.address;
  // The database may have been given other bytes than the window would take.
  if (is_usable_logo(sender.letterhead.logo)) options.logo = sender.letterhead.logo;
  return make_handout(chart.patient, chart.program, options);
}

Result<std::string> write_handout(const std::filesystem::path& file, const Issued& issued, const Sender& sender,
                                  Date today, const HandoutStyle& style) {
  return written(file, render_pdf(handout_of(issued.chart, sender, today, style),
                                  style.paper_for(issued.chart.patient.language), style.layout));
}

void write_moving_handout(const std::filesystem::path& file, const Issued& issued, const Sender& sender, Date today,
                          const HandoutStyle& style) {
  write_file(file, render_html(handout_of(issued.chart, sender, today, style)));
}

Result<std::string> write_clinician_page(const std::filesystem::path& file, const Chart& chart,
                                         const ScreeningReport& report, const Sender& sender, Date today) {
  ClinicianPageOptions options;
  options.date = today;
  options.therapist = sender.therapist;
  return written(file, render_pdf(make_clinician_page(chart.patient, chart.program, report, options),
                                  paper_for(sender.letterhead, chart.patient)));
}

}  // namespace regimen::ui
