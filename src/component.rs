//! Components: they show values and send actions, and know nothing of storage or workers.

pub mod context;
pub mod curve_editor;
pub mod dialog;
pub mod door;
mod draft;
pub mod edit;
pub mod field;
pub mod figure;
pub mod focus;
pub mod help;
pub mod icon;
pub mod keep_figure;
pub mod kept;
pub mod lever;
pub mod note;
pub mod palette;
pub mod problems;
pub mod scenarios;
pub mod shell;
pub mod spread;
pub mod strip;
pub mod tour;
pub mod update;
