import type { Mention } from '../lexicon.ts';

/** Words between "drugs" and what they do. */
const THAT =
  '(?<!\\p{L})(?:drugs?|agents?|medications?|medicines?|products?|substances?|compounds?)(?:\\s+\\([^)]{1,60}\\))?\\s+(?:(?:that|which|known|having|with|may|can|could|also|are|have|effects?|been|to|likely|associated|also|the|a|an|potential|for|of|significantly|potentially|adversely|reported|otherwise|directly|both|in|their|possible|generally|well|shown|increase|risk)\\s+){0,9}';
/** Verbs and nouns by which a drug is the cause of something. */
const CAUSE =
  '(?:(?:caus\\w+|induc\\w+|produc\\w+|lead\\w*\\s+to|result\\w*\\s+in|increas\\w+|elevat\\w+|rais\\w+|promot\\w+|potentiat\\w+|enhanc\\w+|prolong\\w*|lower\\w*|reduc\\w+|decreas\\w+|deplet\\w+|affect\\w*|alter\\w*|impair\\w*|interfer\\w+\\s+with|inhibit\\w*|slow\\w*|depress\\w*|suppress\\w*|with|risk\\s+(?:for|of)|predispos\\w+(?:\\s+\\w+)?\\s+to|contribut\\w+\\s+to|associated\\s+with|of|for|the|a|an|severe|serum|plasma|blood|systemic|significant|additive|to|further|and|or|,)\\s+){0,6}';

const DOES: readonly (readonly [id: string, what: string])[] = [
  ['qt-prolonging-drugs', '(?:QTc?|QT/QTc)(?:[\\s-]+interval)?|torsades?(?:\\s+de\\s+pointes)?'],
  ['nephrotoxic-drugs', 'nephrotox\\w+|renal\\s+toxicity|kidney\\s+damage|renal\\s+function|renal\\s+impairment'],
  ['ototoxic-drugs', 'ototox\\w+'],
  ['neurotoxic-drugs', 'neurotox\\w+|peripheral\\s+neuropathy'],
  ['hepatotoxic-drugs', 'hepatotox\\w+|liver\\s+(?:injury|damage|toxicity)|liver\\s+enzymes'],
  ['cardiotoxic-drugs', 'cardiotox\\w+'],
  [
    'myelosuppressive-drugs',
    'myelosuppress\\w+|bone\\s+marrow\\s+(?:suppression|depression|toxicity|function)|neutropenia|blood\\s+dyscrasias?',
  ],
  ['photosensitizing-drugs', 'photosensiti\\w+'],
  [
    'hypotension-inducing-drugs',
    '(?:orthostatic\\s+)?hypotension|(?:lower|reduc|decreas)\\w*\\s+(?:the\\s+)?blood\\s+pressure',
  ],
  ['hypertension-causing-drugs', 'hypertension|(?:increas|rais|elevat)\\w*\\s+(?:the\\s+)?blood\\s+pressure'],
  ['bradycardia-inducing-drugs', 'bradycardia|(?:decrease\\s+)?heart\\s+rate|AV\\s+(?:nodal\\s+)?conduction'],
  ['respiratory-depressants', 'respiratory\\s+(?:depression|or)|depress\\s+respiration'],
  ['cns-depressants', '(?:central\\s+nervous\\s+system|CNS)\\s+depression|sedation|drowsiness|somnolence'],
  ['hypokalemia-causing-drugs', 'hypokal[ae]?emia|potassium\\s+(?:loss|depletion|wasting)'],
  [
    'hyperkalemia-causing-drugs',
    'hyperkal[ae]?emia|serum\\s+potassium|potassium\\s+(?:levels?|retention|concentrations?)',
  ],
  ['hypomagnesemia-causing-drugs', 'hypomagnes[ae]?emia'],
  ['hyponatremia-causing-drugs', 'hyponatr[ae]?emia'],
  ['hypocalcemia-causing-drugs', 'hypocalc[ae]?emia|serum\\s+calcium'],
  ['hypoglycemia-causing-drugs', 'hypoglyc[ae]?emi\\w+'],
  ['hyperglycemia-causing-drugs', 'hyperglyc[ae]?emi\\w+'],
  ['seizure-threshold-lowering-drugs', '(?:the\\s+)?seizure\\s+threshold'],
  [
    'serotonergic-drugs',
    'serotonin(?:ergic)?(?:\\s+(?:metabolism|neurotransmi\\w+(?:\\s+systems?)?|reuptake|levels|syndrome))?',
  ],
  ['anticholinergics', 'anticholinergic\\s+(?:activity|effects?|properties)'],
  ['bleeding-time-prolonging-drugs', 'bleeding\\s+times?'],
  ['antiplatelet-drugs', 'platelet\\s+aggregation'],
  [
    'coagulation-altering-drugs',
    'coagulation|hemostasis|clotting|platelet\\s+function|bleeding(?!\\s+time)|h[ae]?emorrhage',
  ],
  ['gastric-ph-dependent-drugs', '(?:gastric|stomach)\\s+pH\\s+(?:dependent|is\\s+an?\\s+important)'],
  ['acid-reducing-drugs', '(?:gastric|stomach)\\s+(?:acid(?:ity)?|pH)|stomach\\s+acid'],
  ['immunosuppressants', 'suppress\\s+the\\s+immune\\s+system|immunosuppression'],
  ['narrow-therapeutic-index-drugs', '(?:a\\s+)?narrow\\s+therapeutic\\s+(?:index|ratio|range|window)'],
  [
    'highly-protein-bound-drugs',
    '(?:highly\\s+|extensively\\s+|strongly\\s+)(?:plasma\\s+)?(?:protein[\\s-]bound|bound\\s+to)|bound\\s+to\\s+(?:plasma|serum)\\s+protein|protein\\s+binding',
  ],
  ['renal-tubular-secretion-drugs', '(?:active\\s+)?(?:renal\\s+)?tubular\\s+secretion'],
  ['methemoglobinemia-causing-drugs', 'methemoglobin\\w*'],
  ['hemolysis-causing-drugs', 'hemolysis'],
];
const FORM = new RegExp(`${THAT}${CAUSE}(?=\\S)`, 'giu');
const KINDS = DOES.map(
  ([id, what]) => [id, new RegExp(`(?<![\\p{L}\\p{N}])(?:${what})(?![\\p{L}\\p{N}])`, 'iu')] as const,
);
/** "The product may cause …" tells of this drug. */
const THE_ONE = /^(?:drug|agent|medication|medicine|product|substance|compound)\s+(?:may|can|could|is|has)\b/i;
/** Where the list of what they do ends. */
const LIST_ENDS =
  /\b(?:should|may|might|can|could|will|must|is|are|was|were|when|while|has|have|if|because|since|during|unless|prior|before|to)\b|[.;:([\]]/i;
const ANY = /\b(?:drug|agent|medication|medicine|product|substance|compound)/i;
/** Without one of these the drugs may be meant against the harm: "drugs for bleeding". */
const CAUSAL =
  /\b(?:that|which|known|having|with|associated|caus|induc|produc(?:e|ing)|lead|increas|elevat|prolong|lower|reduc|affect|alter|impair|interfer|inhibit|depress|suppress|highly|bound|effects?)/i;

/**
 * Classes that labels name by what their members do: "drugs that prolong the QT interval" is `qt-prolonging-drugs`. A list
 * ("that can induce hypotension, bradycardia or respiratory depression") gives one class for each.
 *
 * @example describedClasses('other drugs known to cause hypokalemia')[0]?.id // 'hypokalemia-causing-drugs'
 */
export function describedClasses(text: string): readonly Mention[] {
  if (!ANY.test(text)) return [];
  const found: Mention[] = [];
  for (const match of text.matchAll(FORM)) {
    if (!CAUSAL.test(match[0]) || THE_ONE.test(match[0])) continue;
    const start = match.index;
    const from = start + match[0].length;
    // What they do may have begun inside the words that lead to it.
    const list = `${match[0]}${text.slice(from, from + 160).split(LIST_ENDS, 1)[0] ?? ''}`;
    for (const [id, kind] of KINDS) {
      const what = kind.exec(list);
      if (what === null) continue;
      const end = start + what.index + what[0].length;
      found.push({ kind: 'class', id, text: text.slice(start, end), start, end });
    }
  }
  return found;
}
