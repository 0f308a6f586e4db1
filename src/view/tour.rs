//! The tour: four things to see in the sample, and where a panel stands beside each of them.

use hagstone_words::{Text, words};

/// A step of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it points at, as a CSS selector.
    pub target: &'static str,
    /// What is to be done or seen.
    pub title: Text,
    /// Why.
    pub text: Text,
    /// On which sides of it the panel may stand, the best first: it hides nothing of what is to be seen then.
    pub sides: &'static [Side],
}

/// The steps, on the page Outcomes of the first sample.
pub const STEPS: [Step; 4] = [
    Step {
        target: "[data-lever=marketing_on_company]",
        title: words!(tour_move_this_slider),
        text: words!(tour_it_says_how_much_of_the),
        sides: &[Side::Above, Side::Left],
    },
    Step {
        target: "[data-figure=map]",
        title: words!(tour_see_who_wins_together),
        text: words!(tour_each_place_on_the_map_is),
        sides: &[Side::Right, Side::Below],
    },
    Step {
        target: "[data-kpi=together]",
        title: words!(tour_see_how_likely_that_is),
        text: words!(tour_ten_thousand_years_are_drawn_as),
        sides: &[Side::Below],
    },
    Step {
        target: "[data-figure=bonus]",
        title: words!(tour_see_whose_pay_hangs_on_what),
        text: words!(tour_each_bar_is_one_persons_variable),
        sides: &[Side::Right, Side::Below],
    },
];

/// The sample that the tour shows, by its place among all of them.
pub const SAMPLE: usize = 0;

/// Where something stands in the window, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// From the left.
    pub left: f64,
    /// From the top.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// On which side of its target a panel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At its left.
    Left,
    /// At its right.
    Right,
    /// Above it.
    Above,
    /// Below it.
    Below,
    /// At the lower edge of the window, beside nothing.
    Docked,
}

impl Side {
    /// Its name in the style.
    pub fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Above => "above",
            Self::Below => "below",
            Self::Docked => "docked",
        }
    }
}

/// Between a panel and its target, and around it.
const GAP: f64 = 16.0;
/// Below this width of the window a panel stands at its lower edge.
const NARROW: f64 = 760.0;

/// Where a panel of a size stands so that it covers nothing of its target: the first of these sides on which it fits into the
/// window, and its left and top corner.
pub fn stand(
    target: Option<Rect>,
    sides: &[Side],
    panel: (f64, f64),
    window: (f64, f64),
) -> (Side, f64, f64) {
    let docked = (Side::Docked, 0.0, 0.0);
    let Some(target) = target.filter(|_| window.0 > NARROW) else {
        return docked;
    };
    let (right, bottom) = (target.left + target.width, target.top + target.height);
    // Who has scrolled away finds the panel at the edge.
    if bottom < GAP || target.top > window.1 - GAP {
        return docked;
    }
    let (last_left, last_top) = (window.0 - panel.0 - GAP, window.1 - panel.1 - GAP);
    let left = target.left.min(last_left).max(GAP);
    let top = target.top.min(last_top).max(GAP);
    let place = |side: &Side| {
        let (left, top) = match side {
            Side::Left => (target.left - panel.0 - GAP, top),
            Side::Right => (right + GAP, top),
            Side::Above => (left, target.top - panel.1 - GAP),
            Side::Below => (left, bottom + GAP),
            Side::Docked => return None,
        };
        let fits = (GAP..=last_left).contains(&left) && (GAP..=last_top).contains(&top);
        fits.then_some((*side, left, top))
    };
    sides.iter().find_map(place).unwrap_or(docked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(left: f64, top: f64, width: f64, height: f64) -> Rect {
        Rect {
            left,
            top,
            width,
            height,
        }
    }

    /// A panel of 300 by 160 in a window of 1440 by 900.
    #[test]
    fn the_panel_stands_where_its_target_stays_in_sight() {
        let panel = (300.0, 160.0);
        let sides = [Side::Left, Side::Right, Side::Below];
        let at = |target| stand(target, &sides, panel, (1440.0, 900.0));
        assert_eq!(
            at(Some(rect(900.0, 200.0, 500.0, 80.0))),
            (Side::Left, 584.0, 200.0)
        );
        assert_eq!(
            at(Some(rect(240.0, 200.0, 700.0, 500.0))),
            (Side::Right, 956.0, 200.0)
        );
        assert_eq!(
            at(Some(rect(240.0, 10.0, 1190.0, 90.0))),
            (Side::Below, 240.0, 116.0)
        );
        // Near the lower edge it is pushed up, and what was scrolled away is not pointed at.
        assert_eq!(
            at(Some(rect(900.0, 850.0, 500.0, 80.0))),
            (Side::Left, 584.0, 724.0)
        );
        assert_eq!(at(Some(rect(900.0, 950.0, 500.0, 80.0))).0, Side::Docked);
        assert_eq!(at(Some(rect(900.0, -90.0, 500.0, 80.0))).0, Side::Docked);
        assert_eq!(at(None).0, Side::Docked);
        let lever = rect(900.0, 300.0, 500.0, 80.0);
        let above = |panel| stand(Some(lever), &[Side::Above, Side::Left], panel, (1440.0, 900.0));
        assert_eq!(above(panel), (Side::Above, 900.0, 124.0));
        assert_eq!(above((300.0, 290.0)).0, Side::Left);
        let narrow = stand(
            Some(rect(20.0, 200.0, 300.0, 80.0)),
            &sides,
            panel,
            (390.0, 844.0),
        );
        assert_eq!(narrow.0, Side::Docked);
    }

    #[test]
    fn steps_point_at_what_the_sample_has() {
        let model = crate::samples::first().document.evaluate(None).model;
        assert!(STEPS[0].target.contains("marketing_on_company"));
        assert!(model.levers.iter().any(|(id, _)| id == "marketing_on_company"));
        assert!(
            STEPS
                .iter()
                .all(|step| step.text.get().len() < 220 && !step.title.get().is_empty())
        );
    }
}
