// A show of hands as a picture for the room.
#pragma once

#include "core/pictures/pictures.hpp"
#include "core/privacy/show_of_hands.hpp"

namespace wb::pictures {

/// One chart with exact bars in the order of the question.
Picture<Audience::Room> picture_of(const privacy::ShowOfHands& hands);

}   // namespace wb::pictures
