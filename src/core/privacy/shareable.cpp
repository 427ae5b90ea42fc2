#include "core/privacy/shareable.hpp"

#include <algorithm>
#include <iterator>

#include "core/base/overload.hpp"
#include "core/base/utf8.hpp"
#include "core/content/rules.hpp"

namespace wb::privacy {

class Sharer {
public:
    Sharer(const content::Bundle& bundle, const content::Block& block)
        : bundle_{bundle}
        , block_{block} {}

    std::optional<SharedAnswer> operator()(const domain::Selection& selection) const {
        std::vector<std::string> ids;
        if (!selection.own_chosen) {
            std::copy_if(
                selection.options.begin(),
                selection.options.end(),
                std::back_inserter(ids),
                [&](const std::string& id) { return content::offers(block_, id, bundle_); }
            );
        }
        if (block_.kind != content::BlockKind::Rank) {
            std::sort(ids.begin(), ids.end());
        }
        return ids.empty() ? std::nullopt
                           : std::optional<SharedAnswer>{SharedOptions{std::move(ids)}};
    }

    std::optional<SharedAnswer> operator()(const domain::Level& level) const {
        return SharedLevel{std::clamp(level.value, 1, domain::highest_level)};
    }

    std::optional<SharedAnswer> operator()(const domain::OpenText& text) const {
        const bool empty = utf8::tidy(text.text(), 1).empty();
        return empty ? std::nullopt : std::optional<SharedAnswer>{SharedText{text}};
    }

    std::optional<SharedAnswer> operator()(const domain::Lines&) const { return std::nullopt; }

private:
    const content::Bundle& bundle_;
    const content::Block& block_;
};

std::optional<SharedAnswer> shareable(
    const content::Bundle& bundle, const content::Block& block, const domain::Answer& answer
) {
    return block.sharing == content::Sharing::Never ? std::nullopt
                                                    : std::visit(Sharer{bundle, block}, answer);
}

}   // namespace wb::privacy
