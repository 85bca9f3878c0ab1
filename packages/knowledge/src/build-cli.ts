import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { writePack } from '@doseline/engine';
import { buildPack } from './build.ts';
import { loadKnowledge } from './load.ts';
import { formatProblem, sortProblems } from './problem.ts';
import { PACK_PATH } from './read-pack.ts';

/** Builds dist/pack.jsonl and prints its size and what is in it; `--quiet` prints errors only. */
function main(options: readonly string[]): void {
  const loaded = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)));
  if (loaded.problems.length > 0) {
    for (const problem of sortProblems(loaded.problems)) console.error(formatProblem(problem));
    console.error(`the pack was not built: ${loaded.problems.length} errors`);
    process.exitCode = 1;
    return;
  }
  const pack = buildPack(loaded);
  const text = writePack(pack);
  mkdirSync(dirname(PACK_PATH), { recursive: true });
  writeFileSync(PACK_PATH, text);
  if (options.includes('--quiet')) return;
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const bytes = Buffer.from(text);
  console.log(
    `knowledge ${pack.version}: ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes).length)}, brotli ${kilobytes(brotliCompressSync(bytes).length)}`,
  );
  const counts = Object.entries(pack).flatMap(([name, value]) =>
    Array.isArray(value) ? [`${value.length} ${name}`] : [],
  );
  console.log(counts.join(', '));
}

main(process.argv.slice(2));
