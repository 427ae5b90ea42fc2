#include "core/pictures/hands.hpp"

#include <algorithm>
#include <utility>

namespace wb::pictures {

Picture<Audience::Room> picture_of(const privacy::ShowOfHands& hands) {
    Chart chart;
    chart.question = hands.question();
    chart.counting = hands.counting();
    chart.counts = privacy::RoomCounts::Exact;
    const auto& all = hands.hands();
    chart.scale = std::all_of(all.begin(), all.end(), [](const privacy::Hands& one) {
        return one.option.size() == 1 && one.option.front() >= '1' && one.option.front() <= '5';
    });
    chart.order = Order::Content;
    for (const privacy::Hands& one : all) {
        chart.bars.push_back({{{one.option}, std::uint32_t{one.people}}});
    }
    Picture<Audience::Room> picture;
    picture.id = "hands";
    picture.k = hands.k();
    picture.body = Distribution{{std::move(chart)}};
    return picture;
}

}   // namespace wb::pictures
