// What runs before and around the app: the theme, the start of the wasm, its workers, and the page of last resort.
// It is packed as one classic script in the head, the generated bindings and the wasm as compressed data. It must not touch the network, and it must work when the wasm does not.

// ---- Theme: set before anything is painted ----

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function applyTheme() {
  let chosen = null;
  try {
    chosen = localStorage.getItem("hagstone:theme");
  } catch {
    // Site data is blocked: the system's preference decides.
  }
  const system = prefersDark.matches ? "dark" : "light";
  document.documentElement.dataset.theme = chosen === "light" || chosen === "dark" ? chosen : system;
}

applyTheme();
prefersDark.addEventListener("change", applyTheme);

// ---- The page of last resort: plain DOM, because the wasm is gone ----

const STORE = "documents";
/** Where the id of the document stands that was stored last. */
const LAST = ":last";
let ended = false;

/** Every record of the app's database, or null where there is none. */
function storedDocuments() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("hagstone");
    // An upgrade means that the database was not there; it must not be left behind empty.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => (opening.error?.name === "AbortError" ? resolve(null) : reject(opening.error));
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains(STORE)) {
        database.close();
        resolve(null);
        return;
      }
      const reading = database.transaction(STORE, "readonly");
      const keys = reading.objectStore(STORE).getAllKeys();
      const values = reading.objectStore(STORE).getAll();
      reading.oncomplete = () => {
        database.close();
        const records = values.result.map((value, i) => ({ key: keys.result[i], value }));
        resolve(records.filter(({ key }) => key !== LAST));
      };
      reading.onabort = () => reject(reading.error);
    };
  });
}

async function downloadDocuments(status) {
  try {
    const documents = await storedDocuments();
    if (!documents || documents.length === 0) {
      status.textContent = "Nothing is stored in this browser.";
      return;
    }
    const text = JSON.stringify({ format: "hagstone-rescue/1", documents }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "hagstone-data.json";
    link.click();
    status.textContent = "Saved as hagstone-data.json in your downloads.";
  } catch (error) {
    status.textContent = `The stored data cannot be read: ${error?.message ?? error}`;
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function button(label, action) {
  const made = element("button", "", label);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

/** Replaces the page, listeners included, by a title, a sentence, a detail and the two ways on. Only the first call counts. */
function lastPage(title, sentence, detail) {
  if (ended) return;
  ended = true;
  const status = element("p", "fatal-status");
  status.setAttribute("role", "status");
  const actions = element("div", "fatal-actions");
  actions.append(
    button("Reload", () => location.reload()),
    button("Download my data", () => downloadDocuments(status)),
  );
  const main = element("main", "fatal");
  main.setAttribute("role", "alert");
  main.append(element("h1", "", title), element("p", "", sentence));
  if (detail) main.append(element("pre", "", detail));
  main.append(actions, status);
  const body = document.createElement("body");
  body.append(main);
  document.documentElement.replaceChild(body, document.body);
}

function fatal(message) {
  lastPage(
    "Hagstone has stopped",
    "An error that it cannot recover from has happened. What was saved is still on this machine: " +
      "reload the page to go on from there, or download it first.",
    String(message),
  );
}

addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) fatal(error.message);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fatal(reason.message);
});

// ---- Start ----

/** The smallest module that calculates with a vector: a function that returns the bits of sixteen zeros. */
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

const missing = [
  ["WebAssembly", typeof WebAssembly === "object"],
  ["vectors in WebAssembly", typeof WebAssembly === "object" && WebAssembly.validate(SIMD)],
].filter(([, there]) => !there);

/** The bytes that an element of packed data holds; the element goes. */
function unpacked(id) {
  const holder = document.getElementById(id);
  const packed = bytesFromBase85(holder.textContent.trim());
  holder.remove();
  return bytesFromLzma(packed);
}

/** The generated bindings: a function, whose text is also the worker's. The policy lets this one script run by its hash. */
function bindings() {
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(unpacked("hagstone-glue"));
  document.head.append(script);
  script.remove();
  return globalThis.hagstoneGlue;
}

/** Resolves after the shell was painted; a page in the background paints nothing, so not later than 50 ms from now. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 50);
  });
}

/** The first lines of a worker: the module comes with the first message, the later ones go to the handler that Rust sets. */
function workerStart(bindings) {
  globalThis.hagstone = { fatal: (message) => reportError(new Error(message)) };
  addEventListener("message", ({ data }) => bindings.initSync({ module: data.module }), { once: true });
}

async function start() {
  if (missing.length > 0) {
    lastPage(
      "This browser is too old for Hagstone",
      `It lacks ${missing.map(([name]) => name).join(" and ")}. ` +
        "Use Chrome or Edge 91, Firefox 89 or Safari 16.4, or a later version of them.",
    );
    return;
  }
  try {
    // What unpacks keeps the page busy: only after the shell is seen.
    await painted();
    const compiling = WebAssembly.compile(unpacked("hagstone-wasm"));
    const glue = bindings();
    const module = await compiling;
    const workerText = `"use strict";(${workerStart})((${glue})());`;
    const workerUrl = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
    globalThis.hagstone.worker = () => {
      const worker = new Worker(workerUrl);
      worker.postMessage({ module });
      return worker;
    };
    await glue()({ module_or_path: module });
  } catch (error) {
    fatal(error?.message ?? error);
  }
}

globalThis.hagstone = { fatal };
if (document.readyState === "loading") {
  addEventListener("DOMContentLoaded", start, { once: true });
} else {
  start();
}
