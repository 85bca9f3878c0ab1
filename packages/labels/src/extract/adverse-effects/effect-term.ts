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
  /^(?:an?|the|some|any|other|new|mild|moderate|mild[- ]to[- ]moderate|moderate[- ]to[- ]severe|severe|serious|fatal|non-?fatal|life[- ]threatening|minor|slight|transient|temporary|reversible|irreversible|occasional(?:ly)?|rare(?:ly)?|isolated|common|uncommon|infrequent|frequent|infrequently|very rarely|possible|potential|immediate|treatment[- ]emergent|drug[- ]related|clinically significant|significant|unusual|generally|usually|primarily|mainly|mostly|also|and|or|as well as|grades? \d(?:\s*(?:-|–|or|and|to|\/)\s*\d)?|symptomatic|asymptomatic|marked(?:ly)?|(?:one|two|three|few|several|occasional|rare|single|isolated)? ?(?:cases?|reports?|instances?|episodes?|occurrences?|development|events|incidents?|symptoms|signs|signs and symptoms|signs or symptoms|onset|incidence|rate|frequency|worsening|exacerbations?|risk) of|reported|e\.?g\.?,?|i\.?e\.?,?|such as|including|include[sd]?)[\s,]+/i;
const AFTERTHOUGHT =
  /\s+(?:nos|not otherwise specified|(?:adverse )?(?:events|effects)|reported|\(?grouped terms?\)?|may occur|etc\.?|as well|alone|\(?see below\)?)$/i;

/**
 * The effect that a phrase names, a table's row or an item of a list. The whole phrase must be the effect: "increased ALT" is
 * `alanine aminotransferase increased`, and words that only say how bad it was are left aside. Undefined where no effect can be
 * told from it.
 *
 * @example effectOf('Pyrexia', lexicon)?.effect // 'fever'
 */
export function effectOf(phrase: string, lexicon: Lexicon): EffectTerm | undefined {
  let text = tidy(phrase);
  const short: string[] = [];
  for (let before = ''; before !== text; ) {
    before = text;
    const known = knownEffect(text, lexicon);
    if (known !== undefined) return { effect: known, known: true };
    short.push(text);
    text = text.replace(ABOUT, '').replace(AFTERTHOUGHT, '').trim();
  }
  const own = ownTerm(text);
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
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/["“”*†‡§¶#^]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/^[\s.,;:\-•·)]+|[\s.,;:\-•·(]+$/g, '')
    .trim();
}

/** The lexicon's id where a phrase as a whole is one of its names, in any of the orders in which labels put the words. */
export function knownEffect(text: string, lexicon: Lexicon): string | undefined {
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

const NOT_AN_EFFECT =
  /\b(?:patients?|subjects?|study|studies|trials?|placebo|vehicle|mg|mcg|ml|kg|dos(?:e|es|ing|age)|table|section|see|treat(?:ed|ment)s?|week|weeks|months?|years?|days?|hours?|who|which|that|were|was|is|are|be|been|have|has|had|not|no|none|with|without|than|from|during|after|before|because|due|these|this|those|their|its|it|in|at|by|for|on|as|if|when|while|per|vs|versus|compared|incidence|frequency|percent|percentage|number|total|reported|observed|occurred|following|clinical|therapy|preferred|term|class|all|any|more|most|least|greater|discontinu\w*|caus\w+|relat\w+|occur\w*|include\w*|including|adverse|events?|experience|reactions? to|warnings?|precautions?|label\w*|information|mean|baseline|therapeutic|population|safety|group|arm|controlled|only|following)\b/i;
const GENERIC =
  /^(?:other|others|reactions?|effects?|events?|symptoms?|signs?|disorders?|conditions?|abnormalities|abnormal|changes|severe|serious|mild|moderate|body|system|systems|general|local|site|use|men|women|males?|females?|adults?|children|elderly|increased?|decreased?|reduced|elevated|both|either|etc|oral|acute|chronic|skin|hematologic|gastrointestinal|cardiac|hepatic|renal|liver|lips?|tongue|throat|face|hands?|feet|arms?|legs?|eyes?|mouth|deaths?|overall|unknown|yes|urine|blood|side effects?|laboratory abnormalities|toxicit(?:y|ies)|complications?|findings|manifestations|cardiovascular|respiratory|common|rare|frequent|infrequent|uncommon|very common|very rare|and|or|also|injection|infusion|administration|drug|medication|product|dependence liability|undetermined|age|race|sex|gender|weight|height|asian|white|black|caucasian)$/i;

/** The label's own words as a term; undefined where the phrase is too long or holds words that no effect's name does. */
function ownTerm(text: string): string | undefined {
  const words = text.split(' ');
  if (text.length < 3 || words.length > 6 || text.length > 60) return undefined;
  if (/\d/.test(text.replace(/\b(?:type|types) (?:1|2|i|ii)\b|\bb12\b|\bqt\b/gi, '')) || /[<>=%≥≤|:;?!]/.test(text))
    return undefined;
  if (NOT_AN_EFFECT.test(text) || GENERIC.test(text)) return undefined;
  if (/^(?:of|to|and|or|the|a|an|into|via)\b|\b(?:of|to|and|or|the|a|an|into|via)$/i.test(text)) return undefined;
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
