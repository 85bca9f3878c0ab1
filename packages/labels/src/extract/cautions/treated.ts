/** What each use covers beside itself: a drug for leukemia is given to "patients with cancer". */
const WIDER: readonly (readonly [RegExp, string])[] = [
  [/cancer|carcinoma|leukemia|lymphoma|myeloma|melanoma|tumor|sarcoma/, 'malignancy'],
  [/diabetes/, 'diabetes'],
  [/infection|pneumonia|sepsis|endocarditis|tuberculosis|gonorrhea|syphilis|meningitis/, 'systemic-infection'],
];

/** Whether a condition is one that the drug is for. */
export function treatedBy(uses: readonly string[]): (id: string) => boolean {
  const all = new Set([
    ...uses,
    ...WIDER.flatMap(([pattern, id]) => (uses.some((use) => pattern.test(use)) ? [id] : [])),
  ]);
  return (id) => all.has(id);
}
