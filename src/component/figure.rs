//! A picture with its finding above it, drawn for the width it has, with a readout under the pointer and a table.

use hagstone_words::say;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use super::context::{StateRef, Ui, use_ui};
use super::keep_figure::{Kept, SaveTable, ways};
use crate::chart::{
    BarPlot, CellPlot, ColumnPlot, Drawing, Frame, LinePlot, RangePlot, Size, Waterfall, bars, cells,
    columns, lines, ranges, waterfall,
};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::Table;

/// What is drawn.
#[derive(Clone, PartialEq)]
pub enum Plot {
    /// Lines.
    Lines(LinePlot),
    /// Stacked bars.
    Bars(BarPlot),
    /// Stacked columns.
    Columns(ColumnPlot),
    /// A map of cells.
    Cells(CellPlot),
    /// From one number to another by what moves it.
    Waterfall(Waterfall),
    /// Ranges, one below the other.
    Ranges(RangePlot),
}

/// Words for the place under the pointer, from its horizontal and vertical value.
#[derive(Clone)]
pub struct Readout(pub Rc<dyn Fn(f64, f64) -> Option<String>>);

impl PartialEq for Readout {
    /// It says what the plot says, which is compared beside it.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Readout {
    /// Words for the bar under the pointer; rows are counted from the top.
    pub fn of_row(
        ui: &Ui,
        state: &StateRef,
        told: fn(&Results, usize, &dyn Numbers) -> Option<String>,
    ) -> Self {
        let (results, numbers) = (state.results.clone(), ui.numbers.clone());
        Self(Rc::new(move |_, y| {
            // As many as there are bars at most.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let row = y.max(0.0) as usize;
            told(&results, row, &*numbers)
        }))
    }
}

/// The properties of a [`Figure`].
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// A word that does not change, for tests and styles.
    pub name: AttrValue,
    /// The finding, as a sentence.
    pub title: AttrValue,
    /// What is drawn and in which units.
    pub note: AttrValue,
    /// What is drawn.
    pub plot: Plot,
    /// The same in numbers.
    pub table: Table,
    /// Height over width.
    #[prop_or(0.62)]
    pub ratio: f64,
    /// A fixed height in pixels in place of the ratio.
    #[prop_or_default]
    pub height: Option<f64>,
    /// Whether it is the page's main picture.
    #[prop_or(false)]
    pub big: bool,
    /// What is told of the place under the pointer.
    #[prop_or_default]
    pub readout: Option<Readout>,
    /// What belongs between the caption and the picture: a legend.
    #[prop_or_default]
    pub children: Html,
}

/// The width of an element in CSS pixels, as it changes.
#[hook]
pub fn use_width(node: &NodeRef) -> f64 {
    let width = use_state(|| 0.0_f64);
    {
        let (width, node) = (width.clone(), node.clone());
        use_effect_with((), move |()| {
            let element = node.cast::<Element>();
            let measured = element.clone();
            let measure = move || {
                if let Some(element) = &measured {
                    let now = element.get_bounding_client_rect().width().round();
                    if now > 0.0 {
                        width.set(now);
                    }
                }
            };
            measure();
            let callback = Closure::<dyn FnMut()>::new(measure);
            let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, &element) {
                observer.observe(element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(callback);
            }
        });
    }
    *width
}

/// Draws a plot for a size.
pub fn draw(plot: &Plot, size: Size, palette: &crate::chart::Palette) -> Drawing {
    match plot {
        Plot::Lines(plot) => lines(plot, size, palette),
        Plot::Bars(plot) => bars(plot, size, palette),
        Plot::Columns(plot) => columns(plot, size, palette),
        Plot::Cells(plot) => cells(plot, size, palette),
        Plot::Waterfall(plot) => waterfall(plot, size, palette),
        Plot::Ranges(plot) => ranges(plot, size, palette),
    }
}

/// Steps of the arrow keys from one edge of a picture to the other.
const STEPS: f64 = 80.0;

/// How many rows a picture has that keys go through one by one; none where they go through values.
fn rows(plot: &Plot) -> Option<usize> {
    match plot {
        Plot::Bars(plot) => Some(plot.rows.len()),
        Plot::Waterfall(plot) => Some(plot.rows()),
        Plot::Ranges(plot) => Some(plot.rows.len()),
        Plot::Lines(_) | Plot::Cells(_) | Plot::Columns(_) => None,
    }
}

/// Which keys work, for those who cannot see that arrows move a mark.
fn keys(plot: &Plot) -> &'static str {
    match plot {
        Plot::Lines(_) => {
            say!(figure_the_left_and_right_arrow_keys)
        }
        Plot::Columns(_) => {
            say!(figure_the_left_and_right_arrow_keys_2)
        }
        Plot::Cells(_) => {
            say!(figure_the_arrow_keys_move_over_the)
        }
        Plot::Bars(_) | Plot::Waterfall(_) | Plot::Ranges(_) => {
            say!(figure_the_up_and_down_arrow_keys)
        }
    }
}

/// Where a key leads from a place, or from where keys begin.
fn step(key: &str, frame: &Frame, place: Place, plot: &Plot) -> Option<(f64, f64)> {
    if let Plot::Columns(plot) = plot {
        let last = plot.columns.len().saturating_sub(1) as f64;
        let column = match (key, place) {
            ("Home", _) | ("ArrowRight" | "ArrowLeft", None) => 0.0,
            ("End", _) => last,
            ("ArrowRight", Some((x, _))) => (x.floor() + 1.0).min(last),
            ("ArrowLeft", Some((x, _))) => (x.floor() - 1.0).max(0.0),
            _ => return None,
        };
        return Some((column + 0.5, frame.y.0));
    }
    if let Some(rows) = rows(plot) {
        let last = rows.saturating_sub(1) as f64;
        let row = match (key, place) {
            ("Home", _) | ("ArrowDown" | "ArrowUp", None) => 0.0,
            ("End", _) => last,
            ("ArrowDown", Some((_, y))) => (y.floor() + 1.0).min(last),
            ("ArrowUp", Some((_, y))) => (y.floor() - 1.0).max(0.0),
            _ => return None,
        };
        return Some((frame.x.0, row + 0.5));
    }
    let (dx, dy) = ((frame.x.1 - frame.x.0) / STEPS, (frame.y.1 - frame.y.0) / STEPS);
    let (x, y) = place.unwrap_or((
        f64::midpoint(frame.x.0, frame.x.1),
        f64::midpoint(frame.y.0, frame.y.1),
    ));
    let (x, y) = match key {
        "ArrowLeft" => (x - dx, y),
        "ArrowRight" => (x + dx, y),
        "ArrowUp" => (x, y + dy),
        "ArrowDown" => (x, y - dy),
        "Home" => (frame.x.0, y),
        "End" => (frame.x.1, y),
        _ => return None,
    };
    let within = |value: f64, (low, high): (f64, f64)| value.max(low).min(high);
    Some((within(x, frame.x), within(y, frame.y)))
}

/// Where a readout stands: the values under the pointer or under the keys.
type Place = Option<(f64, f64)>;

/// A picture with its finding.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let ui = use_ui();
    let node = use_node_ref();
    let width = use_width(&node);
    let place = use_state(|| Place::None);
    let as_table = use_state(|| false);
    let keeps = use_state(|| false);
    let kept = use_state(|| None::<String>);
    let height = match (&props.plot, props.height) {
        (Plot::Waterfall(plot), None) => plot.height(width),
        (Plot::Ranges(plot), None) => plot.height(width),
        (_, Some(height)) => height,
        _ => (width * props.ratio).clamp(200.0, 560.0),
    };
    let height = height.round();
    let size = Size { width, height };
    let drawing = (width > 0.0).then(|| Rc::new(draw(&props.plot, size, ui.palette())));

    let onpointer = {
        let (place, frame, node) = (
            place.clone(),
            drawing.as_ref().map(|drawing| drawing.frame),
            node.clone(),
        );
        Callback::from(move |event: PointerEvent| {
            let (Some(frame), Some(element)) = (frame, node.cast::<Element>()) else {
                return;
            };
            let bounds = element.get_bounding_client_rect();
            let x = f64::from(event.client_x()) - bounds.left();
            let y = f64::from(event.client_y()) - bounds.top();
            place.set(Some((frame.px_to_x(x), frame.px_to_y(y))));
        })
    };
    let onleave = {
        let place = place.clone();
        Callback::from(move |_: PointerEvent| place.set(None))
    };
    let onblur = {
        let place = place.clone();
        Callback::from(move |_: FocusEvent| place.set(None))
    };
    let onkeydown = {
        let (place, frame) = (place.clone(), drawing.as_ref().map(|drawing| drawing.frame));
        let plot = props.plot.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(frame) = frame else { return };
            let Some(next) = step(&event.key(), &frame, *place, &plot) else {
                if event.key() == "Escape" {
                    place.set(None);
                }
                return;
            };
            event.prevent_default();
            place.set(Some(next));
        })
    };
    // A finger that scrolls the page away must not leave a readout behind.
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&gloo_utils::document(), "scroll", move |_| place.set(None));
            move || drop(listener)
        });
    }

    let told = place
        .zip(props.readout.as_ref())
        .and_then(|((x, y), Readout(readout))| readout(x, y));
    let marker = place
        .zip(drawing.as_ref())
        .map(|((x, y), drawing)| marker(&props.plot, drawing, size, x, y));
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let offer = {
        let (keeps, kept) = (keeps.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| {
            kept.set(None);
            keeps.set(!*keeps);
        })
    };
    let files = keeps.then(|| {
        let whole = Kept {
            name: props.name.clone(),
            title: props.title.clone(),
            note: props.note.clone(),
            drawing: drawing.clone().map(|drawing| (drawing, size)),
            table: props.table.clone(),
            node: node.clone(),
        };
        ways(&ui, &whole, &kept)
    });
    let reads = props.readout.is_some();
    let svg = drawing.map(|drawing| Html::from_html_unchecked(AttrValue::from(drawing.svg.clone())));
    html! {
        <figure class={classes!("figure", props.big.then_some("big"))} data-figure={props.name.clone()}>
            <figcaption>
                <h2>{ &props.title }</h2>
                <p class="note">
                    <span aria-live="polite">{ told.unwrap_or_else(|| props.note.to_string()) }</span>
                    <button type="button" class="link" aria-pressed={as_table.to_string()} onclick={toggle}>
                        { if *as_table { say!(word_picture) } else { say!(word_table) } }
                    </button>
                    <button type="button" class="link noprint" aria-expanded={keeps.to_string()} onclick={offer}>{ say!(figure_save) }</button>
                </p>
                { files.unwrap_or_default() }
            </figcaption>
            { props.children.clone() }
            if reads {
                <span id={format!("keys-{}", props.name)} hidden=true>{ keys(&props.plot) }</span>
            }
            <div class="canvas" ref={node} hidden={*as_table}
                role={if reads { "application" } else { "img" }}
                aria-roledescription={reads.then_some(say!(word_chart))}
                aria-label={props.title.clone()}
                aria-describedby={reads.then(|| format!("keys-{}", props.name))}
                tabindex={reads.then_some("0")}
                onpointermove={onpointer.clone()} onpointerdown={onpointer} onpointerleave={onleave}
                {onkeydown} {onblur}>
                <div class="drawn">{ svg.unwrap_or_default() }</div>
                <div class="over">{ marker.unwrap_or_default() }</div>
            </div>
            if *as_table {
                { data_table(&props.table) }
            }
        </figure>
    }
}

/// The mark under the pointer: a hairline over lines, with a dot on each; a ring on a map.
fn marker(plot: &Plot, drawing: &Drawing, size: Size, x: f64, y: f64) -> Html {
    let frame = &drawing.frame;
    let view = format!("0 0 {} {}", size.width, size.height);
    let at = frame.x_to_px(x);
    let content = match plot {
        Plot::Lines(plot) => {
            let dots = plot.series.iter().filter_map(|series| {
                let value = value_at(&series.points, x)?;
                let up = frame.y_to_px(value);
                (frame.top - 1.0..=frame.bottom + 1.0).contains(&up).then(|| {
                    html! { <circle class="dot" cx={at.to_string()} cy={up.to_string()} r="4" /> }
                })
            });
            html! {
                <>
                    <line class="hair" x1={at.to_string()} x2={at.to_string()}
                        y1={frame.top.to_string()} y2={frame.bottom.to_string()} />
                    { for dots }
                </>
            }
        }
        Plot::Cells(_) => html! {
            <circle class="ring" cx={at.to_string()} cy={frame.y_to_px(y).to_string()} r="6" />
        },
        Plot::Columns(plot) => {
            let count = plot.columns.len().max(1) as f64;
            let pitch = (frame.right - frame.left) / count;
            let column = x.floor().min(count - 1.0).max(0.0);
            html! {
                <rect class="row" x={(frame.left + pitch * column + 0.5).to_string()} y={frame.top.to_string()} rx="4"
                    width={(pitch - 1.0).max(0.0).to_string()} height={(frame.bottom - frame.top).max(0.0).to_string()} />
            }
        }
        Plot::Bars(_) | Plot::Waterfall(_) | Plot::Ranges(_) => {
            let rows = rows(plot).unwrap_or_default();
            let pitch = (frame.bottom - frame.top) / rows.max(1) as f64;
            let row = y.floor().min(rows.saturating_sub(1) as f64).max(0.0);
            html! {
                <rect class="row" x="0.5" width={(size.width - 1.0).max(0.0).to_string()} rx="4"
                    y={(frame.top + pitch * row + 0.5).to_string()} height={(pitch - 1.0).max(0.0).to_string()} />
            }
        }
    };
    html! { <svg viewBox={view} aria-hidden="true">{ content }</svg> }
}

/// The value of a line at a place, between the points around it.
pub fn value_at(points: &[(f64, f64)], x: f64) -> Option<f64> {
    let after = points.iter().position(|&(at, _)| at >= x)?;
    let &(b, high) = points.get(after)?;
    let Some(&(a, low)) = after.checked_sub(1).and_then(|before| points.get(before)) else {
        return ((b - x).abs() < 1e-9).then_some(high);
    };
    Some(if b > a {
        low + (high - low) * (x - a) / (b - a)
    } else {
        high
    })
}

/// The properties of a [`DataTable`].
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// The table.
    pub table: Table,
    /// What it is called in a file's name.
    #[prop_or(AttrValue::Static("table"))]
    pub name: AttrValue,
}

/// A table of finished text, which can be saved.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    html! {
        <>
            { data_table(&props.table) }
            <SaveTable name={props.name.clone()} />
        </>
    }
}

/// A table of finished text; the first column names the rows.
fn data_table(table: &Table) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={say!(common_table)}>
            <table class="data">
                <thead>
                    <tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr>
                </thead>
                <tbody>
                    { for table.rows.iter().map(|row| html! {
                        <tr>
                            { for row.iter().enumerate().map(|(column, cell)| if column == 0 {
                                html! { <th scope="row">{ cell }</th> }
                            } else {
                                html! { <td>{ cell }</td> }
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
