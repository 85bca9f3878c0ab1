import { linesOf } from './draft.ts';

/** What a pasted or opened text turned out to be. */
export type GivenText =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'document'; readonly value: unknown; readonly name: string }
  | { readonly kind: 'broken'; readonly say: string };

/** Larger than any record a browser should hold; the command reads those. */
const MOST_CHARACTERS = 20_000_000;

/** Tells apart a plain list and a JSON document (a person file or FHIR), and says what is wrong with one that is neither. */
export function readGivenText(text: string, name: string): GivenText {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return { kind: 'broken', say: `${name} is empty.` };
  if (body.length > MOST_CHARACTERS) {
    return { kind: 'broken', say: `${name} is larger than 20 MB. Use the doseline command for files of that size.` };
  }
  if (body.includes('\u0000') || body.includes('\uFFFD')) {
    return { kind: 'broken', say: `${name} is not text in UTF-8. Save it as UTF-8 and open it again.` };
  }
  if (body.startsWith('<')) {
    return {
      kind: 'broken',
      say: `${name} looks like XML. Doseline reads FHIR as JSON, a person file, or plain text.`,
    };
  }
  if (!body.startsWith('{') && !body.startsWith('[')) return { kind: 'lines', lines: linesOf(body) };
  try {
    return { kind: 'document', value: JSON.parse(body) as unknown, name };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    return { kind: 'broken', say: `${name} is not valid JSON: ${why}.` };
  }
}
