import { jsonFault } from './json-fault.ts';
import { type JsonRecord, openJsonRecords } from './json-records.ts';
import type { Label, LabelProblem } from './label.ts';
import { type Chunks, LIMITS, type ReadOptions } from './limits.ts';
import { MalformedDocument, type Place } from './malformed.ts';
import { readOpenFdaRecord } from './openfda.ts';
import { decodeUtf8 } from './utf8.ts';

/** One record of an openFDA file: a label, or why it had to be left out. */
export type OpenFdaRead =
  | { readonly label: Label; readonly problems: readonly LabelProblem[] }
  | { readonly leftOut: MalformedDocument };

/**
 * Reads an openFDA file of any size as it comes, a label at a time: `{ meta, results: [...] }`, a list of records or one
 * record. What is held is one record. A bad record is left out with file, line and column, and the reading goes on;
 * a document that is no JSON at all throws MalformedDocument, as does one that is cut short, behind its last whole record.
 *
 * @example for await (const read of readOpenFdaStream(createReadStream('drug-label.json'))) …
 */
export async function* readOpenFdaStream(chunks: Chunks, options: ReadOptions = {}): AsyncGenerator<OpenFdaRead> {
  const file = options.file ?? 'document';
  let found: JsonRecord[] = [];
  const records = openJsonRecords((record) => found.push(record), { ...LIMITS, ...options.limits });
  const take = (): readonly JsonRecord[] => {
    const taken = found;
    found = [];
    return taken;
  };
  for await (const piece of chunks) {
    if (!records.write(piece)) throw new MalformedDocument(file, 'is not JSON: expected { or [', records.place());
    for (const record of take()) yield readRecord(record, file);
  }
  const say = records.end();
  for (const record of take()) yield readRecord(record, file);
  if (say !== undefined) throw new MalformedDocument(file, say, records.place());
}

function readRecord(record: JsonRecord, file: string): OpenFdaRead {
  const where = `results[${record.index}]`;
  const leftOut = (say: string, place: Place) => ({ leftOut: new MalformedDocument(file, `${where} ${say}`, place) });
  if (record.bytes === undefined) return leftOut(record.say ?? 'is missing', record.place);
  const { text, badAt } = decodeUtf8(record.bytes);
  if (badAt !== -1) return leftOut('is not UTF-8 here', placeIn(text, badAt, record.place));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return leftOut('is not JSON here', placeIn(text, jsonFault(text), record.place));
  }
  const read = readOpenFdaRecord(value, where);
  if (read.label !== undefined) return { label: read.label, problems: read.problems };
  const [problem] = read.problems;
  return { leftOut: new MalformedDocument(file, `${problem?.where ?? where} ${problem?.say ?? ''}`, record.place) };
}

/** The place of an index of a text that begins at a place. */
function placeIn(text: string, at: number, start: Place): Place {
  const before = text.slice(0, at);
  const lastLine = before.lastIndexOf('\n');
  if (lastLine === -1) return { line: start.line, column: start.column + at };
  return { line: start.line + before.split('\n').length - 1, column: at - lastLine };
}
