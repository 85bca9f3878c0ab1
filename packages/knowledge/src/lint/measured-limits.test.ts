import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, EPILEPSY, lint, SOURCE } from '../../test/fixture.ts';
import { measuredLimits } from './measured-limits.ts';

const HIGH = `id: high\nname: high potassium\nmeasured:\n  analyte: potassium\n  above: 5.5\n  unit: mmol/L\n  ${SOURCE}\n`;
const limited = (condition: string, limit: string) => ({
  ...EPILEPSY,
  'conditions/high.yml': HIGH,
  'drugs/x/x.yml': drugFile(
    'x',
    conditionFact('x-a').replace('condition: epilepsy', `condition: ${condition}, measured: ${limit}`),
  ),
});

describe('measured-limits', () => {
  it('passes a limit on the side of the definition', () =>
    expect(lint(measuredLimits, limited('high', '{ above: 6, unit: mEq/L }'))).toEqual([]));

  it.each<[string, string, string]>([
    ['epilepsy', '{ above: 6, unit: mEq/L }', '`epilepsy` has no `measured` definition: no value shows it'],
    ['high', '{ below: 6, unit: mEq/L }', '`high` is measured `above` a limit: so must this be'],
    ['high', '{ above: 6, unit: mg }', '`mg` is no unit of potassium that Doseline reads: write it in mmol/L'],
  ])('%s %s', (condition, limit, problem) =>
    expect(lint(measuredLimits, limited(condition, limit))).toEqual([expect.stringContaining(problem)]),
  );
});
