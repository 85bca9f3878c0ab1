import { InputError, type Person, parseDay, type ReadPerson, readInput } from '@doseline/engine';
import { linesOf } from './draft.ts';

/** What a pasted or opened text turned out to be. */
export type GivenText =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'document'; readonly read: ReadPerson; readonly name: string }
  | { readonly kind: 'broken'; readonly say: string };

/** Larger than any record a browser should hold; the command reads those. */
const MOST_CHARACTERS = 20_000_000;

/** A list that says nothing but medicines fits the form; one that also tells of the person is kept whole. */
function isBareList({ age, birthDate, sex, pregnant, conditions, allergies, measurements }: Person): boolean {
  const told = [age, birthDate, sex, pregnant, conditions, allergies].some((value) => value !== undefined);
  return !told && measurements.length === 0;
}

/**
 * Tells apart a bare list of medicines and a document (a person file, FHIR, NDJSON, a text with a head), and says what is wrong with a text that is
 * neither. The engine reads all of them, so that the same file is read the same here, by the command and by the API.
 */
export function readGivenText(text: string, name: string, today: string): GivenText {
  if (text.length > MOST_CHARACTERS) {
    return { kind: 'broken', say: `${name} is larger than 20 MB. Use the doseline command for files of that size.` };
  }
  const day = parseDay(today);
  try {
    const read = readInput(text, day ? { today: day } : {});
    const isJson = /^\uFEFF?\s*[{[]/.test(text);
    if (isJson || !isBareList(read.person)) return { kind: 'document', read, name };
    return { kind: 'lines', lines: linesOf(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'broken', say: `${name}: ${error.message}` };
  }
}
