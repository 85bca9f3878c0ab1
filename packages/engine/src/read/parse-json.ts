import { InputError } from './input-error.ts';
import { findJsonFault, placeOf } from './json-error.ts';

/**
 * Parses a JSON text; throws InputError with line and column where it is none.
 *
 * @example parseJson('{"a": 1,}') // InputError: The JSON is broken at line 1, column 9: a comma stands before the closing bracket.
 */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new InputError('The input is empty: give a JSON object.');
  try {
    return JSON.parse(text);
  } catch {
    throw broken(text, 0);
  }
}

/** What is wrong with a text that is not JSON, and where, behind some lines of the input. */
export function broken(text: string, linesBefore: number): InputError {
  const fault = findJsonFault(text);
  if (fault === undefined) return new InputError('The JSON could not be parsed; it may be too large for this machine.');
  const { line, column } = placeOf(text, fault.offset);
  const where = { line: line + linesBefore, column };
  return new InputError(`The JSON is broken at line ${where.line}, column ${column}: ${fault.say}.`, where);
}
