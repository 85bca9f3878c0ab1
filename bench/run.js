import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readPackText } from '@doseline/engine';
import { benchBigZip } from './big-zip.js';
import { benchCql } from './cql.js';
import { benchLabels } from './labels.js';
import { table } from './measure.js';
import { benchNames } from './names.js';
import { benchScreening } from './screening.js';
import { benchSizes } from './sizes.js';

const bigZip = process.argv.includes('--big-zip');
const packFile = fileURLToPath(new URL('../packages/knowledge/dist/pack.jsonl', import.meta.url));
const pack = readPackText(readFileSync(packFile, 'latin1'));
console.log(`Node ${process.versions.node}, ${cpus().length} cores; knowledge ${pack.version}`);

// The big zip takes minutes and so is read alone, when it is asked for: `npm run bench -- --big-zip`.
const aims = bigZip
  ? await benchBigZip()
  : [
      ...(await benchScreening(pack)),
      ...(await benchCql(pack)),
      ...(await benchNames(pack)),
      ...(await benchLabels()),
      ...(await benchSizes(packFile)),
    ];
const met = (value, sign, aim) => value !== undefined && (sign === '<=' ? value <= aim : value >= aim);
console.log('\nAims\n');
console.log(
  table([
    ['', 'measured', 'aim', ''],
    ...aims.map(([name, value, sign, aim]) => [
      name,
      value === undefined ? '-' : value.toPrecision(3),
      `${sign} ${aim}`,
      met(value, sign, aim) ? 'met' : 'MISSED',
    ]),
  ]),
);
