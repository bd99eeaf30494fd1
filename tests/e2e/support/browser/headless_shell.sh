#!/bin/sh
# Chromium without a window's belongings. With a profile it opens no page by itself, and a driver waits for one.
exec /usr/lib/chromium/chromium-headless-shell "$@" about:blank
