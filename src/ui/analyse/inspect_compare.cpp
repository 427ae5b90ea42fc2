// Two releases beside each other on the inspector's page.
#include <utility>

#include "ui/analyse/inspect_words.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using app::results::Model;

Node batch_list(
    const char* key,
    std::string title,
    const std::vector<inspect::NamedBatch>& batches,
    const LeadWords& words
) {
    std::vector<std::string> lines;
    for (const inspect::NamedBatch& batch : batches) {
        lines.push_back(batch_words(batch, words));
    }
    return listed_part(key, std::move(title), std::move(lines));
}

}   // namespace

Node listed_part(std::string key, std::string title, std::vector<std::string> lines) {
    Node list = lead::list_of("list", Role::List, title, std::move(lines), Icon::None);
    return column(
        std::move(key), 8, {heading(3, "title", std::move(title), Look::Strong), std::move(list)}
    );
}

std::optional<Node> comparison(const Model& model, const LeadWords& words) {
    const auto& looked = model.inspecting.looked;
    if (looked.size() != 2) {
        return std::nullopt;
    }
    const auto* const first = std::get_if<inspect::Explained>(&looked[0]->found);
    const auto* const second = std::get_if<inspect::Explained>(&looked[1]->found);
    if (first == nullptr || second == nullptr || !first->release || !second->release) {
        return std::nullopt;
    }
    const auto found = inspect::compare(*first->release, *second->release);
    if (const auto* const no = std::get_if<inspect::Contradicted>(&found)) {
        Node title =
            heading(2, "news-title", words(LeadText::inspect_contradiction), Look::Section);
        title.flags |= flag::focus_target;
        const bool content = no->why == inspect::Contradiction::OtherContent;
        Node said = paragraph(
            "about",
            words(
                content ? LeadText::inspect_contradiction_content
                        : LeadText::inspect_contradiction_people,
                {{"name", batch_words(no->batch, words)}}
            )
        );
        said.icon = Icon::Warning;
        said.tone = Tone::Warning;
        return card("comparison", Look::CardChosen, {std::move(title), std::move(said)});
    }
    const auto& difference = *std::get_if<inspect::Difference>(&found);
    Node title = heading(2, "news-title", words(LeadText::inspect_compare_title), Look::Section);
    title.flags |= flag::focus_target;
    const bool same = difference.only_first.empty() && difference.only_second.empty();
    const LeadText verdict = same                      ? LeadText::inspect_compare_same
                             : difference.both.empty() ? LeadText::inspect_compare_apart
                                                       : LeadText::inspect_compare_whole;
    Node node = card(
        "comparison", Look::CardChosen, {std::move(title), paragraph("about", words(verdict))}
    );
    if (!difference.same_key) {
        node.children.push_back(
            paragraph("keys", words(LeadText::inspect_compare_keys), Look::Muted)
        );
    }
    const auto add = [&](const char* key,
                         LeadText text,
                         const std::string& name,
                         const std::vector<inspect::NamedBatch>& batches) {
        if (!batches.empty()) {
            node.children.push_back(batch_list(
                key,
                words(text, {{"name", name}, {"count", std::to_string(batches.size())}}),
                batches,
                words
            ));
        }
    };
    add("first", LeadText::inspect_compare_only, looked[0]->name, difference.only_first);
    add("second", LeadText::inspect_compare_only, looked[1]->name, difference.only_second);
    add("both", LeadText::inspect_compare_both, {}, difference.both);
    return node;
}

}   // namespace wb::ui::results
