/**
 * The name of a value that was not verified, as people read it.
 *
 * @example valueWords('onsetHours') // 'onset hours'
 */
export function valueWords(field: string): string {
  return field === 'say' ? 'the statement itself' : field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
