//! Numbers as they are typed and shown, the Danish way: a comma before the decimals.

use serde_json::Number;

use crate::text::form;

/// Whether a number may have decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// Whole numbers only.
    None,
    /// Any number.
    Some,
}

/// `number` as its field shows it.
pub(super) fn shown(number: &Number) -> String {
    number.to_string().replace('.', ",")
}

/// The number that was typed; `None` where nothing was.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn number(typed: &str, decimals: Decimals) -> Result<Option<Number>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(whole) = typed.parse::<u32>() {
        return Ok(Some(whole.into()));
    }
    let why = match decimals {
        Decimals::None => return Err(form::WHOLE_NUMBER.to_owned()),
        Decimals::Some => form::NUMBER,
    };
    let number = typed
        .replace(',', ".")
        .parse::<f64>()
        .ok()
        .filter(|number| *number >= 0.0);
    number
        .and_then(Number::from_f64)
        .map(Some)
        .ok_or_else(|| why.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_or_a_point_comes_before_the_decimals() {
        let typed = |text, decimals| number(text, decimals).map(|number| number.map(|number| shown(&number)));
        assert_eq!(typed(" 12 ", Decimals::None), Ok(Some("12".to_owned())));
        assert_eq!(typed("", Decimals::None), Ok(None));
        assert_eq!(typed("1,5", Decimals::None), Err(form::WHOLE_NUMBER.to_owned()));
        for text in ["1,5", "1.5"] {
            assert_eq!(typed(text, Decimals::Some), Ok(Some("1,5".to_owned())));
        }
        for wrong in ["-1", "to", "1,5,5", "inf", "NaN"] {
            assert_eq!(
                typed(wrong, Decimals::Some),
                Err(form::NUMBER.to_owned()),
                "{wrong}"
            );
        }
    }
}
