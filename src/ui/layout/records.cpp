#include "ui/layout/records.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string_view>

namespace wb::ui {

namespace {

constexpr std::uint32_t magic = 0x314D4257;   // "WBM1"
constexpr std::size_t header_words = 8;
constexpr std::size_t record_words = 24;
constexpr std::size_t strings_per_record = 5;

class Packer {
public:
    void
    add(const Node& node,
        std::uint32_t id,
        std::uint32_t parent,
        const Rect& rect,
        Point text_inset = {}) {
        std::array<std::uint32_t, record_words> words{};
        words[0] = id;
        words[1] = parent;
        words[2] =
            static_cast<std::uint32_t>(node.role) | (static_cast<std::uint32_t>(node.level) << 8U);
        words[3] = node.flags;
        put_float(words[4], rect.x);
        put_float(words[5], rect.y);
        put_float(words[6], rect.width);
        put_float(words[7], rect.height);
        words[8] = static_cast<std::uint32_t>(node.now);
        words[9] = static_cast<std::uint32_t>(node.low);
        words[10] = static_cast<std::uint32_t>(node.high);
        const std::array<std::string_view, strings_per_record> strings{
            node.name, node.value, node.description, node.error, node.extra};
        put_float(words[22], text_inset.x);
        put_float(words[23], text_inset.y);
        std::uint32_t hash = 2166136261U;
        const auto mix = [&](std::uint32_t value) { hash = (hash ^ value) * 16777619U; };
        for (std::size_t i = 0; i < strings_per_record; ++i) {
            words[12 + 2 * i] = static_cast<std::uint32_t>(strings_.size());
            words[13 + 2 * i] = static_cast<std::uint32_t>(strings[i].size());
            strings_.insert(strings_.end(), strings[i].begin(), strings[i].end());
            for (const char c : strings[i]) {
                mix(static_cast<std::uint8_t>(c));
            }
            mix(0x100);
        }
        for (const std::size_t i : {1U, 2U, 3U, 8U, 9U, 10U, 22U, 23U}) {
            mix(words[i]);
        }
        words[11] = hash;
        records_.insert(records_.end(), words.begin(), words.end());
        ++count_;
    }

    std::vector<std::uint8_t> block(std::uint32_t identity, bool modal) const {
        const std::array<std::uint32_t, header_words> header{
            magic,
            count_,
            record_words,
            static_cast<std::uint32_t>((header_words + records_.size()) * 4),
            identity,
            modal ? 1U : 0U,
            0,
            0,
        };
        std::vector<std::uint8_t> bytes(sizeof(header) + records_.size() * 4 + strings_.size());
        std::memcpy(bytes.data(), header.data(), sizeof(header));
        std::memcpy(bytes.data() + sizeof(header), records_.data(), records_.size() * 4);
        std::copy(
            strings_.begin(),
            strings_.end(),
            bytes.begin() + static_cast<std::ptrdiff_t>(sizeof(header) + records_.size() * 4)
        );
        return bytes;
    }

private:
    static void put_float(std::uint32_t& word, float value) {
        std::memcpy(&word, &value, sizeof(word));
    }

    std::vector<std::uint32_t> records_ = {};
    std::vector<char> strings_ = {};
    std::uint32_t count_ = 0;
};

void add_options(Packer& packer, const Node& select, std::uint32_t id, const Rect& rect) {
    for (const Node& option : select.children) {
        packer.add(option, child_id(id, option.key), id, rect);
    }
}

void add_document(Packer& packer, const Node& node, std::uint32_t parent_id, std::uint32_t parent) {
    if (node.has(flag::decor)) {
        return;
    }
    const std::uint32_t id = child_id(parent_id, node.key);
    packer.add(node, id, parent, {});
    for (const Node& child : node.children) {
        add_document(packer, child, id, id);
    }
}

// The element that holds this one. What scrolls hangs below a clipping element.
std::uint32_t parent_of(const Screen& screen, const Placed* above, Layer layer) {
    if (above == nullptr) {
        return layer == Layer::Page ? scroller_id(screen, Layer::Page) : 0;
    }
    return above->node->role == Role::Dialog ? scroller_id(screen, Layer::Dialog) : above->id;
}

}   // namespace

std::uint32_t scroller_id(const Screen& screen, Layer layer) {
    return child_id(screen.identity, layer == Layer::Dialog ? "dialog-scroller" : "scroller");
}

std::vector<std::uint8_t>
pack_records(const Screen& screen, const Arranged& arranged, const Interaction& interaction) {
    Packer packer;
    // What scrolls hangs below one clipping element, so that fields never reach over the fixed
    // bars.
    const auto add_scroller = [&](Layer layer, std::uint32_t parent, const Rect& area, float offset
                              ) {
        Node scroller;
        scroller.role = Role::Scroller;
        scroller.now = static_cast<int>(std::lround(offset));
        scroller.high = static_cast<int>(std::lround(arranged.most_scroll(layer)));
        packer.add(scroller, scroller_id(screen, layer), parent, area);
    };
    bool page_scrolls = false;
    for (const Placed& placed : arranged.items) {
        const Node& node = *placed.node;
        if (node.has(flag::decor)) {
            continue;
        }
        const Placed* above =
            placed.parent < 0 ? nullptr : &arranged.items[static_cast<std::size_t>(placed.parent)];
        if (node.role == Role::Dialog && placed.layer == Layer::Dialog) {
            packer.add(node, placed.id, 0, arranged.dialog_area);
            add_scroller(Layer::Dialog, placed.id, arranged.dialog_area, interaction.dialog_scroll);
            continue;
        }
        if (above == nullptr && placed.layer == Layer::Page && !page_scrolls) {
            add_scroller(Layer::Page, 0, arranged.scroll_area, interaction.page_scroll);
            page_scrolls = true;
        }
        const Rect rect = shown_at(placed.frame, placed.layer, interaction);
        const bool field = node.look == Look::Field;
        packer.add(
            node,
            placed.id,
            parent_of(screen, above, placed.layer),
            rect,
            field ? Point{placed.metrics.pad_x, placed.metrics.pad_y} : Point{}
        );
        if (node.role == Role::Select) {
            add_options(packer, node, placed.id, rect);
        }
    }
    return packer.block(screen.identity, screen.dialog.has_value());
}

std::vector<std::uint8_t> pack_document(const Node& root, std::uint32_t identity) {
    Packer packer;
    add_document(packer, root, identity, 0);
    return packer.block(identity, false);
}

}   // namespace wb::ui
