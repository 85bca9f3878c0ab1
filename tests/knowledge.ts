import { type Day, openPack, type Person, parseDay, readParsed, type Screening, screen } from '@doseline/engine';
import { readPack } from '@doseline/knowledge';

/** The pack that ships, opened once for all tests of a file. */
export const knowledge = openPack(readPack());

export const asOf = day('2026-11-01');

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is not a day`);
  return parsed;
}

/** Screens the `person` of a person file on 1 November 2026. */
export function screenPerson(person: Readonly<Record<string, unknown>>): Screening {
  const read = readParsed({ person });
  return screen(read.person, knowledge, { asOf, problems: read.problems });
}

export type { Person };
