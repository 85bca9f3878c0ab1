/**
 * A number as typed, with a comma or a point before its decimals; text that is not a number is handed on as it is, so that whoever reads it can say
 * what is wrong. Undefined where nothing was typed.
 *
 * @example typedNumber('27,5') // 27.5
 * @example typedNumber('fifty') // 'fifty'
 */
export function typedNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const plain = /^\d+,\d+$/.test(trimmed) ? trimmed.replace(',', '.') : trimmed;
  const value = Number(plain);
  return Number.isFinite(value) ? value : trimmed;
}
