//! A payout curve to be changed: by dragging its points, by the keys, and in a table.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Beyond, Curve};
use hagstone_words::say;
use serde_json::Value;
use web_sys::Element;
use yew::prelude::*;

use super::context::{Ui, use_ui};
use super::field::{Choice, NumberField};
use super::figure::{Plot, draw, use_width};
use crate::chart::{Frame, Hue, Size};
use crate::state::Change;
use crate::text::Unit;
use crate::view::curve;

/// The properties of a [`CurveEditor`].
#[derive(Properties, PartialEq)]
pub struct CurveEditorProps {
    /// A JSON Pointer to the curve.
    pub path: AttrValue,
    /// What the curve belongs to.
    pub name: AttrValue,
    /// The curve.
    pub curve: Curve,
    /// The hue of its measure.
    pub hue: Hue,
    /// The attainments that it pays for in the expected year.
    pub now: Vec<f64>,
}

/// Points of a curve as plain numbers.
type Points = Vec<(f64, f64)>;

/// The largest attainment and pay that a point can be moved to by hand.
const FARTHEST: f64 = 5.0;

/// Where a point may be moved: between its neighbours, to whole percents.
fn moved(points: &Points, index: usize, to: (f64, f64)) -> Points {
    let snap = |value: f64| (value * 100.0).round() / 100.0;
    let low = index
        .checked_sub(1)
        .and_then(|before| points.get(before))
        .map_or(0.0, |point| point.0);
    let high = points.get(index + 1).map_or(FARTHEST, |point| point.0);
    let mut points = points.clone();
    if let Some(point) = points.get_mut(index) {
        *point = (
            snap(to.0).clamp(low, high.max(low)),
            snap(to.1).clamp(0.0, FARTHEST * 2.0),
        );
    }
    points
}

fn points_value(points: &Points) -> Value {
    points
        .iter()
        .map(|&(at, pay)| Value::Array(vec![json_number(at), json_number(pay)]))
        .collect()
}

/// Sends changes of the points of one curve.
#[derive(Clone)]
struct Editor {
    ui: Ui,
    path: String,
    name: String,
}

impl Editor {
    fn change(&self, points: &Points) -> Change {
        Change::Value(format!("{}/points", self.path), points_value(points))
    }

    fn edit(&self, points: &Points) {
        self.ui.edit(
            say!(curve_editor_curve_of { name: self.name }),
            self.change(points),
        );
    }

    fn drag(&self, points: &Points) {
        self.ui.drag(
            say!(curve_editor_curve_of { name: self.name }),
            self.change(points),
        );
    }
}

/// A payout curve as a picture whose points can be dragged, beside a table of them.
#[component]
pub fn CurveEditor(props: &CurveEditorProps) -> Html {
    let ui = use_ui();
    let node = use_node_ref();
    let width = use_width(&node);
    // While a point is dragged the axes stay as they are.
    let held = use_state(|| None::<(usize, (f64, f64, f64))>);
    let window = held.map_or_else(|| curve::window(&props.curve), |(_, window)| window);
    let size = Size {
        width,
        height: (width * 0.6).clamp(180.0, 260.0).round(),
    };
    let plot = curve::plot(&props.curve, props.hue, &props.now, window, &*ui.numbers);
    let drawing = (width > 0.0).then(|| draw(&Plot::Lines(plot), size, ui.palette()));
    let points: Points = props
        .curve
        .points
        .iter()
        .map(|point| (point.attainment(), point.pay()))
        .collect();
    let editor = Editor {
        ui: ui.clone(),
        path: props.path.to_string(),
        name: props.name.to_string(),
    };

    let frame = drawing.as_ref().map(|drawing| drawing.frame);
    let value_under = {
        let node = node.clone();
        move |event: &PointerEvent, frame: &Frame| -> Option<(f64, f64)> {
            let bounds = node.cast::<Element>()?.get_bounding_client_rect();
            let x = f64::from(event.client_x()) - bounds.left();
            let y = f64::from(event.client_y()) - bounds.top();
            Some((frame.px_to_x(x), frame.px_to_y(y)))
        }
    };
    let onpointermove = {
        let (held, points, editor) = (held.clone(), points.clone(), editor.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some((index, _)), Some(frame)) = (*held, frame) else {
                return;
            };
            if let Some(to) = value_under(&event, &frame) {
                editor.drag(&moved(&points, index, to));
            }
        })
    };
    let release = {
        let (held, ui) = (held.clone(), ui.clone());
        Callback::from(move |_: PointerEvent| {
            if held.is_some() {
                held.set(None);
                ui.settle();
            }
        })
    };

    let handle = |index: usize, point: (f64, f64), frame: &Frame| {
        let onpointerdown = {
            let held = held.clone();
            Callback::from(move |event: PointerEvent| {
                if let Some(element) = event.target_dyn_into::<Element>() {
                    // Without capture a fast drag would lose the point; the move is then simply shorter.
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
                held.set(Some((index, window)));
            })
        };
        let onkeydown = {
            let (points, editor) = (points.clone(), editor.clone());
            Callback::from(move |event: KeyboardEvent| {
                let step = if event.shift_key() { 0.1 } else { 0.01 };
                let to = match event.key().as_str() {
                    "ArrowLeft" => (point.0 - step, point.1),
                    "ArrowRight" => (point.0 + step, point.1),
                    "ArrowUp" => (point.0, point.1 + step),
                    "ArrowDown" => (point.0, point.1 - step),
                    "Delete" | "Backspace" if points.len() > 1 => {
                        event.prevent_default();
                        let mut points = points.clone();
                        points.remove(index);
                        editor.edit(&points);
                        return;
                    }
                    _ => return,
                };
                event.prevent_default();
                editor.drag(&moved(&points, index, to));
            })
        };
        let onblur = {
            let ui = ui.clone();
            Callback::from(move |_: FocusEvent| ui.settle())
        };
        let said = say!(curve_editor_of_goal_pays_of_target {
            point: ui.numbers.percent(point.0, 1),
            point_2: ui.numbers.percent(point.1, 1)
        });
        let (x, y) = (
            frame.x_to_px(point.0).to_string(),
            frame.y_to_px(point.1).to_string(),
        );
        html! {
            <g class={classes!("handle", (held.map(|(held, _)| held) == Some(index)).then_some("held"))}
                tabindex="0" role="slider" data-point={index.to_string()}
                aria-label={say!(curve_editor_point_of_the_curve_of { index: index + 1, name: props.name })}
                aria-valuetext={said.clone()} aria-valuemin="0" aria-valuemax="1000" aria-valuenow={(point.1 * 100.0).round().to_string()}
                {onpointerdown} {onkeydown} {onblur}>
                <circle class="reach" cx={x.clone()} cy={y.clone()} r="16" />
                <circle class="knob" cx={x} cy={y} r="6" />
                <title>{ said }</title>
            </g>
        }
    };

    let view_box = format!("0 0 {} {}", size.width, size.height);
    let handles = drawing.as_ref().map(|drawing| {
        let frame = drawing.frame;
        html! {
            <svg viewBox={view_box} class={classes!("handles", hue_class(props.hue))}>
                { for points.iter().enumerate().map(|(index, &point)| handle(index, point, &frame)) }
            </svg>
        }
    });
    let beyond = {
        let (ui, path, name) = (ui.clone(), props.path.clone(), props.name.clone());
        Callback::from(move |key: String| {
            ui.set(
                say!(curve_editor_beyond_the_curve_of { name }),
                format!("{path}/beyond"),
                key,
            );
        })
    };
    let options = vec![
        ("flat".to_owned(), say!(curve_editor_no_more_capped).to_owned()),
        (
            "extend".to_owned(),
            say!(curve_editor_on_at_the_last_slope_no).to_owned(),
        ),
    ];
    html! {
        <div class="curve">
            <div class="canvas edit" ref={node} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
                <div class="drawn">{
                    drawing.map(|drawing| Html::from_html_unchecked(AttrValue::from(drawing.svg))).unwrap_or_default()
                }</div>
                <div class="over">{ handles.unwrap_or_default() }</div>
            </div>
            <div class="points">
                <PointTable points={points} editor={EditorRef(editor)} />
                <Choice label={say!(curve_editor_beyond_the_last_point_it_pays)}
                    value={match props.curve.beyond { Beyond::Flat => "flat", Beyond::Extend => "extend" }}
                    {options} onchange={beyond} />
            </div>
        </div>
    }
}

/// The class that colours handles and sliders.
pub fn hue_class(hue: Hue) -> &'static str {
    match hue {
        Hue::Sales => "sales",
        Hue::Marketing => "marketing",
        Hue::Shared => "shared",
        Hue::Third => "third",
        _ => "own",
    }
}

#[derive(Clone)]
struct EditorRef(Editor);

impl PartialEq for EditorRef {
    fn eq(&self, other: &Self) -> bool {
        self.0.path == other.0.path && self.0.name == other.0.name && self.0.ui == other.0.ui
    }
}

#[derive(Properties, PartialEq)]
struct PointTableProps {
    points: Points,
    editor: EditorRef,
}

#[component]
fn PointTable(props: &PointTableProps) -> Html {
    let EditorRef(editor) = &props.editor;
    let last = props.points.len().saturating_sub(1);
    let change = |index: usize, first: bool| {
        let (points, editor) = (props.points.clone(), editor.clone());
        Callback::from(move |number: Option<f64>| {
            let mut points = points.clone();
            if let (Some(point), Some(number)) = (points.get_mut(index), number) {
                if first {
                    point.0 = number;
                } else {
                    point.1 = number;
                }
            }
            editor.edit(&points);
        })
    };
    let remove = |index: usize| {
        let (points, editor) = (props.points.clone(), editor.clone());
        Callback::from(move |_: MouseEvent| {
            let mut points = points.clone();
            points.remove(index);
            editor.edit(&points);
        })
    };
    let add = {
        let (points, editor) = (props.points.clone(), editor.clone());
        Callback::from(move |_: MouseEvent| {
            let mut points = points.clone();
            let next = match points.as_slice() {
                [.., (a, low), (b, high)] => (
                    b + 0.1,
                    if b > a {
                        high + (high - low) / (b - a) * 0.1
                    } else {
                        *high
                    },
                ),
                [(a, pay)] => (a + 0.1, *pay),
                [] => (1.0, 1.0),
            };
            points.push((
                (next.0 * 100.0).round() / 100.0,
                (next.1 * 100.0).round().max(0.0) / 100.0,
            ));
            editor.edit(&points);
        })
    };
    let place = |index: usize, part: usize| AttrValue::from(format!("{}/points/{index}/{part}", editor.path));
    // Between its neighbours: a curve out of order cannot be typed.
    let range = |index: usize| {
        let low = index
            .checked_sub(1)
            .and_then(|before| props.points.get(before))
            .map_or(0.0, |point| point.0);
        (
            low,
            props
                .points
                .get(index + 1)
                .map_or(100.0, |point| point.0)
                .max(low),
        )
    };
    html! {
        <>
            <table class="grid narrow">
                <thead>
                    <tr>
                        <th scope="col">{ say!(common_attainment) }</th>
                        <th scope="col">{ say!(common_pays_of_target) }</th>
                        <th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr>
                </thead>
                <tbody>
                    { for props.points.iter().enumerate().map(|(index, &(at, pay))| html! {
                        <tr key={index}>
                            <td><NumberField label={say!(curve_editor_attainment_of_point { index: index + 1 })} bare=true value={at}
                                unit={Unit::Percent} step=0.01 range={range(index)} place={place(index, 0)} onchange={change(index, true)} /></td>
                            <td><NumberField label={say!(curve_editor_pay_at_point { index: index + 1 })} bare=true value={pay}
                                unit={Unit::Percent} step=0.01 range={(0.0, 1000.0)} place={place(index, 1)} onchange={change(index, false)} /></td>
                            <td>
                                <button type="button" class="quiet" disabled={last == 0} onclick={remove(index)}
                                    aria-label={say!(curve_editor_remove_point { index: index + 1 })}>{ "\u{00d7}" }</button>
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
            <button type="button" class="link" onclick={add}>{ say!(curve_editor_add_a_point) }</button>
        </>
    }
}
