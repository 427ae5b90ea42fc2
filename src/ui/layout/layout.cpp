#include "ui/layout/layout.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/effect_map.hpp"

namespace wb::ui {

namespace {

// A label above a frame that takes what is entered.
bool is_field(const Node& node) {
    return node.look == Look::Field || node.look == Look::Slider;
}

// Fields, figures and bars use the width they are given instead of asking for one.
bool wants_full_width(const Node& node) {
    return is_field(node) || node.drawing || node.look == Look::Picture || node.look == Look::Bar;
}

class Arranger {
public:
    Arranger(const Theme& theme, const TextMeasure& measure, std::vector<Placed>& items)
        : theme_{theme}
        , measure_{measure}
        , items_{items} {}

    /// Places a node with everything in it; the answer is its height.
    float place(
        const Node& node,
        std::uint32_t parent_id,
        int parent,
        Layer layer,
        float x,
        float y,
        float width
    ) {
        const auto index = items_.size();
        items_.emplace_back();
        const std::uint32_t id = child_id(parent_id, node.key);
        {
            Placed& placed = items_[index];
            placed.node = &node;
            placed.id = id;
            placed.parent = parent;
            placed.layer = layer;
            placed.metrics = metrics(node, theme_);
        }
        const float limit = scaled(node.box.max_width);
        if (limit > 0 && width > limit) {
            x += std::floor((width - limit) / 2);
            width = limit;
        }
        const float pad_x = scaled(node.box.pad_x);
        const float pad_y = scaled(node.box.pad_y);
        float height = 0;
        if (node.has(flag::unseen)) {
            height = place_unseen(node, index, layer, x, y, width);
        } else if (is_field(node)) {
            height = place_field(node, index, x, y, width);
        } else if (node.qr) {
            height = width;
        } else if (node.picture) {
            height = effect_map_height(*node.picture, width, theme_, measure_);
        } else if (node.drawing) {
            height = node.drawing->height(width, theme_, measure_);
        } else if (node.children.empty() || node.role == Role::Select) {
            height = place_text(node, index, x, y, width);
        } else {
            const Rect inner{x + pad_x, y + pad_y, width - 2 * pad_x, 0};
            height = place_children(node, index, layer, inner) + 2 * pad_y;
        }
        height = std::max(height, scaled(node.box.min_height));
        Placed& placed = items_[index];
        placed.rect = {x, y, width, height};
        if (!is_field(node)) {
            placed.frame = placed.rect;
        }
        placed.end = static_cast<int>(items_.size());
        return node.has(flag::unseen) ? 0 : height;
    }

    float natural_width(const Node& node) const {
        if (node.has(flag::unseen)) {
            return 0;
        }
        const Metrics m = metrics(node, theme_);
        float width = 0;
        if (wants_full_width(node)) {
            width = scaled(240);
        } else if (node.children.empty()) {
            width = m.lead + m.trail + std::ceil(measure_.width(node.drawn(), m.font)) + 1;
        } else {
            for (const Node& child : node.children) {
                const float child_width = natural_width(child);
                width = node.box.direction == Direction::Column
                            ? std::max(width, child_width)
                            : width + child_width + scaled(node.box.gap);
            }
            if (node.box.direction != Direction::Column && !node.children.empty()) {
                width -= scaled(node.box.gap);
            }
        }
        width += 2 * (m.pad_x + scaled(node.box.pad_x));
        const float limit = scaled(node.box.max_width);
        // A button is as wide as a finger is thick.
        const float least = focusable(node) ? scaled(44) : 0;
        return std::max(least, limit > 0 ? std::min(width, limit) : width);
    }

    /// Moves an item and all its descendants down.
    void shift(std::size_t index, float dy) {
        for (auto i = index; i < static_cast<std::size_t>(items_[index].end); ++i) {
            items_[i].rect.y += dy;
            items_[i].frame.y += dy;
            items_[i].text_at.y += dy;
        }
    }

private:
    float scaled(float design_px) const { return std::round(design_px * theme_.scale); }

    void set_lines(Placed& placed, float x, float y, float width) const {
        placed.lines = break_lines(placed.node->drawn(), placed.metrics.font, width, measure_);
        placed.text_at = {x, y};
        placed.text_width = width;
    }

    float place_text(const Node& node, std::size_t index, float x, float y, float width) {
        Placed& placed = items_[index];
        const Metrics& m = placed.metrics;
        if (node.drawn().empty() && node.icon == Icon::None) {
            return m.min_height;
        }
        const float room = std::max(1.0F, width - 2 * m.pad_x - m.lead - m.trail);
        set_lines(placed, x + m.pad_x + m.lead, y + m.pad_y, room);
        const float text_height = m.line_height * static_cast<float>(placed.lines.size());
        const float least = std::max(m.min_height, scaled(node.box.min_height));
        const float height = std::max(least, text_height + 2 * m.pad_y);
        placed.text_at.y = y + std::floor((height - text_height) / 2);
        if (m.centered) {
            float widest = 0;
            for (const Line& line : placed.lines) {
                widest = std::max(widest, line.width);
            }
            // The icon and the text stand in the middle together.
            const float total = widest + m.lead;
            placed.text_at.x = x + std::max(m.pad_x, std::floor((width - total) / 2)) + m.lead;
            placed.text_width = widest;
        }
        return height;
    }

    // Label above, frame with the text, nothing below: hints and errors are nodes of their own.
    float place_field(const Node& node, std::size_t index, float x, float y, float width) {
        Placed& placed = items_[index];
        const Metrics& m = placed.metrics;
        const bool label = !node.drawn().empty();
        float top = y;
        if (label) {
            placed.lines = break_lines(node.drawn(), {theme_.small_px, true}, width, measure_);
            placed.text_at = {x, y};
            placed.text_width = width;
            top += std::round(theme_.small_px * 1.5F) * static_cast<float>(placed.lines.size()) +
                   scaled(4);
        }
        const float rows = node.role == Role::TextArea ? 4 : 1;
        const float frame_height = std::max(m.min_height, rows * m.line_height + 2 * m.pad_y);
        placed.frame = {x, top, width, frame_height};
        return top - y + frame_height;
    }

    float
    place_unseen(const Node& node, std::size_t index, Layer layer, float x, float y, float width) {
        for (const Node& child : node.children) {
            const std::uint32_t id = items_[index].id;
            place(child, id, static_cast<int>(index), layer, x, y, width);
        }
        return 1;
    }

    float place_children(const Node& node, std::size_t index, Layer layer, const Rect& inner) {
        switch (node.box.direction) {
        case Direction::Column: return place_column(node, index, layer, inner);
        case Direction::Row: return place_row(node, index, layer, inner);
        case Direction::Wrap:
            return node.box.min_item_width > 0 ? place_grid(node, index, layer, inner)
                                               : place_wrapped(node, index, layer, inner);
        }
        return 0;
    }

    float
    place_child(const Node& child, std::size_t parent, Layer layer, float x, float y, float width) {
        const std::uint32_t id = items_[parent].id;
        return place(child, id, static_cast<int>(parent), layer, x, y, width);
    }

    float place_column(const Node& node, std::size_t index, Layer layer, const Rect& inner) {
        float y = inner.y;
        bool first = true;
        for (const Node& child : node.children) {
            if (!first && !child.has(flag::unseen)) {
                y += scaled(node.box.gap);
            }
            first = first && child.has(flag::unseen);
            float width = inner.width;
            float x = inner.x;
            if (node.box.across != Align::Stretch && !wants_full_width(child)) {
                width = std::min(inner.width, natural_width(child));
                x += node.box.across == Align::Center ? std::floor((inner.width - width) / 2)
                     : node.box.across == Align::End  ? inner.width - width
                                                      : 0;
            }
            y += place_child(child, index, layer, x, y, width);
        }
        return y - inner.y;
    }

    std::vector<float> row_widths(const Node& node, float available) const {
        std::vector<float> widths;
        float used = scaled(node.box.gap) * static_cast<float>(node.children.size() - 1);
        std::size_t growing = 0;
        for (const Node& child : node.children) {
            widths.push_back(natural_width(child));
            used += widths.back();
            growing += child.box.grow ? 1 : 0;
        }
        float spare = available - used;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (node.children[i].box.grow) {
                const float least =
                    node.children[i].drawn().empty() && node.children[i].children.empty()
                        ? 0
                        : scaled(44);
                const float width =
                    std::max(least, widths[i] + spare / static_cast<float>(growing));
                spare -= width - widths[i];
                widths[i] = width;
                --growing;
            }
        }
        if (spare < -0.5F) {
            const auto widest = std::max_element(widths.begin(), widths.end());
            *widest = std::max(scaled(44), *widest + spare);
        }
        return widths;
    }

    // A row in which something lost more than half of its width reads better on several lines,
    // unless enough is left for a few words on each line.
    bool is_squeezed(const Node& node, const std::vector<float>& widths) const {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const bool empty =
                node.children[i].drawn().empty() && node.children[i].children.empty();
            if (!empty && widths[i] < std::min(natural_width(node.children[i]) / 2, scaled(160))) {
                return true;
            }
        }
        return false;
    }

    float place_row(const Node& node, std::size_t index, Layer layer, const Rect& inner) {
        const std::vector<float> widths = row_widths(node, inner.width);
        if (is_squeezed(node, widths)) {
            return place_wrapped(node, index, layer, inner);
        }
        std::vector<std::size_t> placed;
        float x = inner.x;
        float height = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            placed.push_back(items_.size());
            height = std::max(
                height, place_child(node.children[i], index, layer, x, inner.y, widths[i])
            );
            x += widths[i] + scaled(node.box.gap);
        }
        align_line(node, placed, height);
        return height;
    }

    void align_line(const Node& node, const std::vector<std::size_t>& placed, float height) {
        for (const std::size_t child : placed) {
            const float spare = height - items_[child].rect.height;
            switch (node.box.across) {
            case Align::Start: break;
            case Align::Center: shift(child, std::floor(spare / 2)); break;
            case Align::End: shift(child, spare); break;
            case Align::Stretch: stretch(child, height); break;
            }
        }
    }

    void stretch(std::size_t index, float height) {
        Placed& placed = items_[index];
        const bool leaf = placed.end == static_cast<int>(index) + 1;
        if (leaf) {
            placed.text_at.y += std::floor((height - placed.rect.height) / 2);
        }
        placed.rect.height = height;
        if (!is_field(*placed.node)) {
            placed.frame = placed.rect;
        }
    }

    float place_grid(const Node& node, std::size_t index, Layer layer, const Rect& inner) {
        const float gap = scaled(node.box.gap);
        const float least = scaled(node.box.min_item_width);
        const auto fitting =
            static_cast<std::size_t>(std::max(1.0F, std::floor((inner.width + gap) / (least + gap)))
            );
        const std::size_t count = node.children.size();
        std::size_t columns = std::min(fitting, count);
        // Four in rows of three and one look torn: two and two.
        if (columns < count) {
            const std::size_t rows = (count + columns - 1) / columns;
            columns = (count + rows - 1) / rows;
        }
        const float width = std::floor(
            (inner.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns)
        );
        float y = inner.y;
        for (std::size_t begin = 0; begin < count; begin += columns) {
            std::vector<std::size_t> placed;
            float height = 0;
            for (std::size_t i = begin; i < std::min(begin + columns, count); ++i) {
                placed.push_back(items_.size());
                const float x = inner.x + static_cast<float>(i - begin) * (width + gap);
                height = std::max(height, place_child(node.children[i], index, layer, x, y, width));
            }
            align_line(node, placed, height);
            y += height + gap;
        }
        return y - gap - inner.y;
    }

    float place_wrapped(const Node& node, std::size_t index, Layer layer, const Rect& inner) {
        const float gap = scaled(node.box.gap);
        float x = inner.x;
        float y = inner.y;
        float height = 0;
        std::vector<std::size_t> line;
        for (const Node& child : node.children) {
            const float width = std::min(inner.width, natural_width(child));
            if (x > inner.x && x + width > inner.x + inner.width) {
                align_line(node, line, height);
                line.clear();
                y += height + gap;
                x = inner.x;
                height = 0;
            }
            line.push_back(items_.size());
            height = std::max(height, place_child(child, index, layer, x, y, width));
            x += width + gap;
        }
        align_line(node, line, height);
        return y + height - inner.y;
    }

    const Theme& theme_;
    const TextMeasure& measure_;
    std::vector<Placed>& items_;
};

}   // namespace

const Placed* Arranged::find(std::uint32_t id) const {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Placed& p) { return p.id == id; });
    return found == items.end() ? nullptr : &*found;
}

const Rect& Arranged::area(Layer layer) const {
    switch (layer) {
    case Layer::Fixed: return window;
    case Layer::Page: return scroll_area;
    case Layer::Dialog: return dialog_area;
    }
    return window;
}

float Arranged::most_scroll(Layer layer) const {
    switch (layer) {
    case Layer::Fixed: return 0;
    case Layer::Page: return std::max(0.0F, page_height - scroll_area.height);
    case Layer::Dialog: return std::max(0.0F, dialog_height - dialog_area.height);
    }
    return 0;
}

Arranged arrange(
    const Screen& screen, const Surface& surface, const Theme& theme, const TextMeasure& measure
) {
    Arranged result;
    result.window = {0, 0, surface.width, surface.height};
    Arranger arranger{theme, measure, result.items};
    const std::uint32_t id = screen.identity;
    const float width = surface.width;

    const float banner = arranger.place(screen.banner, id, -1, Layer::Fixed, 0, 0, width);
    const float main = arranger.place(screen.main, id, -1, Layer::Page, 0, banner, width);
    const auto footing_index = result.items.size();
    const bool has_footing = !screen.footing.children.empty();
    const float footing =
        has_footing ? arranger.place(screen.footing, id, -1, Layer::Fixed, 0, 0, width) : 0;

    // At high zoom or in a low window fixed bars would leave no room to read: then everything
    // scrolls.
    const float least_room = 15 * theme.body_px;
    result.all_scrolls = surface.height - banner - footing < least_room;
    if (result.all_scrolls) {
        for (Placed& placed : result.items) {
            placed.layer = Layer::Page;
        }
        result.scroll_area = result.window;
        result.page_height = banner + main + footing;
        if (has_footing) {
            arranger.shift(footing_index, banner + main);
        }
    } else {
        result.scroll_area = {0, banner, width, surface.height - banner - footing};
        result.page_height = main;
        if (has_footing) {
            arranger.shift(footing_index, surface.height - footing);
        }
    }
    if (screen.dialog) {
        const float margin = std::round(16 * theme.scale);
        const auto dialog_index = result.items.size();
        const float room = std::min(width - 2 * margin, std::round(520 * theme.scale));
        const float height = arranger.place(
            *screen.dialog, id, -1, Layer::Dialog, std::floor((width - room) / 2), 0, room
        );
        const float area = std::min(height, surface.height - 2 * margin);
        const float top = std::max(margin, std::floor((surface.height - area) / 2));
        arranger.shift(dialog_index, top);
        result.dialog_height = height;
        result.dialog_area = {std::floor((width - room) / 2), top, room, area};
    }
    return result;
}

}   // namespace wb::ui
