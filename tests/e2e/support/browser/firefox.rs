//! Firefox, driven by geckodriver. Where `WebDriver` has no command, scripts run with the privileges of the browser's
//! own pages.

use super::engine::Setting;
use crate::support::driver::post;
use crate::support::options::Window;
use crate::support::process::free_port;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

/// Without toolbars a window can be as narrow as a phone.
const NARROW: &str = "#navigator-toolbox { min-width: 0 !important; visibility: collapse !important }
    :root, body { min-width: 0 !important }";

/// Runs in a page's process: evaluates a script in every document, in the page's own global, before the page's scripts.
/// It uses a debugger, because a sandbox would have its own copies of objects such as `WebAssembly`.
const BEFORE: &str = "const tools = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
    const world = Cu.getGlobalForObject({});
    tools.addDebuggerToGlobal(world);
    addEventListener('DOMWindowCreated', (event) => {
        const page = event.target.defaultView, debug = new world.Debugger();
        debug.addDebuggee(page).executeInGlobal(SOURCE);
        debug.removeAllDebuggees();
    }, true);";

/// The command that starts a driver listening on `port`.
pub fn driver(port: u16) -> Command {
    let mut command = Command::new("geckodriver");
    command
        .args(["--port", &port.to_string()])
        .args(["--websocket-port", &free_port().to_string()])
        .arg("--allow-system-access");
    command
}

/// The capabilities to request for a new session. Also writes the style sheet, which the profile must have before the
/// start.
pub fn capabilities(setting: Setting) -> Value {
    let options = setting.options;
    let touch = options.window != Window::Desktop;
    let chrome = setting.path("profile/chrome");
    fs::create_dir_all(&chrome).expect("a profile");
    fs::write(chrome.join("userChrome.css"), NARROW).expect("a style sheet");
    let mut firefox = json!({
        "binary": "/usr/bin/firefox-esr",
        "args": ["-headless", "-profile", setting.text("profile")],
        "prefs": {
            "toolkit.legacyUserProfileCustomizations.stylesheets": true,
            "layout.css.devPixelsPerPx": if touch { "3" } else { "1" },
            "dom.w3c_touch_events.enabled": u8::from(touch),
            "ui.primaryPointerCapabilities": if touch { 1 } else { 6 },
            "ui.allPointerCapabilities": if touch { 1 } else { 6 },
            "ui.systemUsesDarkTheme": u8::from(options.dark),
            "intl.accept_languages": "da-DK,da",
            "browser.download.folderList": 2,
            "browser.download.dir": setting.text("downloads"),
            "browser.download.useDownloadDir": true,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.download.alwaysOpenPanel": false,
            "browser.helperApps.neverAsk.saveToDisk":
                "application/json,application/octet-stream,text/plain,text/csv,text/vcard,text/calendar",
            "permissions.default.persistent-storage": 1,
            "devtools.console.stdout.content": true,
            "devtools.console.stdout.chrome": false,
        },
    });
    if options.storage_blocked {
        firefox["prefs"]["network.cookie.cookieBehavior"] = json!(2);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": firefox,
        "proxy": {
            "proxyType": "manual",
            "httpProxy": format!("127.0.0.1:{}", setting.outside),
            "sslProxy": format!("127.0.0.1:{}", setting.outside),
            "noProxy": ["localhost", "127.0.0.1"],
        },
    })
}

/// Runs `js` with the browser's own privileges.
///
/// # Errors
/// The driver's answer instead.
pub async fn with_rights(driver: &WebDriver, js: &str, arguments: Value) -> WebDriverResult<Value> {
    post(driver, "moz/context", json!({ "context": "chrome" })).await?;
    let outcome = post(driver, "execute/sync", json!({ "script": js, "args": arguments })).await;
    post(driver, "moz/context", json!({ "context": "content" })).await?;
    outcome
}

/// Runs `js` in every page before its own scripts.
///
/// # Errors
/// The driver's answer instead.
pub async fn on_new_document(driver: &WebDriver, js: &str) -> WebDriverResult<Value> {
    let code = BEFORE.replace("SOURCE", &Value::from(js).to_string());
    let load = "Services.mm.loadFrameScript(
        'data:application/javascript;charset=utf-8,' + encodeURIComponent(arguments[0]), true)";
    with_rights(driver, load, json!([code])).await
}

/// Shows the page as it would be printed.
///
/// # Errors
/// The driver's answer instead.
pub async fn on_paper(driver: &WebDriver) -> WebDriverResult<Value> {
    let print = "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser
        .browsingContext.mediumOverride = 'print'";
    with_rights(driver, print, json!([])).await
}

/// Makes the system report `feature` to pages.
///
/// # Errors
/// The driver's answer instead.
pub async fn prefer(driver: &WebDriver, feature: &str) -> WebDriverResult<Value> {
    let (name, value) = match feature {
        "forced-colors" => ("browser.display.document_color_use", 2),
        _ => ("ui.prefersReducedMotion", 1),
    };
    let set = "Services.prefs.setIntPref(arguments[0], arguments[1])";
    with_rights(driver, set, json!([name, value])).await
}
