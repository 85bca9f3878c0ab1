const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';

/** Each line: our short name of a code system, its URI, the end of its OID, and other names without punctuation. */
const SYSTEMS = `rxnorm ${RXNORM} 6.88 rxnorm rxcui
snomed-ct ${SNOMED} 6.96 snomedct snomed sct
loinc ${LOINC} 6.1 loinc
icd-10-cm http://hl7.org/fhir/sid/icd-10-cm 6.90 icd10cm icd10
ndc http://hl7.org/fhir/sid/ndc 6.69 ndc
unii http://fdasis.nlm.nih.gov 4.9 unii
atc http://www.whocc.no/atc atc`;

const NAMES = new Map<string, string>();
for (const line of SYSTEMS.split('\n')) {
  const [short = '', ...names] = line.split(' ');
  for (const name of names) NAMES.set(/^\d/.test(name) ? `urn:oid:2.16.840.1.113883.${name}` : name, short);
}

/**
 * Our short name of a code system, or the name as given when we do not know it.
 *
 * @example codeSystem('http://snomed.info/sct') // 'snomed-ct'
 * @example codeSystem('ICD-10-CM') // 'icd-10-cm'
 */
export function codeSystem(given: string): string {
  // The two systems of nearly all resources, without hashing a long text.
  if (given === RXNORM) return 'rxnorm';
  // SNOMED CT also comes with the edition behind its URI.
  if (given.startsWith(SNOMED)) return 'snomed-ct';
  return NAMES.get(given) ?? NAMES.get(given.toLowerCase().replace(/[-_ ]/g, '')) ?? given;
}
