// What the hosted copy has besides: its service worker keeps the folder's files, so that it opens without a network, and a newer
// version is offered to the app, which decides when to take it. The app hears of it by an attribute of the page and an event.

if (navigator.serviceWorker && location.protocol !== "file:") {
  /** How often, in milliseconds, a page that stays open asks whether there is a newer version. */
  const HOUR = 3600000;
  let asked = Date.now();
  /** The worker that this page has offered, and whether it was taken here. */
  let offered = null;
  let taken = false;

  const tell = (update) => {
    document.documentElement.dataset.update = update;
    dispatchEvent(new Event("hagstone:update"));
  };

  const follow = (registration) => {
    const watch = (worker) => {
      if (!worker) return;
      const look = () => {
        // The first version of all is no update.
        if (worker.state === "installed" && registration.active) {
          offered = worker;
          tell("ready");
        }
        if (worker.state !== "activated" || offered !== worker) return;
        if (taken) location.reload();
        else tell("taken");
      };
      worker.addEventListener("statechange", look);
      look();
    };
    watch(registration.waiting);
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    addEventListener("hagstone:take", () => {
      taken = true;
      if (registration.waiting) registration.waiting.postMessage("take");
      else location.reload();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - asked < HOUR) return;
      asked = Date.now();
      // Without a network there is nothing newer.
      registration.update().catch(() => {});
    });
  };

  addEventListener("load", () => {
    // Where no worker can be registered the page works as long as its server does.
    navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }).then(follow, () => {});
  });
}
