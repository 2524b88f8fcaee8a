#include "regimen/engine/edit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "regimen/engine/contract.hpp"
#include "regimen/engine/utf8.hpp"

namespace regimen {
namespace {

constexpr std::size_t max_text_bytes = 40'000;  // 10,000 characters of any script

/// The error of a text that cannot be kept, or nothing. The text itself is not in it: it may be about the patient.
std::optional<Error> text_error(std::string_view place, std::string_view text) {
  if (text.size() > max_text_bytes)
    return Error{std::string(place), fmt::format("expected at most {} bytes, got {}", max_text_bytes, text.size())};
  if (!is_utf8(text)) return Error{std::string(place), "expected text in UTF-8"};
  return std::nullopt;
}

/// A date that can be written and read again.
bool is_storable(Date date) { return date.ok() && parse_date(iso(date)) == date; }

bool decides_on(const Acknowledgement& decision, std::string_view rule, std::optional<ItemId> item) {
  return decision.rule == rule && decision.item == item;
}

/// One function per edit. Each works on a copy of the program that is thrown away where it fails.
class Change {
 public:
  explicit Change(Program before) : program_(std::move(before)) {}

  Result<Program> operator()(const AddExercise& edit) {
    REGIMEN_EXPECTS(edit.exercise != nullptr);
    const std::size_t at = edit.at.value_or(program_.items.size());
    if (at > program_.items.size())
      return fail("at", fmt::format("expected a place from 0 to {}, got {}", program_.items.size(), at));
    ProgramItem item;
    item.exercise = edit.exercise;
    item.phase = edit.phase.value_or(usual_phase(*edit.exercise));
    insert(at, std::move(item));
    return done();
  }

  Result<Program> operator()(const RemoveItem& edit) {
    return with_item(edit.item, [&](std::size_t at) {
      program_.items.erase(place(at));
      forget_decisions_on(edit.item);
      return done();
    });
  }

  Result<Program> operator()(const MoveItem& edit) {
    return with_item(edit.item, [&](std::size_t from) -> Result<Program> {
      if (edit.to >= program_.items.size())
        return fail("to", fmt::format("expected a place from 0 to {}, got {}", program_.items.size() - 1, edit.to));
      if (from < edit.to)
        std::rotate(place(from), place(from + 1), place(edit.to + 1));
      else
        std::rotate(place(edit.to), place(from), place(from + 1));
      return done();
    });
  }

  Result<Program> operator()(const DuplicateItem& edit) {
    return with_item(edit.item, [&](std::size_t at) {
      insert(at + 1, ProgramItem{program_.items[at]});
      return done();
    });
  }

  Result<Program> operator()(const ReplaceExercise& edit) {
    REGIMEN_EXPECTS(edit.exercise != nullptr);
    return with_item(edit.item, [&](std::size_t at) {
      ProgramItem& item = program_.items[at];
      item.exercise = edit.exercise;
      item.dose = {};
      item.side = Side::both;
      forget_decisions_on(edit.item);
      return done();
    });
  }

  Result<Program> operator()(const ChangeDose& edit) {
    return with_item(edit.item, [&](std::size_t at) -> Result<Program> {
      auto dose = checked(edit.dose);
      if (!dose) return tl::unexpected<Error>(dose.error());
      program_.items[at].dose = *dose;
      return done();
    });
  }

  Result<Program> operator()(const ChangeSide& edit) {
    return with_item(edit.item, [&](std::size_t at) {
      program_.items[at].side = edit.side;
      return done();
    });
  }

  Result<Program> operator()(const ChangePhase& edit) {
    return with_item(edit.item, [&](std::size_t at) {
      program_.items[at].phase = edit.phase;
      return done();
    });
  }

  Result<Program> operator()(const ChangeNote& edit) {
    return with_item(edit.item, [&](std::size_t at) -> Result<Program> {
      if (auto error = text_error("note", edit.note)) return tl::unexpected<Error>(*std::move(error));
      program_.items[at].note = edit.note;
      return done();
    });
  }

  Result<Program> operator()(const ChangeTitle& edit) {
    if (auto error = text_error("title", edit.title)) return tl::unexpected<Error>(*std::move(error));
    program_.title = edit.title;
    return done();
  }

  Result<Program> operator()(const ChangeWeeks& edit) {
    if (edit.weeks && (*edit.weeks < bounds::weeks.min || *edit.weeks > bounds::weeks.max))
      return fail("weeks", fmt::format("expected a whole number from {} to {}, got {}", bounds::weeks.min,
                                       bounds::weeks.max, *edit.weeks));
    program_.weeks = edit.weeks;
    return done();
  }

  Result<Program> operator()(const ChangeStartDate& edit) {
    if (edit.start_date && !is_storable(*edit.start_date))
      return fail("start_date", "expected a day of the calendar from 1800 to 2999");
    program_.start_date = edit.start_date;
    return done();
  }

  Result<Program> operator()(const ChangeNextVisit& edit) {
    if (edit.next_visit && !is_storable(*edit.next_visit))
      return fail("next_visit", "expected a day of the calendar from 1800 to 2999");
    program_.next_visit = edit.next_visit;
    return done();
  }

  Result<Program> operator()(const Acknowledge& edit) {
    const Acknowledgement& decision = edit.decision;
    if (decision.item && !program_.index_of(*decision.item)) return gone(*decision.item);
    if (decision.rule.empty()) return fail("rule", "expected the rule that the decision is on, got nothing");
    for (const auto& [name, text] : {std::pair<std::string_view, std::string_view>{"rule", decision.rule},
                                     {"note", decision.note},
                                     {"by", decision.by}})
      if (auto error = text_error(name, text)) return tl::unexpected<Error>(*std::move(error));
    const auto earlier = find_decision(decision.rule, decision.item);
    if (earlier == program_.decisions.end())
      program_.decisions.push_back(decision);
    else
      *earlier = decision;
    return done();
  }

  Result<Program> operator()(const WithdrawAcknowledgement& edit) {
    if (edit.item && !program_.index_of(*edit.item)) return gone(*edit.item);
    const auto decision = find_decision(edit.rule, edit.item);
    if (decision == program_.decisions.end()) return fail("rule", "there is no decision on this rule to withdraw");
    program_.decisions.erase(decision);
    return done();
  }

 private:
  [[nodiscard]] std::vector<ProgramItem>::iterator place(std::size_t at) {
    return program_.items.begin() + static_cast<std::ptrdiff_t>(at);
  }

  [[nodiscard]] std::vector<Acknowledgement>::iterator find_decision(std::string_view rule,
                                                                     std::optional<ItemId> item) {
    return std::find_if(program_.decisions.begin(), program_.decisions.end(),
                        [&](const Acknowledgement& decision) { return decides_on(decision, rule, item); });
  }

  void insert(std::size_t at, ProgramItem item) {
    item.id = ItemId{program_.next_item++};
    program_.items.insert(place(at), std::move(item));
  }

  void forget_decisions_on(ItemId item) {
    std::erase_if(program_.decisions, [item](const Acknowledgement& decision) { return decision.item == item; });
  }

  [[nodiscard]] static tl::unexpected<Error> gone(ItemId item) {
    return fail("item", fmt::format("item {} is not in the program any more", static_cast<std::int64_t>(item)));
  }

  /// Runs the edit on the place of an item that is still there.
  template <class EditAt>
  [[nodiscard]] Result<Program> with_item(ItemId item, EditAt edit_at) {
    const auto at = program_.index_of(item);
    if (!at) return gone(item);
    return edit_at(*at);
  }

  [[nodiscard]] Result<Program> done() { return std::move(program_); }

  Program program_;
};

}  // namespace

Result<Program> apply(const Program& before, const Edit& edit) { return std::visit(Change{before}, edit); }

}  // namespace regimen
