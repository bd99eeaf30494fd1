#!/bin/sh
# Chromium without a window. With a profile it opens no page by itself, and the driver waits for one.
exec /usr/lib/chromium/chromium-headless-shell "$@" about:blank
