#pragma once

/// \file
/// The bytes between the program and a rule host: one frame a message, little-endian, bounds-checked on both sides.
///
/// A frame is: 32-bit length of what follows, 32-bit sequence number, 8-bit kind, payload. The host says `confined` (a
/// Confinement) before a byte of the plugin is loaded, so that no plugin can say it in its place; then `hello` (a
/// PluginDescriptor), `pack` (a PackCheck, where it reads a rule pack) or `refused` once after loading; then each
/// `request` is answered by one `findings` or `failed` with the same sequence number.
///
/// The catalogue crosses once in the life of a host: `catalogue` frames, one part each, which nobody answers. From then
/// on `facts` (a patient without items) asks about all of it and is answered by one `raised` or `failed`.
///
/// Many programs cross in one `programs` frame, which is answered by one `raised_in_programs` or `failed`.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "regimen/engine/error.hpp"
#include "regimen/engine/program_batch.hpp"
#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/screening.hpp"

namespace regimen::wire {

inline constexpr std::size_t max_frame = std::size_t{2} * 1024 * 1024;  ///< bytes after the length field
inline constexpr std::size_t max_findings = 4096;
/// Of the catalogue: what is raised on that many still fits a frame.
inline constexpr std::size_t max_exercises = 200'000;
/// Findings that a plugin may say of the catalogue, for each exercise on the average.
inline constexpr std::size_t max_findings_each = 64;
inline constexpr std::size_t max_text = std::size_t{16} * 1024;  ///< bytes of one text
inline constexpr std::size_t frame_overhead = 5;                 ///< sequence number and kind, counted in `max_frame`

enum class FrameKind : std::uint8_t {
  hello = 1,
  refused = 2,
  request = 3,
  findings = 4,
  failed = 5,
  pack = 6,
  confined = 7,
  catalogue = 8,
  facts = 9,
  raised = 10,
  programs = 11,
  raised_in_programs = 12
};

using Bytes = std::vector<std::byte>;

struct Frame {
  std::uint32_t sequence = 0;
  FrameKind kind = FrameKind::hello;
  Bytes payload;
};

/// Why a host refused its plugin, or why an evaluation failed.
struct Refusal {
  PluginStatus status = PluginStatus::rejected;
  std::string detail;
};

/// Some of the catalogue's exercises.
struct CataloguePart {
  std::size_t first = 0;  ///< the index of its first one
  std::vector<ScreeningItem> items;
};

/// A patient, of whom the whole catalogue is asked.
struct CatalogueQuestion {
  std::size_t exercises = 0;  ///< how many the catalogue has: a host that has another one must not answer
  ScreeningRequest patient;   ///< without items
};

/// What a plugin raises on the exercises of the catalogue.
struct BriefAnswer {
  struct Said {
    std::string rule;
    Raised raised;
    bool operator==(const Said&) const = default;
  };
  std::vector<Said> said;  ///< each once; at most `max_findings`
  /// An exercise's index and the place in `said`; by index, at most one each.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> raised;
  bool operator==(const BriefAnswer&) const = default;
};

/// What a plugin raises in the programs of a batch.
struct RaisedInBatch {
  std::vector<RaisedRule> said;  ///< each once; at most `max_findings`
  std::vector<BatchAnswer::Raise> raised;
  bool operator==(const RaisedInBatch&) const = default;
};

[[nodiscard]] Bytes encode(const ScreeningRequest& request);
[[nodiscard]] Bytes encode(const ProgramBatch& batch);
[[nodiscard]] Bytes encode(const RaisedInBatch& answer);
/// Part `first` to `first + items.size()` of a catalogue.
[[nodiscard]] Bytes encode_part(std::size_t first, std::span<const ScreeningItem> items);
[[nodiscard]] Bytes encode(const CatalogueQuestion& question);
[[nodiscard]] Bytes encode(const BriefAnswer& answer);
[[nodiscard]] Bytes encode(const Confinement& confinement);
[[nodiscard]] Bytes encode(const PluginDescriptor& plugin);
[[nodiscard]] Bytes encode(const PackCheck& check);
/// What a plugin said: `also`, `decision` and the wordings in other languages are the engine's own and do not travel
/// (expects that the first two are not set yet).
[[nodiscard]] Bytes encode(const std::vector<Finding>& findings);
/// The detail may be anybody's words (the loader's, an exception's): it is made UTF-8 and cut to `max_text`.
[[nodiscard]] Bytes encode(const Refusal& refusal);

/// Each refuses truncated, oversized or trailing bytes, values outside a vocabulary, texts that are not UTF-8 and item
/// indices that cannot be; the error says which field.
[[nodiscard]] Result<ScreeningRequest> decode_request(std::span<const std::byte> payload);
[[nodiscard]] Result<CataloguePart> decode_part(std::span<const std::byte> payload);
[[nodiscard]] Result<CatalogueQuestion> decode_question(std::span<const std::byte> payload);
/// Refuses besides exercises that do not ascend and places that are none of `said`.
[[nodiscard]] Result<BriefAnswer> decode_brief(std::span<const std::byte> payload);
/// Refuses besides items that the pool has not.
[[nodiscard]] Result<ProgramBatch> decode_batch(std::span<const std::byte> payload);
/// Refuses besides programs that do not ascend and places that are none of `said`.
[[nodiscard]] Result<RaisedInBatch> decode_raised(std::span<const std::byte> payload);
[[nodiscard]] Result<Confinement> decode_confinement(std::span<const std::byte> payload);
[[nodiscard]] Result<PluginDescriptor> decode_plugin(std::span<const std::byte> payload);
[[nodiscard]] Result<PackCheck> decode_pack(std::span<const std::byte> payload);
[[nodiscard]] Result<std::vector<Finding>> decode_findings(std::span<const std::byte> payload);
[[nodiscard]] Result<Refusal> decode_refusal(std::span<const std::byte> payload);

/// Can a payload of so many bytes travel in one frame?
[[nodiscard]] constexpr bool fits_frame(std::size_t payload_bytes) {
  return payload_bytes <= max_frame - frame_overhead;
}
/// The frames that bring a catalogue to a host, one after the other; empty for one that is too large to be brought.
[[nodiscard]] Bytes catalogue_frames(std::span<const ScreeningItem> items);
/// The whole frame, ready to be written. Expects a payload that fits.
[[nodiscard]] Bytes frame_bytes(std::uint32_t sequence, FrameKind kind, std::span<const std::byte> payload);

/// Puts frames together from bytes as they arrive. Holds what arrived and nothing more, whatever a length field claims.
class FrameAssembler {
 public:
  void add(std::span<const std::byte> arrived);
  /// The next whole frame; nothing while it is incomplete; an error for a length or a kind that cannot be. After an
  /// error the stream is of no use any more.
  [[nodiscard]] Result<std::optional<Frame>> next();
  /// No byte is waiting to become a frame.
  [[nodiscard]] bool empty() const { return waiting_.empty(); }

 private:
  Bytes waiting_;
};

}  // namespace regimen::wire
