//! The little of XML that workbooks are made of: elements, attributes, texts.
//!
//! Reading goes element by element and keeps nothing, so that no depth of nesting takes room. What a document would declare for
//! itself (entities, a type) is refused: no workbook has it, and files that do mean harm.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What stands next in a text of XML.
pub(crate) enum Node<'a> {
    /// An element starts.
    Open(Element<'a>),
    /// An element of this name ends; one without content has ended where it started.
    Close(Cow<'a, str>),
    /// Text, in as many pieces as there are references in it.
    Text(Cow<'a, str>),
}

/// The start of an element.
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name, without a prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute of that name, whatever its prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attribute = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// Whether an attribute says yes, as XML Schema writes it.
    pub(crate) fn says(&self, name: &str) -> bool {
        matches!(self.attribute(name).as_deref(), Some("1" | "true" | "on"))
    }
}

/// The nodes of a text of XML, in their order.
pub(crate) struct Nodes<'a> {
    reader: Reader<&'a [u8]>,
    /// The name of an element without content that was handed out as started.
    ended: Option<String>,
}

/// That a text is no XML that is read.
#[derive(Debug)]
pub(crate) struct NotXml;

impl<'a> Nodes<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self { reader, ended: None }
    }

    /// The next node; nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'a>>, NotXml> {
        if let Some(name) = self.ended.take() {
            return Ok(Some(Node::Close(name.into())));
        }
        loop {
            let node = match self.reader.read_event().map_err(|_| NotXml)? {
                Event::Start(element) => Node::Open(Element(element)),
                Event::Empty(element) => {
                    self.ended = Some(element.local_name().into_inner().to_owned());
                    Node::Open(Element(element))
                }
                Event::End(element) => Node::Close(element.local_name().into_inner().to_owned().into()),
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Node::Text(match reference.resolve_char_ref() {
                    Ok(Some(sign)) => sign.to_string().into(),
                    Ok(None) => resolve_predefined_entity(&reference).ok_or(NotXml)?.into(),
                    Err(_) => return Err(NotXml),
                }),
                Event::DocType(_) => return Err(NotXml),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof => return Ok(None),
            };
            return Ok(Some(node));
        }
    }
}

/// A text between tags or in an attribute. What XML cannot hold is written as a sign that shows it is missing.
pub(crate) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\t' | '\n' => written.push(sign),
            // A carriage return would be read as a line feed.
            '\r' => written.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => written.push('\u{fffd}'),
            _ => written.push(sign),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The nodes of a text, each as a word.
    fn told(text: &str) -> String {
        let mut nodes = Nodes::of(text);
        let mut told = Vec::new();
        loop {
            told.push(match nodes.next() {
                Ok(Some(Node::Open(element))) => {
                    let id = element
                        .attribute("id")
                        .map_or(String::new(), |id| format!("#{id}"));
                    format!("<{}{id}", element.name())
                }
                Ok(Some(Node::Close(name))) => format!("{name}>"),
                Ok(Some(Node::Text(text))) => format!("{text:?}"),
                Ok(None) => return told.join(" "),
                Err(NotXml) => {
                    told.push("broken".into());
                    return told.join(" ");
                }
            });
        }
    }

    #[test]
    fn nodes_are_read_in_their_order() {
        for (text, expected) in [
            (
                "\u{feff}<?xml version=\"1.0\"?><a><!-- b --><x:c r:id='1'/>d</a>",
                "<a <c#1 c> \"d\" a>",
            ),
            ("<a id=\"&lt;&#65;\">&amp;&#x42;</a>", "<a#<A \"&\" \"B\" a>"),
            ("<a><![CDATA[<b>]]></a>", "<a \"<b>\" a>"),
            ("<a>&b;</a>", "<a broken"),
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "broken"),
            ("<a", "broken"),
            ("</a></b>", "a> b>"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_escaped_is_read_as_it_was() {
        for text in ["<a href=\"b\">&amp;</a>", "\r\n\t", "\u{202e}abc\u{202c}"] {
            let written = format!("<a id=\"x{0}\">{0}</a>", escaped(text));
            let mut nodes = Nodes::of(&written);
            let mut read = String::new();
            while let Ok(Some(node)) = nodes.next() {
                if let Node::Text(text) = node {
                    read += &text;
                }
            }
            assert_eq!(read, text);
        }
        assert_eq!(escaped("a\0b\u{ffff}"), "a\u{fffd}b\u{fffd}");
    }
}
