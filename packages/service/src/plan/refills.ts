import { type Day, type Knowledge, listRefills, type RefillList, readInput } from '@doseline/engine';
import { today } from '../knowledge/today.ts';

/**
 * The supplies of one person from text: a person file, FHIR R4 or plain text. The day is the one asked for, else the one that the input names, else
 * today. Throws the engine's `InputError` for text that is none of these.
 */
export function refills(text: string, knowledge: Knowledge, asOf?: Day): RefillList {
  const read = readInput(text);
  return listRefills(read.person, knowledge, { asOf: asOf ?? read.asOf ?? today(), problems: read.problems });
}
