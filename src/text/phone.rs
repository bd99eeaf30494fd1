//! Phone numbers as Danes write them.

/// A Danish phone number in pairs, «12 34 56 78»; other numbers as they were written.
pub fn phone(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = digits
        .strip_prefix("45")
        .filter(|rest| rest.len() == 8)
        .unwrap_or(&digits);
    let plain = number.chars().all(|c| c.is_ascii_digit() || " +-".contains(c));
    if national.len() != 8 || !plain {
        return number.to_owned();
    }
    let pairs: Vec<&str> = (0..4).map(|pair| &national[pair * 2..pair * 2 + 2]).collect();
    let country = if digits.len() > 8 { "+45 " } else { "" };
    format!("{country}{}", pairs.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_numbers_stand_in_pairs() {
        assert_eq!(phone("12345678"), "12 34 56 78");
        assert_eq!(phone("+4512345678"), "+45 12 34 56 78");
        assert_eq!(phone("1234"), "1234");
        assert_eq!(phone("+46 8 123 456 78"), "+46 8 123 456 78");
        assert_eq!(phone("12 34 56 78 (aften)"), "12 34 56 78 (aften)");
    }
}
