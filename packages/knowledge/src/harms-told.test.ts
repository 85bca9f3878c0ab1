import { expect, it } from 'vitest';
import { drugFile, EPILEPSY, folder, SOURCE } from '../test/fixture.ts';
import { harmsTold } from './harms-told.ts';
import { loadKnowledge } from './load.ts';

const share = (id: string) =>
  drugFile(id, `id: ${id}-share, kind: burden, burden: seizures, weight: 1, say: It adds up., ${SOURCE}`);
const group = (id: string, members: string) => `id: ${id}\nname: ${id}\nmembers: [${members}]\n`;

it('takes the burden that names the condition, where the medicine has a share in it', () => {
  const harmOf = harmsTold(
    loadKnowledge(
      folder({
        ...EPILEPSY,
        'burdens/seizures.yml': `id: seizures
name: seizures
say: They add up.
levels: [{ drugs: 2, weight: 3, severity: note, urgency: soon, say: Much., do: Ask. }]
conditions: [epilepsy]
${SOURCE}
`,
        'drugs/o/one.yml': share('one'),
        'drugs/t/two.yml': share('two'),
        'drugs/n/none.yml': 'id: none\n',
        'classes/both.yml': group('both', 'one, two'),
        'classes/some.yml': group('some', 'none, one'),
      }),
    ),
  );
  expect(harmOf('one', 'epilepsy')).toBe('seizures');
  expect(harmOf('both', 'epilepsy')).toBe('seizures');
  expect(harmOf('one', 'asthma')).toBeUndefined();
  expect(harmOf('none', 'epilepsy')).toBeUndefined();
  expect(harmOf('some', 'epilepsy')).toBeUndefined();
});
