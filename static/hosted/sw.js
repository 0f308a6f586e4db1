// The service worker of the hosted copy: it keeps the files of its folder, all of one version, and gives them out with a network or
// without. A newer one waits until a page takes it.

/** Each file, and the hash that it must have. */
const FILES = {{files}};
/** Other copies on the same server have caches of their own. */
const OWN = `hagstone ${registration.scope} `;
const CACHE = `${OWN}{{version}}`;
const PAGE = "index.html";

async function keep() {
  const cache = await caches.open(CACHE);
  const fetched = Object.entries(FILES).map(async ([name, integrity]) => {
    // On a server that is being changed a file has another hash: then this version is not taken, and the last one stays.
    const answer = await fetch(name, { cache: "reload", integrity });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    // The body is unpacked, and of whichever address it was led to.
    const headers = new Headers(answer.headers);
    for (const header of ["content-encoding", "content-length"]) headers.delete(header);
    await cache.put(name, new Response(await answer.blob(), { headers }));
  });
  await Promise.all(fetched);
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name);
}

async function given(name, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(name)) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("message", ({ data }) => {
  if (data === "take") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const asked = url.split(/[?#]/)[0];
  if (method !== "GET" || !asked.startsWith(registration.scope)) return;
  const name = asked.slice(registration.scope.length) || PAGE;
  if (Object.hasOwn(FILES, name)) event.respondWith(given(name, event.request));
});
