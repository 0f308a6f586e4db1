//! Everything that touches the browser: storage, files, workers, the window.
//!
//! The rest of the app gives data to these modules and gets data back; nothing here decides anything about a model.

pub mod file;
pub mod perform;
pub mod place;
pub mod preferences;
pub mod runner;
pub mod storage;
pub mod window;
pub mod worker;
