import type { ConditionIndex } from '../conditions.ts';
import type { ExtractedAge, ExtractedCondition, ExtractedFact, ExtractedInteraction } from '../nouns/extracted.ts';

/** From this age on labels repeat that organs may be weaker and doses should start low: nothing for whoever takes it already. */
const OLDER = 60;

/**
 * Whether a statement is only shown in the monograph: what a label names without a harm or anything to do, what means a part of a class or
 * a special form of the very disease that the drug is for. No check reads it, so that it neither alarms nor clears.
 */
export function isAside(fact: ExtractedFact, uses: ReadonlySet<string>, conditions: ConditionIndex): boolean {
  switch (fact.kind) {
    case 'interaction':
      return isMention(fact);
    case 'condition':
      return fact.advice === 'risk' || CAUSED.test(fact.qualifier ?? '') || isOwnUse(fact, uses, conditions);
    case 'age':
      return isGeneral(fact);
    default:
      return false;
  }
}

/** A mechanism without advice, or a class of which only some are meant or whose members have little in common. */
function isMention({ advice, effect, some, type, with: other }: ExtractedInteraction): boolean {
  if (advice === 'none' && (effect.includes('-') || effect === 'unspecified')) return true;
  if (type !== 'class') return false;
  return some === true || MIXED.test(other) || (advice === 'none' && BY_EFFECT.test(other));
}

/** Classes by which labels never mean every member. */
const MIXED =
  /^(?:antibiotics|antibacterials|antineoplastic-drugs|analgesics|antidepressants|antiepileptics|coagulation-altering-drugs|highly-protein-bound-drugs|cns-acting-drugs)$|-substrates$/;

/** From one cause only, or while it threatens: a diagnosis on a list does not tell. */
const CAUSED = /^(?:threatened|secondary to|due to|caused by|resulting from|associated with)/;

/** Drugs by what they do: named so, without advice, they say no more than that the two add up. */
const BY_EFFECT = /-(?:inducing|causing)-drugs$|toxic-drugs$/;

/** "Decompensated heart failure" of a drug for heart failure: what is meant does not follow from the diagnosis. */
function isOwnUse(
  { condition, advice, qualifier }: ExtractedCondition,
  uses: ReadonlySet<string>,
  { withParents }: ConditionIndex,
): boolean {
  if (uses.has(condition)) return advice !== 'contraindicated' || qualifier !== undefined;
  return advice !== 'contraindicated' && [...uses].some((use) => withParents(use).includes(condition));
}

function isGeneral({ advice, from }: ExtractedAge): boolean {
  if (advice === 'not-established') return true;
  return from !== undefined && from >= OLDER && (advice === 'caution' || advice === 'reduce');
}
