#include "html/markup.hpp"

#include <utility>

#include "regimen/engine/contract.hpp"
#include "text_safety.hpp"

namespace regimen::html {
namespace {

void append_escaped(std::string& html, std::string_view words) {
  for (const char c : clean_text(words)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
}

}  // namespace

void Markup::begin(std::string_view element, Attributes attributes) {
  html_ += '<';
  html_ += element;
  for (const Attribute& attribute : attributes) {
    html_ += ' ';
    html_ += attribute.name;
    html_ += "=\"";
    append_escaped(html_, attribute.value);
    html_ += '"';
  }
  html_ += '>';
}

Markup& Markup::open(std::string_view element, Attributes attributes) {
  begin(element, attributes);
  open_.emplace_back(element);
  return *this;
}

Markup& Markup::close() {
  REGIMEN_EXPECTS(!open_.empty());
  html_ += "</" + open_.back() + ">";
  open_.pop_back();
  return *this;
}

Markup& Markup::put(std::string_view words) {
  append_escaped(html_, words);
  return *this;
}

Markup& Markup::leaf(std::string_view element, std::string_view words, Attributes attributes) {
  return open(element, attributes).put(words).close();
}

Markup& Markup::empty(std::string_view element, Attributes attributes) {
  begin(element, attributes);
  return *this;
}

Markup& Markup::verbatim(std::string_view bytes) {
  html_ += bytes;
  return *this;
}

std::string Markup::bytes() && {
  REGIMEN_EXPECTS(open_.empty());
  return std::move(html_);
}

}  // namespace regimen::html
