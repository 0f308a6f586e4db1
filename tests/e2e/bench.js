// What `bench.rs` runs in the page: moves of a lever, each followed to the frame in which its result is painted.

const SAMPLES_LEVER = "marketing_on_company";

const frame = () => new Promise(requestAnimationFrame);
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Resolves in the task after this one: posted in a frame's callback, after that frame's style, layout and paint. */
const channel = new MessageChannel();
const nextTask = () =>
  new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });

const range = (lever) => document.querySelector(`[data-lever=${lever}] input[type=range]`);

function move(lever, value) {
  lever.value = value;
  lever.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Another place for every move: down from 75%, up to 100%, and so on, a percent at a time. */
const place = (index) => Math.abs(((index + 125) % 200) - 100) / 100;

/** Moves the lever once a frame; times are milliseconds from the event. */
async function drag(moves, id = SAMPLES_LEVER) {
  const lever = range(id);
  const plot = document.querySelector("[data-figure=pay] .drawn");
  let changed = 0;
  const changes = new MutationObserver(() => (changed = performance.now()));
  changes.observe(plot, { childList: true, subtree: true });
  const tasks = [];
  const longTasks = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  longTasks.observe({ type: "longtask" });
  const rows = [];
  for (let index = 1; index <= moves; index++) {
    // Where the browser delivers the events of a pointer too: at the start of a frame, before its layout.
    await frame();
    changed = 0;
    const start = performance.now();
    move(lever, place(index));
    const handled = performance.now();
    const painting = nextTask().then(() => performance.now());
    const following = frame().then(() => performance.now());
    const [painted, second] = [await painting, await following];
    const inTime = changed > 0;
    // A result that has missed its frame is waited for; a move that changes nothing is none.
    while (changed === 0 && performance.now() - start < 1000) await frame();
    if (changed === 0) continue;
    const late = inTime ? painted : await nextTask().then(() => performance.now());
    rows.push({
      handled: handled - start,
      changed: changed - start,
      painted: late - start,
      second: inTime ? second - start : late - start,
      missed: !inTime || painted - start > 1000 / 60,
    });
  }
  lever.dispatchEvent(new Event("change", { bubbles: true }));
  await pause(300);
  tasks.push(...longTasks.takeRecords());
  longTasks.disconnect();
  changes.disconnect();
  return { rows, tasks: tasks.map((task) => task.duration) };
}

/** Moves the lever once, with rest between, and waits each time for what workers find: the map if there is one, some years, all. */
async function found(moves, id = SAMPLES_LEVER, names = ["map", "first", "all"]) {
  const lever = range(id);
  const { dataset } = document.querySelector("main");
  const rows = [];
  for (let index = 1; index <= moves; index++) {
    await pause(100);
    const start = performance.now();
    move(lever, place(index));
    const row = {};
    const parts = {
      map: () => dataset.map === dataset.revision,
      first: () => dataset.drawn?.startsWith(`${dataset.revision} `),
      all: () => dataset.drawn === `${dataset.revision} ${dataset.wanted}`,
    };
    do {
      await frame();
      const there = names.filter((part) => !(part in row) && parts[part]());
      if (there.length === 0) continue;
      const painted = await nextTask().then(() => performance.now());
      for (const part of there) row[part] = painted - start;
    } while (Object.keys(row).length < names.length);
    rows.push(row);
  }
  lever.dispatchEvent(new Event("change", { bubbles: true }));
  return rows;
}

/** Drops a model on the page, and waits until its name and its picture stand there: in all, and the longest task meanwhile. */
async function opening(name, text) {
  const tasks = [];
  const longTasks = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  longTasks.observe({ type: "longtask" });
  const plot = document.querySelector("[data-figure=pay] .drawn");
  const before = plot.innerHTML;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], "model.json"));
  const start = performance.now();
  for (const kind of ["dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  const there = () => {
    const now = document.querySelector("[data-figure=pay] .drawn")?.innerHTML;
    return document.querySelector(".doc input").value === name && now && now !== before;
  };
  do await frame();
  while (!there());
  await nextTask();
  const time = performance.now() - start;
  await pause(200);
  tasks.push(...longTasks.takeRecords());
  longTasks.disconnect();
  return { time, longest: Math.max(0, ...tasks.map((task) => task.duration)) };
}

/** Presses a button that gives a file out, and waits until the page says that it was saved. */
async function saving(key) {
  const said = () => document.querySelector(`[data-file=${key}] [role=status]`)?.textContent ?? "";
  const before = said();
  const start = performance.now();
  document.querySelector(`[data-give=${key}]`).click();
  do await frame();
  while (said() === before || !said().includes("."));
  return { time: performance.now() - start, said: said() };
}
