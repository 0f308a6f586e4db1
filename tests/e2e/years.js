// What `bench.rs` runs in the page: ten thousand years by the app's own workers, beside the same written for the workload alone
// in plain JavaScript, if that is given.

const YEARS = 10_000;

/** A worker of the app, and what it is asked: the messages are those of `src/work.rs`. */
function desk() {
  const worker = globalThis.hagstone.worker();
  let number = 0;
  return {
    end: () => worker.terminate(),
    /** Asks for something of a document, whose text is given once; resolves to the milliseconds that passed, and what was found. */
    ask: (subject, text, task) =>
      new Promise((resolve, reject) => {
        const id = ++number;
        const start = performance.now();
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          const answer = JSON.parse(data);
          if (answer.id !== id || answer.found.Going !== undefined) return;
          const [found] = Object.values(answer.found);
          if (!found) reject(new Error(`the worker says ${data.slice(0, 200)}`));
          resolve({ time: performance.now() - start, found });
        };
        worker.postMessage(JSON.stringify({ Do: { id, subject, text, desks: 1, language: "en", keep: [subject], task } }));
      }),
    /** The same for years. */
    years(subject, text, from, to) {
      return this.ask(subject, text, { Years: { from, to } });
    },
  };
}

/** The workload with another slope between target and knee in the curve of account executives on their bookings. */
function moved(text, slope) {
  const model = JSON.parse(text);
  for (let segment = 0; segment < 4; segment++) {
    const { points } = model.plans[`ae_${segment}`].components.bookings.pays.curve;
    const [, target, knee, end] = points;
    const beyond = (end[1] - knee[1]) / (end[0] - knee[0]);
    knee[1] = target[1] + slope * (knee[0] - target[0]);
    end[0] = knee[0] + (end[1] - knee[1]) / beyond;
  }
  return JSON.stringify(model);
}

const slope = (move) => 1 + ((73 * move) % 200) / 199;

/** Rounds in pairs: W2 with one worker and with two, W4 with one and with two, and both in plain JavaScript. */
async function rounds(text, plain, count) {
  const desks = [desk(), desk()];
  const halves = (subject, text, from) =>
    Promise.all(
      desks.map((desk, index) => {
        const start = from + (index * YEARS) / 2;
        return desk.years(subject, text, start, start + YEARS / 2);
      }),
    );
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  // Code that has not run yet is compiled in the middle of what it does.
  for (const one of desks) {
    await one.years(1, text, 0, YEARS);
    await one.years(1, null, YEARS, 2 * YEARS);
  }
  const results = plain?.mkRes(YEARS);
  if (plain) {
    plain.w2(1000, results, 7);
    plain.w4build(YEARS, 1);
  }
  const rows = [];
  let subject = 1;
  for (let round = 0; round < count; round++) {
    const row = {};
    const from = (round + 2) * 2 * YEARS;
    // Other years each time: of W2 nothing is known beforehand.
    row.w2 = (await desks[0].years(subject, null, from, from + YEARS)).time;
    row.w2Two = await timed(() => halves(subject, null, from + YEARS));
    // The first of a document's years is known to the one before it: W4 is the same years with a moved curve.
    await desks[1].years(subject, null, 0, YEARS);
    const text4 = moved(text, slope(2 * round + 1));
    subject++;
    const whole = await desks[0].years(subject, text4, 0, YEARS);
    await desks[1].years(subject, text4, 0, YEARS);
    row.w4 = whole.time;
    row.first = (await desks[0].years(++subject, moved(text, slope(2 * round)), 0, 512)).time;
    const textTwo = moved(text, slope(2 * round + 2));
    subject++;
    row.w4Two = await timed(() => halves(subject, textTwo, 0));
    if (plain) {
      row.plain2 = await timed(() => (plain.w2(YEARS, results, round), plain.stats(results, YEARS)));
      plain.CUR[2] = slope(round);
      row.plain4 = await timed(() => (plain.w4move(YEARS, results), plain.stats(results, YEARS)));
    }
    rows.push(row);
  }
  desks.forEach((desk) => desk.end());
  return rows;
}

/** W1 in rounds: microseconds for one year of the map of who wins, of which each cell is one, and of plain JavaScript. */
async function ones(text, plain, count) {
  const YEARS = 10_000;
  const one = desk();
  const map = async (text) => {
    const { time, found } = await one.ask(1, text, "Map");
    return (time * 1000) / found.cells.length;
  };
  await map(text);
  await map(null);
  const rows = [];
  for (let round = 0; round < count; round++) {
    const row = { w1: await map(null) };
    if (plain) {
      const start = performance.now();
      for (let year = 0; year < YEARS; year++) plain.w1(0.8 + (0.4 * year) / YEARS);
      row.plain1 = ((performance.now() - start) * 1000) / YEARS;
    }
    rows.push(row);
  }
  one.end();
  return rows;
}
