#include "regimen/presenters/clinic_form.hpp"

#include <catch2/catch.hpp>

#include "memory_clinic.hpp"
#include "one_dot_png.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;
using Catch::Matchers::Contains;
using Part = ClinicForm::Part;

namespace {

Letterhead harbor() { return {"Harbor Back Clinic", "555 0100", "1 Main Street", one_dot_png(), Paper::letter}; }

}  // namespace

TEST_CASE("the form begins with what the clinic has and stores what was typed", "[presenters][clinic]") {
  const TemporaryFolder folder;
  MemoryClinic clinic;
  ClinicForm form(clinic);
  CHECK(form.letterhead() == Letterhead{});
  CHECK(form.set(Part::name, "  Harbor Back Clinic\t"));
  CHECK(form.set(Part::phone, "555 0100"));
  CHECK(form.set(Part::address, "1 Main Street"));
  form.set_paper(Paper::letter);
  CHECK(form.take_logo(folder.file("logo.png", one_dot_png())));
  CHECK(form.modified());
  CHECK(clinic.letterhead() == Letterhead{});
  REQUIRE(form.save());
  CHECK_FALSE(form.modified());
  CHECK(clinic.letterhead() == harbor());
  CHECK(ClinicForm(clinic).letterhead() == harbor());
}

TEST_CASE("a form that was not changed writes nothing", "[presenters][clinic]") {
  MemoryClinic clinic;
  ClinicForm form(clinic);
  CHECK(form.save());
  CHECK(clinic.committed.letterheads == 0);
}

TEST_CASE("a text that the page has no room for is named while it is typed and never stored", "[presenters][clinic]") {
  MemoryClinic clinic;
  ClinicForm form(clinic);
  std::string long_name;
  for (int i = 0; i < 121; ++i) long_name += "é";
  const auto typed = form.set(Part::name, long_name);
  REQUIRE_FALSE(typed);
  CHECK(typed.error().text() == "The page has room for 120 letters here; there are 121.");
  CHECK_FALSE(form.save());
  CHECK(clinic.committed.letterheads == 0);
  CHECK(form.set(Part::name, long_name.substr(2)));
  CHECK(form.save());
}

TEST_CASE("a file that is no logo says what it lacks and leaves the logo as it was", "[presenters][clinic]") {
  const TemporaryFolder folder;
  MemoryClinic clinic;
  ClinicForm form(clinic);
  REQUIRE(form.take_logo(folder.file("logo.png", one_dot_png())));
  const auto fault_of = [&](const std::filesystem::path& file) { return form.take_logo(file).error().text(); };
  CHECK_THAT(fault_of(folder.path() / "none.png"), Contains("cannot be read"));
  CHECK_THAT(fault_of(folder.file("a.jpg", "JFIF")), Contains("not a PNG"));
  CHECK_THAT(fault_of(folder.file("b.png", std::string(largest_logo_bytes + 1, 'x'))), Contains("512 KiB"));
  CHECK_THAT(fault_of(folder.file("c.png", one_dot_png(3000))), Contains("2000 × 2000"));
  CHECK(form.letterhead().logo == one_dot_png());
  form.remove_logo();
  CHECK(form.letterhead().logo.empty());
}

TEST_CASE("two windows never overwrite each other's letterhead", "[presenters][clinic]") {
  MemoryClinic clinic;
  ClinicForm first(clinic);
  ClinicForm second(clinic);
  REQUIRE(first.set(Part::name, "First"));
  REQUIRE(first.save());
  REQUIRE(second.set(Part::name, "Second"));
  const auto saved = second.save();
  REQUIRE_FALSE(saved);
  CHECK_THAT(saved.error().text(), Contains("another window"));
  CHECK(clinic.letterhead().name == "First");
  CHECK(second.letterhead().name == "Second");
}

TEST_CASE("a letterhead that cannot be stored stays in the form and can be tried again", "[presenters][clinic]") {
  MemoryClinic clinic;
  ClinicForm form(clinic);
  REQUIRE(form.set(Part::name, "Harbor"));
  clinic.writes = MemoryClinic::Writes::throw_failure;
  CHECK_THROWS_AS(form.save(), WorldFailure);
  CHECK(form.modified());
  clinic.writes = MemoryClinic::Writes::succeed;
  CHECK(form.save());
  CHECK(clinic.letterhead().name == "Harbor");
}

TEST_CASE("every paper has a name of its own", "[presenters][clinic]") {
  CHECK(clinic_paper_name(std::nullopt) == "As is usual for the patient's language");
  CHECK(clinic_paper_name(Paper::a4) == "A4 paper");
  CHECK(clinic_paper_name(Paper::letter) == "Letter paper");
}
