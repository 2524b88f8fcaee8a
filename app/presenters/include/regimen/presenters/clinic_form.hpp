#pragma once

/// \file
/// The clinic's letterhead being edited.

#include <filesystem>
#include <optional>
#include <string>

#include "regimen/engine/clinic_store.hpp"

namespace regimen {

/// What somebody types and chooses for the head of the clinic's pages; nothing is stored before `save`.
class ClinicForm {
 public:
  enum class Part { name, phone, address };

  /// Begins with what the store has. Throws WorldFailure.
  explicit ClinicForm(ClinicStore& store);

  [[nodiscard]] const Letterhead& letterhead() const { return letterhead_; }
  [[nodiscard]] bool modified() const { return letterhead_ != stored_; }

  /// Takes a text as it was typed, without the blanks around it. An error says what is wrong with it; `save` refuses
  /// it.
  Result<void> set(Part part, const std::string& text);
  void set_paper(std::optional<Paper> paper) { letterhead_.paper = paper; }
  /// Takes a PNG file as the logo, or says why it cannot be one and keeps the logo as it was.
  Result<void> take_logo(const std::filesystem::path& file);
  void remove_logo() { letterhead_.logo.clear(); }

  /// Stores the letterhead. An error where a text cannot be printed or another window has stored a letterhead
  /// meanwhile. Throws WorldFailure; either way the form keeps what was typed.
  Result<void> save();

 private:
  ClinicStore* store_;
  Letterhead stored_;
  Letterhead letterhead_;
};

/// `A4 paper`, `Letter paper`, or that it goes by the patient's language.
[[nodiscard]] std::string clinic_paper_name(std::optional<Paper> paper);

}  // namespace regimen
