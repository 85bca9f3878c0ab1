import { expect, test } from 'vitest';
import { bridgeAnswerOf, EMPTY_BRIDGE_DRAFT } from './bridge-answer.ts';

const DRAFT = {
  catheterCm: '70',
  mlPerCm: '0.0022',
  tubingMl: '0.199',
  oldConcentrationMcgPerMl: '500',
  newConcentrationMcgPerMl: '2000',
  oldDailyDoseMcg: '200',
  newDailyDoseMcg: '200',
};

test('a whole form gives a bridge', () => {
  const { outcome } = bridgeAnswerOf(DRAFT);
  if (outcome.is !== 'bridge') throw new Error(outcome.is);
  expect(outcome.bridge.durationHours).toBeCloseTo(21.18);
});

test('what is missing or wrong is said, and nothing is reckoned', () => {
  expect(bridgeAnswerOf(EMPTY_BRIDGE_DRAFT).outcome).toEqual({ is: 'open', missing: 7 });
  expect(bridgeAnswerOf({ ...DRAFT, newConcentrationMcgPerMl: '2,000' }).troubles).toHaveProperty(
    'newConcentrationMcgPerMl',
  );
});

test('no change of concentration is refused', () => {
  expect(bridgeAnswerOf({ ...DRAFT, newConcentrationMcgPerMl: '500' }).outcome.is).toBe('refused');
});
