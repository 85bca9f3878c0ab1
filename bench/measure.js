/** Rounds in which every variant runs once, in turn, so that a machine that changes speed changes it for all. */
const ROUNDS = 9;
const ROUND_MS = 120;
/** Before the first round each variant runs this long, so that the compiler has done with it. */
const WARM_MS = 1000;

/** Median of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The value that a share `q` of the numbers do not exceed. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/**
 * Times variants side by side. Each is `{ name, run }`; `run` may be async. Gives median microseconds a call for each, and the
 * ratio of each to the first, round by round.
 */
export async function sideBySide(variants) {
  const calls = [];
  for (const { run } of variants) calls.push(await callsPerRound(run));
  const times = variants.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { run }] of variants.entries()) times[i].push(await timeOf(run, calls[i]));
  }
  return variants.map(({ name }, i) => ({
    name,
    micros: median(times[i]),
    ratio: median(times[i].map((time, round) => time / times[0][round])),
  }));
}

async function callsPerRound(run) {
  const warm = process.hrtime.bigint() + BigInt(WARM_MS) * 1_000_000n;
  while (process.hrtime.bigint() < warm) await timeOf(run, 1);
  let calls = 1;
  for (;;) {
    const micros = (await timeOf(run, calls)) * calls;
    if (micros > ROUND_MS * 250) return Math.max(1, Math.round((calls * ROUND_MS * 1000) / micros));
    calls *= 4;
  }
}

async function timeOf(run, calls) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) {
    const answer = run(i);
    if (answer instanceof Promise) await answer;
  }
  return Number(process.hrtime.bigint() - start) / 1000 / calls;
}

/** A table of plain text. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  '),
    )
    .join('\n');
}

/** Seeded random numbers in [0, 1): the same input in every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
