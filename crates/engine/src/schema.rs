//! JSON Schemas, generated from the types that are read and written.

/// The schema of the model file.
pub fn model() -> serde_json::Value {
    schemars::schema_for!(crate::Model).to_value()
}

/// The schema of what `hagstone evaluate` prints under `outcome`.
pub fn outcome() -> serde_json::Value {
    schemars::schema_for!(crate::Outcome).to_value()
}
