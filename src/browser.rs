//! Everything that touches the browser: storage, files, workers, the window.
//!
//! The rest of the app gives data to these modules and gets data back; nothing here decides anything about a model.

pub mod file;
pub mod helper;
pub mod keeper;
pub mod licences;
pub mod perform;
pub mod place;
pub mod pool;
pub mod preferences;
pub mod printer;
pub mod stage;
pub mod storage;
pub mod tabs;
pub mod turns;
pub mod window;
pub mod worker;
