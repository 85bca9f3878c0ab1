import { parseDay } from '../src/nouns/day.ts';
import type { Screening } from '../src/nouns/finding.ts';
import { openPack } from '../src/open.ts';
import { readParsed } from '../src/read/input.ts';
import { screen } from '../src/screen.ts';
import { fixturePack } from './fixture-pack.ts';

const knowledge = openPack(fixturePack);

/** Screens parsed input with the fixture pack, on 1 November 2026. */
export function screenInput(input: unknown): Screening {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed(input);
  return screen(read.person, knowledge, { asOf, problems: read.problems });
}

/** Screens the `person` of a person file with the fixture pack, on 1 November 2026. */
export function screening(person: Readonly<Record<string, unknown>>): Screening {
  return screenInput({ person });
}

/** "serious kidney: baclofen" for each finding, in order. */
export function found(person: Readonly<Record<string, unknown>>): string[] {
  return screening(person).findings.map((f) => `${f.severity} ${f.kind}: ${f.medicines.join(' + ')}`);
}

/** What was not checked for one check, as "about: reason". */
export function notChecked(check: string, person: Readonly<Record<string, unknown>>): string[] {
  return screening(person)
    .notChecked.filter((entry) => entry.check === check)
    .map((entry) => `${entry.about}: ${entry.reason}`);
}
