import { type Coded, ENGINE_UNIT, type Medicine, measureName, type Person } from '@doseline/engine';

const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function listed(name: string, entries: readonly Coded[] | undefined): string {
  if (!entries) return `${name} not told`;
  return entries.length === 0 ? `no ${name}` : `${name}: ${entries.map(({ given }) => given).join(', ')}`;
}

/** What is known of the person, each as its own words; what was not told is said. For paper, and for an opened file. */
export function toldWords(person: Person): readonly string[] {
  const { age, birthDate, sex, pregnant, conditions, allergies, measurements, hospitalStays = [] } = person;
  return [
    age !== undefined ? `age ${figure.format(age)}` : birthDate ? `born ${birthDate}` : 'age not told',
    sex ?? 'sex not told',
    ...(pregnant === undefined ? [] : [pregnant ? 'pregnant' : 'not pregnant']),
    listed('conditions', conditions),
    listed('allergies', allergies),
    ...measurements.map(({ kind, value, day }) => {
      return `${measureName(kind)} ${figure.format(value)} ${printedUnit(ENGINE_UNIT[kind])}${day ? ` on ${day}` : ''}`;
    }),
    ...hospitalStays.map(({ from, to }) => `in hospital from ${from} ${to ? `to ${to}` : 'on'}`),
  ];
}

/**
 * What was told of the supply of a medicine and of its pump, each as its own words.
 *
 * @example suppliedWords({ given: 'x', codes: [], refillsLeft: 0 }) // ['no refill left']
 */
export function suppliedWords({ lastSupplied, daysSupply, fills, refillsLeft, pump }: Medicine): readonly string[] {
  const days = (count: number) => `for ${count} ${count === 1 ? 'day' : 'days'}`;
  const supplied = fills
    ? fills.map((fill) => `supplied on ${fill.day} ${days(fill.days)}`)
    : [lastSupplied && `supplied on ${lastSupplied}`, daysSupply && days(daysSupply)].filter((part) => part);
  return [
    ...(supplied.length > 0 ? [supplied.join(fills ? ', ' : ' ')] : []),
    ...(refillsLeft === undefined
      ? []
      : [refillsLeft === 0 ? 'no refill left' : `${refillsLeft} ${refillsLeft === 1 ? 'refill' : 'refills'} left`]),
    ...(pump ? [`pump filled on ${pump.filledOn}`] : []),
  ];
}

/**
 * A UCUM code as people write it.
 *
 * @example printedUnit('m[IU]/L') // 'mIU/L'
 */
export function printedUnit(ucum: string): string {
  return ucum
    .replace('{1.73_m2}', '1.73 m²')
    .replace('{INR}', '')
    .replace(/^m2$/, 'm²')
    .replace('[IU]', 'IU')
    .replace('10*3', '10³')
    .trim();
}
