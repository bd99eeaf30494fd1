//! An element of the page, looked up by role and name each time it is used.

use super::driver::{brief, computed_name, computed_role};
use super::find::Find;
use super::roles;
use super::wait::until;
use serde_json::{Value, json};
use std::fmt::{self, Display};
use std::panic::Location;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{WebDriver, WebElement};

/// The accessible name to look for.
#[derive(Clone, Debug)]
pub enum Name {
    /// Exactly this name.
    Is(String),
    /// Any name that begins with this.
    Starting(String),
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Is(name.to_owned())
    }
}

impl Name {
    fn text(&self) -> &str {
        let (Self::Is(text) | Self::Starting(text)) = self;
        text
    }

    fn fits(&self, role: &str, computed: &str) -> bool {
        match self {
            // Some browsers add the button's text and the chosen file's name.
            Self::Is(name) if role == "file" => computed.starts_with(name.as_str()),
            Self::Is(name) => computed == name,
            Self::Starting(start) => computed.starts_with(start.as_str()),
        }
    }
}

/// A way to find one element: a role and a name, optionally inside another element.
///
/// Its actions are in `actions.rs`.
#[derive(Clone, Debug)]
pub struct Locator {
    driver: WebDriver,
    within: Option<Box<Locator>>,
    role: &'static str,
    name: Name,
    asked_at: &'static Location<'static>,
}

impl Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} «{}»", self.role, self.name.text())?;
        self.within.iter().try_for_each(|outer| write!(f, " in {outer}"))
    }
}

impl Find for Locator {
    #[track_caller]
    fn find(&self, role: &'static str, name: impl Into<Name>) -> Locator {
        Self {
            within: Some(Box::new(self.clone())),
            ..Self::new(&self.driver, role, name)
        }
    }

    async fn names(&self, role: &'static str) -> Vec<String> {
        let scope = self.element().await;
        names(&self.driver, Some(&scope), role).await
    }
}

impl Locator {
    /// The element in the whole page with `role` and `name`.
    #[track_caller]
    pub fn new(driver: &WebDriver, role: &'static str, name: impl Into<Name>) -> Self {
        let (driver, name) = (driver.clone(), name.into());
        Self {
            driver,
            within: None,
            role,
            name,
            asked_at: Location::caller(),
        }
    }

    /// Waits until it is there, and returns the element itself.
    pub async fn element(&self) -> WebElement {
        match until(async || self.only().await).await {
            Ok(element) => element,
            Err(reason) => self.fail(&reason).await,
        }
    }

    /// Waits until it is there.
    pub async fn shown(&self) {
        self.element().await;
    }

    /// Waits until no element has this role and name.
    pub async fn gone(&self) {
        self.number(0).await;
    }

    /// Waits until `wanted` elements have this role and name, because a list may still be growing.
    pub async fn number(&self, wanted: usize) {
        let probe = async || match self.all().await?.len() {
            there if there == wanted => Ok(()),
            there => Err(format!("{there} of them instead of {wanted}")),
        };
        if let Err(reason) = until(probe).await {
            self.fail(&reason).await;
        }
    }

    /// The only match at the moment.
    pub(super) async fn only(&self) -> Result<WebElement, String> {
        let mut elements = self.all().await?;
        match (elements.pop(), elements.len()) {
            (Some(element), 0) => Ok(element),
            (None, _) => Err("not there".to_owned()),
            (Some(_), others) => Err(format!("{} of them", others + 1)),
        }
    }

    /// Every match at the moment. If the scope isn't there, nothing inside it is either.
    async fn all(&self) -> Result<Vec<WebElement>, String> {
        let scopes = match &self.within {
            // Async recursion needs a box; scopes are seldom more than two deep.
            Some(outer) => Box::pin(outer.all()).await?,
            None => return self.all_in(None).await.map_err(|error| brief(&error)),
        };
        match scopes.as_slice() {
            [] => Ok(Vec::new()),
            [scope] => self.all_in(Some(scope)).await.map_err(|error| brief(&error)),
            several => Err(format!("{} to look in", several.len())),
        }
    }

    async fn all_in(&self, scope: Option<&WebElement>) -> WebDriverResult<Vec<WebElement>> {
        let mut fitting = Vec::new();
        for element in candidates(&self.driver, scope, self.role, self.name.text()).await? {
            if self.name.fits(self.role, &computed_name(&element).await?)
                && roles::same(self.role, &computed_role(&element).await?)
            {
                fitting.push(element);
            }
        }
        Ok(fitting)
    }

    /// Fails the test, naming the elements that had the role instead.
    pub(super) async fn fail(&self, reason: &str) -> ! {
        let there = names(&self.driver, None, self.role).await.join("», «");
        panic!("{}: {self}: {reason}\n  on the page: «{there}»", self.asked_at)
    }
}

/// The names of all elements in `scope` that have `role`, once the page has stopped changing.
pub async fn names(driver: &WebDriver, scope: Option<&WebElement>, role: &str) -> Vec<String> {
    let probe = async || -> WebDriverResult<Vec<String>> {
        let mut names = Vec::new();
        for element in candidates(driver, scope, role, "").await? {
            if roles::same(role, &computed_role(&element).await?) {
                names.push(computed_name(&element).await?);
            }
        }
        Ok(names)
    };
    until(async || probe().await.map_err(|error| brief(&error)))
        .await
        .unwrap_or_else(|error| vec![format!("(no names: {error})")])
}

async fn candidates(
    driver: &WebDriver,
    scope: Option<&WebElement>,
    role: &str,
    name: &str,
) -> WebDriverResult<Vec<WebElement>> {
    let scope = scope.map_or(Ok(Value::Null), WebElement::to_json)?;
    let arguments = vec![scope, json!(roles::native(role)), json!(role), json!(name)];
    driver
        .execute(include_str!("candidates.js"), arguments)
        .await?
        .elements()
}
