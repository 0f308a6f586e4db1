//! Plausible data for each kind of chart, in the words and amounts of the field.

use hagstone_app::chart::{
    Axis, Band, BarPlot, BarRow, CellKind, CellPlot, Cloud, Column, ColumnPlot, Corner, Drawing, Hue, Level,
    LinePlot, Move, Palette, Part, PointPlot, Rule, Series, Size, Stroke, Tick, Waterfall, bars, cells,
    columns, lines, points, waterfall,
};

/// A chart for a width.
pub(crate) type Draw = fn(f64, &Palette) -> Drawing;

/// The charts by name.
pub(crate) const ALL: [(&str, Draw); 11] = [
    ("pay", pay),
    ("fan", fan),
    ("variance", variance),
    ("cost", cost),
    ("map", map),
    ("quarters", quarters),
    ("cloud", cloud),
    ("season", season),
    ("difference", difference),
    ("crowd", crowd),
    ("waterfall", moved),
];

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn percent(value: f64) -> String {
    format!("{:.0}%", value * 100.0)
}

fn over_attainment(pay: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    (0..=180)
        .map(|step| 0.5 + f64::from(step) * 0.005)
        .map(|at| (at, pay(at)))
        .collect()
}

/// Pay over attainment, of two leaders and in two scenarios.
pub(crate) fn pay(width: f64, palette: &Palette) -> Drawing {
    let sales = over_attainment(|at| {
        if at < 1.0 {
            ((at - 0.7) / 0.3).max(0.0)
        } else {
            1.0 + (at - 1.0) * 2.2
        }
    });
    let marketing = |at: f64| match at {
        _ if at < 0.8 => 0.25,
        _ if at < 1.0 => 0.6 + (at - 0.8) * 2.0,
        _ => 1.0 + (at - 1.0) * 0.9,
    };
    let series = |name: &str, hue, stroke, points, dots| {
        let name = name.to_owned();
        Series {
            name,
            hue,
            stroke,
            points,
            dots,
            label: true,
        }
    };
    let base = over_attainment(|at| marketing(at) * 0.8 + 0.1);
    let plot = LinePlot {
        x: Axis::new((0.5, 1.4), 6, percent).titled("Company attainment"),
        y: Axis::new((0.0, 2.0), 5, percent).titled("Pay as a share of target"),
        series: vec![
            series("Marketing, base", Hue::Marketing, Stroke::Dashed, base, vec![]),
            series(
                "Marketing leader",
                Hue::Marketing,
                Stroke::Solid,
                over_attainment(marketing),
                vec![(1.0, 1.0)],
            ),
            series(
                "Sales leader",
                Hue::Sales,
                Stroke::Solid,
                sales,
                vec![(1.0, 1.0), (1.3, 1.66)],
            ),
        ],
        bands: vec![],
        rules: vec![
            Rule {
                at: 1.0,
                strong: true,
                ..Rule::default()
            },
            Rule {
                at: 1.04,
                vertical: true,
                label: "plan 104%".to_owned(),
                strong: false,
            },
        ],
    };
    lines(&plot, Size { width, height: 240.0 }, palette)
}

/// Revenue to date, with the middle 50 and 80 of 100 years.
pub(crate) fn fan(width: f64, palette: &Palette) -> Drawing {
    let middle = |month: f64| 4.05 * month;
    let band = |spread: f64, tint| {
        let edge = |month: f64| {
            let away = spread * month * month.sqrt() / 12.0;
            (month, middle(month) - away, middle(month) + away)
        };
        Band {
            hue: Hue::Shared,
            tint,
            points: (0..=12).map(|month| edge(f64::from(month))).collect(),
        }
    };
    let months = MONTHS.iter().zip(0_u8..);
    let plot = LinePlot {
        x: Axis {
            range: (0.0, 12.0),
            ticks: months
                .map(|(name, at)| Tick {
                    at: f64::from(at) + 0.5,
                    label: (*name).to_owned(),
                })
                .collect(),
            title: String::new(),
        },
        y: Axis::new((0.0, 62.0), 4, |value| value.to_string()),
        series: vec![Series {
            name: "48.6".to_owned(),
            hue: Hue::Shared,
            points: (0..=12)
                .map(|month| (f64::from(month), middle(f64::from(month))))
                .collect(),
            label: true,
            ..Series::default()
        }],
        bands: vec![band(2.2, 0.14), band(1.1, 0.2)],
        rules: vec![Rule {
            at: 50.0,
            label: "goal 50".to_owned(),
            ..Rule::default()
        }],
    };
    lines(&plot, Size { width, height: 210.0 }, palette)
}

/// Seven lines that end close to one another.
pub(crate) fn crowd(width: f64, palette: &Palette) -> Drawing {
    let names = [
        "Enterprise",
        "Mid-market",
        "Small business",
        "Partners",
        "Renewals",
        "Inbound",
        "Long tail",
    ];
    let hues = [
        Hue::Sales,
        Hue::Sales,
        Hue::Third,
        Hue::Third,
        Hue::Shared,
        Hue::Marketing,
        Hue::None,
    ];
    let series = names.iter().zip(hues).zip(0_u8..).map(|((name, hue), index)| {
        let slope = 3.0 + f64::from(index % 4) * 0.15 - f64::from(index) * 0.02;
        let points = (0..=8)
            .map(|quarter| (f64::from(quarter), 10.0 + slope * f64::from(quarter)))
            .collect();
        Series {
            name: (*name).to_owned(),
            hue,
            points,
            label: true,
            ..Series::default()
        }
    });
    let plot = LinePlot {
        x: Axis::new((0.0, 8.0), 8, |value| format!("Q{value}")),
        y: Axis::new((0.0, 40.0), 5, |value| value.to_string()),
        series: series.collect(),
        ..LinePlot::default()
    };
    lines(&plot, Size { width, height: 240.0 }, palette)
}

fn part(value: f64, hue: Hue, tint: f64, digits: usize) -> Part {
    Part {
        value,
        label: format!("{value:.digits$}"),
        hue,
        tint,
        hatch: false,
    }
}

/// Where the variance of a pay comes from.
pub(crate) fn variance(width: f64, palette: &Palette) -> Drawing {
    let row = |name: &str, shares: [f64; 4]| {
        let kinds = [
            (Hue::Ink, 1.0),
            (Hue::Faint, 1.0),
            (Hue::Shared, 1.0),
            (Hue::Line, 1.0),
        ];
        let parts = shares
            .iter()
            .zip(kinds)
            .map(|(share, (hue, tint))| part(*share, hue, tint, 0))
            .collect();
        BarRow {
            name: name.to_owned(),
            total: String::new(),
            parts,
            mark: None,
        }
    };
    let rows = vec![
        row("Sales leader", [18.0, 12.0, 55.0, 15.0]),
        row("Account executive", [61.0, 8.0, 17.0, 14.0]),
        row("Marketing leader", [16.0, 22.0, 52.0, 10.0]),
        row("Demand generation", [48.0, 19.0, 20.0, 13.0]),
        row("Business development", [52.0, 24.0, 10.0, 14.0]),
    ];
    let plot = BarPlot { rows, max: 100.0 };
    bars(
        &plot,
        Size {
            width,
            height: plot.height(width),
        },
        palette,
    )
}

/// What each function costs, by salary, incentive and what is not certain, with its budget.
pub(crate) fn cost(width: f64, palette: &Palette) -> Drawing {
    let row = |name: &str, hue, amounts: [f64; 3], total: &str, mark| {
        let mut parts = vec![part(amounts[0], hue, 1.0, 2), part(amounts[1], hue, 0.45, 2)];
        parts.push(Part {
            hatch: true,
            ..part(amounts[2], hue, 1.0, 2)
        });
        BarRow {
            name: name.to_owned(),
            total: total.to_owned(),
            parts,
            mark,
        }
    };
    let long = "Customer success and transactional sales to the long tail of the market";
    let rows = vec![
        row("Sales", Hue::Sales, [1.2, 0.62, 0.3], "2.12 M", Some(2.3)),
        row(
            "Marketing",
            Hue::Marketing,
            [0.55, 0.2, 0.05],
            "0.80 M",
            Some(0.7),
        ),
        row(long, Hue::Third, [0.25, 0.1, 0.02], "0.37 M", Some(0.5)),
        row("Shared pool", Hue::Shared, [0.2, 0.0, 0.0], "0.20 M", None),
    ];
    let plot = BarPlot { rows, max: 0.0 };
    bars(
        &plot,
        Size {
            width,
            height: plot.height(width),
        },
        palette,
    )
}

fn kinds(labels: [(&str, &str); 4]) -> Vec<CellKind> {
    let hues = [
        (Hue::Shared, 1.0),
        (Hue::Sales, 0.7),
        (Hue::Marketing, 0.7),
        (Hue::None, 0.6),
    ];
    let kind = |((label, detail), (hue, wash)): ((&str, &str), (Hue, f64))| CellKind {
        hue,
        wash,
        label: label.to_owned(),
        detail: detail.to_owned(),
    };
    labels.into_iter().zip(hues).map(kind).collect()
}

/// Who wins, over attainment and a share of the bonus, with slanted borders.
pub(crate) fn map(width: f64, palette: &Palette) -> Drawing {
    const COUNT: u8 = 40;
    let kind = |row: u8, column: u8| {
        let share = |index: u8| f64::from(index) / f64::from(COUNT - 1);
        let (x, y) = (share(column), share(row));
        let sales = x * 0.9 - y * 0.25 > 0.3;
        let marketing = y * 0.8 + x * x * 0.4 > 0.45 + 0.5 * x * (0.3 - x) * (0.75 - x);
        u8::from(!sales) * 2 + u8::from(!marketing)
    };
    let plot = CellPlot {
        x: Axis::new((0.6, 1.4), 5, percent).titled("Company attainment"),
        y: Axis::new((0.0, 1.0), 5, percent).titled("Bonus on company quota, marketing leader"),
        columns: usize::from(COUNT),
        cells: (0..COUNT)
            .flat_map(|row| (0..COUNT).map(move |column| kind(row, column)))
            .collect(),
        crossings: Vec::new(),
        kinds: kinds([
            ("Both win", "34 of 100 years"),
            ("Sales wins", "marketing does not"),
            ("Marketing wins", "sales does not"),
            ("Both lose", ""),
        ]),
        here: Some((1.04, 0.75, "plan: 75%".to_owned())),
        rules: vec![Rule {
            at: 1.0,
            vertical: true,
            strong: true,
            label: "quota".to_owned(),
        }],
    };
    cells(&plot, Size { width, height: 360.0 }, palette)
}

/// Who wins, with straight borders that meet in one point.
pub(crate) fn quarters(width: f64, palette: &Palette) -> Drawing {
    let kind = |row: u8, column: u8| u8::from(column < 20) * 2 + u8::from(row < 20);
    let plot = CellPlot {
        x: Axis::new((0.0, 1.8), 5, percent).titled("Sales leader: pay as a share of target"),
        y: Axis::new((0.0, 1.8), 5, percent).titled("Marketing leader"),
        columns: 36,
        cells: (0..36)
            .flat_map(|row| (0..36).map(move |column| kind(row, column)))
            .collect(),
        crossings: Vec::new(),
        kinds: kinds([
            ("34%", "win together"),
            ("18%", "sales wins alone"),
            ("13%", "marketing wins alone"),
            ("35%", "lose together"),
        ]),
        here: None,
        rules: vec![],
    };
    cells(&plot, Size { width, height: 360.0 }, palette)
}

/// Simulated years, by what two leaders reached.
pub(crate) fn cloud(width: f64, palette: &Palette) -> Drawing {
    // Knuth's multiplier: numbers that look random enough, the same in each run.
    let mut state = 7_u64;
    let mut normal = || {
        let mut sum = -6.0;
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            sum += f64::from(u32::try_from(state >> 32).unwrap_or(0)) / f64::from(u32::MAX);
        }
        sum
    };
    let mut years = [const { Vec::new() }; 4];
    for _ in 0..600 {
        let market = normal();
        let (x, y) = (
            0.98 + 0.25 * market + 0.22 * normal(),
            0.95 + 0.28 * market + 0.2 * normal(),
        );
        years[usize::from(x < 1.0) * 2 + usize::from(y < 1.0)].push((x, y));
    }
    let corners = [
        Corner::TopRight,
        Corner::BottomRight,
        Corner::TopLeft,
        Corner::BottomLeft,
    ];
    let labels = kinds([
        ("34%", "win together"),
        ("18%", "sales wins alone"),
        ("13%", "marketing wins alone"),
        ("35%", "lose together"),
    ]);
    let cloud = |((points, corner), kind): ((Vec<(f64, f64)>, Corner), CellKind)| Cloud {
        corner,
        hue: kind.hue,
        wash: if kind.hue == Hue::Shared { 1.0 } else { 0.0 },
        label: kind.label,
        detail: kind.detail,
        points,
    };
    let plot = PointPlot {
        x: Axis::new((0.0, 1.8), 5, percent).titled("Sales leader: pay as a share of target"),
        y: Axis::new((0.0, 1.8), 5, percent).titled("Marketing leader: pay as a share of target"),
        split: (1.0, 1.0),
        clouds: years.into_iter().zip(corners).zip(labels).map(cloud).collect(),
    };
    points(&plot, Size { width, height: 400.0 }, palette)
}

/// Revenue by month and function, with the goal of each month.
pub(crate) fn season(width: f64, palette: &Palette) -> Drawing {
    let revenue = [3.1, 3.4, 4.6, 3.3, 3.5, 4.9, 3.0, 2.6, 4.7, 3.9, 4.4, 6.2];
    let goals = [3.6, 3.6, 4.1, 3.6, 3.6, 4.1, 3.6, 3.2, 4.1, 4.6, 4.6, 5.1];
    let column = |((name, amount), goal): ((&str, f64), f64)| Column {
        name: name.to_owned(),
        total: format!("{amount:.1}"),
        parts: [(0.6, Hue::Sales), (0.4, Hue::Marketing)]
            .map(|(share, hue)| Part {
                label: String::new(),
                ..part(amount * share, hue, 1.0, 1)
            })
            .to_vec(),
        goal: Some(goal),
    };
    let plot = ColumnPlot {
        columns: MONTHS.into_iter().zip(revenue).zip(goals).map(column).collect(),
        y: Axis::new((0.0, 7.0), 4, |value| value.to_string()).titled("Revenue, million USD"),
        ..ColumnPlot::default()
    };
    columns(&plot, Size { width, height: 220.0 }, palette)
}

/// What a difference between two scenarios comes from, up and down.
pub(crate) fn difference(width: f64, palette: &Palette) -> Drawing {
    let causes = [
        ("Quota share", 1.2),
        ("Recovery", 0.6),
        ("Hand-off", -0.8),
        ("Ramp", -0.3),
        ("Other", 0.1),
    ];
    let column = |(name, amount): (&str, f64)| Column {
        name: name.to_owned(),
        total: format!("{amount:+.1}"),
        parts: vec![Part {
            label: String::new(),
            ..part(amount, if amount > 0.0 { Hue::Shared } else { Hue::None }, 1.0, 1)
        }],
        goal: None,
    };
    let plot = ColumnPlot {
        columns: causes.into_iter().map(column).collect(),
        y: Axis::new((-1.0, 1.5), 4, |value| value.to_string()),
        title: "What was changed".to_owned(),
        rules: vec![Rule {
            at: 0.8,
            label: "asked for".to_owned(),
            ..Rule::default()
        }],
    };
    columns(&plot, Size { width, height: 200.0 }, palette)
}

/// From one scenario to another by what was changed, up and down and not at all.
pub(crate) fn moved(width: f64, palette: &Palette) -> Drawing {
    let level = |name: &str, value: f64| Level {
        name: name.to_owned(),
        value,
        label: format!("${:.2}M", value / 1e6),
    };
    let moves = [
        ("Head of sales: components and weights", -61_000.0, Hue::Sales),
        ("Growth goal", 42_500.0, Hue::Shared),
        (
            "Head of marketing: curve of company revenue",
            -18_250.0,
            Hue::Marketing,
        ),
        ("Growth pool: gate", 3_100.0, Hue::Shared),
        ("Budget for incentives", 0.0, Hue::None),
    ];
    let plot = Waterfall {
        start: level("Base", 2_928_975.0),
        moves: moves
            .into_iter()
            .map(|(name, amount, hue)| Move {
                name: name.to_owned(),
                amount,
                label: format!("{:+.1}K", amount / 1e3),
                hue,
            })
            .collect(),
        end: level("Both on growth alone", 2_895_325.0),
    };
    let height = plot.height(width);
    waterfall(&plot, Size { width, height }, palette)
}
