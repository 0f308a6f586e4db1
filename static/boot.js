// What runs before and around the app: the theme, the database, the recovery page, the start of the wasm and its workers.
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

// ---- Words: those of the catalogues that are said without the wasm ----

/** By language and id; the build puts them here. */
const WORDS = "{{words}}";

/** The language that was chosen, or else the first of the reader's that is known. */
function language() {
  let chosen = null;
  try {
    chosen = localStorage.getItem("hagstone:language");
  } catch {
    // Site data is blocked: the browser's languages decide.
  }
  const tags = [chosen, ...(navigator.languages ?? [])].map((tag) => String(tag).slice(0, 2).toLowerCase());
  return tags.find((tag) => Object.hasOwn(WORDS, tag)) ?? "en";
}

/** A message of the catalogue; `given` holds its variables. */
function said(id, given = {}) {
  return WORDS[language()][id].replace(/\{(\w+)\}/g, (_, name) => given[name]);
}

// ---- Storage: transactions on the app's database ----

const DATABASE = "hagstone";
const VERSION = 2;
/** Documents and what snapshots hold as records, heads by the ids of their documents; all of it is text. */
const STORES = ["documents", "heads", "snapshots"];
/** Where the id of the document stands that was open last, among the documents. */
const LAST = ":last";
/** The promise of a connection. */
let connecting = null;

function connect() {
  connecting ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, VERSION);
    opening.onupgradeneeded = () => {
      const there = opening.result.objectStoreNames;
      for (const store of STORES) if (!there.contains(store)) opening.result.createObjectStore(store);
    };
    opening.onblocked = () => reject(new Error(said("boot-older")));
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      // A newer app in another tab must not wait for this one.
      database.onversionchange = database.onclose = () => {
        database.close();
        connecting = null;
      };
      resolve(database);
    };
  }).catch((error) => {
    connecting = null;
    throw error;
  });
  return connecting;
}

function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const strict = (database) => database.transaction(STORES, "readwrite", { durability: "strict" });

const storage = {
  /** What stands in a store under a key. */
  async read(store, key) {
    return answered((await connect()).transaction(store).objectStore(store).get(key));
  },

  /** Keys and values of a store. */
  async all(store) {
    const reading = (await connect()).transaction(store).objectStore(store);
    return Promise.all([answered(reading.getAllKeys()), answered(reading.getAll())]);
  },

  /** Writes in one transaction and reads back what stands under an id then. With `expected`, the head that the document had or
   * null, nothing is written where somebody else has written meanwhile. */
  async write(id, expected, puts, deletes) {
    const open = await connect();
    return new Promise((resolve, reject) => {
      const writing = strict(open);
      let reason = null;
      const guarded = (step) => ({ target }) => {
        try {
          step(target.result);
        } catch (error) {
          reason = error;
          writing.abort();
        }
      };
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(reason ?? writing.error);
      writing.objectStore("heads").get(id).onsuccess = guarded((head) => {
        if (expected !== undefined && head !== undefined && head !== expected) throw new DOMException("", "ConstraintError");
        for (const [store, key] of deletes) writing.objectStore(store).delete(key);
        for (const [store, key, text] of puts) {
          writing.objectStore(store).put(text, key);
          writing.objectStore(store).get(key).onsuccess = guarded((stored) => {
            if (stored !== text) throw new Error(said("boot-not-written"));
          });
        }
      });
    });
  },

  /** Takes everything away. */
  async clear() {
    const open = await connect();
    return new Promise((resolve, reject) => {
      const clearing = strict(open);
      clearing.oncomplete = () => resolve();
      clearing.onabort = () => reject(clearing.error);
      for (const store of STORES) clearing.objectStore(store).clear();
    });
  },

  // One tab writes a document: the one that holds the lock of its name. Where there are no locks every tab may write, and the
  // comparison of heads keeps them apart.

  /** Lets go of the lock that is held or waited for. */
  letGo() {},

  /** Asks for the lock of a document, or takes it from the tab that holds it. `tell` hears true when this tab may write, and
   * false when another one does; this one waits in the queue then. */
  hold(id, steal, tell) {
    storage.letGo();
    const name = `hagstone:${id}`;
    const waiting = new AbortController();
    let wanted = true;
    let release = () => {};
    storage.letGo = () => {
      wanted = false;
      waiting.abort();
      release();
    };
    const say = (held) => {
      if (wanted) tell(held);
    };
    const held = (lock) => {
      if (!wanted) return undefined;
      if (!lock) return queue();
      say(true);
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    const ask = (options) =>
      navigator.locks.request(name, options, held).catch((error) => {
        // Where locks are refused there are none; what is lost to another tab can be had back when that one goes.
        if (error?.name === "AbortError") queue();
        else say(true);
      });
    const queue = () => {
      say(false);
      if (wanted) ask({ signal: waiting.signal });
    };
    if (navigator.locks) ask(steal ? { steal } : { ifAvailable: true });
    else say(true);
  },

  /** Tells the other tabs what has happened, and hears what they tell. */
  post(message) {
    storage.channel?.postMessage(message);
  },
  listen(tell) {
    if (typeof BroadcastChannel !== "function") return;
    storage.channel = new BroadcastChannel(DATABASE);
    storage.channel.onmessage = ({ data }) => tell(String(data));
  },
};

globalThis.hagstoneStorage = storage;

// ---- The recovery page: plain DOM, because the wasm may be gone ----

let ended = false;

/** Every record of a store, or null where there is no database. */
function stored(store) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    // An upgrade means that the database was not there; it must not be left behind empty.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => (opening.error?.name === "AbortError" ? resolve([]) : reject(opening.error));
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains(store)) {
        database.close();
        resolve([]);
        return;
      }
      const reading = database.transaction(store);
      const keys = reading.objectStore(store).getAllKeys();
      const values = reading.objectStore(store).getAll();
      reading.oncomplete = () => {
        database.close();
        resolve(keys.result.map((key, i) => ({ key, value: values.result[i] })).filter(({ key }) => key !== LAST));
      };
      reading.onabort = () => reject(reading.error);
    };
  });
}

/** What the page had not stored yet when it went, as a record of its document. */
function unsaved() {
  try {
    const { id, record } = JSON.parse(localStorage.getItem("hagstone:unsaved"));
    return [{ key: id, value: JSON.stringify(record) }];
  } catch {
    return [];
  }
}

/** A stored record as far as it can be read: the text of the document, its name, and when it was stored. */
function readable({ key, value }) {
  const found = { key, text: typeof value === "string" ? value : JSON.stringify(value) ?? "", name: key, time: 0 };
  try {
    const record = JSON.parse(value);
    if (typeof record.document !== "string") return found;
    found.text = record.document;
    found.time = record.saved;
    const { name } = JSON.parse(record.document);
    if (typeof name === "string" && name.trim()) found.name = name;
  } catch {
    // It is offered as it is.
  }
  return found;
}

function download(name, text, status) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  status.textContent = said("boot-downloaded", { name });
}

async function downloadEverything(status) {
  try {
    const [documents, snapshots] = await Promise.all([stored("documents"), stored("snapshots")]);
    if (documents.length === 0 && snapshots.length === 0) {
      status.textContent = said("boot-nothing");
      return;
    }
    const text = JSON.stringify({ format: "hagstone-rescue/1", documents: [...unsaved(), ...documents], snapshots }, null, 2);
    download("hagstone-data.json", text, status);
  } catch (error) {
    status.textContent = said("boot-unread", { why: error?.message ?? error });
  }
}

/** What is stored as a list, each with a way to have it as a file. */
async function listEverything(list, status) {
  let found;
  try {
    found = await Promise.all([stored("documents"), stored("snapshots")]);
  } catch (error) {
    status.textContent = said("boot-unread", { why: error?.message ?? error });
    return;
  }
  found[0].push(...unsaved());
  const [documents, snapshots] = found.map((records) => records.map(readable).sort((a, b) => b.time - a.time));
  const row = ({ name, text, time }, past) => {
    const item = element("li", past ? "fatal-past" : "");
    const day = new Date(time).toLocaleString(language());
    const when = !time ? said("boot-unreadable") : past ? said("boot-was", { day }) : said("boot-saved", { day });
    const stem = name.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "").toLowerCase().slice(0, 60) || "model";
    const file = `${stem}${past ? `-${new Date(time || 0).toISOString().slice(0, 16).replace(/\W/g, "-")}` : ""}.hagstone.json`;
    const get = button(said("boot-download"), () => download(file, text, status));
    get.setAttribute("aria-label", said("boot-download-it", { name, when }));
    item.append(element("b", "", name), element("span", "", when), get);
    return item;
  };
  for (const document of documents) {
    list.append(row(document, false));
    for (const one of snapshots.filter(({ key }) => key.startsWith(`${document.key}/`))) {
      one.listed = true;
      list.append(row(one, true));
    }
  }
  for (const one of snapshots) if (!one.listed) list.append(row(one, true));
  if (!list.firstChild) status.textContent = said("boot-nothing");
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

/** Replaces the page, listeners included, by a title, a sentence, a detail, the two ways on and what is stored. Only the first
 * call counts. */
function lastPage(title, sentence, detail, [onward, go] = [said("boot-reload"), () => location.reload()]) {
  if (ended) return;
  ended = true;
  const status = element("p", "fatal-status");
  status.setAttribute("role", "status");
  const actions = element("div", "fatal-actions");
  actions.append(button(onward, go), button(said("boot-download-all"), () => downloadEverything(status)));
  const alert = element("div", "fatal-said");
  alert.setAttribute("role", "alert");
  alert.append(element("h1", "", title), element("p", "", sentence));
  if (detail) alert.append(element("pre", "", detail));
  const list = element("ul", "fatal-list");
  const main = element("main", "fatal");
  main.append(alert, actions, status, list);
  const body = document.createElement("body");
  body.append(main);
  document.documentElement.replaceChild(body, document.body);
  listEverything(list, status);
}

function fatal(message) {
  lastPage(
    said("boot-stopped"),
    said("boot-stopped-why"),
    String(message),
  );
}

/** Whether the address asks for the recovery page. */
const recovering = () => location.hash === "#recover" || location.search === "?recover";

function damaged() {
  lastPage(
    said("boot-damaged"),
    said("boot-damaged-why"),
    "",
    [said("boot-again"), () => location.reload()],
  );
}

function recover() {
  lastPage(
    said("boot-stored"),
    said("boot-stored-what"),
    "",
    [said("boot-open"), () => location.replace(location.pathname)],
  );
}

addEventListener("hashchange", () => {
  if (recovering()) location.reload();
});
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
  [said("boot-vectors"), typeof WebAssembly === "object" && WebAssembly.validate(SIMD)],
].filter(([, there]) => !there);

/** What this file holds is not what it was made with. */
class Damaged extends Error {}

/** A packed text without its first eight characters, which are the sum of the others: FNV-1a, which no single change keeps. */
function intact(text = "") {
  let sum = 0x811c9dc5;
  for (let at = 8; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  if ((sum >>> 0).toString(16).padStart(8, "0") !== text.slice(0, 8)) throw new Damaged();
  return text.slice(8);
}

/** The bytes that an element of packed data holds; the element goes, and is kept for copies of the page. */
function unpacked(id) {
  const holder = document.getElementById(id);
  const packed = bytesFromText(intact(holder?.textContent));
  page.packed.push(holder.outerHTML);
  holder.remove();
  return bytesFromLzma(packed);
}

/** The text that an element of packed data holds, which stays where it is. */
function unpackedText(id) {
  const holder = document.getElementById(id);
  return new TextDecoder().decode(bytesFromLzma(bytesFromText(intact(holder?.textContent))));
}

/** The licences of what is inside this file. */
const licences = () => unpackedText("hagstone-licences");

/** Puts the styles on the page; false where they are damaged. The policy knows them by their hash. */
function dressed() {
  try {
    const style = element("style", "", unpackedText("hagstone-style"));
    document.head.append(style);
    return true;
  } catch {
    return false;
  }
}

// Before anything is painted.
const isDressed = dressed();

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
  if (recovering()) return recover();
  if (missing.length > 0) {
    lastPage(
      said("boot-old"),
      said("boot-old-what", { what: missing.map(([name]) => name).join(", ") }),
    );
    return;
  }
  if (!isDressed) return damaged();
  try {
    keepPage();
    // The shell is English as it is kept; what is seen of it is not.
    document.documentElement.lang = language();
    for (const element of document.querySelectorAll("[data-say]")) element.textContent = said(element.dataset.say);
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
    if (error instanceof Damaged) damaged();
    else fatal(error?.message ?? error);
  }
}

globalThis.hagstone = { fatal, licences };
if (document.readyState === "loading") {
  addEventListener("DOMContentLoaded", start, { once: true });
} else {
  start();
}
