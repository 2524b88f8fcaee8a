#include "typed_field.hpp"

#include "native.hpp"
#include "text.hpp"

namespace regimen::ui {

std::string TypedField::text() const { return utf8(control_->GetValue()); }

void TypedField::show(const std::string& value, bool typing) {
  const bool own = typing && control_->HasFocus();
  if (value == known_ || own) {
    known_ = value;
    return;
  }
  known_ = value;
  control_->ChangeValue(shown(value));
  mark_wrong(control_, false);
}

void TypedField::clear() {
  known_.clear();
  control_->ChangeValue(wxString());
  mark_wrong(control_, false);
}

void TypedField::left(bool usable) {
  if (usable && control_->GetValue() != shown(known_)) control_->ChangeValue(shown(known_));
}

}  // namespace regimen::ui
