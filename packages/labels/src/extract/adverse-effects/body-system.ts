/** The names under which labels group adverse effects, as MedDRA and the older dictionaries have them. */
const NAMES = [
  'blood(?: and (?:the )?lymphatic)?(?: system)?',
  'body as a whole',
  'whole body',
  'hemic(?: and lymphatic)?(?: system)?',
  'ha?ematologic(?:al)?',
  'hematopoietic',
  'cardiac',
  'cardiovascular(?: system)?',
  'heart',
  'congenital(?:, familial)?(?: and genetic)?',
  'ear(?:s)?(?: and labyrinth)?',
  'endocrine(?: system)?',
  'eye(?:s)?',
  'ophthalmic',
  'ophthalmologic(?:al)?',
  'ocular',
  'gastro-?intestinal(?: system| tract)?',
  'gi',
  'digestive(?: system)?',
  'general(?: and administrati(?:on|ve) site| disorders and administrati(?:on|ve)[- ]site)?',
  'hepato-?biliary(?: system)?',
  'hepatic(?: and biliary)?',
  'liver(?: and biliary)?(?: system)?',
  'immune(?: system)?',
  'immunologic(?:al)?',
  'infections?(?: and infestations?)?',
  'injury(?:, poisoning)?,? and procedural',
  'injury, poisoning',
  'investigations?',
  'laboratory(?: tests?| investigations?| values?| findings?)?',
  'metaboli(?:sm|c)(?:,? (?:and|&) nutrition(?:al)?)?',
  'metabolic/nutritional',
  'musculo-?skeletal(?:,?(?: and)? connective tissue(?: and bone)?)?(?: system)?',
  'neoplasms?(?: benign,? malignant,? and unspecified)?(?: \\(incl(?:uding)? cysts and polyps\\))?',
  'nervous(?: system)?',
  'neurologic(?:al)?',
  'neuromuscular',
  'neuropsychiatric',
  'central(?: and peripheral)? nervous(?: system)?',
  'peripheral nervous system',
  'autonomic(?: nervous system)?',
  'cns',
  'pregnancy, puerperium and perinatal',
  'psychiatric',
  'psychologic(?:al)?',
  'behavio(?:u)?ral',
  'renal(?: and urinary(?: tract| system)?|/genitourinary)?',
  'urinary(?: system| tract)?',
  'genito-?urinary(?: system| tract)?',
  'urogenital(?: system)?',
  'reproductive(?: system)?(?: and breast)?',
  'respiratory(?: system| tract)?(?:,? thoracic,? and mediastinal)?',
  'skin(?: and (?:subcutaneous(?: tissues?)?|appendages))?',
  'dermatologic(?:al)?(?:/skin)?',
  'dermatological and subcutaneous',
  'integumentary',
  'social circumstances',
  'special senses',
  'surgical and medical procedures',
  'vascular',
  'vascular \\(extracardiac\\)',
  'allergic',
  'oral',
  'sexual function',
  'application site',
  'administration site',
  'product issues',
  'others?',
  'miscellaneous',
];
const TAIL =
  '(?:[ -](?:disorders?|systems?|conditions?|reactions?|effects?|events?|abnormalities|complications|symptoms|toxicit(?:y|ies)|class))*';
const ONE = `(?:${NAMES.join('|')})`;
const WHOLE = new RegExp(`^${ONE}(?: and ${ONE})?${TAIL}$`, 'i');
/** A heading before its list in running text: "Eye disorders: ", "CARDIOVASCULAR - ". It begins with a capital. */
const IN_TEXT = new RegExp(
  `(?<![\\w-])${ONE}(?: and ${ONE})?${TAIL}(?:\\s*\\([^()]{1,40}\\))?\\s*(?::|\\s[-–—]|[-–—]\\s)\\s*`,
  'gi',
);

/**
 * Whether a text is the name of a group of effects by part of the body, and of nothing else.
 *
 * @example isBodySystem('Blood and Lymphatic System Disorders') // true
 */
export function isBodySystem(text: string): boolean {
  const plain = text
    .replace(/\s*[:–—-]\s*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?& ?/g, ' and ')
    .trim();
  return WHOLE.test(plain);
}

export interface SystemHead {
  readonly start: number;
  /** Where the list begins. */
  readonly end: number;
}

/** The headings of body systems in running text, each followed by a colon or a dash. */
export function systemHeads(text: string): readonly SystemHead[] {
  return [...text.matchAll(IN_TEXT)]
    .filter(({ 0: head }) => /^\p{Lu}/u.test(head))
    .map(({ 0: head, index }) => ({ start: index, end: index + head.length }));
}
