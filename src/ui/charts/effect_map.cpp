#include "ui/charts/effect_map.hpp"

#include <algorithm>
#include <cmath>

#include "ui/layout/text.hpp"

namespace wb::ui {

namespace {

using Picture = EffectMapPicture;

struct PlacedEffect {
    const Picture::Effect* effect = nullptr;
    Rect rect = {};
    std::vector<Line> words = {};
    std::vector<Line> remark = {};

    float middle() const { return rect.y + rect.height / 2; }
};

struct PlacedTask {
    const Picture::Task* task = nullptr;
    Rect rect = {};
    std::vector<Line> label = {};
    std::vector<PlacedEffect> effects = {};
    std::vector<Line> no_effect = {};
};

struct Plan {
    bool wide = false;
    std::vector<PlacedTask> tasks = {};
    std::array<Rect, 3> beneficiaries = {};
    std::array<std::vector<Line>, 3> names = {};
    std::array<float, 3> columns = {};   ///< x of the headings
    float height = 0;
};

Icon sign_icon(app::Sign sign) {
    switch (sign) {
    case app::Sign::Helps: return Icon::Helps;
    case app::Sign::Harms: return Icon::Harms;
    case app::Sign::Blocked: return Icon::Blocked;
    }
    return Icon::None;
}

Icon beneficiary_icon(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return Icon::Customers;
    case domain::Beneficiary::Company: return Icon::Company;
    case domain::Beneficiary::Self: return Icon::Self;
    }
    return Icon::None;
}

std::size_t index_of(domain::Beneficiary beneficiary) {
    return static_cast<std::size_t>(beneficiary);
}

class Planner {
public:
    Planner(const Picture& picture, float width, const Theme& theme, const TextMeasure& measure)
        : picture_{picture}
        , width_{width}
        , theme_{theme}
        , measure_{measure} {}

    Plan plan() {
        plan_.wide = width_ >= 640 * theme_.scale;
        pad_ = std::round((plan_.wide ? 28.0F : 18.0F) * theme_.scale);
        plan_.wide ? plan_wide() : plan_narrow();
        return std::move(plan_);
    }

private:
    float s(float design_px) const { return std::round(design_px * theme_.scale); }

    Font body() const { return {theme_.body_px, false}; }

    Font bold() const { return {theme_.body_px, true}; }

    Font small() const { return {theme_.small_px, false}; }

    float line() const { return std::round(theme_.body_px * 1.35F); }

    float small_line() const { return std::round(theme_.small_px * 1.35F); }

    PlacedEffect place_effect(const Picture::Effect& effect, float x, float y, float width) const {
        PlacedEffect placed;
        placed.effect = &effect;
        placed.words = break_lines(effect.words, body(), width - s(26), measure_);
        placed.remark = break_lines(effect.remark, small(), width - s(26), measure_);
        if (!plan_.wide) {
            // Without the third column a line of its own says for whom.
            const auto& who = picture_.beneficiaries[static_cast<std::size_t>(effect.beneficiary)];
            std::vector<Line> lines = break_lines(who, small(), width - s(26), measure_);
            std::move(placed.remark.begin(), placed.remark.end(), std::back_inserter(lines));
            placed.remark = std::move(lines);
        }
        const float height = line() * static_cast<float>(placed.words.size()) +
                             small_line() * static_cast<float>(placed.remark.size());
        placed.rect = {x, y, width, height};
        return placed;
    }

    // The names for whom are few and ours: none of them is torn apart.
    float widest_name_word() const {
        float widest = 0;
        for (const std::string& name : picture_.beneficiaries) {
            for (std::size_t begin = 0; begin < name.size();) {
                const std::size_t end = std::min(name.find(' ', begin), name.size());
                const std::string_view word{name.data() + begin, end - begin};
                widest = std::max(widest, measure_.width(word, bold()));
                begin = end + 1;
            }
        }
        return widest;
    }

    void plan_wide() {
        const float inner = width_ - 2 * pad_;
        const float task_width = std::round(inner * 0.24F);
        const float name_width =
            std::round(std::clamp(widest_name_word() + s(52), inner * 0.19F, inner * 0.3F));
        const float flow = std::round(inner * 0.10F);
        const float effect_x = pad_ + task_width + flow;
        const float name_x = width_ - pad_ - name_width;
        const float effect_width = name_x - flow - effect_x;
        plan_.columns = {pad_, effect_x, name_x};
        float y = pad_ + small_line() + s(24);
        const float top = y;
        for (const Picture::Task& task : picture_.tasks) {
            PlacedTask placed;
            placed.task = &task;
            placed.label = break_lines(task.label, bold(), task_width - 2 * s(14), measure_);
            const float label_height = line() * static_cast<float>(placed.label.size()) + 2 * s(14);
            const float begin = y;
            for (const Picture::Effect& effect : task.effects) {
                placed.effects.push_back(place_effect(effect, effect_x, y, effect_width));
                y += placed.effects.back().rect.height + s(20);
            }
            if (task.effects.empty()) {
                placed.no_effect = break_lines(picture_.no_effect, small(), effect_width, measure_);
                y += small_line() * static_cast<float>(placed.no_effect.size()) + s(20);
            }
            const float used = y - s(20) - begin;
            const float extra = std::max(0.0F, label_height - used);
            for (PlacedEffect& effect : placed.effects) {
                effect.rect.y += extra / 2;
            }
            placed.rect = {
                pad_, begin + std::max(0.0F, used - label_height) / 2, task_width, label_height};
            y += extra + s(14);
            plan_.tasks.push_back(std::move(placed));
        }
        const float bottom = std::max(y - s(34), top + s(3 * 72));
        place_names(name_x, name_width, top, bottom);
        plan_.height = bottom + pad_;
    }

    void place_names(float x, float width, float top, float bottom) {
        const float slot = (bottom - top) / 3;
        for (std::size_t i = 0; i < 3; ++i) {
            plan_.names[i] =
                break_lines(picture_.beneficiaries[i], bold(), width - s(50), measure_);
            const float height = line() * static_cast<float>(plan_.names[i].size()) + 2 * s(16);
            const float middle = top + slot * (static_cast<float>(i) + 0.5F);
            plan_.beneficiaries[i] = {x, middle - height / 2, width, height};
        }
    }

    void plan_narrow() {
        const float inner = width_ - 2 * pad_;
        const float indent = s(62);
        float y = pad_;
        for (const Picture::Task& task : picture_.tasks) {
            PlacedTask placed;
            placed.task = &task;
            placed.label = break_lines(task.label, bold(), inner - 2 * s(14), measure_);
            placed.rect = {
                pad_, y, inner, line() * static_cast<float>(placed.label.size()) + 2 * s(12)};
            y = placed.rect.bottom() + s(18);
            for (const Picture::Effect& effect : task.effects) {
                placed.effects.push_back(place_effect(effect, pad_ + indent, y, inner - indent));
                y += placed.effects.back().rect.height + s(16);
            }
            if (task.effects.empty()) {
                placed.no_effect =
                    break_lines(picture_.no_effect, small(), inner - indent, measure_);
                y += small_line() * static_cast<float>(placed.no_effect.size()) + s(16);
            }
            y += s(10);
            plan_.tasks.push_back(std::move(placed));
        }
        plan_.height = std::max(y - s(26), pad_) + pad_;
    }

    const Picture& picture_;
    float width_;
    const Theme& theme_;
    const TextMeasure& measure_;
    float pad_ = 0;
    Plan plan_ = {};
};

class Painter {
public:
    Painter(
        Scene& scene, const Plan& plan, const Picture& picture, const Rect& rect, const Theme& theme
    )
        : scene_{scene}
        , plan_{plan}
        , picture_{picture}
        , at_{rect.x, rect.y}
        , theme_{theme} {}

    void paint() {
        if (plan_.wide) {
            for (std::size_t i = 0; i < 3; ++i) {
                const float y = s(24);
                add_text(
                    {plan_.columns[i], y},
                    small_line(),
                    {theme_.small_px, false},
                    theme_.muted,
                    picture_.headings[i]
                );
            }
        }
        // Curves first: text and boxes stay readable above them.
        std::array<float, 3> taken{};
        for (const PlacedTask& task : plan_.tasks) {
            for (std::size_t i = 0; i < task.effects.size(); ++i) {
                paint_curves(task, i, taken);
            }
        }
        for (const PlacedTask& task : plan_.tasks) {
            paint_task(task);
        }
        if (plan_.wide) {
            paint_names();
        }
    }

private:
    float s(float design_px) const { return std::round(design_px * theme_.scale); }

    float line() const { return std::round(theme_.body_px * 1.35F); }

    float small_line() const { return std::round(theme_.small_px * 1.35F); }

    Point moved_point(Point p) const { return {p.x + at_.x, p.y + at_.y}; }

    Rect moved(Rect r) const { return {r.x + at_.x, r.y + at_.y, r.width, r.height}; }

    void add_text(Point at, float height, Font font, Rgb color, std::string_view text) {
        scene_.push_back(TextRun{moved_point(at), height, font, color, text});
    }

    void add_lines(Point at, float height, Font font, Rgb color, const std::vector<Line>& lines) {
        for (const Line& l : lines) {
            add_text(at, height, font, color, l.text);
            if (l.hyphen) {
                // The hyphen stands where the line's letters end.
                add_text({at.x + l.width - font.size_px * 0.36F, at.y}, height, font, color, "-");
            }
            at.y += height;
        }
    }

    Rgb effect_color(const Picture::Effect& effect) const {
        return theme_.tone[index_of(effect.beneficiary)];
    }

    float thickness(const Picture::Effect& effect) const {
        const int strength = effect.strength == 0 ? 2 : effect.strength;
        return theme_.scale * (1.5F + 1.6F * static_cast<float>(strength));
    }

    void add_curve(Point from, Point to, const Picture::Effect& effect) {
        const float bend = (to.x - from.x) / 2;
        scene_.push_back(Curve{
            {moved_point(from),
             moved_point({from.x + bend, from.y}),
             moved_point({to.x - bend, to.y}),
             moved_point(to)},
            thickness(effect),
            effect_color(effect),
            effect.sign == app::Sign::Blocked,
        });
    }

    float narrow_thickness(const Picture::Effect& effect) const { return thickness(effect) * 0.7F; }

    void add_line(Point from, Point to, const Picture::Effect& effect) {
        add_curve_through(from, from, to, effect);
    }

    // A bow from one point to another, bent towards a corner.
    void add_curve_through(Point from, Point corner, Point to, const Picture::Effect& effect) {
        scene_.push_back(Curve{
            {moved_point(from), moved_point(corner), moved_point(corner), moved_point(to)},
            narrow_thickness(effect),
            effect_color(effect),
            effect.sign == app::Sign::Blocked,
        });
    }

    void paint_curves(const PlacedTask& task, std::size_t i, std::array<float, 3>& taken) {
        const PlacedEffect& placed = task.effects[i];
        const auto spread = static_cast<float>(i) - static_cast<float>(task.effects.size() - 1) / 2;
        if (!plan_.wide) {
            // Every effect has its own rail, the last one outermost, so that none hides another.
            const auto rail = static_cast<float>(task.effects.size() - 1 - i);
            const float x = task.rect.x + s(8) + rail * s(11);
            const float y = placed.rect.y + line() / 2;
            const Point from{x, task.rect.bottom()};
            const Point to{placed.rect.x - s(24), y};
            const float bend = std::max(from.y, to.y - s(24));
            add_line(from, {x, bend}, *placed.effect);
            add_curve_through({x, bend}, {x, y}, to, *placed.effect);
            const float size = s(15);
            const Rect mark{placed.rect.x - s(21), y - size / 2, size, size};
            scene_.push_back(Mark{
                beneficiary_icon(placed.effect->beneficiary),
                moved(mark),
                effect_color(*placed.effect),
                2});
            return;
        }
        const float middle = placed.middle();
        const Point from{task.rect.right(), task.rect.y + task.rect.height / 2 + spread * s(9)};
        add_curve(from, {placed.rect.x - s(10), middle}, *placed.effect);
        const std::size_t who = index_of(placed.effect->beneficiary);
        const Rect& name = plan_.beneficiaries[who];
        const float arrival = std::min(name.bottom() - s(8), name.y + s(12) + taken[who]);
        taken[who] += thickness(*placed.effect) + s(2);
        add_curve({placed.rect.right() + s(4), middle}, {name.x, arrival}, *placed.effect);
    }

    void paint_task(const PlacedTask& task) {
        scene_.push_back(Fill{moved(task.rect), s(12), theme_.background});
        scene_.push_back(Edge{moved(task.rect), s(12), 1, theme_.line});
        const float label_height = line() * static_cast<float>(task.label.size());
        const Point at{task.rect.x + s(14), task.rect.y + (task.rect.height - label_height) / 2};
        add_lines(at, line(), {theme_.body_px, true}, theme_.ink, task.label);
        for (const PlacedEffect& effect : task.effects) {
            paint_effect(effect);
        }
        if (!task.no_effect.empty()) {
            const float x = plan_.wide ? plan_.columns[1] : task.rect.x + s(62);
            const float y = plan_.wide ? task.rect.y + (task.rect.height - small_line()) / 2
                                       : task.rect.bottom() + s(18);
            add_lines({x, y}, small_line(), {theme_.small_px, false}, theme_.muted, task.no_effect);
        }
    }

    void paint_effect(const PlacedEffect& placed) {
        const Picture::Effect& effect = *placed.effect;
        const bool good = effect.sign == app::Sign::Helps;
        const Rgb color = good ? theme_.ink : theme_.warning;
        const float size = s(16);
        const Rect mark{placed.rect.x, placed.rect.y + (line() - size) / 2, size, size};
        scene_.push_back(Mark{sign_icon(effect.sign), moved(mark), color, 2});
        Point at{placed.rect.x + s(26), placed.rect.y};
        add_lines(at, line(), {theme_.body_px, false}, color, placed.words);
        at.y += line() * static_cast<float>(placed.words.size());
        add_lines(at, small_line(), {theme_.small_px, false}, theme_.muted, placed.remark);
    }

    void paint_names() {
        for (std::size_t i = 0; i < 3; ++i) {
            const Rect& rect = plan_.beneficiaries[i];
            const Rgb color = theme_.tone[i];
            scene_.push_back(Fill{moved(rect), s(12), theme_.tone_tint[i]});
            if (theme_.outlines) {
                scene_.push_back(Edge{moved(rect), s(12), 1, color});
            }
            const float size = s(16);
            const Rect mark{rect.x + s(16), rect.y + (rect.height - size) / 2, size, size};
            scene_.push_back(Mark{
                beneficiary_icon(domain::all_beneficiaries[i]), moved(mark), color, 2});
            const float height = line() * static_cast<float>(plan_.names[i].size());
            add_lines(
                {rect.x + s(42), rect.y + (rect.height - height) / 2},
                line(),
                {theme_.body_px, true},
                color,
                plan_.names[i]
            );
        }
    }

    Scene& scene_;
    const Plan& plan_;
    const Picture& picture_;
    Point at_;
    const Theme& theme_;
};

}   // namespace

float effect_map_height(
    const Picture& picture, float width, const Theme& theme, const TextMeasure& measure
) {
    return Planner{picture, width, theme, measure}.plan().height;
}

void paint_effect_map(
    Scene& scene,
    const Picture& picture,
    const Rect& rect,
    const Theme& theme,
    const TextMeasure& measure
) {
    const Plan plan = Planner{picture, rect.width, theme, measure}.plan();
    Painter{scene, plan, picture, rect, theme}.paint();
}

}   // namespace wb::ui
