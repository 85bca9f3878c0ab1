import { type Coded, ENGINE_UNIT, measureName, type Person } from '@doseline/engine';

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
      return `${measureName(kind)} ${figure.format(value)} ${printedUnit(ENGINE_UNIT[kind])}${day ? ` on ${day}` : ''}`;
    }),
  ];
}

/**
 * A UCUM code as people write it.
 *
 * @example printedUnit('m[IU]/L') // 'mIU/L'
 */
export function printedUnit(ucum: string): string {
  return ucum.replace('{1.73_m2}', '1.73 m²').replace('{INR}', '').replace('[IU]', 'IU').replace('10*3', '10³').trim();
}
