//! Waits until a source of the page changes, by looking at the files' times: there are few, and this works everywhere.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, SystemTime},
};

/// What the page is made of.
const SOURCES: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "index.html",
    "src",
    "static",
    "crates",
];
/// How long between two looks; an editor that saves several files is done within one.
const PAUSE: Duration = Duration::from_millis(300);

/// The count of the files and the time of the latest change.
type State = (usize, Option<SystemTime>);

/// Remembers the sources of a checkout, to notice their changes.
pub(crate) struct Watch<'a> {
    root: &'a Path,
    seen: State,
}

impl<'a> Watch<'a> {
    /// Starts from the sources as they are now.
    pub(crate) fn new(root: &'a Path) -> Self {
        Self {
            root,
            seen: state(root),
        }
    }

    /// Returns after a change since the last call, when no further change has followed for a moment.
    pub(crate) fn wait(&mut self) {
        while state(self.root) == self.seen {
            thread::sleep(PAUSE);
        }
        loop {
            self.seen = state(self.root);
            thread::sleep(PAUSE);
            if state(self.root) == self.seen {
                return;
            }
        }
    }
}

fn state(root: &Path) -> State {
    let mut state = (0, None);
    for source in SOURCES {
        look(&root.join(source), &mut state);
    }
    state
}

fn look(path: &Path, state: &mut State) {
    let Ok(about) = fs::metadata(path) else { return };
    state.0 += 1;
    state.1 = state.1.max(about.modified().ok());
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            look(&entry.path(), state);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::state;

    #[test]
    fn a_new_a_changed_and_a_removed_file_are_noticed() {
        let root = std::env::temp_dir().join(format!("hagstone-watch-{}", std::process::id()));
        let file = root.join("src/page/new.rs");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let empty = state(&root);
        fs::write(&file, "1").unwrap();
        let written = state(&root);
        assert_ne!(empty, written);
        let later = written.1.unwrap() + std::time::Duration::from_secs(2);
        fs::File::options()
            .write(true)
            .open(&file)
            .unwrap()
            .set_modified(later)
            .unwrap();
        let changed = state(&root);
        assert_ne!(written, changed);
        fs::remove_file(&file).unwrap();
        assert_ne!(changed, state(&root));
        fs::remove_dir_all(&root).unwrap();
    }
}
