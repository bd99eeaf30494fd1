// Starts the worker of src/bin/files. The page hears only of errors that are thrown, so a failure to load is thrown.
importScripts("files.js");
wasm_bindgen({ module_or_path: "files_bg.wasm" }).catch((why) =>
  setTimeout(() => {
    throw why;
  }),
);
