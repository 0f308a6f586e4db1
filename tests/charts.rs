//! Charts from the outside: the drawings of plausible data, kept as golden files, and drawings of any data at all,
//! which must be sound SVG that carries nothing but a picture.
//!
//! The golden files lie in `tests/charts/`; `INSTA_UPDATE=always cargo test --test charts` writes them anew, to be
//! looked at before they are kept.

#[path = "charts/samples.rs"]
mod samples;

use hagstone_app::chart::{
    Axis, Band, BarPlot, BarRow, CellKind, CellPlot, Cloud, Column, ColumnPlot, Corner, Crossing, Drawing,
    Hue, Level, LinePlot, Move, Palette, Part, PointPlot, Rule, Series, Size, Stroke, Tick, Waterfall, bars,
    cells, columns, lines, points, waterfall,
};
use proptest::prelude::*;

/// Every chart of the samples in two widths, one element a line.
#[test]
fn plausible_data_is_drawn_as_before() {
    for (name, draw) in samples::ALL {
        for width in [320.0, 640.0] {
            golden(&format!("{name}-{width}"), &draw(width, &Palette::LIGHT));
        }
    }
    golden("pay-640-dark", &samples::pay(640.0, &Palette::DARK));
    golden("map-640-dark", &samples::map(640.0, &Palette::DARK));
}

/// No text of a chart of plausible data lies over another, in any width that the app gives it.
#[test]
fn labels_keep_clear_of_one_another() {
    for (name, draw) in samples::ALL {
        for width in [280.0, 320.0, 360.0, 400.0, 440.0, 520.0, 640.0, 900.0] {
            let drawing = draw(width, &Palette::LIGHT);
            check(&drawing);
            let document = roxmltree::Document::parse(&drawing.svg).unwrap();
            let texts: Vec<_> = document
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .collect();
            for (index, one) in texts.iter().enumerate() {
                for other in &texts[index + 1..] {
                    let (here, there) = (extent(one), extent(other));
                    let apart =
                        here.1 <= there.0 || there.1 <= here.0 || here.3 <= there.2 || there.3 <= here.2;
                    assert!(
                        apart,
                        "{name} at {width}: {:?} over {:?}",
                        one.text(),
                        other.text()
                    );
                }
            }
        }
    }
}

fn golden(name: &str, drawing: &Drawing) {
    check(drawing);
    let lines = drawing.svg.replace("><", ">\n<");
    insta::with_settings!({ snapshot_path => "charts", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, lines);
    });
}

/// The elements and attributes of a picture that a page under a strict policy shows as it is.
fn check(drawing: &Drawing) {
    const ELEMENTS: [&str; 5] = ["svg", "path", "rect", "circle", "text"];
    let document =
        roxmltree::Document::parse(&drawing.svg).unwrap_or_else(|error| panic!("{error}: {}", drawing.svg));
    let root = document.root_element();
    assert_eq!(root.attribute("class"), Some("drawing"));
    assert_eq!((root.attribute("width"), root.attribute("height")), (None, None));
    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let tag = node.tag_name().name();
        assert!(ELEMENTS.contains(&tag), "an element <{tag}>");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(
                name != "style" && name != "id" && !name.starts_with("on"),
                "an attribute {name}"
            );
            assert!(
                !value.contains("NaN") && !value.contains("inf") && !value.contains("url("),
                "{name}={value}"
            );
        }
        if tag == "text" {
            check_text(&node, view[2]);
        }
    }
    let frame = drawing.frame;
    assert!(frame.left < frame.right && frame.top < frame.bottom);
    assert!(frame.right * 4.0 <= view[2] + 4.0 || frame.right - frame.left <= 24.0);
    for value in [frame.x.0, frame.x.1, frame.y.0, frame.y.1] {
        assert!(value.is_finite());
    }
    assert!((frame.x.0 - frame.x.1).abs() > 0.0 && (frame.y.0 - frame.y.1).abs() > 0.0);
}

/// A text has one of the sizes of the design and starts and ends in the drawing.
fn check_text(node: &roxmltree::Node, width: f64) {
    let size = number_of(node, "font-size");
    assert!(
        [46.0, 48.0, 50.0, 60.0, 64.0, 80.0, 88.0, 104.0].contains(&size),
        "type of {size}"
    );
    let (left, right, ..) = extent(node);
    assert!(
        left >= -4.0 && right <= width + 4.0,
        "{:?} from {left} to {right}, of {width}",
        node.text()
    );
}

/// The left, right, top and bottom of a text, by the widths of a narrow typeface.
fn extent(node: &roxmltree::Node) -> (f64, f64, f64, f64) {
    let size = number_of(node, "font-size");
    let ems: f64 = node
        .text()
        .unwrap_or_default()
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .map(|letter| if "iljItf1r".contains(letter) { 0.22 } else { 0.45 })
        .sum();
    let long = ems * size;
    let (x, y) = (number_of(node, "x"), number_of(node, "y"));
    let left = match node.attribute("text-anchor") {
        None => x,
        Some("middle") => x - long / 2.0,
        _ => x - long,
    };
    (left, left + long, y - size * 0.7, y)
}

fn number_of(node: &roxmltree::Node, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap()
}

#[test]
fn a_name_is_text_whatever_it_holds() {
    let name = "<img src=x onerror=alert(1)> & \"friends\" ]]> \u{0}\u{1b}\u{202e}".to_owned();
    let row = BarRow {
        name: name.clone(),
        total: name.clone(),
        mark: Some(0.5),
        parts: vec![],
    };
    let drawing = bars(
        &BarPlot {
            rows: vec![row],
            max: 1.0,
        },
        Size {
            width: 900.0,
            height: 60.0,
        },
        &Palette::LIGHT,
    );
    check(&drawing);
    assert!(drawing.svg.contains("&lt;img src=x"));
    let long = "a very long name of a role ".repeat(40);
    let series = Series {
        name: long.clone(),
        label: true,
        points: vec![(0.0, 0.0), (1.0, 1.0)],
        ..Series::default()
    };
    let rules = vec![Rule {
        at: 0.5,
        label: long,
        vertical: false,
        strong: false,
    }];
    let plot = LinePlot {
        series: vec![series],
        rules,
        ..LinePlot::default()
    };
    for width in [280.0, 400.0, 900.0] {
        let drawing = lines(&plot, Size { width, height: 200.0 }, &Palette::LIGHT);
        check(&drawing);
        assert!(drawing.svg.contains('…') && drawing.svg.len() < 3000);
    }
}

#[test]
fn nothing_at_all_is_still_a_drawing() {
    let nowhere = Size {
        width: f64::NAN,
        height: -1.0,
    };
    for size in [
        Size {
            width: 320.0,
            height: 200.0,
        },
        nowhere,
        Size {
            width: 1e300,
            height: f64::INFINITY,
        },
    ] {
        check(&lines(&LinePlot::default(), size, &Palette::LIGHT));
        check(&bars(&BarPlot::default(), size, &Palette::LIGHT));
        check(&cells(&CellPlot::default(), size, &Palette::LIGHT));
        check(&columns(&ColumnPlot::default(), size, &Palette::LIGHT));
        check(&points(&PointPlot::default(), size, &Palette::LIGHT));
    }
}

#[test]
fn a_line_that_leaves_the_plot_area_is_cut_there() {
    let series = Series {
        points: vec![(0.0, 0.5), (1.0, 1e9)],
        ..Series::default()
    };
    let axis = Axis {
        range: (0.0, 1.0),
        ..Axis::default()
    };
    let plot = LinePlot {
        x: axis.clone(),
        y: axis,
        series: vec![series],
        ..LinePlot::default()
    };
    let drawing = lines(
        &plot,
        Size {
            width: 320.0,
            height: 200.0,
        },
        &Palette::LIGHT,
    );
    // The line leaves through the top edge at once: straight up from the left edge, at the middle of the height.
    let (left, top) = (drawing.frame.left * 4.0, drawing.frame.top * 4.0);
    let middle = drawing.frame.y_to_px(0.5) * 4.0;
    let path = format!("d=\"M{left} {middle}l0 -{}\"", middle - top).replace(" -", "-");
    assert!(drawing.svg.contains(&path), "{path} in {}", drawing.svg);
}

#[test]
fn values_and_pixels_of_a_frame_are_each_others_inverse() {
    let frame = samples::pay(640.0, &Palette::LIGHT).frame;
    // Two divisions and multiplications of numbers below a thousand.
    assert!((frame.px_to_x(frame.x_to_px(1.04)) - 1.04).abs() < 1e-12);
    assert!((frame.px_to_y(frame.y_to_px(0.37)) - 0.37).abs() < 1e-12);
    assert_eq!((frame.px_to_x(-50.0), frame.px_to_x(1e9)), frame.x);
}

#[test]
fn a_drawing_of_its_own_has_a_size_and_a_background() {
    let size = Size {
        width: 640.0,
        height: 240.0,
    };
    let drawing = samples::pay(640.0, &Palette::DARK);
    let file = drawing.standalone(size, &Palette::DARK);
    let document = roxmltree::Document::parse(&file).unwrap();
    assert_eq!(document.root_element().attribute("width"), Some("640"));
    let background = document.root_element().first_element_child().unwrap();
    assert_eq!(background.attribute("fill"), Some("#15171a"));
}

/// Any number, of which many are ordinary.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![3 => -2.0..3.0_f64, 1 => -1e7..1e7_f64, 1 => prop::num::f64::ANY, 1 => Just(f64::NAN), 1 => Just(0.0)]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z %<&]{0,14}",
        any::<String>(),
        Just("Marketing leader".to_owned())
    ]
}

fn hue() -> impl Strategy<Value = Hue> {
    prop::sample::select(vec![
        Hue::Sales,
        Hue::Marketing,
        Hue::Third,
        Hue::Shared,
        Hue::None,
        Hue::Line,
        Hue::Ink,
    ])
}

fn axis() -> impl Strategy<Value = Axis> {
    let ticks = prop::collection::vec(
        (number(), name()).prop_map(|(at, label)| Tick { at, label }),
        0..8,
    );
    ((number(), number()), ticks, name()).prop_map(|(range, ticks, title)| Axis { range, ticks, title })
}

fn rules() -> impl Strategy<Value = Vec<Rule>> {
    let rule = (number(), any::<bool>(), name(), any::<bool>());
    prop::collection::vec(rule, 0..4).prop_map(|rules| {
        let rule = |(at, vertical, label, strong)| Rule {
            at,
            vertical,
            label,
            strong,
        };
        rules.into_iter().map(rule).collect()
    })
}

fn size() -> impl Strategy<Value = Size> {
    prop_oneof![
        3 => (280.0..900.0_f64, 100.0..500.0_f64),
        1 => (number(), number()),
    ]
    .prop_map(|(width, height)| Size { width, height })
}

fn pairs() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((number(), number()), 0..20)
}

prop_compose! {
    fn series()(
        name in name(), hue in hue(), points in pairs(), dots in pairs(), label in any::<bool>(),
        stroke in prop::sample::select(vec![Stroke::Solid, Stroke::Dashed, Stroke::Dotted]),
    ) -> Series {
        Series { name, hue, stroke, points, dots, label }
    }
}

prop_compose! {
    fn part()(value in number(), label in name(), hue in hue(), tint in number(), hatch in any::<bool>()) -> Part {
        Part { value, label, hue, tint, hatch }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_are_drawn(
        x in axis(), y in axis(), series in prop::collection::vec(series(), 0..5), rules in rules(), size in size(),
        band in prop::collection::vec((number(), number(), number()), 0..6),
    ) {
        let bands = vec![Band { hue: Hue::Shared, tint: 0.2, points: band }];
        check(&lines(&LinePlot { x, y, series, bands, rules }, size, &Palette::LIGHT));
    }

    #[test]
    fn any_bars_are_drawn(
        rows in prop::collection::vec(
            (name(), name(), prop::collection::vec(part(), 0..5), prop::option::of(number())), 0..9,
        ),
        max in number(), size in size(),
    ) {
        let row = |(name, total, parts, mark)| BarRow { name, total, parts, mark };
        let plot = BarPlot { rows: rows.into_iter().map(row).collect(), max };
        prop_assert!(plot.height(size.width).is_finite());
        check(&bars(&plot, size, &Palette::DARK));
    }

    #[test]
    fn any_waterfall_is_drawn(
        ends in (number(), number()), names in (name(), name()),
        moves in prop::collection::vec((name(), number(), name(), any::<bool>()), 0..12), size in size(),
    ) {
        let level = |name: &str, value| Level { name: name.to_owned(), value, label: name.to_owned() };
        let step = |(name, amount, label, sales)| {
            let hue = if sales { Hue::Sales } else { Hue::None };
            Move { name, amount, label, hue }
        };
        let plot = Waterfall {
            start: level(&names.0, ends.0),
            moves: moves.into_iter().map(step).collect(),
            end: level(&names.1, ends.1),
        };
        prop_assert!(plot.height(size.width).is_finite());
        check(&waterfall(&plot, size, &Palette::LIGHT));
    }

    #[test]
    fn any_columns_are_drawn(
        list in prop::collection::vec(
            (name(), name(), prop::collection::vec(part(), 0..4), prop::option::of(number())), 0..15,
        ),
        y in axis(), title in name(), rules in rules(), size in size(),
    ) {
        let column = |(name, total, parts, goal)| Column { name, total, parts, goal };
        let columns_ = list.into_iter().map(column).collect();
        check(&columns(&ColumnPlot { columns: columns_, y, title, rules }, size, &Palette::LIGHT));
    }

    #[test]
    fn any_cells_are_drawn(
        x in axis(), y in axis(), rules in rules(), size in size(),
        width in prop_oneof![0..12_usize, Just(usize::MAX)],
        list in prop::collection::vec(prop_oneof![0..4_u8, any::<u8>()], 0..150),
        kinds in prop::collection::vec((hue(), number(), name(), name()), 0..5),
        here in prop::option::of((number(), number(), name())),
        crossings in prop::collection::vec((0..200_usize, any::<bool>(), 0..9_u8, number()), 0..40),
    ) {
        let kind = |(hue, wash, label, detail)| CellKind { hue, wash, label, detail };
        let kinds = kinds.into_iter().map(kind).collect();
        let crossing = |(cell, up, bit, share)| Crossing { cell, up, bit, share };
        let crossings = crossings.into_iter().map(crossing).collect();
        check(&cells(&CellPlot { x, y, columns: width, cells: list, crossings, kinds, here, rules }, size, &Palette::LIGHT));
    }

    #[test]
    fn any_points_are_drawn(
        x in axis(), y in axis(), split in (number(), number()), size in size(),
        clouds in prop::collection::vec((hue(), number(), name(), name(), pairs()), 0..5),
    ) {
        let corners = [Corner::TopRight, Corner::BottomRight, Corner::TopLeft, Corner::BottomLeft];
        let cloud = |((hue, wash, label, detail, points), corner)| Cloud { corner, hue, wash, label, detail, points };
        let clouds = clouds.into_iter().zip(corners).map(cloud).collect();
        check(&points(&PointPlot { x, y, split, clouds }, size, &Palette::DARK));
    }
}
