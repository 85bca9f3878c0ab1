import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type LabelRead, readLabels } from '../src/read-labels.ts';

/**
 * Any bytes must end in labels or in documents left out with a reason: no other error, no hang, bounded memory.
 * Runs briefly here; DOSELINE_FUZZ_RUNS=100000 makes it a night's work.
 */
const RUNS = Number(process.env.DOSELINE_FUZZ_RUNS ?? 60);
/** One input may take so long, and all of them together so much longer. */
const EACH = 20_000;
const ALL = 30_000 + RUNS * 100;
const LIMITS = { unpackedLength: 20_000_000 };

async function read(path: string, bytes: Uint8Array, size = 4096): Promise<LabelRead[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const reads: LabelRead[] = [];
  for await (const one of readLabels([{ path, bytes: pieces }], { limits: LIMITS })) reads.push(one);
  expect(reads.every((one) => one.kind !== 'left out' || one.why.message.startsWith(one.file))).toBe(true);
  return reads;
}

const spl =
  strToU8(`<?xml version="1.0"?><document><id root="v"/><setId root="s"/><title>T<sup>2</sup></title><component><structuredBody>
<component><section><code code="34070-3"/><title>4</title><text><paragraph>a<footnote>b</footnote></paragraph><table><thead><tr><th rowspan="2">x</th></tr></thead>
<tbody><tr><td colspan="3">y &amp; z</td></tr></tbody></table><list><item>c</item></list></text><component><section><text>d</text></section></component></section></component>
<component><section><code code="48780-1"/><subject><manufacturedProduct><manufacturedProduct><name>N</name><part><partProduct><ingredient classCode="ACTIB"><ingredientSubstance/></ingredient></partProduct></part></manufacturedProduct></manufacturedProduct></subject></section></component>
</structuredBody></component></document>`);
const json = strToU8(
  `{"meta": {}, "results": [{"id": "a", "set_id": "s", "warnings": ["x \\u00e9 [{"], "warnings_table": ["<table><tr><td rowspan=\\"2\\">1</td></tr></table>"], "openfda": {"route": ["ORAL"]}},\n {"id": "b"}]}`,
);

const folder = fileURLToPath(new URL('../../../../shared/data/labels/spl/', import.meta.url));
const official = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^(?:cough|no-title|pharm)/.test(name))
      .map((name) => new Uint8Array(readFileSync(folder + name)))
  : [];
const seeds: readonly Uint8Array[] = [
  spl,
  json,
  zipSync({ 'a.xml': spl, 'b/c.zip': zipSync({ 'd.json': json }) }),
  ...official,
];

const scraps = [
  '<',
  '>',
  '/>',
  '&',
  '&#0;',
  '&lol;',
  '<!DOCTYPE a>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '"',
  '\\',
  '{',
  '[',
  ']',
  '}',
  ',',
  '\n',
  '\u0000',
  'PK\x03\x04',
  'PK\x07\x08',
  'colspan="999999999"',
  '<sup>',
  '</table>',
  '<table><tr><td>',
].map((text) => strToU8(text));
const wrong = [
  new Uint8Array([0xff]),
  new Uint8Array([0xc3]),
  new Uint8Array([0xed, 0xa0, 0x80]),
  new Uint8Array([0xfe, 0xff]),
];

const SHORT = `<?xml version="1.0" encoding="UTF-8"?>\n<document><setId root="s"/><title>caf\u00e9 \u00b5g</title></document>`;

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i + 1};`.repeat(10)}">`).join('');

/** Characters of each document of the bomb, and of its lines that differ, lest it be packed to nothing. */
const DOCUMENT = 2_000_000;
const ROWS = 1500;
/** Gigabytes that the bomb unpacks to. */
const BOMB = RUNS > 1000 ? 100 : 10;

/**
 * Documents, small when packed, in archives in archives: each is packed so little that it alone would pass, but the archives
 * of archives are packed again.
 */
function bomb() {
  let noise = 1;
  const padding = Array.from({ length: ROWS }, () => {
    noise = (noise * 48_271) % 2_147_483_647;
    return noise.toString(36).padEnd(DOCUMENT / ROWS);
  }).join('');
  const inner = zipSync({ 'a.xml': strToU8(`<document><id root="v"/><!--${padding}--></document>`) });
  const many = 500;
  const middle = zipSync(
    Object.fromEntries(Array.from({ length: many }, (_, i) => [`${i}.zip`, [inner, { level: 0 }]])),
  );
  const outer = zipSync({ 'in.zip': middle });
  // The same entry again and again: the reader goes from front to back and needs no directory.
  const entry = outer.subarray(0, outer.length - 22 - 46 - 'in.zip'.length);
  const times = Math.ceil((BOMB * 1e9) / (many * DOCUMENT));
  const bytes = new Uint8Array(entry.length * times + 22);
  for (let i = 0; i < times; i++) bytes.set(entry, i * entry.length);
  bytes.set(outer.subarray(-22), entry.length * times);
  return { bytes, unpacked: times * many * (DOCUMENT + inner.length) };
}

type Change = { readonly at: number; readonly drop: number; readonly put: Uint8Array };

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(3000)),
  put: fc.oneof(fc.constantFrom(...scraps, ...wrong), fc.uint8Array({ maxLength: 8 })),
});

function mutate(seed: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = [...seed];
  for (const { at, drop, put } of changes) {
    const from = Math.floor(at * bytes.length);
    bytes = [...bytes.slice(0, from), ...put, ...bytes.slice(from + drop)];
  }
  return new Uint8Array(bytes);
}

describe('the readers', () => {
  it(
    'survive changed documents',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...seeds),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          fc.integer({ min: 1, max: 5000 }),
          async (seed, changes, size) => {
            await read('a', mutate(seed, changes), size);
          },
        ),
        { numRuns: RUNS, timeout: EACH },
      );
    },
    ALL,
  );

  it(
    'say of a document cut short that it was',
    async () => {
      for (const seed of seeds.slice(0, 3))
        for (let length = 0; length < seed.length; length += Math.ceil(seed.length / RUNS)) {
          const reads = await read('a', seed.subarray(0, length));
          expect(reads.some(({ kind }) => kind === 'left out')).toBe(true);
        }
    },
    ALL,
  );

  it(
    'survive any bytes',
    async () => {
      const start = fc.constantFrom('', '<', '<document>', '{"results":[', '[', 'PK\x03\x04');
      await fc.assert(
        fc.asyncProperty(
          start,
          fc.array(fc.oneof(fc.constantFrom(...scraps, ...wrong), fc.uint8Array())),
          async (begin, pieces) => {
            const bytes = new Uint8Array([...strToU8(begin), ...pieces.flatMap((piece) => [...piece])]);
            await read('a', bytes);
          },
        ),
        { numRuns: RUNS, timeout: EACH },
      );
    },
    ALL,
  );

  it.each<[name: string, begin: string, piece: string]>([
    ['nested elements', '<document>', '<component>'],
    ['nested tables', '<document><section><text>', '<table><tr><td>'],
    ['open raised text', '<document><section><text>a', '<sup>1</sup>'],
    ['wide spans', '<document><section><text><table>', '<tr><td rowspan="65000" colspan="1000">x</td></tr>'],
    ['many tables', '<document><section>', '<text><table><tr><td>x</td></tr></table></text>'],
    ['many footnotes', '<document><section><text>', '<footnote>x</footnote>'],
    ['one long name', '<document><', 'a'],
    ['one long attribute', '<document><code displayName="', ' '],
    ['many attributes', '<document><code ', 'a="1" '],
    ['one long comment', '<document><!-- ', '- '],
    ['nested lists', '[', '['],
    ['nested objects', '[', '{"a":'],
    ['one long string', '{"results": ["', 'a'],
    ['many scalars', '[', '1234567890,'],
    ['open quotes', '[{"a": "', '"\n'],
    ['zip heads', '', 'PK\x03\x04'],
    ['empty zip entries', '', `PK\x03\x04${'\0'.repeat(26)}`],
  ])(
    'take no long time over %s',
    async (_, begin, piece) => {
      const reads = await read('a', strToU8(begin + piece.repeat(Math.ceil(400_000 / piece.length))), 65_536);
      expect(reads.at(-1)?.kind).toBe('left out');
    },
    30_000,
  );

  it.each<[name: string, bytes: Uint8Array]>([
    ['UTF-16, little end first', new Uint8Array(Buffer.from(`\ufeff${SHORT}`, 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${SHORT}`, 'utf16le').swap16())],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(SHORT, 'utf16le'))],
    ['Latin-1 that says so', new Uint8Array(Buffer.from(SHORT.replace('UTF-8', 'ISO-8859-1'), 'latin1'))],
    ['Latin-1 that says UTF-8', new Uint8Array(Buffer.from(SHORT, 'latin1'))],
    ['UTF-8 with half a surrogate', new Uint8Array([...strToU8(SHORT.slice(0, 60)), 0xed, 0xa0, 0x80])],
    ['JSON in Latin-1', new Uint8Array(Buffer.from('[{"id": "\u00e9"}]', 'latin1'))],
  ])('leave out %s, in pieces of any size', async (_, bytes) => {
    for (const size of [1, 2, 3, 7, 4096]) {
      const reads = await read('a', bytes, size);
      expect(reads.map(({ kind }) => kind)).toEqual(['left out']);
    }
  });

  it.each<[name: string, declared: string]>([
    ['of many laughs', laughs],
    ['of one long entity', `<!ENTITY a "${'x'.repeat(100_000)}">`],
    ['that names itself', '<!ENTITY a "&a;">'],
    ['in parameters', '<!ENTITY % a "<!ENTITY b \'&#37;a;\'>"> %a;'],
    ['outside', '<!ENTITY a SYSTEM "file:///dev/zero">'],
  ])('leave out an entity bomb %s', async (_, declared) => {
    const [one, ...more] = await read(
      'a',
      strToU8(`<!DOCTYPE d [${declared}]><document>${'&a;'.repeat(1000)}</document>`),
    );
    expect(one).toMatchObject({ why: { say: expect.stringMatching(/document type declaration/) } });
    expect(more).toEqual([]);
  });

  it('hold a bomb of zips', async () => {
    let bomb = zipSync({ 'z.xml': new Uint8Array(5_000_000) });
    for (let i = 0; i < 2; i++)
      bomb = zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.zip`, bomb])));
    const reads = await read('bomb.zip', bomb);
    expect(reads.every(({ kind }) => kind === 'left out')).toBe(true);
  });

  it(
    `hold a zip that unpacks to ${BOMB} GB`,
    async () => {
      const { bytes, unpacked } = bomb();
      expect(bytes.length).toBeLessThan(BOMB * 100_000);
      expect(unpacked).toBeGreaterThan(BOMB * 1e9);
      const counts = { label: 0, 'left out': 0, indexing: 0, 'passed over': 0 };
      const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
        bytes.subarray(i * 65_536, (i + 1) * 65_536),
      );
      for await (const one of readLabels([{ path: 'bomb.zip', bytes: pieces }])) {
        counts[one.kind]++;
        if (one.kind === 'left out')
          expect(one.why.say).toMatch(/would make the archive unpack to more than 200 times/);
      }
      expect(counts['left out']).toBeGreaterThan(0);
      // What was unpacked stays within 200 times the archive: a fiftieth of the bomb.
      expect(counts.label).toBeGreaterThan(0);
      expect(counts.label * DOCUMENT).toBeLessThan(bytes.length * 200);
    },
    60_000 + BOMB * 3_000,
  );
});
