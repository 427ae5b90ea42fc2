// A picture as lines of text, with ids in place of words: what a table of it would hold.
#pragma once

#include <string>

#include "core/pictures/pictures.hpp"

namespace wb::team {

std::string text_of(const pictures::Body& body);
std::string text_of(const privacy::LeftOut& left_out);

template <pictures::Audience audience>
std::string text_of(const pictures::Picture<audience>& picture) {
    std::string text = "  " + picture.id + " (" + picture.people + " people)\n";
    text += text_of(picture.body);
    for (const privacy::LeftOut& one : picture.left_out) {
        text += text_of(one);
    }
    return text;
}

}   // namespace wb::team
