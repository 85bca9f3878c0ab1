import type { ExtractedPregnancy } from '@doseline/engine';
import type { Label } from '../../label.ts';
import { CARE_SECTIONS } from '../care-sections.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther, ownDrugs } from '../own-drugs.ts';
import { pieces } from '../pieces.ts';
import { pointTo } from '../point-to.ts';
import { statements } from '../statement.ts';
import { adviceFor, type State } from './advice.ts';
import { trimestersIn } from './trimesters.ts';

const SECTIONS = [
  ...CARE_SECTIONS,
  'pregnancy',
  'teratogenic_effects',
  'nonteratogenic_effects',
  'labor_and_delivery',
  'nursing_mothers',
  'lactation',
  'pregnancy_or_breast_feeding',
];
const ABOUT =
  /pregnan|fetal|fetus|embryo|trimester|gestation|breast-?\s?fe|breast milk|nursing|lactat|human milk|labor\b/i;
const STATES: readonly State[] = ['pregnancy', 'breastfeeding', 'labor-and-delivery'];
const ADVICE = ['contraindicated', 'avoid', 'caution'] as const;

/**
 * What a label asks for in pregnancy, labor and breastfeeding outside its contraindications: for each state, and for the trimesters where it
 * names them, the strictest advice. Findings in animals, what is not known, and another drug's advice are left out. A pregnancy without
 * trimesters stands for all of them, so the same or milder advice for one of them is left out too.
 *
 * @example extractPregnancy(label, lexicon)[0] // { kind: 'pregnancy', state: 'pregnancy', advice: 'avoid', trimesters: [3], … }
 */
export function extractPregnancy(label: Label, lexicon: Lexicon): readonly ExtractedPregnancy[] {
  const own = ownDrugs(label, lexicon);
  const found = new Map<string, ExtractedPregnancy>();
  for (const { section, text } of statements(label, SECTIONS)) {
    if (!ABOUT.test(text)) continue;
    for (const piece of pieces(text)) {
      if (!ABOUT.test(piece.text)) continue;
      for (const state of STATES) {
        const said = adviceFor(state, piece.text);
        if (said === undefined || namesOther(piece.text, own, lexicon)) continue;
        const trimesters = state === 'pregnancy' ? trimestersIn(piece.text) : undefined;
        const words = pointTo(
          text,
          said.places.map(({ start, end }) => text.slice(piece.start + start, piece.start + end)),
        );
        const { advice } = said;
        const key = `${state} ${trimesters?.join() ?? ''}`;
        const known = found.get(key);
        if (known !== undefined && rank(known) <= ADVICE.indexOf(advice)) continue;
        found.set(key, { kind: 'pregnancy', state, advice, ...(trimesters && { trimesters }), section, words });
      }
    }
  }
  const whole = found.get('pregnancy ');
  return [...found.values()].filter(
    (fact) => fact === whole || fact.trimesters === undefined || whole === undefined || rank(fact) < rank(whole),
  );
}

const rank = ({ advice }: ExtractedPregnancy): number => ADVICE.indexOf(advice);
