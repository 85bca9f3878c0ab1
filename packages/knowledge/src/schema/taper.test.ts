import { describe, expect, it } from 'vitest';
import { folder } from '../../test/fixture.ts';
import { buildPack } from '../build.ts';
import { loadKnowledge } from '../load.ts';
import { formatProblem } from '../problem.ts';

const SOURCE = 'id: x\ntitle: X\n';
const taper = (rest: string) =>
  `id: testol\nfor: [testol]\neveryDays: [7, 14]\nnotes: { patient: [Rest.], professional: [Slowly.] }\nsource: { reference: x }\n${rest}`;
const said = (rest: string) =>
  loadKnowledge(folder({ 'tapers/testol.yml': taper(rest), 'sources/x.yml': SOURCE })).problems.map(formatProblem);

describe('tapers', () => {
  it('are compiled with their limits', () => {
    const text = taper(
      'method: fixed\nstep: 1 mg\nbands: [{ above: 20 mg, step: 5 mg }]\nrefuse: [{ say: No., do: { urgency: today, say: Call. }, route: [intrathecal] }]\n',
    );
    const loaded = loadKnowledge(folder({ 'tapers/testol.yml': text, 'sources/x.yml': SOURCE }));
    expect(buildPack(loaded).tapers).toEqual([
      {
        id: 'testol',
        for: ['testol'],
        method: 'fixed',
        step: { value: 1, unit: 'mg' },
        bands: [{ above: { value: 20, unit: 'mg' }, step: { value: 5, unit: 'mg' } }],
        everyDays: [7, 14],
        refuse: [{ say: 'No.', do: { urgency: 'today', say: 'Call.' }, routes: ['intrathecal'] }],
        notes: { patient: ['Rest.'], professional: ['Slowly.'] },
        sources: [{ reference: 'x' }],
      },
    ]);
  });

  it.each([
    ['method: fixed\n', 'step'],
    ['method: percent-of-current\n', 'percent'],
    ['method: percent-of-current\npercent: [25, 5]\n', 'percent'],
    ['method: fixed\nstep: 1 mg\nbands: [{ above: 5 mg, step: 1 mg }, { above: 20 mg, step: 5 mg }]\n', 'bands'],
  ])('%s is refused', (rest, field) => {
    expect(said(rest)).toEqual([expect.stringContaining(field)]);
  });
});
