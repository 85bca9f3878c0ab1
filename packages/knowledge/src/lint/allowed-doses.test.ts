import { describe, expect, it } from 'vitest';
import { drugFile, lint, SOURCE } from '../../test/fixture.ts';
import { allowedDoses } from './allowed-doses.ts';

const fact = (allowed: string, labs: string, expected = 'clear') =>
  `id: x-kidney, kind: kidney, measure: crcl, below: 50, atLeast: 15, allowedDaily: ${allowed}, severity: caution, say: Less., do: { urgency: soon, say: Ask. }, ${SOURCE}, examples: [{ name: a, given: { labs: ${labs}, medicines: [x 30 mg once a day] }, expect: ${expected} }]`;
const files = (...given: Parameters<typeof fact>) => ({ 'drugs/x/x.yml': drugFile('x', fact(...given)) });

describe('allowed-doses', () => {
  it('passes a mass that is tried within the band', () =>
    expect(lint(allowedDoses, files('30 mg', '{ crcl: 40 }'))).toEqual([]));

  it.each<[string, string, string, string, string?]>([
    ['no mass', '2 tablet', '{ crcl: 40 }', 'must be a mass, such as `30 mg`'],
    ['tried above the band', '30 mg', '{ crcl: 50 }', 'needs a clear example with an `egfr` or `crcl` below 50'],
    ['tried below the band', '30 mg', '{ crcl: 14 }', 'needs a clear example'],
    ['without a value', '30 mg', '{}', 'needs a clear example'],
    ['only found', '30 mg', '{ crcl: 40 }', 'needs a clear example', 'found'],
  ])('refuses %s', (_, allowed, labs, problem, expected) =>
    expect(lint(allowedDoses, files(allowed, labs, expected))).toEqual([expect.stringContaining(problem)]),
  );

  it('refuses one of a class', () =>
    expect(
      lint(allowedDoses, {
        'drugs/x/x.yml': 'id: x\n',
        'classes/c.yml': `id: c\nname: c\nmembers: [x]\nfacts:\n  - { ${fact('30 mg', '{ crcl: 40 }')} }\n`,
      }),
    ).toEqual([expect.stringContaining('is of one drug')]));
});
