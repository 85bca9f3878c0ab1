import { type Day, type Knowledge, readInput, type Screening, screen } from '@doseline/engine';
import { today } from './today.ts';

/**
 * Screens one person from text: a person file, FHIR R4 or plain text. The day is the one asked for, else the one that the
 * input names, else today. Throws the engine's `InputError` for text that is none of these.
 */
export function screenText(text: string, knowledge: Knowledge, asOf?: Day): Screening {
  const read = readInput(text);
  return screen(read.person, knowledge, { asOf: asOf ?? read.asOf ?? today(), problems: read.problems });
}
