#!/usr/bin/python3
"""A WebKit window of an exact size for driven tests, with a profile and a downloads folder that stay.

What stands in the file --before runs in every page before the page's own scripts. The file is read anew at each load.
"""
import argparse
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402  (the versions come first)

# Off by default in GTK's builds, on in Safari.
FEATURES = {"StorageAPI", "StorageAPIEstimate"}

parser = argparse.ArgumentParser()
for name in ("profile", "downloads", "before", "proxy", "size"):
    parser.add_argument(f"--{name}", required=True)
for name in ("automation", "dark", "storage-blocked"):
    parser.add_argument(f"--{name}", action="store_true")
# WebKit's driver adds its own arguments.
asked, _ = parser.parse_known_args()
width, height = map(int, asked.size.split("x"))

Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", asked.dark)
data = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(asked.profile, "data"), base_cache_directory=os.path.join(asked.profile, "cache")
)
proxy = WebKit2.NetworkProxySettings.new(asked.proxy, ["localhost", "127.0.0.1"])
data.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, proxy)
context = WebKit2.WebContext.new_with_website_data_manager(data)
context.set_automation_allowed(True)
context.set_preferred_languages(["da-DK", "da"])
views = []


def on_download(_context, download):
    def decide(download, name):
        base, ending = os.path.splitext(os.path.join(os.path.abspath(asked.downloads), os.path.basename(name)))
        # As every browser does if the name is taken.
        free = (base + number + ending for number in ["", *(f" ({n})" for n in range(1, 100))])
        path = next(path for path in free if not os.path.exists(path))
        download.set_destination("file://" + path)
        return True

    download.connect("decide-destination", decide)


def on_load(view, event):
    if event != WebKit2.LoadEvent.STARTED:
        return
    scripts = view.get_user_content_manager()
    scripts.remove_all_scripts()
    if os.path.exists(asked.before):
        with open(asked.before, encoding="utf-8") as file:
            frames, time = WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START
            scripts.add_script(WebKit2.UserScript.new(file.read(), frames, time, None, None))


def allow(_view, request):
    request.allow()
    return True


def new_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    settings = view.get_settings()
    settings.set_enable_write_console_messages_to_stdout(True)
    settings.set_enable_html5_local_storage(not asked.storage_blocked)
    settings.set_enable_html5_database(not asked.storage_blocked)
    features = WebKit2.Settings.get_all_features()
    for index in range(features.get_length()):
        feature = features.get(index)
        if feature.get_identifier() in FEATURES:
            settings.set_feature_enabled(feature, True)
    window = Gtk.Window()
    window.set_default_size(width, height)
    window.add(view)
    # There is no window manager, and without this pages believe that another window has the focus.
    window.connect("map-event", lambda shown, _event: shown.get_window().focus(0))
    window.show_all()

    def on_close(_view):
        window.destroy()
        views.remove(view)
        if not views:
            GLib.timeout_add(50, Gtk.main_quit)

    view.connect("load-changed", on_load)
    view.connect("permission-request", allow)
    view.connect("close", on_close)
    views.append(view)
    return view


def on_automation(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit_window.py")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect("create-web-view", new_view)


context.connect("download-started", on_download)
context.connect("automation-started", on_automation)
Gtk.main()
