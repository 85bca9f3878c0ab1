import { wordTable } from './word-table.ts';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';

const OID = 'urn:oid:2.16.840.1.113883';

/** Our short names of code systems, with their URIs, OIDs, and the names they go under when punctuation is left out. */
const NAMES = wordTable(`rxnorm ${RXNORM} ${OID}.6.88 rxcui
snomed-ct ${SNOMED} ${OID}.6.96 snomedct snomed sct
loinc ${LOINC} ${OID}.6.1
icd-10-cm http://hl7.org/fhir/sid/icd-10-cm ${OID}.6.90 icd10cm icd10
ndc http://hl7.org/fhir/sid/ndc ${OID}.6.69
unii http://fdasis.nlm.nih.gov ${OID}.4.9
atc http://www.whocc.no/atc`);

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
