// Starts the worker of src/bin/archive.rs. The page hears only of errors that are thrown, so a failure to load is thrown.
importScripts("archive.js");
wasm_bindgen({ module_or_path: "archive_bg.wasm" }).catch((why) =>
  setTimeout(() => {
    throw why;
  }),
);
