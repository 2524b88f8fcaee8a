#include "regimen/presenters/clinic_form.hpp"

#include "regimen/engine/utf8.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/logo.hpp"
#include "regimen/reports/phrases.hpp"

namespace regimen {
namespace {

/// What three lines of the handout's contact block hold in the widest letters.
constexpr std::size_t most_letters = 120;

std::string trimmed(const std::string& text) {
  constexpr const char* blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Characters of a UTF-8 text: the bytes that begin one.
std::size_t letters_of(const std::string& text) {
  std::size_t letters = 0;
  for (const char byte : text) letters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
  return letters;
}

Result<void> check_text(const std::string& text) {
  if (!is_utf8(text) || text.find('\0') != std::string::npos) return fail("", tr("This text cannot be stored."));
  if (const auto letters = letters_of(text); letters > most_letters)
    return fail("", fill(tr("The page has room for {most} letters here; there are {count}."),
                         {{"most", std::to_string(most_letters)}, {"count", std::to_string(letters)}}));
  return {};
}

std::string sentence_of(LogoFault fault) {
  const auto side = std::to_string(largest_logo_side);
  switch (fault) {
    case LogoFault::unreadable:
      return tr("The file cannot be read.");
    case LogoFault::too_large:
      return fill(tr("The file is larger than {most} KiB. Save the logo as a smaller PNG picture."),
                  {{"most", std::to_string(largest_logo_bytes / 1024)}});
    case LogoFault::not_png:
      return tr("The file is not a PNG picture.");
    case LogoFault::damaged:
      return fill(tr("The picture is damaged, or has more than {side} × {side} dots."), {{"side", side}});
  }
  return {};
}

}  // namespace

ClinicForm::ClinicForm(ClinicStore& store) : store_(&store), stored_(store.letterhead()), letterhead_(stored_) {}

Result<void> ClinicForm::set(Part part, const std::string& text) {
  std::string& field = part == Part::name    ? letterhead_.name
                       : part == Part::phone ? letterhead_.phone
                                             : letterhead_.address;
  field = trimmed(text);
  return check_text(field);
}

Result<void> ClinicForm::take_logo(const std::filesystem::path& file) {
  auto logo = read_logo(file);
  if (!logo) return fail("", sentence_of(logo.error()));
  letterhead_.logo = *std::move(logo);
  return {};
}

Result<void> ClinicForm::save() {
  for (const std::string* text : {&letterhead_.name, &letterhead_.phone, &letterhead_.address})
    if (auto good = check_text(*text); !good) return good;
  if (!modified()) return {};
  if (store_->letterhead() != stored_)
    return fail("", tr("The letterhead was changed in another window since. Close this one and open it again."));
  auto done = store_->save_letterhead(letterhead_);
  if (done) stored_ = letterhead_;
  return done;
}

std::string clinic_paper_name(std::optional<Paper> paper) {
  if (!paper) return tr("As is usual for the patient's language");
  return *paper == Paper::a4 ? tr("A4 paper") : tr("Letter paper");
}

}  // namespace regimen
