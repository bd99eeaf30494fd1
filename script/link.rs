//! Cargo's build script: has the linker keep what `script/tools/wasm-bindgen` needs for splitting the app.

fn main() {
    println!("cargo::rerun-if-changed=script/link.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println!("cargo::rustc-link-arg-bin=vejviseren=--emit-relocs");
    }
}
