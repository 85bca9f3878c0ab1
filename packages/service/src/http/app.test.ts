import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import type { LibraryLender } from '../labels/lend-library.ts';
import type { Library } from '../labels/open-library.ts';
import { createApp } from './app.ts';

const app = createApp(openKnowledge(), { version: '0.0.0' });

const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json', path = '/api/screen') =>
  app.request(path, { method: 'POST', body, headers: { 'content-type': type } });

describe('POST /api/screen', () => {
  const person = {
    asOf: '2026-11-01',
    person: { age: 54, conditions: ['epilepsy'], medicines: ['baclofen 20 mg three times a day', 'oxycodone'] },
  };

  it('screens a person file', async () => {
    const response = await post(JSON.stringify(person));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await response.json();
    expect(answer.asOf).toBe('2026-11-01');
    expect(answer.understood.map((u: { ingredients: string[] }) => u.ingredients[0])).toEqual([
      'baclofen',
      'oxycodone',
    ]);
    expect(answer.findings.flatMap((f: { facts: string[] }) => f.facts)).toContain('cns-depression');
  });

  it('screens plain text, and UTF-16', async () => {
    const text = await post('baclofen 20 mg three times a day\n', 'text/plain');
    expect((await text.json()).understood[0].dailyDose).toEqual({ low: 60, high: 60, unit: 'mg' });
    const utf16 = await post(new Uint8Array([0xff, 0xfe, ...Buffer.from('baclofen', 'utf16le')]), 'text/plain');
    expect((await utf16.json()).understood[0].ingredients).toEqual(['baclofen']);
  });

  it('takes the day from the address', async () => {
    const response = await post(JSON.stringify(person), 'application/json', '/api/screen?asOf=2026-03-04');
    expect((await response.json()).asOf).toBe('2026-03-04');
  });

  it('says what was not understood', async () => {
    const answer = await (await post('zyloprexinol 5 mg', 'text/plain')).json();
    expect(answer.understood).toEqual([]);
    expect(answer.notChecked[0]).toMatchObject({ check: 'recognition', about: 'zyloprexinol 5 mg' });
  });

  it.each([
    ['nothing', '', /empty/i],
    ['broken JSON, with its place', '{"person":\n {"medicines": [}', /line 2/],
    ['XML', '<?xml version="1.0"?><Bundle/>', /XML/],
    ['a FHIR resource that is no person', '{"resourceType":"Questionnaire"}', /Questionnaire/],
  ])('explains %s', async (_name, body, expected) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = await response.json();
    expect(problem.detail).toMatch(expected);
    expect(problem.status).toBe(400);
  });

  it.each(['2026-02-30', 'yesterday'])('explains the day %s', async (asOf) => {
    const response = await post('baclofen', 'text/plain', `/api/screen?asOf=${asOf}`);
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toContain(asOf);
  });

  it('refuses a body over the limit, and bytes that are no text', async () => {
    expect((await post(new Uint8Array(11 * 1024 * 1024).fill(0x20))).status).toBe(413);
    const response = await post(new Uint8Array([0x62, 0x61, 0x0a, 0xff, 0xfa]));
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toMatch(/UTF-8.*line 2/);
  });
});

describe('GET /api/drugs', () => {
  it('suggests names while typing', async () => {
    const answer = await (await app.request('/api/drugs?q=baclo')).json();
    expect(answer.drugs[0]).toMatchObject({ name: 'baclofen', ingredients: ['baclofen'] });
  });

  it.each(['/api/drugs', '/api/drugs?q=', '/api/drugs?q=a&limit=0'])('explains %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/problem\+json/);
  });

  it('gives a monograph by any name', async () => {
    for (const name of ['baclofen', 'Lioresal', 'BACLOFEN']) {
      const answer = await (await app.request(`/api/drugs/${name}`)).json();
      expect(answer.id).toBe('baclofen');
    }
    expect((await (await app.request('/api/drugs/valproic%20acid')).json()).id).toBe('valproic acid');
  });

  it('names the ingredients of a combination', async () => {
    const response = await app.request('/api/drugs/Percocet');
    expect(response.status).toBe(404);
    expect((await response.json()).detail).toBe(
      '"Percocet" contains acetaminophen and oxycodone: ask for one of them, such as /api/drugs/acetaminophen.',
    );
  });

  it('names the closest for a drug that nobody knows', async () => {
    const response = await app.request('/api/drugs/baclofenzz');
    expect(response.status).toBe(404);
    expect((await response.json()).closest).toContain('baclofen');
  });
});

describe('the rest', () => {
  it('tells its health', async () => {
    const answer = await (await app.request('/health')).json();
    expect(answer).toMatchObject({ status: 'ok', knowledge: { version: expect.any(String) } });
  });

  it('documents every route', async () => {
    const document = await (await app.request('/openapi.json')).json();
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/curves',
      '/api/drugs',
      '/api/drugs/{id}',
      '/api/passages',
      '/api/pumps',
      '/api/refills',
      '/api/screen',
      '/api/tapers',
      '/api/tapers/review',
      '/health',
    ]);
  });

  it('serves a page to try it, from this machine alone', async () => {
    const page = await app.request('/api-docs');
    const text = await page.text();
    expect(text).toContain('/openapi.json');
    expect(text).not.toMatch(/https?:\/\//);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await app.request('/api-docs/openapi-explorer.min.js')).status).toBe(200);
  });

  it.each(['/api/nothing', '/nothing'])('answers %s with a problem', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/problem\+json/);
  });
});

describe('the sentences behind sources', () => {
  const source = { label: 'set-1', section: 'warnings', words: ['made', 'up'] };
  const held: Pick<Library, 'passages'> = {
    passages: async ({ label, words }) =>
      label === source.label && words.join() === source.words.join()
        ? {
            version: { nth: 1, title: 'A made-up label', current: true },
            passages: [{ section: 'warnings', text: 'All of it is made up.', start: 0, end: 21 }],
          }
        : undefined,
  };
  const lender: LibraryLender = { use: (work) => work(held as Library) };
  const withLibrary = createApp(openKnowledge(), { version: '0.0.0', library: lender });
  const ask = (query: string, from = withLibrary) => from.request(`/api/passages?${query}`);

  it('are given where the library holds them', async () => {
    const response = await ask('label=set-1&section=warnings&words=made|up');
    expect(await response.json()).toEqual({
      label: 'set-1',
      title: 'A made-up label',
      passages: ['All of it is made up.'],
    });
  });

  it('are not held, without a library or without the sentence: it says what to do', async () => {
    for (const response of [await ask('label=set-2&words=x'), await ask('label=set-1&words=made|up', app)]) {
      expect(response.status).toBe(404);
      expect((await response.json()).detail).toMatch(/labels import/);
    }
  });

  it('are asked for by label and words', async () => {
    expect((await ask('label=set-1')).status).toBe(400);
  });

  it('join a monograph when asked', async () => {
    const response = await withLibrary.request('/api/drugs/baclofen?passages=true');
    expect(response.status).toBe(200);
    expect((await app.request('/api/drugs/baclofen?passages=perhaps')).status).toBe(400);
  });
});

describe('reviewedOnly', () => {
  it('leaves out what was drawn from label text', async () => {
    const bases = async (query: string) => {
      const { sections } = await (await app.request(`/api/drugs/baclofen${query}`)).json();
      return new Set(
        sections.flatMap((s: { groups: { lines: { basis: string }[] }[] }) =>
          s.groups.flatMap((g) => g.lines.map((line) => line.basis)),
        ),
      );
    };
    expect(await bases('?reviewedOnly=true')).toEqual(new Set(['reviewed']));
    expect((await app.request('/api/drugs/baclofen?reviewedOnly=yes')).status).toBe(400);
  });
});

describe('POST /api/pumps', () => {
  const filled = {
    reservoirMl: 20,
    fillMl: 20,
    concentrationMcgPerMl: 2000,
    dailyDoseMcg: 850,
    alarmMl: 2,
    filledOn: '2025-03-01',
  };
  const ask = async (body: unknown) => post(JSON.stringify(body), 'application/json', '/api/pumps');

  it('forecasts, with sources', async () => {
    const answer = await (await ask({ ...filled, pump: 'synchromed-ii-20' })).json();
    expect(answer).toMatchObject({ alarmOn: '2025-04-12', refillBy: '2025-04-05' });
    expect(answer.sources.length).toBeGreaterThan(0);
    expect(answer.call).toMatchObject([{ kind: 'emergency', number: '911' }]);
    const british = await (await ask({ ...filled, country: 'GB' })).json();
    expect(british.call).toMatchObject([{ country: 'GB', kind: 'emergency' }]);
  });

  it('refuses what no pump can be', async () => {
    expect(await (await ask({ ...filled, fillMl: 21 })).json()).toMatchObject({
      refused: expect.stringContaining('21 mL'),
    });
  });

  it.each([
    [{ ...filled, filledOn: '2026-02-30' }, /filledOn.*2026-02-30/],
    [{ ...filled, alarm: 2 }, /alarm/],
    [{ ...filled, dailyDoseMcg: undefined }, /dailyDoseMcg.*flex/],
    [{ ...filled, pump: 'bicycle' }, /no pump "bicycle".*synchromed-ii-20/],
  ])('says which field is wrong: %o', async (body, said) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toMatch(said);
  });

  it('says where the JSON breaks', async () => {
    const response = await post('{"fillMl": 20,}', 'application/json', '/api/pumps');
    expect((await response.json()).detail).toMatch(/line 1, column 15/);
  });
});

describe('POST /api/curves', () => {
  const regular = { drug: 'Lioresal', dailyDose: 60, dosesPerDay: 3, stopAfterDays: 2, weightKg: 70 };
  const ask = async (body: unknown) => post(JSON.stringify(body), 'application/json', '/api/curves');

  it('draws, by any name of the drug, with sources', async () => {
    const response = await ask(regular);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await response.json();
    expect(answer).toMatchObject({ drug: 'baclofen', route: 'oral', unit: 'ng/mL', space: 'plasma' });
    expect(answer.points[0]).toEqual({
      hour: 0,
      low: expect.any(Number),
      mid: expect.any(Number),
      high: expect.any(Number),
    });
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  it('takes the steps of a taper plan, with days missed and a stop by date', async () => {
    const tablets = [{ strength: 10, count: 1.5, form: 'tablet' }];
    const doses = ['morning', 'noon', 'bedtime'].map((time) => ({ time, tablets }));
    const steps = [{ from: '2026-11-01', days: 7, dailyDose: 45, doses, forced: true }];
    const answer = await (
      await ask({
        drug: 'baclofen',
        steps,
        dailyDoseBefore: 60,
        dosesPerDay: 3,
        missed: ['2026-11-02', 7],
        stopOn: '2026-11-05',
      })
    ).json();
    expect(answer.marks[0]).toMatchObject({ kind: 'last-dose', hour: 3 * 24 + 22 });
    const at = (hour: number) => answer.points.find((point: { hour: number }) => point.hour === hour).mid;
    // Nothing on the second day, nor at the first dose of the third.
    expect(at(58)).toBeLessThan(at(32) / 10);
  });

  it('takes doses by day and time, and micrograms for a pump', async () => {
    const single = await (await ask({ drug: 'baclofen', doses: [{ day: 2, time: '08:30', mg: 20 }] })).json();
    expect(single.marks[0]).toMatchObject({ hour: 32.5 });
    const pump = await (
      await ask({ drug: 'baclofen', route: 'intrathecal', dailyDose: 300, unit: 'mcg', hours: 24 })
    ).json();
    expect(pump).toMatchObject({ space: 'spinal fluid', unit: 'ng/mL' });
  });

  it.each([
    [{ ...regular, drug: 'zyloprexinol' }, /knows no drug/],
    [{ ...regular, drug: 'Percocet' }, /oxycodone.*acetaminophen|acetaminophen.*oxycodone/],
    [{ ...regular, route: 'topical' }, /half-life of baclofen by the topical route/],
    [{ ...regular, missed: [9] }, /dose 9/],
  ])('refuses what is not known: %o', async (body, why) => {
    expect(await (await ask(body)).json()).toMatchObject({ refused: expect.stringMatching(why) });
  });

  it.each([
    [{ ...regular, drug: undefined }, /drug/],
    [{ ...regular, route: 'nowhere' }, /route/],
    [{ ...regular, dose: 2 }, /dose/],
    [{ ...regular, stopOn: '2026-11-05' }, /stopOn/],
    [{ drug: 'baclofen', doses: [{ mg: 10 }] }, /either `hour`, or `day` and `time`/],
    [{ drug: 'baclofen', dailyDose: 10, dosesPerDay: 1, missed: ['2026-11-02'] }, /needs the `from`/],
  ])('says which field is wrong: %o', async (body, said) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toMatch(said);
  });
});

describe('POST /api/refills', () => {
  const medicines = [
    { text: 'baclofen 20 mg three times a day', lastSupplied: '2026-09-25', daysSupply: 30 },
    'lorazepam 1 mg daily',
  ];
  const ask = async (query: string, body: unknown) =>
    post(JSON.stringify(body), 'application/json', `/api/refills${query}`);

  it('lists supplies and what is not known', async () => {
    const answer = await (await ask('?asOf=2026-10-01', { asOf: '2026-11-01', person: { medicines } })).json();
    expect(answer).toMatchObject({
      asOf: '2026-10-01',
      refills: [{ drugs: ['baclofen'], runsOut: '2026-10-25', state: 'enough' }],
      unknown: [{ medicine: 'lorazepam 1 mg daily' }],
    });
  });

  it('explains a day that does not exist', async () => {
    expect((await ask('?asOf=2026-02-30', { person: { medicines } })).status).toBe(400);
  });
});
