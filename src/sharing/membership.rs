//! What a device needs to share: where the team's fieldbook is, the team's secret, and a login.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::SECRET;

/// What an address has before an invitation. A fragment is never sent to a server (RFC 9110, 4.2.3).
pub const INVITATION: &str = "#deltag=";
/// The version of the form of an invitation, its first byte.
const FORM: u8 = 1;

/// A team's fieldbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Where the server is reached, a path of the app's own host.
    pub server: String,
    /// The name of the database.
    pub database: String,
    /// The team's secret.
    pub secret: [u8; SECRET],
}

/// A device's part in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The team.
    pub team: Team,
    /// The person's login.
    pub login: String,
    /// Their password.
    pub password: String,
}

impl Team {
    /// The address of the database.
    pub fn address(&self) -> String {
        format!("{}/{}", self.server.trim_end_matches('/'), self.database)
    }

    /// The end of an address that invites to the team.
    pub fn invitation(&self) -> String {
        let place = format!("{}\n{}", self.server, self.database);
        let bytes = [&[FORM], &self.secret[..], place.as_bytes()].concat();
        format!("{INVITATION}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The team that a text invites to, wherever the invitation stands in it.
    pub fn invited(text: &str) -> Option<Self> {
        let after = text.rsplit(INVITATION).next()?;
        let is_code = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
        let code: String = after
            .trim_start()
            .chars()
            .take_while(|sign| is_code(*sign))
            .collect();
        let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
        let (form, rest) = bytes.split_first()?;
        let (secret, place) = rest.split_first_chunk::<SECRET>()?;
        let (server, database) = std::str::from_utf8(place).ok()?.split_once('\n')?;
        let team = Self {
            server: server.to_owned(),
            database: database.to_owned(),
            secret: *secret,
        };
        (*form == FORM && is_path(server) && is_database(database)).then_some(team)
    }
}

impl Membership {
    /// Its stored form.
    pub fn text(&self) -> String {
        let Self {
            team,
            login,
            password,
        } = self;
        let secret = URL_SAFE_NO_PAD.encode(team.secret);
        json!({
            "server": team.server, "database": team.database, "secret": secret, "login": login, "password": password,
        })
        .to_string()
    }

    /// Reads the output of [`Self::text`].
    pub fn read(text: &str) -> Option<Self> {
        let stored: Value = serde_json::from_str(text).ok()?;
        let text = |name: &str| Some(stored.get(name)?.as_str()?.to_owned());
        let team = Team {
            server: text("server")?,
            database: text("database")?,
            secret: URL_SAFE_NO_PAD.decode(text("secret")?).ok()?.try_into().ok()?,
        };
        Some(Self {
            team,
            login: text("login")?,
            password: text("password")?,
        })
    }

    /// The value of the header `Authorization` (RFC 7617).
    pub fn authorization(&self) -> String {
        let both = format!("{}:{}", self.login, self.password);
        format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(both))
    }
}

/// Whether `text` is a path of the app's own host: an invitation must not lead what is noted anywhere else.
pub fn is_path(text: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "/-_.".contains(sign);
    text.starts_with('/') && !text.contains("//") && !text.contains("..") && text.chars().all(is_plain)
}

/// Whether CouchDB allows a database this name, as far as the proxy passes it on.
pub fn is_database(text: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    text.starts_with(|sign: char| sign.is_ascii_lowercase()) && text.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn team() -> Team {
        Team {
            server: "/sync".to_owned(),
            database: "biblioteket".to_owned(),
            secret: [200; SECRET],
        }
    }

    #[test]
    fn an_invitation_is_found_in_whatever_is_pasted() {
        let code = team().invitation();
        let bare = code.strip_prefix(INVITATION).unwrap();
        let link = format!("https://eksempel.dk/{code}");
        for text in [
            link.clone(),
            format!("Hej! {link}\nVi ses"),
            format!("  {bare} "),
            link + ".",
        ] {
            assert_eq!(Team::invited(&text), Some(team()), "{text}");
        }
        for text in ["", "https://eksempel.dk/", "Hej", &bare[..20]] {
            assert_eq!(Team::invited(text), None, "{text}");
        }
    }

    #[test]
    fn an_invitation_leads_nowhere_but_to_the_apps_own_host() {
        for server in ["https://andre.dk", "//andre.dk", "/sync/../x", "", "sync"] {
            let server = server.to_owned();
            let other = Team { server, ..team() };
            assert_eq!(Team::invited(&other.invitation()), None, "{other:?}");
        }
        for database in ["", "_users", "Team", "a/b"] {
            let database = database.to_owned();
            let other = Team { database, ..team() };
            assert_eq!(Team::invited(&other.invitation()), None, "{other:?}");
        }
    }

    #[test]
    fn a_membership_is_read_as_it_was_stored() {
        let membership = Membership {
            team: team(),
            login: "anne".to_owned(),
            password: "pæn \"sætning\"".to_owned(),
        };
        assert_eq!(Membership::read(&membership.text()), Some(membership.clone()));
        assert_eq!(Membership::read("{}"), None);
        assert!(membership.authorization().starts_with("Basic YW5uZTp"));
    }
}
