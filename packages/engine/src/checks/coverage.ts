import type { FactsByKind, Knowledge } from '../knowledge.ts';
import type { Check } from './check.ts';
import { listed } from './compose.ts';

/** What Doseline holds no facts on: silence about a medicine is never to be read as safety. */
export const coverage: Check = {
  id: 'coverage',
  title: 'What the knowledge does not hold',
  about: 'Says, for each kind of question, of which medicines Doseline has no facts yet.',
  run(c, answers) {
    for (const [check, words, known] of QUESTIONS) {
      const without = c.drugs.filter((drug) => !known(c.knowledge, drug));
      if (without.length === 0) continue;
      const drawn = without.filter((drug) => isDrawn(c.knowledge, drug, check));
      answers.notChecked.push({
        check,
        about: listed(without),
        reason: `Doseline has no reviewed ${words} of ${without.length === 1 ? 'this medicine' : 'these medicines'} yet.${
          drawn.length === 0
            ? ''
            : ` Only what a program drew from the label${drawn.length === 1 ? '' : 's'}${drawn.length === without.length ? '' : ` of ${listed(drawn)}`} was looked at.`
        }`,
      });
    }
    const inPart = c.drugs.filter((drug) => c.knowledge.hasFacts(drug) && c.knowledge.drug(drug)?.complete !== true);
    if (inPart.length > 0)
      answers.notChecked.push({
        check: 'coverage',
        about: listed(inPart),
        reason: 'Only part of what the labels say is in the knowledge yet: there may be more to check.',
      });
  },
};

type Asked = 'interaction' | 'condition' | 'dose' | 'kidney';

const of = (kind: keyof FactsByKind) => (knowledge: Knowledge, drug: string) =>
  knowledge.factsOf(drug)[kind].some(({ basis }) => basis === 'reviewed');

/** Whether a program found statements of the kind in the drug's labels. */
function isDrawn(knowledge: Knowledge, drug: string, check: Asked): boolean {
  if (check === 'interaction') return knowledge.labelInteractionsOf(drug).length > 0;
  return knowledge.factsOf(drug)[check].length > 0;
}

const QUESTIONS: readonly (readonly [check: Asked, words: string, known: (k: Knowledge, drug: string) => boolean])[] = [
  // To be the partner in another drug's interaction is not to have one's own looked at.
  ['interaction', 'interactions', (k, drug) => k.hasFacts(drug) && k.placesOf(drug).length > 0],
  ['condition', 'facts on conditions', of('condition')],
  ['dose', 'highest dose', of('dose')],
  ['kidney', 'facts on kidney function', of('kidney')],
];
