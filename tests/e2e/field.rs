//! Fields of the app, found by their labels as a user finds them.

use anyhow::{Context, Result};
use serde_json::json;

use crate::app::App;

/// A field that is typed into.
pub(crate) struct Field<'a> {
    app: &'a App,
    selector: String,
}

impl App {
    /// The field with this label in a part of the page.
    pub(crate) async fn field(&self, within: &str, label: &str) -> Result<Field<'_>> {
        self.wait_for(within).await?;
        let found = self
            .script(&format!(
                "return [...document.querySelectorAll({})].flatMap((part) => [...part.querySelectorAll('.field > label')])\
                 .find((label) => label.textContent === {})?.htmlFor ?? null",
                json!(within),
                json!(label)
            ))
            .await?;
        let id = found
            .as_str()
            .with_context(|| format!("No field of `{within}` is labelled {label:?}."))?;
        Ok(Field {
            app: self,
            selector: format!("#{id}"),
        })
    }

    /// Chooses an option, by its text, in the list with this label.
    pub(crate) async fn choose(&self, within: &str, label: &str, option: &str) -> Result<()> {
        let Field { selector, .. } = self.field(within, label).await?;
        let found = self
            .element(format!(
                "return [...document.querySelector({}).options].find((option) => option.textContent.trim() === {})",
                json!(selector),
                json!(option)
            ))
            .await?;
        found.click().await?;
        Ok(())
    }
}

impl Field<'_> {
    /// What stands in it.
    pub(crate) async fn value(&self) -> Result<String> {
        let found = self
            .app
            .script(&format!(
                "return document.querySelector({}).value",
                json!(self.selector)
            ))
            .await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Why what stands in it is not taken; nothing where it is.
    pub(crate) async fn fault(&self) -> Result<Option<String>> {
        let found = self
            .app
            .script(&format!(
                "const input = document.querySelector({}); if (input.getAttribute('aria-invalid') !== 'true') return null; \
                 const note = document.getElementById(input.getAttribute('aria-describedby')); \
                 return note.getAttribute('role') === 'alert' && note.checkVisibility() ? note.textContent : ''",
                json!(self.selector)
            ))
            .await?;
        Ok(found.as_str().map(str::to_owned))
    }

    /// Puts the cursor into it.
    pub(crate) async fn focus(&self) -> Result<()> {
        self.app.click(&self.selector).await
    }

    /// Waits until all that stands in it is selected.
    pub(crate) async fn is_selected(&self) -> Result<()> {
        self.app
            .until_script(
                &format!(
                    "const input = document.querySelector({}); return document.activeElement === input \
                     && input.selectionEnd - input.selectionStart === input.value.length",
                    json!(self.selector)
                ),
                true,
            )
            .await
    }

    /// Types a text in place of what stands there, and stays.
    pub(crate) async fn type_text(&self, text: &str) -> Result<()> {
        self.focus().await?;
        self.app.press(&["Control", "a"]).await?;
        self.is_selected().await?;
        if text.is_empty() {
            self.app.press(&["Delete"]).await
        } else {
            self.app.type_text(text).await
        }
    }

    /// Types a text in place of what stands there, and leaves.
    pub(crate) async fn enter(&self, text: &str) -> Result<()> {
        self.type_text(text).await?;
        self.leave().await
    }

    /// Leaves it, and enters no other.
    pub(crate) async fn leave(&self) -> Result<()> {
        self.app.script("document.activeElement.blur()").await?;
        Ok(())
    }

    /// Waits until this stands in it.
    pub(crate) async fn reads(&self, value: &str) -> Result<()> {
        self.app
            .until_script(
                &format!("return document.querySelector({}).value", json!(self.selector)),
                value,
            )
            .await
    }
}
