const OID = 'urn:oid:2.16.840.1.113883.';

/** Code systems by the names they go under: FHIR URIs, OIDs, and short names without punctuation. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['http://www.nlm.nih.gov/research/umls/rxnorm', 'rxnorm'],
  ['http://snomed.info/sct', 'snomed-ct'],
  ['http://loinc.org', 'loinc'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'icd-10-cm'],
  ['http://hl7.org/fhir/sid/ndc', 'ndc'],
  ['http://fdasis.nlm.nih.gov', 'unii'],
  ['http://www.whocc.no/atc', 'atc'],
  [`${OID}6.88`, 'rxnorm'],
  [`${OID}6.96`, 'snomed-ct'],
  [`${OID}6.1`, 'loinc'],
  [`${OID}6.90`, 'icd-10-cm'],
  [`${OID}6.69`, 'ndc'],
  [`${OID}4.9`, 'unii'],
  ['rxnorm', 'rxnorm'],
  ['rxcui', 'rxnorm'],
  ['snomedct', 'snomed-ct'],
  ['snomed', 'snomed-ct'],
  ['sct', 'snomed-ct'],
  ['loinc', 'loinc'],
  ['icd10cm', 'icd-10-cm'],
  ['icd10', 'icd-10-cm'],
  ['ndc', 'ndc'],
  ['unii', 'unii'],
  ['atc', 'atc'],
]);

export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';

/**
 * Our short name of a code system, or the name as given when we do not know it.
 *
 * @example codeSystem('http://snomed.info/sct') // 'snomed-ct'
 * @example codeSystem('ICD-10-CM') // 'icd-10-cm'
 */
export function codeSystem(given: string): string {
  // The three systems of nearly all resources, without hashing a long text.
  if (given === RXNORM) return 'rxnorm';
  if (given === SNOMED) return 'snomed-ct';
  if (given === LOINC) return 'loinc';
  const known = NAMES.get(given);
  if (known !== undefined) return known;
  if (given.startsWith(SNOMED)) return 'snomed-ct';
  return NAMES.get(given.toLowerCase().replace(/[-_ ]/g, '')) ?? given;
}
