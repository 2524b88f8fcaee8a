#include "pdf/finish_pdf.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

#include "regimen/engine/error.hpp"

namespace regimen::pdf {
namespace {

/// The elements of the document's structure that something is added to.
class StructureWalk {
 public:
  /// The figures, in reading order.
  std::vector<QPDFObjectHandle> figures;

  void visit(QPDFObjectHandle element) {
    if (element.isArray()) {
      for (const QPDFObjectHandle& one : element.getArrayAsVector()) visit(one);
      return;
    }
    if (!element.isDictionary()) return;
    if (is(element, "/Figure")) figures.push_back(element);
    if (is(element, "/TR")) scope_heads(element.getKey("/K"));
    visit(element.getKey("/K"));
  }

 private:
  static bool is(QPDFObjectHandle element, const char* kind) {
    if (!element.isDictionary()) return false;
    QPDFObjectHandle name = element.getKey("/S");
    return name.isName() && name.getName() == kind;
  }

  /// A head with cells in its row is the row's; heads among themselves are those of columns.
  static void scope_heads(QPDFObjectHandle row) {
    if (!row.isArray()) return;
    std::vector<QPDFObjectHandle> cells = row.getArrayAsVector();
    const bool of_row = std::ranges::any_of(cells, [](const QPDFObjectHandle& cell) { return is(cell, "/TD"); });
    for (QPDFObjectHandle& cell : cells)
      if (is(cell, "/TH"))
        cell.replaceKey(
            "/A", QPDFObjectHandle::parse(of_row ? "<< /O /Table /Scope /Row >>" : "<< /O /Table /Scope /Column >>"));
  }
};

/// Puts figures on pages and into the structure.
class FigureAdder {
 public:
  FigureAdder(QPDF& document, const Frame& frame, FigureStreams& streams)
      : document_(document), frame_(frame), streams_(streams), pages_(document.getAllPages()), drawn_(pages_.size()) {}

  void add(const PlacedFigure& placed, QPDFObjectHandle element) {
    QPDFObjectHandle page = pages_.at(placed.page);
    const Extent& extent = placed.mark.pictures->frame;
    QPDFObjectHandle form = QPDFObjectHandle::newStream(&document_);
    form.replaceDict(QPDFObjectHandle::parse(
        fmt::format("<< /Type /XObject /Subtype /Form /BBox [{:.0f} {:.0f} {:.0f} {:.0f}] >>", extent.left * 1000,
                    extent.bottom * 1000, extent.right * 1000, extent.top * 1000)));
    form.replaceStreamData(streams_.of(placed.mark), QPDFObjectHandle::newName("/FlateDecode"),
                           QPDFObjectHandle::newNull());
    const std::string name = fmt::format("/Figure{}", ++count_);
    QPDFObjectHandle resources = page.getKey("/Resources");
    if (!resources.getKey("/XObject").isDictionary())
      resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
    resources.getKey("/XObject").replaceKey(name, form);
    drawn_[placed.page] += placement(placed.mark, extent) + name + " Do Q\n";
    into_structure(form, page, element);
  }

  void finish() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (drawn_[i].empty()) continue;
      // Cairo turns the page upside down and does not turn it back.
      pages_[i].addPageContents(QPDFObjectHandle::newStream(&document_, "q\n"), true);
      pages_[i].addPageContents(QPDFObjectHandle::newStream(&document_, "Q\n" + drawn_[i]), false);
    }
  }

 private:
  /// As large as fits into the mark's rectangle, centred: what figure::paint does on other surfaces.
  [[nodiscard]] std::string placement(const DrawingMark& mark, const Extent& extent) const {
    const double scale = std::min(mark.width / extent.width(), mark.height / extent.height());
    const double x = mark.x + mark.width / 2 - (extent.left + extent.right) / 2 * scale;
    const double y = frame_.height - mark.y - mark.height / 2 - (extent.bottom + extent.top) / 2 * scale;
    return fmt::format("q {0:.5f} 0 0 {0:.5f} {1:.2f} {2:.2f} cm ", scale / 1000, x, y);
  }

  /// The form is an object of the figure's element; both know each other.
  void into_structure(QPDFObjectHandle form, QPDFObjectHandle page, QPDFObjectHandle element) {
    QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
    reference.replaceKey("/Type", QPDFObjectHandle::newName("/OBJR"));
    reference.replaceKey("/Obj", form);
    reference.replaceKey("/Pg", page);
    QPDFObjectHandle kids = element.getKey("/K");
    QPDFObjectHandle all = QPDFObjectHandle::newArray();
    all.appendItem(reference);
    if (kids.isArray())
      for (QPDFObjectHandle kid : kids.aitems()) all.appendItem(kid);
    else if (!kids.isNull())
      all.appendItem(kids);
    element.replaceKey("/K", all);

    QPDFObjectHandle tree = document_.getRoot().getKey("/StructTreeRoot");
    QPDFObjectHandle numbers = tree.getKey("/ParentTree").getKey("/Nums");
    if (!numbers.isArray()) return;
    if (next_key_ < 0) next_key_ = numbers.getArrayNItems() / 2 + 1;
    form.getDict().replaceKey("/StructParent", QPDFObjectHandle::newInteger(next_key_));
    numbers.appendItem(QPDFObjectHandle::newInteger(next_key_));
    numbers.appendItem(element);
    tree.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(++next_key_));
  }

  QPDF& document_;
  const Frame& frame_;
  FigureStreams& streams_;
  std::vector<QPDFObjectHandle> pages_;
  std::vector<std::string> drawn_;
  int count_ = 0;
  long long next_key_ = -1;
};

}  // namespace

std::string finish_pdf(const std::string& pdf, const Frame& frame, const std::string& language,
                       const Additions& additions, FigureStreams& streams) {
  try {
    QPDF document;
    document.processMemoryFile("pages", pdf.data(), pdf.size());
    QPDFObjectHandle root = document.getRoot();
    if (!language.empty()) root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    StructureWalk structure;
    if (root.hasKey("/StructTreeRoot")) structure.visit(root.getKey("/StructTreeRoot").getKey("/K"));
    for (std::size_t i = 0; i < std::min(structure.figures.size(), additions.descriptions.size()); ++i)
      structure.figures[i].replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(additions.descriptions[i]));
    FigureAdder adder(document, frame, streams);
    for (const PlacedFigure& placed : additions.figures) adder.add(placed, structure.figures.at(placed.figure));
    adder.finish();
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const std::unique_ptr<Buffer> bytes(writer.getBuffer());
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
  } catch (const std::exception& failure) {
    throw WorldFailure(fmt::format("The PDF could not be finished: {}", failure.what()));
  }
}

}  // namespace regimen::pdf
