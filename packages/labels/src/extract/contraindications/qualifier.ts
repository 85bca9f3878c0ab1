import type { Mention } from '../lexicon.ts';

const HISTORY = '(?:a |any )?(?:personal or family |prior |past |recent |known )?history of|evidence of';
const DEGREE =
  'severe|moderate|mild|marked|significant|clinically|serious|advanced|extensive|major|complete|partial|overt|symptomatic|second|third|first|degree|end-stage';
const COURSE =
  'active|acute|chronic|recent|current|recurrent|latent|manifest|permanent|persistent|unresolved|stable|unstable|uncontrolled|untreated|uncorrected|inadequately treated|decompensated|uncompensated|pre-?existing|existing|prior|previous|threatened';
const ORIGIN =
  'congenital|familial|hereditary|idiopathic|acquired|malignant|primary|secondary|hemiplegic|basilar|ophthalmoplegic';
const KIND =
  'inherited|benign|metastatic|invasive|arterial|venous|mechanical|bacterial|viral|fungal|purulent|hemorrhagic|ischemic|traumatic|paroxysmal|intermittent|progressive|refractory|bilateral|unilateral';
const SURE = 'known|suspected|confirmed|documented|established|undiagnosed|unexplained';
/** Told by their form: "drug-induced", "nontraumatic", "squamous cell". */
const FORMED =
  '[\\p{L}-]+-(?:induced|related|associated|mediated|threatening|dependent)|non-?\\p{L}{4,}|(?:squamous|basal|small|giant|large)[ -]cell';
const STATES = [HISTORY, SURE, DEGREE, COURSE, ORIGIN];
const NARROWS = repeated([...STATES, KIND, FORMED]);
/** Within a name a kind of condition is a part of the name: "ischemic heart disease". */
const NARROWS_WITHIN = repeated(STATES);

const WITH_SIGNS = /with (?:aura|focal)\b.*$/i;

function repeated(words: readonly string[]): RegExp {
  return new RegExp(`^(?:(?:${words.join('|')})(?:[\\s,/-]+|$)(?:(?:or|and|to|and/or)\\s+)?)+`, 'iu');
}

/**
 * What narrows a condition where a label names it: "history of", "active or recent"; undefined when nothing does.
 *
 * @example qualifierOf('with a history of stroke', mention) // 'history of'
 */
export function qualifierOf(text: string, mention: Mention): string | undefined {
  const place = qualifierPlace(text, mention);
  if (place !== undefined) return tidy(text.slice(place.start, place.end));
  const within = NARROWS_WITHIN.exec(mention.text)?.[0] ?? WITH_SIGNS.exec(mention.text)?.[0];
  return within === undefined || within.length >= mention.text.length ? undefined : tidy(within);
}

/**
 * Where the words before a condition stand that narrow it; undefined when there are none. They may go on into its name:
 * "severe" before "chronic hepatitis".
 */
export function qualifierPlace(
  text: string,
  mention: Mention,
): { readonly start: number; readonly end: number } | undefined {
  const words = [...text.slice(0, mention.start).matchAll(/[\p{L}/-]+/gu)];
  for (const { index } of words.slice(-8)) {
    const found = NARROWS.exec(text.slice(index, mention.end))?.[0];
    const end = index + (found?.length ?? 0);
    if (end >= mention.start) return { start: index, end: end < mention.end ? end : mention.start };
  }
  return undefined;
}

/** Behind a name: what must be there as well, or what it must come from. Six words are enough to tell. */
const AS_WELL =
  /^(?:\s+headaches?)?\s+((?:and\s+(?:an?\s+(?:accessory|additional)|(?:are|is|have|has|who)\s)|if\s|who\s+(?:are|is|have|has)\s|secondary\s+to\s|due\s+to\s(?!any)|caused\s+by\s|resulting\s+from\s|associated\s+with\s|of\s*[>≥]\s?\d|(?:with(?!\s+or\b))\s(?!(?:a\s+)?history\b))[^.;,|()[\]]*)/i;
const MOST_WORDS = 6;

/**
 * What narrows a condition behind its name: a second thing that must be there, an age, or what it comes from; undefined when nothing does.
 *
 * @example narrowedBy('atrial fibrillation and an accessory bypass tract', 19) // 'and an accessory bypass tract'
 */
export function narrowedBy(text: string, end: number): string | undefined {
  const found = AS_WELL.exec(text.slice(end, end + 160))?.[1];
  return found === undefined ? undefined : tidy(found.trim().split(/\s+/).slice(0, MOST_WORDS).join(' '));
}

const tidy = (found: string) =>
  found
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/ (?:or|and|to|and\/or)? ?$/, '')
    .trim();
