//! A goal or a result by year, quarter or month, and one turned into the other.

use hagstone_engine::Model;
use hagstone_engine::model::{MeasureGoal, Typed, Weight};

/// By what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One number for the year.
    Year,
    /// Four.
    Quarters,
    /// Twelve, the first fiscal month first.
    Months,
}

impl Way {
    /// The word of the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Quarters => "quarters",
            Self::Months => "months",
        }
    }

    /// The way of that word.
    pub fn of_key(key: &str) -> Option<Self> {
        [Self::Year, Self::Quarters, Self::Months]
            .into_iter()
            .find(|way| way.key() == key)
    }

    /// How many numbers it takes.
    pub fn count(self) -> usize {
        match self {
            Self::Year => 1,
            Self::Quarters => 4,
            Self::Months => 12,
        }
    }
}

/// A goal's numbers, and by what they are given.
pub fn goal_amounts(goal: &MeasureGoal) -> (Way, Vec<f64>) {
    match goal {
        MeasureGoal::Year(amount) => (Way::Year, vec![amount.get()]),
        MeasureGoal::Quarters(amounts) => (Way::Quarters, amounts.iter().map(|a| a.get()).collect()),
        MeasureGoal::Months(amounts) => (Way::Months, amounts.iter().map(|a| a.get()).collect()),
    }
}

/// A typed result's numbers; nothing where it is a share of the goal.
pub fn typed_amounts(typed: &Typed) -> Option<(Way, Vec<f64>)> {
    Some(match typed {
        Typed::Attainment(_) => return None,
        Typed::Year(amount) => (Way::Year, vec![amount.get()]),
        Typed::Quarters(amounts) => (Way::Quarters, amounts.iter().map(|a| a.get()).collect()),
        Typed::Months(amounts) => (Way::Months, amounts.iter().map(|a| a.get()).collect()),
    })
}

/// How the company's goal is spread over the fiscal months.
pub fn season(model: &Model) -> Vec<f64> {
    let weights = model.goal.as_ref().and_then(|goal| goal.seasonality.as_ref());
    match weights {
        Some(weights) if weights.len() == 12 && weights.iter().any(|weight| weight.get() > 0.0) => {
            weights.iter().copied().map(Weight::get).collect()
        }
        _ => vec![1.0; 12],
    }
}

/// What the numbers come to in the year: their sum, or the mean of a level such as a rate.
pub fn total(amounts: &[f64], level: bool) -> f64 {
    let sum: f64 = amounts.iter().sum();
    if level {
        sum / amounts.len().max(1) as f64
    } else {
        sum
    }
}

/// The same, given another way: a sum is spread by the weights of the months, to whole cents that sum to the whole; a
/// level stays what it is.
pub fn turned(amounts: &[f64], to: Way, level: bool, weights: &[f64]) -> Vec<f64> {
    let per = 12 / amounts.len().max(1);
    let spread = |(index, &amount): (usize, &f64)| -> Vec<f64> {
        let mine = weights.get(index * per..(index + 1) * per).unwrap_or(&[]);
        let sum: f64 = mine.iter().sum();
        let part = |weight: &f64| match (level, sum > 0.0) {
            (true, _) => amount,
            (_, true) => amount * weight / sum,
            _ => amount / per as f64,
        };
        mine.iter().map(part).collect()
    };
    let months: Vec<f64> = amounts.iter().enumerate().flat_map(spread).collect();
    let parts = months.chunks(12 / to.count()).map(|months| total(months, level));
    if level {
        return parts.map(|part| (part * 1e6).round() / 1e6).collect();
    }
    let cents = |amount: f64| (amount * 100.0).round();
    let (mut exact, mut given) = (0.0, 0.0);
    parts
        .map(|part| {
            exact += part;
            let cut = cents(exact) - given;
            given += cut;
            cut / 100.0
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 100 over three even months of a quarter is 33.33, 33.34, 33.33: to the cent, and 100 together.
    #[test]
    fn a_whole_stays_whole() {
        let even = [1.0; 12];
        let months = turned(&[100.0, 0.0, 50.0, 0.0], Way::Months, false, &even);
        assert_eq!(months.get(..3), Some([33.33, 33.34, 33.33].as_slice()));
        assert_eq!(
            turned(&months, Way::Quarters, false, &even),
            [100.0, 0.0, 50.0, 0.0]
        );
        assert_eq!(turned(&months, Way::Year, false, &even), [150.0]);
    }

    /// Twice the weight is twice the amount: 1, 1, 2 and nine months of nothing share 40 out as 10, 10, 20.
    #[test]
    fn a_sum_follows_the_season() {
        let mut weights = [0.0; 12];
        weights[..3].copy_from_slice(&[1.0, 1.0, 2.0]);
        let months = turned(&[40.0], Way::Months, false, &weights);
        assert_eq!(months.get(..4), Some([10.0, 10.0, 20.0, 0.0].as_slice()));
    }

    /// A rate of 90% is 90% in each quarter; of four quarters the year has the mean.
    #[test]
    fn a_level_stays_as_high() {
        let even = [1.0; 12];
        assert_eq!(turned(&[0.9], Way::Quarters, true, &even), [0.9; 4]);
        assert_eq!(turned(&[0.8, 0.9, 0.9, 1.0], Way::Year, true, &even), [0.9]);
    }
}
