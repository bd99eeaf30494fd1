//! Content lines, which vCard (RFC 2426, RFC 6350) and iCalendar (RFC 5545) are
//! made of: a name, a colon, a value, folded at 75 bytes.

/// Longest line in bytes, its end not counted.
const LINE: usize = 75;

/// A file of content lines that is being written.
#[derive(Debug, Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// Adds a line whose `value` we made ourselves.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a line with what somebody wrote; none where that is nothing.
    pub(super) fn text(&mut self, name: &str, written: &str) {
        let value = escaped(written);
        if !value.is_empty() {
            self.line(name, &value);
        }
    }

    /// The file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// `written` as the value of a line: what has a meaning there is marked, and no
/// control character is left that a reader could take for the end of the line.
pub(super) fn escaped(written: &str) -> String {
    let written = written.trim().replace("\r\n", "\n");
    let mut value = String::with_capacity(written.len());
    for letter in written.chars() {
        match letter {
            '\\' | ',' | ';' => value.extend(['\\', letter]),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push(' '),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

#[cfg(test)]
#[path = "content_lines_tests.rs"]
mod tests;
