//! The parts of a workbook: which sheets there are, where each stands, and what they share.

use super::style::{Days, is_day};
use crate::sheet::Refused;
use crate::xml::{Node, Nodes};
use crate::zip::Archive;

/// A workbook whose list of sheets is read.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    /// Its sheets, in the order of their tabs.
    pub(super) sheets: Vec<Listed>,
    strings: Option<String>,
    styles: Option<String>,
    /// Whether days are counted from 1904 on.
    from_1904: bool,
}

/// A sheet in the list.
pub(super) struct Listed {
    /// What its tab says.
    pub(super) name: String,
    /// Its part of the archive.
    pub(super) path: String,
    hidden: bool,
}

/// The texts that cells refer to by number.
#[derive(Default)]
pub(super) struct Strings {
    all: String,
    ends: Vec<usize>,
}

/// What a part refers to: an id, what kind it is of, and its path.
struct Relation {
    id: String,
    kind: String,
    path: String,
}

impl<'a> Package<'a> {
    /// Reads what the workbook says of itself; of all its parts together at most so many bytes are unpacked.
    pub(super) fn open(bytes: &'a [u8], most: usize) -> Result<Self, Refused> {
        let mut archive = Archive::open(bytes, most)?;
        let path = relations(&mut archive, "")?
            .into_iter()
            .find(|relation| relation.kind == "officeDocument")
            .map_or_else(|| "xl/workbook.xml".into(), |relation| relation.path);
        let text = text(&mut archive, &path)?.ok_or(Refused::NotAWorkbook)?;
        let relations = relations(&mut archive, &path)?;
        let shared = |kind: &str| {
            let found = relations.iter().find(|relation| relation.kind == kind);
            found.map(|relation| relation.path.clone())
        };
        let mut package = Self {
            archive,
            sheets: Vec::new(),
            strings: shared("sharedStrings"),
            styles: shared("styles"),
            from_1904: false,
        };
        let mut nodes = Nodes::of(&text);
        while let Some(node) = nodes.next()? {
            let Node::Open(element) = node else { continue };
            match element.name() {
                "workbookPr" => package.from_1904 = element.says("date1904"),
                "sheet" => {
                    let id = element.attribute("id").unwrap_or_default();
                    let found = relations.iter().find(|relation| relation.id == id);
                    // Sheets of another kind hold a chart or a macro, and no cells.
                    if let Some(relation) = found.filter(|relation| relation.kind == "worksheet") {
                        package.sheets.push(Listed {
                            name: element.attribute("name").unwrap_or_default(),
                            path: relation.path.clone(),
                            hidden: element.attribute("state").is_some_and(|state| state != "visible"),
                        });
                    }
                }
                _ => {}
            }
        }
        Ok(package)
    }

    /// The sheets that are shown; all of them where none is.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Listed> {
        let all = self.sheets.iter().all(|sheet| sheet.hidden);
        self.sheets.iter().filter(move |sheet| all || !sheet.hidden)
    }

    /// A part as text.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, Refused> {
        text(&mut self.archive, path)
    }

    /// The shared texts.
    pub(super) fn strings(&mut self) -> Result<Strings, Refused> {
        let mut strings = Strings::default();
        let Some(text) = self.strings.take().map(|path| self.text(&path)).transpose()? else {
            return Ok(strings);
        };
        let text = text.unwrap_or_default();
        let mut nodes = Nodes::of(&text);
        let mut taken = Taken::default();
        while let Some(node) = nodes.next()? {
            match node {
                Node::Close(name) if name == "si" => strings.ends.push(strings.all.len()),
                node => taken.take(&node, "t", &mut strings.all),
            }
        }
        Ok(strings)
    }

    /// Which formats of cells are of days.
    pub(super) fn days(&mut self) -> Result<Days, Refused> {
        let mut days = Days {
            styles: Vec::new(),
            from_1904: self.from_1904,
        };
        let Some(text) = self.styles.take().map(|path| self.text(&path)).transpose()? else {
            return Ok(days);
        };
        let text = text.unwrap_or_default();
        let mut nodes = Nodes::of(&text);
        let mut own: Vec<(u32, bool)> = Vec::new();
        let mut of_cells = false;
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(element) => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    match (element.name(), id) {
                        ("cellXfs", _) => of_cells = true,
                        ("numFmt", Some(id)) => {
                            let code = element.attribute("formatCode").unwrap_or_default();
                            own.push((id, is_day(&code)));
                        }
                        ("xf", id) if of_cells => days.styles.push(id.unwrap_or(0)),
                        _ => {}
                    }
                }
                Node::Close(name) if name == "cellXfs" => break,
                _ => {}
            }
        }
        own.sort_unstable();
        days.resolve(&own);
        Ok(days)
    }
}

impl Strings {
    /// The text of that number.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before));
        self.all.get(start.copied().unwrap_or(0)..end)
    }
}

/// Takes the text of one kind of element, but for how it is spoken.
#[derive(Default)]
pub(super) struct Taken {
    inside: bool,
    spoken: bool,
}

impl Taken {
    pub(super) fn take(&mut self, node: &Node<'_>, name: &str, into: &mut String) {
        match node {
            Node::Open(element) if element.name() == name => self.inside = true,
            Node::Open(element) if element.name() == "rPh" => self.spoken = true,
            Node::Close(ended) if ended == name => self.inside = false,
            Node::Close(ended) if ended == "rPh" => self.spoken = false,
            Node::Text(text) if self.inside && !self.spoken => into.push_str(text),
            _ => {}
        }
    }
}

fn text(archive: &mut Archive<'_>, path: &str) -> Result<Option<String>, Refused> {
    let bytes = archive.file(path)?;
    let text = bytes.map(String::from_utf8).transpose();
    text.map_err(|_| Refused::NotAWorkbook)
}

/// What a part refers to; the archive as a whole has the path "".
fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Relation>, Refused> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let separator = if folder.is_empty() { "" } else { "/" };
    let Some(text) = text(archive, &format!("{folder}{separator}_rels/{file}.rels"))? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut nodes = Nodes::of(&text);
    while let Some(node) = nodes.next()? {
        let Node::Open(element) = node else { continue };
        if element.name() != "Relationship" {
            continue;
        }
        let kind = element.attribute("Type").unwrap_or_default();
        found.push(Relation {
            id: element.attribute("Id").unwrap_or_default(),
            // The kinds of the two editions of the format differ in what stands before this.
            kind: kind.rsplit('/').next().unwrap_or_default().into(),
            path: joined(folder, &element.attribute("Target").unwrap_or_default()),
        });
    }
    Ok(found)
}

/// The path of a target that is named in a folder.
fn joined(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found_from_where_they_are_named() {
        for (folder, target, expected) in [
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl", "../a/./b.xml", "a/b.xml"),
            ("", "../../b.xml", "b.xml"),
        ] {
            assert_eq!(joined(folder, target), expected, "{folder} {target}");
        }
    }
}
