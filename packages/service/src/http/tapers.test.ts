import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { createApp } from './app.ts';
import { taperPlanSchema } from './taper-schemas.ts';

const app = createApp(openKnowledge(), { version: '0.0.0' });
const request = {
  drug: 'diazepam',
  currentDailyDose: 10,
  dosesPerDay: 2,
  strengths: [2, 5],
  split: 'half',
  start: '2026-12-01',
};

async function post(path: string, body: unknown) {
  const response = await app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, kept: response.headers.get('cache-control'), answer: await response.json() };
}

describe('POST /api/tapers', () => {
  it('plans by the guidance of the class, with its sources and whom to call', async () => {
    const { status, kept, answer } = await post('/api/tapers', request);
    expect([status, kept]).toEqual([200, 'no-store']);
    expect(answer.basis).toMatchObject({ method: 'percent-of-current', guidance: 'benzodiazepines' });
    expect(answer.steps[0]).toMatchObject({ from: '2026-12-01', dailyDose: 9.5 });
    expect(answer.steps.at(-1).dailyDose).toBe(0);
    expect(answer.sources.length).toBeGreaterThan(0);
    expect(answer.call.map((line: { kind: string }) => line.kind)).toContain('emergency');
  });

  it('refuses in pregnancy, and a pump', async () => {
    const pregnant = await post('/api/tapers', { ...request, person: { pregnant: true } });
    expect(pregnant.answer).toMatchObject({
      refused: expect.stringContaining('pregnancy'),
      advice: expect.stringMatching(/\S/),
    });
    const pump = await post('/api/tapers', { ...request, drug: 'baclofen', route: 'intrathecal' });
    expect(pump.answer).toMatchObject({ refused: expect.stringContaining('clinic') });
  });

  it('shows both tables of a switch and chooses none', async () => {
    const { answer } = await post('/api/tapers', {
      ...request,
      drug: 'lorazepam',
      currentDailyDose: 2,
      switch: { to: 'diazepam' },
    });
    expect(answer.refused).toContain('10 to 20 mg of diazepam');
    expect(answer.switch.ranges).toHaveLength(2);
  });

  it('tells after a change of what the plan was made, so that it can be changed further', async () => {
    const changes = [
      { on: '2026-12-20', action: 'hold', days: 28 },
      { on: '2027-01-05', action: 'back' },
      { on: '2027-03-01', action: 'slower' },
      { on: '2027-04-01', action: 'restart' },
    ];
    const { answer: all } = await post('/api/tapers', { ...request, resume: changes });
    let body: object = request;
    for (const change of changes) {
      const { answer } = await post('/api/tapers', { ...body, resume: [change] });
      expect(taperPlanSchema.safeParse(answer).error).toBeUndefined();
      body = answer.request;
    }
    expect(body).toEqual(all.request);
    expect(all.request).toMatchObject({ drug: 'diazepam', start: '2027-04-01', everyDays: 28 });
    const { answer: fresh } = await post('/api/tapers', body);
    expect(fresh.steps).toEqual(all.steps);
    expect(fresh.request).toBeUndefined();
    const { components } = await (await app.request('/openapi.json')).json();
    expect(JSON.stringify(components.schemas.TaperPlan)).toContain('PlainTaperRequest');
    expect(components.schemas.TaperRequest.properties).toHaveProperty('earlierDoses');
  });

  it('changes the new medicine after a switch, and nothing while one takes the place of the other', async () => {
    const change = { to: 'diazepam', dailyDose: 20, strengths: [2, 5, 10] };
    const lorazepam = { ...request, drug: 'lorazepam', currentDailyDose: 2, strengths: [1], switch: change };
    const resumed = (...resume: object[]) => post('/api/tapers', { ...lorazepam, resume });
    const early = await resumed({ on: '2026-12-05', action: 'hold' });
    expect(early.answer.refused).toContain('just taking the place');
    const { answer } = await resumed(
      { on: '2027-01-20', action: 'hold' },
      { on: '2027-01-25', action: 'back' },
      { on: '2027-01-26', action: 'back' },
    );
    expect(answer.request).toMatchObject({ drug: 'diazepam', start: '2027-01-26' });
    expect(answer.request).not.toHaveProperty('switch');
    expect(answer.request.currentDailyDose).toBe(20);
  });

  it('says what is wrong with a request', async () => {
    const { status, answer } = await post('/api/tapers', { ...request, everyDays: 0 });
    expect(status).toBe(400);
    expect(answer.detail).toContain('everyDays: must be one day at least');
  });
});

describe('POST /api/tapers/review', () => {
  it('tells the worst first', async () => {
    const plan = {
      steps: [
        { days: 7, dailyDose: 9.5 },
        { days: 14, dailyDose: 12 },
        { days: 14, dailyDose: 0 },
      ],
    };
    const { answer } = await post('/api/tapers/review', { ...request, plan });
    expect(answer.verdict).toBe('do not follow');
    expect(answer.remarks.slice(0, 3).map(({ rule }: { rule: string }) => rule)).toEqual([
      'too fast',
      'rising',
      'skipping to nothing',
    ]);
  });
  it('of our own plan finds nothing dangerous', async () => {
    const { answer: plan } = await post('/api/tapers', request);
    const { answer } = await post('/api/tapers/review', { ...request, plan });
    expect(answer.remarks.filter(({ grade }: { grade: string }) => grade === 'danger' || grade === 'wrong')).toEqual(
      [],
    );
  });
});
