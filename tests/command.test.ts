import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../packages/service/bin/doseline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'doseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

function doseline(args: readonly string[], input: string | Uint8Array = '') {
  const done = spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('doseline screen', () => {
  const list = JSON.stringify({
    asOf: '2026-11-01',
    person: { age: 54, medicines: ['lorazepam 1 mg twice a day', 'oxycodone 5 mg every 6 hours'] },
  });

  it('prints one JSON object from a file and from standard input', () => {
    const fromFile = doseline(['screen', '--json', file('list.json', list)]);
    const fromPipe = doseline(['screen', '--json', '-'], list);
    expect(fromFile.code).toBe(0);
    expect(fromPipe.out).toBe(fromFile.out);
    expect(JSON.parse(fromFile.out)).toMatchObject({
      asOf: '2026-11-01',
      findings: expect.any(Array),
      notChecked: expect.any(Array),
      understood: expect.any(Array),
    });
  });

  it('reads well at 80 columns and without colour', () => {
    const { out } = doseline(['screen', '-'], list);
    const long = out.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
    expect(long).toEqual([]);
    expect(out).not.toContain('\u001b[');
    expect(out).toMatch(/^Found: .*serious/);
    expect(out).toContain('HOW THE LIST WAS READ');
  });

  it('ends with 3 when --fail-on is reached, else with 0', () => {
    expect(doseline(['screen', '--fail-on', 'serious', '-'], list).code).toBe(3);
    expect(doseline(['screen', '--fail-on', 'contraindicated', '-'], 'baclofen').code).toBe(0);
  });

  it.each([
    ['an empty file', '', /empty/i],
    ['broken JSON', '{"person": {"medicines": ["baclofen",]}}', /line 1, column/],
    ['XML by mistake', '<ClinicalDocument/>', /XML/],
    ['a page of HTML', '<!doctype html><html></html>', /HTML|XML/],
    ['bytes that are no text', new Uint8Array([0x80, 0x81, 0xff]), /UTF-8/],
  ])('explains %s on one line and ends with 2', (_name, content, expected) => {
    const { code, out, err } = doseline(['screen', file('bad', content)]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('explains a missing file, a folder, and a file that is too large', () => {
    expect(doseline(['screen', join(folder, 'nothing')]).err).toMatch(/no such file/);
    expect(doseline(['screen', folder]).err).toMatch(/is a folder/);
    const large = doseline(['screen', file('large', new Uint8Array(51 * 1024 * 1024).fill(0x20))]);
    expect(large.code).toBe(2);
    expect(large.err).toMatch(/larger than 50 MB/);
  });

  it('reads a UTF-16 file', () => {
    const { out } = doseline(['screen', '--json', file('utf16.txt', Buffer.from('\ufeffbaclofen 10 mg', 'utf16le'))]);
    expect(JSON.parse(out).understood[0].ingredients).toEqual(['baclofen']);
  });

  it('reads 500 medicines, a negative dose and an impossible day, and says what it could not use', () => {
    const medicines = [
      ...Array.from({ length: 498 }, () => 'lisinopril 10 mg daily'),
      'baclofen -5 mg daily',
      { text: 'oxycodone', started: '2026-02-30' },
    ];
    const { code, out } = doseline(['screen', '--json', '-'], JSON.stringify({ person: { medicines } }));
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer.understood.length).toBe(500);
    const said = JSON.stringify(answer.notChecked);
    expect(said).toContain('2026-02-30');
    expect(said).toMatch(/baclofen/);
  });

  it('says that a Bundle has no patient', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            resourceType: 'MedicationRequest',
            status: 'active',
            intent: 'order',
            medicationCodeableConcept: { text: 'baclofen' },
          },
        },
      ],
    };
    const answer = JSON.parse(doseline(['screen', '--json', '-'], JSON.stringify(bundle)).out);
    expect(answer.understood[0].ingredients).toEqual(['baclofen']);
    expect(JSON.stringify(answer.notChecked)).toMatch(/[Pp]atient/);
  });
});

describe('doseline drug, find, sig', () => {
  it('prints the baclofen page', () => {
    const { code, out } = doseline(['drug', 'baclofen']);
    expect(code).toBe(0);
    expect(out).toContain('[intrathecal]');
    expect(out).toContain('WHEN A DOSE IS LATE OR IT IS STOPPED');
  });

  it('finds strictly', () => {
    expect(JSON.parse(doseline(['find', '--json', 'Baclofen 10 MG Oral Tablet']).out)).toMatchObject({
      ingredients: ['baclofen'],
    });
    expect(JSON.parse(doseline(['find', '--json', 'baclophen']).out)).toMatchObject({
      ingredients: ['baclofen'],
      via: 'corrected',
    });
    const unknown = JSON.parse(doseline(['find', '--json', 'zyloprexinol']).out);
    expect(unknown).toMatchObject({ query: 'zyloprexinol', ingredients: [], via: null });
  });

  it('never corrects a look-alike', () => {
    for (const name of ['hydroxizine', 'hydralazin', 'clonazapam', 'clonidin', 'clonapin']) {
      expect(JSON.parse(doseline(['find', '--json', name]).out), name).toMatchObject({ ingredients: [], via: null });
    }
  });

  it('reads a sig', () => {
    expect(JSON.parse(doseline(['sig', '--json', '10 mg in the morning and 20 mg at night']).out)).toMatchObject({
      daily: { low: 30, high: 30, unit: 'mg' },
      asNeeded: false,
    });
    expect(doseline(['sig', 'as directed']).out).toMatch(/not known/);
  });

  it('explains unknown drugs and options with exit code 2', () => {
    const unknown = doseline(['drug', 'zyloprexinol']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/knows no drug/);
    expect(doseline(['drug', 'Percocet']).err).toMatch(/acetaminophen and oxycodone/);
    expect(doseline(['screen', '--fail-on', 'terrible', '-']).code).toBe(2);
    expect(doseline(['prescribe']).code).toBe(2);
  });
});

describe('doseline serve', () => {
  it('explains a port that is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    const { code, err } = doseline(['serve', '--port', String(port)]);
    server.close();
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`Port ${port} is taken`));
  });

  it('explains a port that is none', () => {
    expect(doseline(['serve', '--port', 'http']).err).toMatch(/is not a port/);
  });
});

describe('doseline curve', () => {
  const request = JSON.stringify({ drug: 'baclofen', dailyDose: 60, dosesPerDay: 3, stopAfterDays: 2, hours: 96 });

  it('draws in 80 columns, in plain characters where asked', () => {
    const { code, out } = doseline(['curve', '--ascii', '-'], request);
    expect(code).toBe(0);
    expect(out).toContain('% of steady state');
    expect(out.split('\n').filter((line) => line.length > 80 && !line.includes('https://'))).toEqual([]);
    expect(out).not.toMatch(/[█▓░]/);
  });

  it('writes a picture', () => {
    const out = join(folder, 'curve.svg');
    expect(doseline(['curve', '--svg', out, '--width', '600', '-'], request)).toMatchObject({
      code: 0,
      out: `Wrote ${out}.\n`,
    });
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg .*width="600"/);
    expect(doseline(['curve', '--svg', '-', '-'], request).out).toMatch(/^<svg /);
  });

  it('prints one JSON object', () => {
    expect(JSON.parse(doseline(['curve', '--json', '-'], request).out)).toMatchObject({
      drug: 'baclofen',
      points: expect.any(Array),
    });
  });

  it('says what is wrong', () => {
    expect(doseline(['curve', '--width', '10', '-'], request)).toMatchObject({
      code: 2,
      err: expect.stringContaining('from 40 to 250'),
    });
    expect(doseline(['curve', '-'], '{"dailyDose": "much"}')).toMatchObject({
      code: 2,
      err: expect.stringContaining('dailyDose'),
    });
    expect(doseline(['curve', '--svg', join(folder, 'no', 'such', 'folder.svg'), '-'], request).code).toBe(2);
  });
});

describe('doseline taper', () => {
  const request = {
    drug: 'baclofen',
    currentDailyDose: 40,
    dosesPerDay: 2,
    strengths: [10],
    split: 'half',
    start: '2026-12-01',
  };
  const asked = JSON.stringify({ ...request, method: 'fixed', step: 5, everyDays: 7 });

  it('prints a plan as JSON, table, CSV, FHIR and calendar', () => {
    const plan = JSON.parse(doseline(['taper', '--json', '-'], asked).out);
    expect(plan.steps.map(({ dailyDose }: { dailyDose: number }) => dailyDose)).toEqual([35, 30, 25, 20, 15, 10, 5, 0]);
    expect(doseline(['taper', '-'], asked).out).toContain('2026-12-01 to 2026-12-07');
    expect(doseline(['taper', '--csv', '-'], asked).out).toMatch(/^from,to,days/);
    expect(JSON.parse(doseline(['taper', '--fhir', '-'], asked).out).resourceType).toBe('Bundle');
    const calendar = doseline(['taper', '--ics', '-'], asked).out;
    expect(calendar).toMatch(/^BEGIN:VCALENDAR/);
    expect(calendar).not.toContain('baclofen');
    expect(doseline(['taper', '--ics', '--name-medicine', '-'], asked).out).toContain('baclofen 35 mg a day');
  });

  it('reviews a plan beside it', () => {
    const plan = file(
      'plan.json',
      JSON.stringify({
        steps: [
          { days: 7, dailyDose: 10 },
          { days: 7, dailyDose: 0 },
        ],
      }),
    );
    const done = doseline(['taper', '--review', plan, '-'], asked);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('DO NOT FOLLOW')]);
  });

  it('ends with 2 for what cannot be read', () => {
    const done = doseline(['taper', '-'], '{"drug":"baclofen"}');
    expect([done.code, done.err]).toEqual([2, expect.stringContaining('currentDailyDose: must be a number')]);
    expect(doseline(['taper', '--csv', '--fhir', '-'], asked).code).toBe(2);
  });
});

describe('doseline refills', () => {
  const list = JSON.stringify({
    asOf: '2026-11-01',
    person: {
      medicines: [
        { text: 'baclofen 20 mg three times a day', lastSupplied: '2026-09-25', daysSupply: 30 },
        'lorazepam 1 mg daily',
      ],
    },
  });

  it('tells when supplies run out, in 80 columns, and what is not known', () => {
    const { code, out } = doseline(['refills', '-'], list);
    expect(code).toBe(0);
    expect(out).toMatch(/ran out\s+2026-10-25/);
    expect(out).toContain('NOT KNOWN');
    expect(out.split('\n').filter((line) => line.length > 80 && !line.includes('https://'))).toEqual([]);
    expect(JSON.parse(doseline(['refills', '--json', '--as-of', '2026-10-01', '-'], list).out)).toMatchObject({
      asOf: '2026-10-01',
      refills: [{ state: 'enough' }],
    });
  });
});
