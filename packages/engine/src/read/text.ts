import type { Medicine, ReadPerson } from '../nouns/person.ts';
import { medicineFrom } from './medicine-text.ts';
import { tell } from './problem.ts';
import { readHeader, type TextReading } from './text-header.ts';

/** A bullet, a number, or a check box before a line. "1.5 mg" is none: a space must follow. */
const BULLET = /^(?:[-*+•◦▪‣–—·]|\d{1,3}[.)]|\[[ xX]?\])\s+/;

/**
 * Reads plain text, one medicine a line. Bullets, numbering and blank lines are passed over, as are lines that begin with `#`.
 * Lines such as "age 54", "female", "eGFR 28", "weight 70 kg", "conditions: epilepsy", "allergies: none" tell of the person;
 * the lines under a bare "conditions:" belong to it, up to a blank line.
 * A text of a single line with commas and without digits ("baclofen, oxycodone, alcohol") is a list of names.
 *
 * @example readText('age 54\n- baclofen 10 mg three times a day\n- oxycodone 5 mg')
 */
export function readText(text: string): ReadPerson {
  const medicines: Medicine[] = [];
  const r: TextReading = { person: { measurements: [], medicines }, measurements: [], problems: [] };
  const lines = text.split(/\r\n|\n|\r/);
  const single = lines.filter((line) => line.trim() !== '').length === 1;
  for (const [i, raw] of lines.entries()) {
    const where = `line ${i + 1}`;
    const line = raw.length > 4000 ? raw : unbulleted(raw.trim());
    if (line === '') r.section = undefined;
    if (line === '' || line[0] === '#' || readHeader(line, where, r)) continue;
    const names = single && line.length <= 2000 && !/\d/.test(line) ? line.split(/[,;]|\s+and\s+/) : [line];
    for (const name of names) {
      const trimmed = names.length === 1 ? name : name.trim();
      if (trimmed !== '') medicines.push(medicineFrom(trimmed, where, r));
    }
  }
  r.person.measurements = r.measurements;
  const { person, asOf, problems } = r;
  if (medicines.length === 0)
    tell(r, 'text', 'recognition', 'medicines', 'The text names no medicine; write one a line.');
  return asOf === undefined ? { person, problems } : { person, asOf, problems };
}

function unbulleted(line: string): string {
  let rest = line;
  for (let i = 0; i < 3 && BULLET.test(rest); i++) rest = rest.replace(BULLET, '');
  return rest;
}
