import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { openPack, readPackText } from '@doseline/engine';
import { rolldown } from 'rolldown';
import { table } from './measure.js';

/** What a browser downloads: the engine, minified and compressed, and the pack. */
export async function benchSizes(packFile) {
  const code = await bundled("export * from 'engine';");
  const screening = await bundled("export { openPack, readPackText, readInput, readParsed, screen } from 'engine';");
  const pack = readFileSync(packFile);
  const start = process.hrtime.bigint();
  openPack(readPackText(pack.toString('latin1')));
  const opens = Number(process.hrtime.bigint() - start) / 1e6;
  const rows = [
    ['engine (calendar library apart)', code.length, compressed(code)],
    ['of it, to read a person and screen', screening.length, compressed(screening)],
    ['pack', pack.length, compressed(pack)],
  ];
  console.log('\nSizes\n');
  console.log(
    table([
      ['', 'kB', 'kB brotli'],
      ...rows.map(([name, raw, small]) => [name, (raw / 1000).toFixed(1), (small / 1000).toFixed(1)]),
    ]),
  );
  console.log(`the pack is parsed and opened in ${opens.toFixed(0)} ms`);
  return [
    ['engine, kB brotli', rows[0][2] / 1000, '<=', 30],
    ['pack, kB brotli', rows[2][2] / 1000, '<=', 1500],
    ['pack read and opened once, ms', opens, '<=', 50],
  ];
}

/** A module that takes something of the engine, with all that this needs, minified. */
async function bundled(source) {
  const engine = fileURLToPath(new URL('../packages/engine/dist/index.js', import.meta.url));
  const plugin = {
    name: 'entry',
    resolveId: (id) => ({ entry: 'entry', engine })[id],
    load: (id) => (id === 'entry' ? source : undefined),
  };
  const bundle = await rolldown({ input: 'entry', external: ['temporal-polyfill'], plugins: [plugin] });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  return output.map((chunk) => chunk.code ?? '').join('');
}

function compressed(data) {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
