// One HTML or JSX tag in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

// What the place of a tag means for the text around it.
enum class TagKind {
  kInline,   // nothing: <b>, <span>, <Component>
  kBlock,    // a line ends here: <br>, <p>, <div>, <li>
  kRow,      // a table's row begins
  kCell,     // a table's cell begins
  kHeading,  // <h1> to <h6>
  kHidden,   // what is in it is not for readers: <script>, <style>, <ref>
};

struct HtmlTag {
  std::string name;  // lower case
  TagKind kind = TagKind::kInline;
  bool closing = false;       // </p>
  bool self_closing = false;  // <p/>
  std::size_t end = 0;        // behind its '>'
};

// Reads the tags of one text, at rising positions. Linear in time over all of them.
class HtmlTags {
 public:
  explicit HtmlTags(std::string_view text) : text_(text) {}
  // The tag that begins at `at`, where a '<' stands; false: none does ("<40",
  // "<https://example.org>", "a < b").
  bool read(std::size_t at, HtmlTag& tag);
  // Behind the tag that closes `tag`, which is kHidden and was just read; its own end where nothing
  // does.
  std::size_t end_of_hidden(const HtmlTag& tag);

 private:
  std::size_t find_end(std::size_t at, bool& self_closing);

  std::string_view text_;
  std::vector<std::string> never_closed_;  // hidden tags that nothing further on closes
  std::size_t braces_fail_before_ = 0;     // no brace before this place is closed in its tag
};

}  // namespace muster
