//! A study on all cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use hagstone_engine::simulate::Trials;

/// Runs trials on all cores, so many at a time: every core takes the next part until none is left. `runner` makes what one
/// core runs its parts with, and `part` runs one; gives what each core has gathered, in whatever order.
pub(crate) fn on_all_cores<R, S: Send>(
    trials: Trials,
    at_a_time: u32,
    runner: impl Fn() -> (R, S) + Sync,
    part: impl Fn(&mut R, Trials, &mut S) + Sync,
) -> Result<Vec<S>, String> {
    let parts: Vec<Trials> = trials.parts(at_a_time).collect();
    let cores = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(parts.len());
    let next = AtomicUsize::new(0);
    let run = || {
        let (mut runner, mut study) = runner();
        while let Some(trials) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            part(&mut runner, *trials, &mut study);
        }
        study
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(run)).collect();
        let joined = threads.into_iter().map(thread::ScopedJoinHandle::join);
        joined.collect::<Result<_, _>>()
    })
    .map_err(|_| "A part of the study has failed; nothing is known of the others without it.".to_owned())
}
