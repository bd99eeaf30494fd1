# Shared by the scripts: paths, versions, output. Sourced, never run.
# shellcheck shell=bash disable=SC2034

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The pinned versions. Trunk.toml repeats trunk, wasm-bindgen and binaryen, Cargo.toml the wasm-bindgen crate: change
# them together.
RUST_VERSION=$(sed -n 's/^channel = "\(.*\)"$/\1/p' "$ROOT/rust-toolchain.toml")
TRUNK_VERSION=0.22.1
WASM_BINDGEN_VERSION=0.2.130
BINARYEN_VERSION=132.0.0
WASM_SPLIT_VERSION=0.2.4
GECKODRIVER_VERSION=0.37.1
AXE_VERSION=4.14.1
# Stands in for CouchDB in the tests. Its last release is from 2019.
POUCHDB_SERVER_VERSION=4.2.0
# For script/bench. Lighthouse 13 and Puppeteer 25 require a newer node than Debian has.
PUPPETEER_VERSION=24.43.1
LIGHTHOUSE_VERSION=12.8.2
TIDDLYWIKI_VERSION=5.4.1

# Outside the checkout, so that a fresh clone finds the tools ready.
CACHE=${VEJVISEREN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vejviseren}
TOOLS=$CACHE/tools
NODE_TOOLS=$CACHE/npm
# Where the tools are compiled; deleted once all of them are installed.
TOOL_BUILD=$CACHE/tool-build
# The code that a build splits off.
SPLIT=$ROOT/target/split
# script/tools stands in for tools of the same name. Cargo's own folder comes last: rustup may have created it without
# adding it to this shell's PATH.
export PATH="$ROOT/script/tools:$TOOLS/bin:$NODE_TOOLS/node_modules/.bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "Error: $*"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# limit SECONDS COMMAND…: no download may hang forever.
limit() {
  if have timeout; then timeout "$@"; else shift && "$@"; fi
}
