import type { Coded, MeasurementKind, Person } from '@doseline/engine';

const MEASURES: Readonly<Record<MeasurementKind, readonly [name: string, unit: string]>> = {
  creatinine: ['creatinine', 'mg/dL'],
  egfr: ['eGFR', 'mL/min/1.73 m²'],
  weight: ['weight', 'kg'],
  height: ['height', 'cm'],
  potassium: ['potassium', 'mmol/L'],
};

const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function listed(name: string, entries: readonly Coded[] | undefined): string {
  if (!entries) return `${name} not told`;
  return entries.length === 0 ? `no ${name}` : `${name}: ${entries.map(({ given }) => given).join(', ')}`;
}

/** What is known of the person, each as its own words; what was not told is said. For paper, and for an opened file. */
export function toldWords(person: Person): readonly string[] {
  const { age, birthDate, sex, pregnant, conditions, allergies, measurements } = person;
  return [
    age !== undefined ? `age ${figure.format(age)}` : birthDate ? `born ${birthDate}` : 'age not told',
    sex ?? 'sex not told',
    ...(pregnant === undefined ? [] : [pregnant ? 'pregnant' : 'not pregnant']),
    listed('conditions', conditions),
    listed('allergies', allergies),
    ...measurements.map(({ kind, value, day }) => {
      const [name, unit] = MEASURES[kind];
      return `${name} ${figure.format(value)} ${unit}${day ? ` on ${day}` : ''}`;
    }),
  ];
}
