/** A label record as openFDA has them, with made-up text. */
export interface MadeLabel {
  readonly setId: string;
  readonly version?: number;
  readonly effective?: string;
  readonly name?: string;
  readonly sections?: Readonly<Record<string, string>>;
}

/** A set id from a number. */
export function setIdOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** An openFDA file of labels. */
export function openFdaFile(labels: readonly MadeLabel[]): string {
  return JSON.stringify({ meta: {}, results: labels.map(record) }, null, 1);
}

function record({ setId, version, effective, name = 'Madeupine', sections }: MadeLabel) {
  return {
    set_id: setId,
    ...(version !== undefined && { id: `${setId}-${version}`, version: String(version) }),
    ...(effective !== undefined && { effective_time: effective.replaceAll('-', '') }),
    ...Object.fromEntries(
      Object.entries(sections ?? { warnings: 'Do not stop at once.' }).map(([key, text]) => [key, [text]]),
    ),
    openfda: { brand_name: [name], generic_name: [name.toLowerCase()], route: ['ORAL'], product_ndc: ['0000-0001'] },
  };
}

/** Many labels of some length, no two alike, the same every time. */
export function manyLabels(count: number, words: number): readonly MadeLabel[] {
  return Array.from({ length: count }, (_, n) => ({
    setId: setIdOf(n % (count - 10)),
    version: 1 + Math.floor(n / (count - 10)),
    name: `Madeupine ${n}`,
    sections: {
      warnings: `Warning of label ${n}. ${prose(n, words)}`,
      drug_interactions: `Interactions of label ${n}. ${prose(n + 7, words)}`,
    },
  }));
}

const WORDS = 'dose tablet patient seizure withdrawal renal hepatic plasma taper abrupt severe oral daily risk'.split(
  ' ',
);

function prose(seed: number, words: number): string {
  return Array.from(
    { length: words },
    (_, i) => `${WORDS[(seed * 31 + i * i) % WORDS.length]}${i % 12 === 11 ? '.' : ''}`,
  ).join(' ');
}

/** A small SPL document. */
export function splDocument(setId: string, version: number, warning: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="urn:hl7-org:v3">
 <id root="${setId.replace(/^0/, '1')}"/>
 <code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="HUMAN PRESCRIPTION DRUG LABEL"/>
 <title>Madeupine</title>
 <effectiveTime value="20240102"/>
 <setId root="${setId}"/>
 <versionNumber value="${version}"/>
 <component><structuredBody>
  <component><section>
   <code code="34071-1" codeSystem="2.16.840.1.113883.6.1" displayName="WARNINGS SECTION"/>
   <title>WARNINGS</title>
   <text><paragraph>${warning}</paragraph></text>
  </section></component>
 </structuredBody></component>
</document>
`;
}
