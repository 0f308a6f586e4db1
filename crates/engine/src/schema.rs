//! JSON Schemas, generated from the types that are read and written.

/// The schema of the model file.
pub fn model() -> serde_json::Value {
    schemars::schema_for!(crate::Model).to_value()
}

/// The schema of what `hagstone evaluate` prints under `outcome`.
pub fn outcome() -> serde_json::Value {
    schemars::schema_for!(crate::Outcome).to_value()
}

/// The schema of what `hagstone insights` prints under `insights`.
pub fn insights() -> serde_json::Value {
    schemars::schema_for!(crate::insight::Insights).to_value()
}

/// The schema of what `hagstone solve` prints under `solution`.
pub fn solution() -> serde_json::Value {
    schemars::schema_for!(crate::solve::Solution).to_value()
}

/// The schema of what `hagstone sensitivity` prints under `sensitivity`.
pub fn sensitivity() -> serde_json::Value {
    schemars::schema_for!(crate::sensitivity::Sensitivity).to_value()
}
