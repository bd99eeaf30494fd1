//! More than one tab of the same browser.

use super::App;
use thirtyfour::prelude::WindowHandle;

impl App {
    /// The tab that receives commands.
    pub async fn tab(&self) -> WindowHandle {
        self.browser.driver().window().await.expect("a tab")
    }

    /// Opens an empty tab and continues in it.
    pub async fn new_tab(&self) -> WindowHandle {
        let tab = self.browser.driver().new_tab().await.expect("a new tab");
        self.go_to(&tab).await;
        tab
    }

    /// Continues in `tab`.
    pub async fn go_to(&self, tab: &WindowHandle) {
        let gone = self.browser.driver().switch_to_window(tab.clone()).await;
        gone.expect("the tab");
    }
}
