//! A file being written, of which only the end is still in memory.

use std::cell::RefCell;
use std::io::{self, Seek, SeekFrom, Write};
use std::rc::Rc;

/// Takes what is written, and gives away what won't change any more. Clones share the same file.
#[derive(Clone, Default)]
pub struct Tail(Rc<RefCell<Kept>>);

#[derive(Default)]
struct Kept {
    /// Where in the file the bytes begin.
    start: u64,
    bytes: Vec<u8>,
    /// Where in the file the next byte is written.
    at: u64,
}

impl Tail {
    /// How long the file is so far, in bytes.
    pub fn length(&self) -> u64 {
        self.0.borrow().end()
    }

    /// Takes away everything before `end`. Nothing can be written there afterwards.
    pub fn take_until(&self, end: u64) -> Vec<u8> {
        let mut kept = self.0.borrow_mut();
        let count = usize::try_from(end.saturating_sub(kept.start)).unwrap_or(usize::MAX);
        let count = count.min(kept.bytes.len());
        let rest = kept.bytes.split_off(count);
        kept.start += count as u64;
        std::mem::replace(&mut kept.bytes, rest)
    }

    /// How many bytes have not been taken away.
    #[cfg(test)]
    pub fn in_memory(&self) -> usize {
        self.0.borrow().bytes.len()
    }
}

impl Kept {
    fn end(&self) -> u64 {
        self.start + self.bytes.len() as u64
    }
}

impl Write for Tail {
    fn write(&mut self, content: &[u8]) -> io::Result<usize> {
        let mut kept = self.0.borrow_mut();
        let gone = || io::Error::new(io::ErrorKind::InvalidInput, "outside of what is in memory");
        let offset = kept.at.checked_sub(kept.start).ok_or_else(gone)?;
        let from = usize::try_from(offset).map_err(|_| gone())?;
        let over = kept.bytes.len().checked_sub(from).ok_or_else(gone)?;
        let (replaced, added) = content.split_at(over.min(content.len()));
        kept.bytes[from..from + replaced.len()].copy_from_slice(replaced);
        kept.bytes.extend_from_slice(added);
        kept.at += content.len() as u64;
        Ok(content.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Tail {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let mut kept = self.0.borrow_mut();
        let (from, by) = match to {
            SeekFrom::Start(at) => (at, 0),
            SeekFrom::End(by) => (kept.end(), by),
            SeekFrom::Current(by) => (kept.at, by),
        };
        let before = || io::Error::new(io::ErrorKind::InvalidInput, "before the start");
        kept.at = from.checked_add_signed(by).ok_or_else(before)?;
        Ok(kept.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_away_cannot_be_written_and_the_rest_can() {
        let mut tail = Tail::default();
        tail.write_all(b"abcdef").unwrap();
        assert_eq!(tail.take_until(3), b"abc");
        assert_eq!(tail.length(), 6);
        tail.seek(SeekFrom::Start(4)).unwrap();
        tail.write_all(b"EFG").unwrap();
        assert_eq!(tail.stream_position().unwrap(), 7);
        tail.seek(SeekFrom::Start(2)).unwrap();
        assert!(tail.write_all(b"x").is_err());
        tail.seek(SeekFrom::End(1)).unwrap();
        assert!(tail.write_all(b"x").is_err());
        assert!(tail.seek(SeekFrom::Current(-9)).is_err());
        assert_eq!(tail.take_until(u64::MAX), b"dEFG");
        assert_eq!(tail.length(), 7);
    }
}
