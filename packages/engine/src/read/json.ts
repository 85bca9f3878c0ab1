/** A JSON object whose content is not known. */
export type Obj = { readonly [key: string]: unknown };

/** The same shape, open while it is being filled. */
export type Filling<T> = { -readonly [K in keyof T]: T[K] };

const NOTHING: Obj = Object.freeze({});
const NONE: readonly unknown[] = Object.freeze([]);

export function asObj(value: unknown): Obj | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Obj) : undefined;
}

/** The object, or an empty one, so that a path into unknown data needs no question at every step. */
export function obj(value: unknown): Obj {
  return asObj(value) ?? NOTHING;
}

/** The items of an array; none for anything else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NONE;
}

export function present(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A text with something in it. */
export function words(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A value as it is quoted in a message: short, on one line, a text in quotation marks. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value.slice(0, 200).replace(/\s+/g, ' '), 60)}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** At most `length` characters, with a mark where something was left off. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
