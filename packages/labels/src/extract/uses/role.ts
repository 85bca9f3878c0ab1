const PEOPLE =
  '(?:patients?|adults?|children|women|men|individuals|persons|people|subjects|infants|neonates|adolescents|females?|males?|recipients|those)';
const POPULATION = new RegExp(
  `\\b(?:in|for|of|by)\\b[^.;]{0,60}?\\b${PEOPLE}\\b[^.;]{0,80}?\\b(?:with|who|whose|having|undergoing|receiving|at)\\b|\\b(?:setting|presence|context) of\\b|\\b${PEOPLE} (?:with|who|whose|having|undergoing|receiving|at)\\b`,
  'i',
);
const CAUSE =
  /\b(?:due to|caused by|secondary to|resulting from|induced by|following|attributable to|complicat\w+|because of|arising from|from)\b/i;
const ASSOCIATION = /\b(?:associated with|related to|accompanying|in association with)\b/i;
/** Words after which a clause only narrows who is treated, and how. */
const CONTEXT =
  /\b(?:who (?:have|has|had|are|were|do|did|cannot|require|failed)|whose|ineligible|intoleran\w+|unable|after|prior|previous\w*|history of|at (?:high |increased )?risk|undergoing|scheduled|receiving|except|other than|excluding|unless|when|until|without|no (?:known|prior|evidence)|adjunct to|in combination with|based on|as an alternative|with evidence of|as measured|by reducing|characteri[sz]ed by|those associated with|including those)\b/i;

/** What a condition is in a statement of use. */
export type Role = 'object' | 'association' | 'population' | 'cause' | 'context';

/**
 * What the words between the last thing named (or the cue) and a condition make of it: the thing treated, what
 * that comes with, the people it is treated in, its cause, or a mere narrowing.
 *
 * @example roleAfter(' of anemia due to ') // 'cause'
 */
export function roleAfter(between: string): Role {
  if (CONTEXT.test(between)) return 'context';
  if (POPULATION.test(between)) return 'population';
  if (CAUSE.test(between)) return 'cause';
  return ASSOCIATION.test(between) ? 'association' : 'object';
}

const PEOPLE_AFTER = new RegExp(`^(?:[\\s-]+(?:infected|positive|related|dependent))?\\s+${PEOPLE}\\b`, 'i');

/** Whether a condition only names the people: "HIV-infected patients". */
export const namesPeople = (name: string, after: string): boolean =>
  /\b(?:patients?|individuals?)$/i.test(name) || PEOPLE_AFTER.test(after);

const ANEW =
  /\b(?:indicated|(?:for|as|in|and|or|to) (?:the )?(?:[\w-]+ ){0,3}?(?:treat\w*|manag\w*|reliev\w*|relief|prevent\w*|prophyla\w*|reduc\w*|control\w*|improv\w*|delay\w*))\b|[•;]|\(\s?\d+(?:\.\d+)?(?:\s?,\s?\d+(?:\.\d+)?)*\s?\)/gi;

/** Where the last new statement begins in the words before a condition, from 0; undefined when none does. */
export function anew(between: string): number | undefined {
  return [...between.matchAll(ANEW)].at(-1)?.index;
}
