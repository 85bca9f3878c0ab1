import type { Finding, NotChecked } from '@doseline/engine';
import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const finding = (severity: Finding['severity']): Finding => ({
  id: severity,
  kind: 'interaction',
  severity,
  medicines: [],
  about: [],
  title: '',
  detail: '',
  advice: { urgency: 'soon', say: '' },
  because: [],
  sources: [],
  basis: 'reviewed',
  facts: [],
});
const open: NotChecked = { check: 'kidney', about: 'baclofen', reason: '' };

test('counts by severity, worst first', () => {
  const findings = [finding('serious'), finding('serious'), finding('caution')];
  expect(summaryOf({ findings, notChecked: [open, open, open] })).toBe(
    '2 serious, 1 caution; 3 things could not be checked.',
  );
});

test('what is gravest is told by what it is', () => {
  const late: Finding = { ...finding('contraindicated'), kind: 'pump', advice: { urgency: 'emergency', say: '' } };
  expect(summaryOf({ findings: [late, finding('contraindicated')], notChecked: [] })).toMatch(
    /^1 emergency, 1 contraindicated;/,
  );
});

test('several cautions', () => {
  const findings = [finding('caution'), finding('caution'), finding('note')];
  expect(summaryOf({ findings, notChecked: [] })).toBe('2 cautions, 1 note; every check could run.');
});

test('nothing found is never an all-clear', () => {
  expect(summaryOf({ findings: [], notChecked: [open] })).toBe('Nothing found; 1 thing could not be checked.');
  expect(summaryOf({ findings: [], notChecked: [] })).toBe('Nothing found; every check could run.');
});
