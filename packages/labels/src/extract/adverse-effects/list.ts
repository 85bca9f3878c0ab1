import { isBodySystem } from './body-system.ts';
import { type EffectTerm, type Evidence, effectOf, knownEffect, tidy } from './effect-term.ts';
import { type Finding, isOwn, type Reading } from './finding.ts';
import { frequenciesIn } from './frequency.ts';
import { type Bracket, type ListItem, listItems } from './list-items.ts';

export interface ListOptions {
  /** Whether an item that the vocabulary does not know is an effect all the same: the text is surely a list of effects. */
  readonly own: boolean;
  /** Whether a known effect inside a longer entry is left alone: the entry is a title, not a reaction. */
  readonly whole?: true;
  /** What vouches for a single word; see {@link effectOf}. */
  readonly evidence?: Evidence;
  /** Of each item that has no number of its own. */
  readonly frequency?: string;
  readonly arm?: string;
}

/** The list may end in the middle of the text: what follows one of these says more of the patients, not of the effects. */
const END =
  /\s(?:(?:which|that|who|where|when|while|characteri[sz]ed|accompanied|manifest\w*|consistent with|suggestive|compared|leading|resulting|requiring|defined|but|although|though|because|since|occurr\w+|report\w+|observed|seen|noted|experienced|developed|were|was|have|has|had|are|is|may|can|in(?= (?:patients|subjects|the|adults?|children|pediatric|clinical|\d|an?|both|some|controlled|women|men|placebo|greater|approximately|at least|less|more|this|these|one|two|all|either|those))|among|during|following|after|with (?:the|an?) (?:incidence|frequency|rate)|at an? (?:incidence|frequency|rate)|for which|of (?:which|whom|these)|from|by)\b)/i;

/**
 * The effects in a list. "corneal edema, ciliary and conjunctival hyperemia" holds three: words that share their last or their
 * first word are given it.
 */
export function listFindings(text: string, reading: Reading, options: ListOptions): readonly Finding[] {
  const { lexicon } = reading;
  const keep = (phrase: string) => phrase.includes(' ') && knownEffect(tidy(phrase), lexicon) !== undefined;
  const items = listItems(text, keep);
  const found: Finding[] = [];
  const add = (term: EffectTerm, item: ListItem, own: string | undefined) => {
    if (!term.known && isOwn(term.effect, reading)) return;
    const frequency = own ?? options.frequency;
    found.push({
      effect: term.effect,
      ...(frequency !== undefined && { frequency }),
      ...(options.arm !== undefined && { arm: options.arm }),
      slices: [tidyEnds(item.text)],
    });
  };
  let swelling = '';
  for (const [i, item] of items.entries()) {
    const inBrackets = item.brackets.flatMap(({ text }) => frequenciesIn(text));
    const behind = frequenciesIn(item.text)[0];
    const frequency = inBrackets[0]?.value ?? behind?.value;
    let phrase =
      behind === undefined
        ? item.text
        : item.text.slice(0, behind.start).replace(/\s(?:in|by|of|at|to)?\s*$/, '') || item.text.slice(behind.end);
    const cut = phrase.search(END);
    if (cut === 0) break;
    if (cut > 0) phrase = phrase.slice(0, cut);
    const part = bodyPart(phrase);
    if (part !== undefined && swelling !== '') {
      const term = effectOf(`${part} ${swelling}`, lexicon);
      if (term !== undefined) add(term, item, frequency);
      continue;
    }
    const shared = sharing(phrase, item, items, i, reading);
    const term = shared ?? effectOf(phrase, lexicon, options.evidence);
    const whole = /\b(swelling|edema|numbness|tingling) of (?:the )?/i.exec(phrase);
    swelling = whole?.[1]?.toLowerCase() ?? '';
    const first = whole === null ? undefined : bodyPart(phrase.slice(whole.index + whole[0].length));
    const parted = first === undefined ? undefined : effectOf(`${first} ${swelling}`, lexicon);
    const run = term?.known === false ? runTogether(phrase, reading) : [];
    if (parted !== undefined) add(parted, item, frequency);
    else if (run.length > 0)
      for (const one of run) add({ effect: one.id, known: true }, { ...item, text: one.text }, frequency);
    else if (term !== undefined && (term.known || (options.own && !isBodySystem(term.effect))))
      add(term, item, frequency);
    else if (options.whole !== true && (!options.own || tidy(phrase).split(' ').length > 3)) {
      for (const mention of mentions(phrase, reading))
        add({ effect: mention.id, known: true }, { ...item, text: mention.text }, frequency);
    }
    for (const bracket of item.brackets) found.push(...inBracket(bracket, reading, options));
    if (cut > 0) break;
  }
  return found;
}

/** Effects whose commas were lost: "stroke suicidal thoughts" is nothing but two known names. */
function runTogether(phrase: string, reading: Reading) {
  const found = mentions(phrase, reading);
  const rest = found.reduce((left, { text }) => left.replace(text, ''), phrase);
  return found.length > 1 && !phrase.includes('/') && !/\p{L}/u.test(rest) ? found : [];
}

/** Known effects inside a longer phrase. */
function mentions(phrase: string, { lexicon }: Reading) {
  return lexicon.find(phrase, ['effect']);
}

/** What a bracket counts under the effect before it; a bracket that only spells it otherwise, or says more of it, holds none. */
function inBracket({ text }: Bracket, reading: Reading, options: ListOptions): readonly Finding[] {
  const list = text.replace(/^[^;]*%\s*;/, '').trim();
  const opened =
    /^(?:includ(?:ing|es|ed)|compris(?:ed of|ing|es)|consist(?:ing|s) of|e\.?g\.?,?|such as|i\.?e\.?,?|mainly|primarily|predominantly|mostly)\s*:?\s*/i.exec(
      list,
    );
  if (opened === null && !/,|\band\b|\bor\b/.test(list)) return [];
  const body = list.slice(opened?.[0].length ?? 0);
  if (/\bsee\b|\bsection\b|\d\.\d|\bn\s*=/i.test(body)) return [];
  const own = opened !== null && options.own && !/^i\.?e/i.test(opened[0]);
  return listFindings(body, reading, { own, ...(options.arm !== undefined && { arm: options.arm }) }).map(
    ({ effect, arm, slices, frequency }) => ({
      effect,
      ...(arm !== undefined && { arm }),
      ...(frequency !== undefined && frequency !== options.frequency && { frequency }),
      slices,
    }),
  );
}

const PARTS: Readonly<Record<string, string>> = {
  lip: 'lip',
  lips: 'lip',
  tongue: 'tongue',
  throat: 'throat',
  face: 'face',
  larynx: 'laryngeal',
  eyelid: 'eyelid',
  eyelids: 'eyelid',
  glottis: 'glottis',
  mouth: 'mouth',
  pharynx: 'pharyngeal',
  hands: 'hand',
  feet: 'foot',
  ankles: 'ankle',
  eyes: 'eye',
  gums: 'gum',
};

function bodyPart(phrase: string): string | undefined {
  return PARTS[
    tidy(phrase)
      .toLowerCase()
      .replace(/^(?:the|and\/or|or)\s+/, '')
  ];
}

const PLACE =
  /^(?:application site|injection site|infusion site|administration site|instillation site|catheter site|corneal|conjunctival|ocular|eye|eyelid|skin|oral|nasal|gingival|vaginal|urinary|throat|abdominal|muscle|chest|joint|breast|scalp|anal|rectal|visual)(?=\s)/i;
const ADJECTIVE =
  /^(?:[a-z-]+(?:al|ary|ic|ar|ous|ive|ial|eal|oid)|eyelid|lip|face|muscle|joint|bone|skin|eye|upper|lower|back|neck|chest|hand|leg|arm|limb)$/i;

/** "ciliary" of "ciliary and conjunctival hyperemia"; "irritation" of "application site discomfort or irritation". */
function sharing(
  phrase: string,
  item: ListItem,
  items: readonly ListItem[],
  i: number,
  { lexicon }: Reading,
): EffectTerm | undefined {
  const text = tidy(phrase);
  const next = items[i + 1];
  const last = next === undefined ? undefined : /\s(\S+)$/.exec(tidy(next.text))?.[1];
  if (
    next?.afterComma === false &&
    last !== undefined &&
    ADJECTIVE.test(text) &&
    knownEffect(text, lexicon) === undefined
  )
    return effectOf(`${text} ${last}`, lexicon);
  const before = items[i - 1];
  const place = before === undefined ? undefined : PLACE.exec(tidy(before.text))?.[0];
  if (!item.afterComma && place !== undefined && !text.includes(' ')) {
    const joined = `${place} ${text}`;
    if (knownEffect(joined, lexicon) !== undefined || knownEffect(text, lexicon) === undefined)
      return effectOf(joined, lexicon);
  }
  return undefined;
}

function tidyEnds(text: string): string {
  return text.replace(/^[\s.,;:]+|[\s.,;:]+$/g, '');
}
