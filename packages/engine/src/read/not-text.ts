/** Kinds of documents that begin so: what they are, and what to do instead. */
const KINDS: readonly (readonly [begin: RegExp, what: string, instead: string])[] = [
  [/^%PDF-/, 'a PDF', 'copy the list out as text'],
  [/^\{\\rtf/, 'RTF, from a word processor', 'save it as plain text'],
  [/^MSH\|/, 'an HL7 version 2 message', 'ask for FHIR'],
  [/^<!doctype html|^<html|^<.*<body[\s>]/is, 'HTML, a web page', 'copy the list out as text'],
  [/^</, 'XML', 'ask for FHIR as JSON (application/fhir+json)'],
];

/**
 * What a text is when it is none of what Doseline reads, as the beginning of a message; undefined when it may be read.
 * Looks at the beginning of the text only, but for NUL, which no text has.
 *
 * @example whatElse('<Bundle xmlns="http://hl7.org/fhir">') // 'This looks like XML. Doseline reads JSON, NDJSON or text; …'
 */
export function whatElse(text: string): string | undefined {
  const head = text.slice(0, 4096);
  const [, what, instead] =
    (isUtf16(text.slice(0, 200)) ? ['', 'UTF-16', 'save it as UTF-8'] : undefined) ??
    KINDS.find(([begin]) => begin.test(head.trimStart())) ??
    (isBinary(head) || text.includes('\0') ? ['', 'a binary file', 'save it as UTF-8'] : undefined) ??
    (isTable(head.trimStart()) ? ['', 'a table (CSV)', 'write one medicine a line, without the header'] : []);
  return what && `This looks like ${what}. Doseline reads JSON, NDJSON or text; ${String(instead)}.`;
}

/** UTF-16 that was decoded as something else: a zero beside every letter, or the traces of a byte order mark. */
function isUtf16(head: string): boolean {
  return /^(?:ÿþ|þÿ|\uFFFD\uFFFD|\uFFFE)/.test(head) || (head.length > 1 && count(head, '\0') >= head.length * 0.4);
}

/** Control characters below the space that are no white space, or many that were no UTF-8. */
function isBinary(head: string): boolean {
  return /[^\P{Cc}\s\x7f-\x9f]/u.test(head) || count(head, '\uFFFD') > head.length / 10;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const HEADING =
  /^"?(?:patient|person)?[ _-]?(?:id|name|drug|medicine|medication|dose|dosage|strength|route|frequency|sig|start|end|started|stopped|date|code|rxcui|ndc|unit)[ _-]?(?:id|name|date|code)?"?$/i;

/** A first line of headings, and a second with as many cells. */
function isTable(head: string): boolean {
  const [first = '', second = ''] = head.split(/\r?\n/, 2);
  if (first.length > 1000 || /\d/.test(first)) return false;
  return [...',;\t|'].some((separator) => {
    const cells = first.split(separator);
    const headings = cells.filter((cell) => HEADING.test(cell.trim())).length;
    return headings > 1 && headings * 2 >= cells.length && second.split(separator).length >= cells.length;
  });
}
