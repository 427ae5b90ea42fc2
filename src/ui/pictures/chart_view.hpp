// From the charts of a picture to views. For ui/pictures' own .cpp files.
#pragma once

#include "core/pictures/pictures.hpp"
#include "ui/pictures/group_picture.hpp"

namespace wb::ui {

/// One chart as bars and table.
PictureView chart_view(const pictures::Chart& chart, const PictureNames& names, Fit fit);

/// The four fields between their axes; as bars where fields are joined.
PictureView field_view(const pictures::Field& field, const PictureNames& names, Fit fit);

PictureView shift_view(const pictures::ShiftLine& line, const PictureNames& names, Fit fit);

PictureView compare_view(const pictures::Compare& compare, const PictureNames& names, Fit fit);

/// A rank: who named an option at any place.
PictureView places_view(const pictures::Places& places, const PictureNames& names, Fit fit);

}   // namespace wb::ui
