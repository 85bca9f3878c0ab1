/** How much of a long text is looked at to tell what it is. */
const HEAD = 4096;

/**
 * What a text is when it is none of what Doseline reads, as the beginning of a message; undefined when it may be read.
 * Looks at the beginning of the text only.
 *
 * @example whatElse('<Bundle xmlns="http://hl7.org/fhir">') // 'This looks like XML. Doseline reads JSON, NDJSON or text; …'
 */
export function whatElse(text: string): string | undefined {
  if (looksLikeUtf16(text)) return 'This looks like UTF-16. Save the file as UTF-8 and try again.';
  const head = text.slice(0, HEAD).trimStart();
  if (head.startsWith('%PDF-')) return 'This is a PDF. Doseline reads JSON, NDJSON or text; copy the list out as text.';
  if (looksBinary(text))
    return 'This looks like a binary file, not text. Doseline reads JSON, NDJSON or text in UTF-8.';
  if (head.startsWith('{\\rtf')) return 'This is RTF (a word processor file). Save it as plain text.';
  if (head.startsWith('MSH|'))
    return 'This looks like an HL7 version 2 message. Doseline reads FHIR R4 JSON, NDJSON or text.';
  if (head[0] === '<')
    return /^<!doctype html|^<html|<body[\s>]/i.test(head)
      ? 'This looks like HTML, a web page. Doseline reads JSON, NDJSON or text; copy the list out as text.'
      : 'This looks like XML. Doseline reads JSON, NDJSON or text; ask for FHIR as JSON (application/fhir+json).';
  if (looksLikeCsv(head))
    return 'This looks like a table (CSV). Doseline reads JSON, NDJSON or text; write one medicine a line, without the header.';
  return undefined;
}

/** Whether a text is UTF-16 that was decoded as something else: a zero beside every letter, or the traces of a byte order mark. */
export function looksLikeUtf16(text: string): boolean {
  if (/^(?:ÿþ|þÿ|\uFFFD\uFFFD|\uFFFE)/.test(text)) return true;
  const head = Math.min(text.length, 200);
  let zeros = 0;
  for (let i = 0; i < head; i++) if (text.charCodeAt(i) === 0) zeros++;
  return head > 1 && zeros >= head * 0.4;
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const head = Math.min(text.length, HEAD);
  let strange = 0;
  let broken = 0;
  for (let i = 0; i < head; i++) {
    const c = text.charCodeAt(i);
    if (c < 32 && (c < 9 || c > 13)) strange++;
    else if (c === 0xfffd) broken++;
  }
  return strange > 0 || broken > head / 10;
}

const HEADING =
  /^"?(?:patient|person)?[ _-]?(?:id|name|drug|medicine|medication|dose|dosage|strength|route|frequency|sig|start|end|started|stopped|date|code|rxcui|ndc|unit)[ _-]?(?:id|name|date|code)?"?$/i;

/** A first line of headings, and a second with as many cells. */
function looksLikeCsv(head: string): boolean {
  const [first, second] = head.split(/\r?\n/, 2);
  if (first === undefined || second === undefined || first.length > 1000) return false;
  for (const separator of [',', ';', '\t', '|']) {
    const cells = first.split(separator);
    if (cells.length < 2 || !/^[^\d]*$/.test(first)) continue;
    const headings = cells.filter((cell) => HEADING.test(cell.trim())).length;
    if (headings >= 2 && headings * 2 >= cells.length && second.split(separator).length >= cells.length) return true;
  }
  return false;
}
