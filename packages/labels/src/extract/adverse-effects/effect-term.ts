import type { Lexicon } from '../lexicon.ts';

/** An adverse effect as it is called: by its id in the lexicon, else by the label's own words in lower case. */
export interface EffectTerm {
  readonly effect: string;
  /** Whether the lexicon knows it. */
  readonly known: boolean;
}

const UP = 'increas(?:ed|e|es|ing)(?: in)?|elevat(?:ed|ions?)(?: (?:of|in))?|raised|rises? in|high|higher|hyper';
const DOWN =
  'decreas(?:ed|e|es|ing)(?: in)?|reduc(?:ed|tions?)(?: (?:of|in))?|low|lowered|lower|diminished|falls? in|drops? in';
const BEFORE = new RegExp(
  `^(?:(${UP})|(${DOWN})|(abnormal(?: changes in)?|abnormalities (?:of|in)|abnormality of)|(prolonged|prolongation of)|(impaired|impairment of)) (?:the )?(.+)$`,
  'i',
);
const AFTER =
  /^(.+?),? (?:(increased?|increases|elevat(?:ed|ions?)|raised|high)|(decreased?|decreases|reduced|reductions?|low)|(abnormal|abnormality|abnormalities)|(prolonged|prolongation)|(impaired|impairment))$/i;
const LEVELS = ['increased', 'decreased', 'abnormal', 'prolonged', 'impaired'];

/** Words that say how bad, how often or how surely, and leave the effect what it is. */
const ABOUT =
  /^(?:an?|the|some|any|other|new|terms?:?|the terms?|mild|moderate|mild[- ]to[- ]moderate|moderate[- ]to[- ]severe|severe|serious|fatal|non-?fatal|life[- ]threatening|minor|slight|transient|temporary|reversible|irreversible|occasional(?:ly)?|very rare|rare(?:ly)?|possibility of|aggravation of|aggravated|worsened|subsequent|isolated|common|uncommon|infrequent|frequent|infrequently|very rarely|possible|potential|immediate|treatment[- ]emergent|drug[- ]related|clinically significant|significant|unusual|generally|usually|primarily|mainly|mostly|also|and|or|as well as|grades? \d(?:\s*(?:-|–|or|and|to|\/)\s*\d)?|symptomatic|asymptomatic|marked(?:ly)?|(?:one|two|three|few|several|occasional|rare|single|isolated)? ?(?:cases?|reports?|instances?|episodes?|occurrences?|development|events|incidents?|symptoms|signs|signs and symptoms|signs or symptoms|onset|incidence|rate|frequency|worsening|exacerbations?|risk) of|reported|e\.?g\.?,?|i\.?e\.?,?|such as|including|include[sd]?)[\s,]+/i;
const AFTERTHOUGHT =
  /\s+(?:nos|not otherwise specified|(?:adverse )?(?:events|effects)|reported|\(?grouped terms?\)?|may occur|etc\.?|as well|alone|\(?see below\)?)$/i;

/**
 * The effect that a phrase names, a table's row or an item of a list. The whole phrase must be the effect: "increased ALT" is
 * `alanine aminotransferase increased`, and words that only say how bad it was are left aside. Undefined where no effect can be
 * told from it. A single word that the vocabulary does not know needs more than its place in a sentence (`words`) to be taken;
 * a table or the list of a body system (`list`) is enough.
 *
 * @example effectOf('Pyrexia', lexicon)?.effect // 'fever'
 */
export function effectOf(phrase: string, lexicon: Lexicon, evidence: Evidence = 'list'): EffectTerm | undefined {
  let text = tidy(phrase);
  if (text.length > LONGEST) return undefined;
  for (let before = ''; before !== text; ) {
    before = text;
    const known = knownEffect(text, lexicon);
    if (known !== undefined) return { effect: known, known: true };
    text = text.replace(ABOUT, '').replace(AFTERTHOUGHT, '').trim();
  }
  // "hypotension Psychiatric Reactions": the next heading has run into the last entry of a list.
  const before = /^(\p{Ll}[^\p{Lu}]*?)\s+\p{Lu}\p{Ll}/u.exec(text)?.[1];
  const first = before === undefined ? undefined : knownEffect(before, lexicon);
  if (first !== undefined) return { effect: first, known: true };
  const behindSystem = /^.*\b(?:disorders|systems?|conditions|investigations)\s+(.+)$/i.exec(text)?.[1];
  const behind = behindSystem === undefined ? undefined : knownEffect(behindSystem, lexicon);
  if (behind !== undefined) return { effect: behind, known: true };
  const own = ownTerm(text, evidence, lexicon);
  return own === undefined ? undefined : { effect: own, known: false };
}

/** Without marks of notes, brackets and loose ends. */
export function tidy(phrase: string): string {
  return phrase
    .replace(/[®™©\u00ad\u200b]/g, '')
    .replace(/\(r\)/gi, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s*\([^()]*\)?/g, ' ')
    .replace(/\[[^[\]]{0,300}\]/g, ' ')
    .replace(/["“”*†‡§¶#^]+|(?<=\s)'|'(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/^[\s.,;:/\-•·)]+|[\s.,;:/\-•·(]+$/g, '')
    .trim();
}

/** The lexicon's id where a phrase as a whole is one of its names, in any of the orders in which labels put the words. */
export function knownEffect(text: string, lexicon: Lexicon): string | undefined {
  if (text.length > LONGEST) return undefined;
  for (const variant of variants(text)) {
    const mention = lexicon.find(variant, ['effect']).find(({ start, end }) => start === 0 && end === variant.length);
    if (mention !== undefined) return mention.id;
  }
  return undefined;
}

function variants(text: string): readonly string[] {
  const american = text
    .replace(/oedema/gi, 'edema')
    .replace(/haem/gi, 'hem')
    .replace(/aemia\b/gi, 'emia')
    .replace(/rrhoea/gi, 'rrhea');
  const found = [text, american];
  const before = BEFORE.exec(american);
  const subject = before?.[6];
  if (before !== null && subject !== undefined) {
    const level = LEVELS[before.slice(1, 6).findIndex((group) => group !== undefined)];
    found.push(...forms(subject, level ?? ''));
  }
  const after = AFTER.exec(american);
  const first = after?.[1];
  if (after !== null && first !== undefined) {
    const level = LEVELS[after.slice(2, 7).findIndex((group) => group !== undefined)];
    found.push(...forms(first, level ?? ''));
  }
  const reordered = /^(.+?), (\S+)$/.exec(american);
  if (reordered !== null) found.push(`${reordered[2]} ${reordered[1]}`);
  return found;
}

/** "serum ALT levels", "increased" → "serum ALT increased", "increased serum ALT". */
function forms(subject: string, level: string): readonly string[] {
  const bare = subject.replace(/\s+(?:levels?|values?|concentrations?|counts?|activity)$/i, '');
  const bloodless = bare.replace(/^(?:serum|blood|plasma|total serum|hepatic|liver)\s+/i, '');
  return [...new Set([subject, bare, bloodless])].flatMap((one) => [`${one} ${level}`, `${level} ${one}`]);
}

/** No name of an effect is as long as this; a longer phrase is not looked at. */
const LONGEST = 150;

/** What a phrase must show, besides its form, to be an effect where the vocabulary does not know it. */
export type Evidence = 'list' | 'words';

const NOT_AN_EFFECT =
  /\b(?:patients?|subjects?|study|studies|trials?|placebo|vehicle|mg|mcg|ml|kg|dos(?:e|es|ing|age)|table|section|see|treat(?:ed|ment)s?|weeks?|months?|years?|days?|hours?|who|which|that|they|were|was|is|are|be|been|have|has|had|not|no|none|with|without|than|from|during|after|before|because|due|these|this|those|their|its|it|in|at|by|for|on|as|if|when|while|per|vs|versus|compared|incidence|frequency|percent|percentage|number|total|reported|observed|occurred|following|clinical|therapy|preferred|terms?|class|all|any|more|most|least|greater|discontinu\w*|caus\w+|relat\w+|occur\w*|include\w*|including|adverse|events?|experienced?|reactions? to|warnings?|precautions?|label\w*|information|mean|baseline|therapeutic|population|safety|group|grouped|ungrouped|arm|controlled|only|agents?|cycles?|drugs?|medications?|values?|variety|multiple|combination|use|sequentially|follow-up|enrolled|similar|qualitatively|onset|standard|care|similarit\w+|difficult|predicted|determined?|mechanism|characteri[sz]ed|consistent|presentation|originally|unmasking|obtained|required|accompanied|administered|suspected|highest|double-blind|predominantly|intensity|severity|idiosyncratic|pre-existing|further|majority|whom|where|although|but|however|respective(?:ly)?|parameters?|normal|range|mild|moderate|approximately|about|each|both|new|re-exposed|specific|different|significant(?:ly)?|statistically)\b/i;
const GENERIC =
  /^(?:others?|reactions?|effects?|events?|symptoms?|signs?|disorders?|disturbances?|conditions?|abnormalit(?:y|ies)|abnormal|changes|failure|severe|serious|body|systems?|general|local|site|men|women|males?|females?|adults?|children|elderly|either|etc|skin|nails?|back|hair|liver|lips?|tongue|throat|face|hands?|feet|arms?|legs?|eyes?|mouth|groin|extremit(?:y|ies)|pharynx|mucosa|nose|ears?|stomach|chest|very rare|stools?|tissue|deaths?|unknown|yes|urine|blood|side effects?|laboratory abnormalities|toxicit(?:y|ies)|complications?|findings|manifestations|rare|older|younger|higher|lower|fewer|greater|highest|lowest|largest|worsening|increasing|decreasing|remaining|ongoing|time|outcomes|organisms|grounds|behavior|attempt|completion|episodes|and|or|also|injection|infusion|administration|product|dependence liability|age|race|sex|gender|weight|height|asian|white|black|caucasian|lactation|nodules?|butterfly|they|remote|cases|inflammation)$/i;
/** Single words that say what kind of thing another word is. */
const ADJECTIVE = /(?:(?<!withdraw)al|ic|ed|ar|ous|ive|ly|ible|able|ary|less)$/i;
const ANALYTE =
  /^(?:(?:serum|blood|total|plasma|urinary|absolute|direct|fasting) )*(?:alt|ast|ggt|ldh|cpk|ck|bun|inr|tsh|sgot|sgpt|wbcs?|rbcs?|anc|hgb|(?:alanine|aspartate) (?:amino)?trans(?:fer|amin)ase|alkaline phosphatase|(?:amino)?transaminases?|lipase|amylase|bilirubin(?: conjugated)?|creatinine|creatine (?:phospho)?kinase|cholesterol|ldl(?: cholesterol)?|hdl(?: cholesterol)?|triglycerides?|glucose|hemoglobin|hematocrit|platelets?(?: count)?|leukocytes|neutrophils?(?: count)?|lymphocytes?(?: count)?|white blood cells?|red blood cells?|sodium|potassium|calcium|magnesium|phosph(?:ate|orus)|albumin|protein|uric acid|urea(?: nitrogen)?|bicarbonate|chemistry|hematology|aptt|pt|fibrinogen|hba1c|urate|phosphate)(?: levels?)?$/i;
const MEDICAL =
  /(?:itis|a?emia|osis|oses|pathy|pathies|algia|oma|omata|uria|plegia|rrhea|rrhage|rrhagia|esthesia|opia|opsia|penia|phagia|pnea|cardia|tension|edema|spasms?|ectasi[as]|megaly|trophy|plasia|lysis|sclerosis|emesis|phobia|mania|sthenia|plasm|kinesia|tonia|taxia|phasia|phonia|lalia|thymia|orexia|opathy|dynia|lithiasis|ptysis|stenosis|ectomy|rrhexis|cytosis|philia|chezia|geusia|osmia|somnia|lepsy|plexy|clonus|syncope|ulcer\w*|rash|pain|fistula|abscess|infection|bleeding|shock|arrest|block|pruritus|icterus|vertigo|tic|embolism|thrombus|infarct\w*|disease|syndrome)$/i;

/** Whether a phrase names a thing that laboratories measure, and not what became of it. */
export const isAnalyte = (phrase: string): boolean => ANALYTE.test(phrase);

/** The label's own words as a term; undefined where the phrase is too long or holds words that no effect's name does. */
function ownTerm(text: string, evidence: Evidence, lexicon: Lexicon): string | undefined {
  const words = text.split(' ');
  if (text.length < 3 || words.length > 6 || text.length > 60) return undefined;
  if (
    /\d/.test(text.replace(/\b(?:type|types) (?:1|2|i|ii)\b|\bb12\b|\bqt\b/gi, '')) ||
    /[<>=%≥≤|:;?!()[\]&+]/.test(text)
  )
    return undefined;
  if (NOT_AN_EFFECT.test(text) || GENERIC.test(text) || ANALYTE.test(text)) return undefined;
  if (/^(?:of|to|and|or|the|a|an|into|via)\b|\b(?:of|to|and|or|the|a|an|into|via)$/i.test(text)) return undefined;
  if (words.length === 1 && (ADJECTIVE.test(text) || (evidence === 'words' && !MEDICAL.test(text)))) return undefined;
  const [other] = lexicon.find(text, ['drug', 'class']);
  if (other !== undefined && other.start === 0 && other.end === text.length) return undefined;
  return singular(text.toLowerCase());
}

/** "facial spasms" → "facial spasm", as the vocabulary has it; words that have only a plural are left alone. */
function singular(text: string): string {
  const last = /(\S+)$/.exec(text)?.[1] ?? '';
  if (
    !/^(?:spasms|reactions|infections|disorders|rashes|seizures|cramps|ulcers|bruises|syndromes|attacks|tremors|nodules|lesions|hemorrhages|fractures|abscesses|tumors|neoplasms)$/.test(
      last,
    )
  )
    return text;
  return text.replace(/(?:(ss|sh|x)es|s)$/, '$1');
}
