import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump } from './dump.ts';
import { manyLabels, openFdaFile } from './made-labels.ts';
import { type Place, STORES, storeOf } from './stores.ts';

/**
 * An import is killed with SIGKILL at moments drawn by chance and started again, until it comes to its end. The library must be
 * the same as after an import that was left alone. DOSELINE_KILLS says how often, DOSELINE_KILL_PATH what to import in place of the
 * made-up labels, DOSELINE_KILL_SEED which moments.
 */
const KILLS = Number(process.env.DOSELINE_KILLS ?? 2);
const SEED = Number(process.env.DOSELINE_KILL_SEED ?? 1);
const PATH = process.env.DOSELINE_KILL_PATH;

const bin = fileURLToPath(new URL('../bin/doseline.js', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'doseline-kill-'));

beforeAll(() => {
  const folder = join(made, 'labels');
  mkdirSync(folder);
  const labels = manyLabels(600, 80);
  writeFileSync(join(folder, 'a.json'), openFdaFile(labels.slice(0, 200)));
  const zipped = Object.fromEntries(
    [2, 3].map((n) => [`${n}.json`, strToU8(openFdaFile(labels.slice(n * 100, n * 100 + 100)))]),
  );
  writeFileSync(join(folder, 'b.zip'), zipSync({ ...zipped, 'broken.xml': strToU8('<document>') }));
  writeFileSync(join(folder, 'c.json'), openFdaFile(labels.slice(400)));
});
afterAll(() => rmSync(made, { recursive: true }));

function importing({ data, databaseUrl }: Place, path: string): ChildProcess {
  return spawn(process.execPath, [bin, 'labels', 'import', '--data', data, path], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Runs an import to its end, or kills it after so many milliseconds. */
async function run(place: Place, path: string, killAfter?: number): Promise<'ended' | 'killed'> {
  const child = importing(place, path);
  const ended = new Promise<'ended' | 'killed'>((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('ended');
      else reject(new Error(`the import ended with exit code ${code}`));
    });
  });
  if (killAfter !== undefined) {
    await Promise.race([ended, sleep(killAfter)]);
    child.kill('SIGKILL');
  }
  return ended;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function dumpOf(place: Place): Promise<string> {
  const store = await storeOf(place);
  try {
    return await dump(store.db);
  } finally {
    await store.close();
  }
}

for (const kind of STORES)
  describe.skipIf(kind.skipped)(`an import into ${kind.name} that is killed ${KILLS} times`, () => {
    it('comes to the same library', { timeout: 120_000 + KILLS * 60_000 }, async () => {
      const path = PATH ?? join(made, 'labels');
      const [alone, killed] = [await kind.made(), await kind.empty()];
      const timed = async () => {
        const started = performance.now();
        await run(alone, path);
        return performance.now() - started;
      };
      const long = await timed();
      const nothingToDo = await timed();
      const whole = await dumpOf(alone);
      expect(whole.split('\n').length).toBeGreaterThan(2000);

      // Moments from the start on, so late that a run gets on by its share: some fall while the library is made or opened.
      const chance = chances(SEED);
      const share = nothingToDo + (1.5 * (long - nothingToDo)) / Math.max(KILLS, 4);
      let kills = 0;
      for (let n = 0; n < KILLS; n++) {
        const outcome = await run(killed, path, 50 + chance() * share);
        if (outcome === 'killed') kills++;
      }
      expect(kills).toBeGreaterThan(0);
      await run(killed, path);
      expect((await dumpOf(killed)) === whole).toBe(true);
      if (process.env.DOSELINE_KILLS !== undefined)
        console.log(`${kind.name}: ${kills} kills, ${Math.round(long)} ms left alone`);
      for (const place of [alone, killed]) await place.remove();
    });
  });
