//! Draws QR codes.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::protocol::FileProblem;

/// The width of the code for `text`, in dots, and its dots as the path of an SVG drawing: a line for each run of dots.
///
/// # Errors
/// When the text is too long.
pub fn draw(text: &str) -> Result<(i32, String), FileProblem> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| FileProblem::TooLarge)?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing to a text can't fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run + 1;
        }
    }
    Ok((code.size(), path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dot_of_the_code_is_drawn_once() {
        let text = "https://eksempel.dk/#deltag=AbCd";
        let (size, path) = draw(text).unwrap();
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let mut drawn = vec![false; usize::try_from(size * size).unwrap()];
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let [x, y, length] = [x, y, length].map(|number| number.parse::<i32>().unwrap());
            for x in x..x + length {
                let place = usize::try_from(y * size + x).unwrap();
                assert!(!drawn[place], "twice: {x} {y}");
                drawn[place] = true;
            }
        }
        for (place, drawn) in (0..).zip(drawn) {
            assert_eq!(drawn, code.get_module(place % size, place / size), "{place}");
        }
        assert_eq!(draw(&"x".repeat(5_000)), Err(FileProblem::TooLarge));
    }
}
