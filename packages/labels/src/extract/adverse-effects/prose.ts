import { analytes } from './analytes.ts';
import { asserts, sparedFrom } from './assertion.ts';
import { systemHeads } from './body-system.ts';
import type { Context } from './context.ts';
import { effectOf } from './effect-term.ts';
import { COMPARATOR, type Finding, type Reading } from './finding.ts';
import { frequenciesIn } from './frequency.ts';
import { listFindings } from './list.ts';

const NOUN =
  /\b(?:(?:adverse|side|untoward|undesirable|unwanted|toxic)(?: \w+)? (?:reactions?|events?|effects?|experiences?)|reactions?|side-effects?|abnormalities|experiences|toxicities|symptoms|signs|ADRs?|AEs?|TEAEs?|SAEs?|events?|complications|manifestations|infections|disorders|effects|findings|changes)\b/i;
const LEAD =
  /\b(?:are|were|was|is|include[sd]?|including|consist(?:s|ed|ing) of|comprised(?: of)?|such as|as follows|\w+[)%]?\s?:)(?=[\s:])[:\s]*(?:(?:the )?following\s*:?\s*)?/gi;
const NOT_A_LEAD =
  /^(?:not|also |generally|usually|mostly|mild|moderate|similar|consistent|based|defined|identified|collected|recorded|derived|from |in |comparable|considered|higher|lower|more |less |presented|shown|listed|summari[sz]ed|described|discussed|categori[sz]ed|observed|seen|noted|reported|provided|included|ranked|coded|classified|grouped|evaluated|assessed|due|related|associated|treated|exposed|dose|the same|the result|transient|reversible|self|rare |infrequent|uncommon|as follows$|those|these|displayed|available|at least|approximately|between|\d|graded|managed|resolved|severe |serious )/i;
const OCCURRED =
  /\b(?:reported|observed|seen|noted|experienced|developed|occurred|occurring|occur|occurs|documented|identified|detected|described|encountered|found|(?:was|were|is|are) (?:the )?(?:most|more)|(?:incidence|rate|frequency|cases|reports|instances) of|can cause|may cause|caused|causes|can occur|may occur|associated with|led to|had|produces?|resulted in|include[sd]?|including|such as)\b/i;
/** Words before a condition of the patients, no effect of the drug. */
const OF_THE_PATIENTS =
  /\b(?:history of|treatment of|treated for|treat|prevention of|prophylaxis of|therapy for|indicated for|diagnos(?:is|ed with|es of)|(?:patients|subjects|adults|children|women|men|infants|individuals|those|persons|participants) (?:\w+ ){0,2}(?:with|having|who had)|pre-?existing|underlying|baseline|suffering from|management of|due to|secondary to|caused by|because of|trials? (?:of|in)|stud(?:y|ies) (?:of|in)|risk factors? for|contraindicated in|in the (?:presence|absence) of|known|used to treat|in (?:acute|chronic|moderate|severe|advanced|pediatric|adult) )\s*(?:[\w-]+[ ,]+){0,3}$/i;

/**
 * The effects in one sentence: the list after "the most common adverse reactions were", what "has been reported", what stands
 * behind the name of a body system. `context` says what the sentences before it left open.
 */
export function proseFindings(sentence: string, reading: Reading, context: Context): readonly Finding[] {
  const text = withoutReferences(sentence);
  const spared = sparedFrom(text);
  if (spared !== undefined) {
    const term = effectOf(spared, reading.lexicon);
    const share = frequenciesIn(text.slice(text.indexOf(spared)))[0]?.value;
    return term === undefined
      ? []
      : [{ effect: term.effect, ...(share !== undefined && { frequency: share }), slices: [spared] }];
  }
  if (!asserts(text)) return [];
  // The share of those who stopped because of an effect is not the share of those who had it.
  if (STOPPED.test(text)) return statement(text, reading, context).map(({ frequency: _, ...finding }) => finding);
  const heads = systemHeads(text);
  const [first] = heads;
  if (first !== undefined) {
    const before = text.slice(0, first.start);
    const overall = frequenciesIn(before)[0]?.value ?? context.frequency;
    return [
      ...(before.trim() === '' ? [] : statement(before, reading, context)),
      ...heads.flatMap(({ end }, i) => banded(text.slice(end, heads[i + 1]?.start ?? text.length), reading, overall)),
    ];
  }
  if (context.underSystem && text.length < 600 && !VERB.test(text)) return banded(text, reading, context.frequency);
  return statement(text, reading, context);
}

const VERB = /\b(?:has|have|had|was|were|is|are|may|can|occurred|should)\b/i;

const ELSEWHERE = /\b(?:discussed|described|detail|elsewhere|other sections)\b/i;

const STOPPED =
  /\b(?:discontinu\w+|withdr[ae]w\w*|(?:leading|led) to (?:dos\w+|treatment|permanent|interruption)|(?:dos(?:e|age|ing)) (?:reductions?|interruptions?|delays?|modifications?)|required (?:dos\w+|treatment))\b/i;

/** References to sections and tables, blanked out so that places stay. */
function withoutReferences(sentence: string): string {
  const blank = (all: string) => ' '.repeat(all.length);
  return sentence
    .replace(/\[\s*[Ss]ee[^\]]*\](?=\s*\p{Lu})/gu, (all) => `;${' '.repeat(all.length - 1)}`)
    .replace(/\[\s*see[^\]]*\]?|\(\s*see [^)]*\)?|\(\s*\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*\)/gi, blank)
    .replace(/\(\s*n\s*=\s*[\d,]+\s*\)/gi, blank);
}

const BAND_HEAD =
  /(?:^|[;.,]?\s*)(?:(?:very )?(?:common|frequent|rare|uncommon|infrequent|occasional|frequency not known|not known|unknown)(?:ly)?(?:\s*\([^()]*\))?|(?:\(?\s*(?:[<>≤≥]\s*=?\s*)?\d[^;:]{0,40}?%(?: of (?:patients|subjects))?\s*\)?))\s*(?::|\s[-–—]\s*)\s*/gi;

/** A list with frequencies as headings inside: "1% and less than 10% - gastritis; Rare: hepatitis". */
function banded(text: string, reading: Reading, overall: string | undefined): readonly Finding[] {
  const heads = [...text.matchAll(BAND_HEAD)];
  const [first] = heads;
  const list = (from: number, to: number, frequency: string | undefined) =>
    sentencesOfList(text.slice(from, to), reading, frequency);
  if (first === undefined) return list(0, text.length, overall);
  return [
    ...list(0, first.index, overall),
    ...heads.flatMap((head, i) => {
      const frequency = frequenciesIn(head[0])[0]?.value ?? overall;
      return list(head.index + head[0].length, heads[i + 1]?.index ?? text.length, frequency);
    }),
  ];
}

function sentencesOfList(text: string, reading: Reading, frequency: string | undefined): readonly Finding[] {
  if (VERB.test(text)) return statement(text, reading, { inList: false });
  return listFindings(text, reading, { own: true, ...(frequency !== undefined && { frequency }) });
}

function statement(text: string, reading: Reading, { inList }: Context): readonly Finding[] {
  const prefix = /^\s*([A-Z][A-Z0-9-]{1,8})\s*:\s+\p{Lu}/u.exec(text);
  const arm = armOf(text, prefix?.[1]);
  const lead = leadOf(text);
  const counted = analytes(text, reading);
  if (counted.length > 0) return counted;
  if (lead !== undefined) {
    const before = text.slice(0, lead.start);
    const list = text.slice(lead.end);
    // "Discussed elsewhere in the labeling": the titles of warnings follow.
    const titles = ELSEWHERE.test(before);
    const frequency = overall(before) ?? tail(list);
    const found = listFindings(list, reading, {
      own: lead.sure && !titles,
      ...(titles && { whole: true }),
      evidence: 'words',
      ...(frequency !== undefined && { frequency }),
      ...(arm !== undefined && { arm }),
    });
    return [...(OCCURRED.test(text) ? mentions(before, reading, undefined) : []), ...respectively(found, text)];
  }
  if (inList || !OCCURRED.test(text)) {
    const term = text.length < 90 && inList ? listFindings(text, reading, { own: false, whole: true }) : [];
    return term;
  }
  return respectively(subject(text, reading, overall(text)), text);
}

/** Where the list of a sentence begins: behind the first verb after "adverse reactions" that a list can follow. */
function leadOf(text: string): { readonly start: number; readonly end: number; readonly sure: boolean } | undefined {
  const noun = NOUN.exec(text);
  if (noun === null) return undefined;
  LEAD.lastIndex = noun.index;
  for (let match = LEAD.exec(text); match !== null; match = LEAD.exec(text)) {
    const end = match.index + match[0].length;
    if (text.slice(end).trim() === '') return undefined;
    if (inBracket(text, match.index) || (!match[0].includes(':') && NOT_A_LEAD.test(text.slice(end)))) continue;
    return {
      start: match.index,
      end,
      sure: /\b(?:adverse|side|reactions?|ADRs?|AEs?|abnormalities|toxicities)\b/i.test(text.slice(0, match.index)),
    };
  }
  return undefined;
}

function inBracket(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Known effects in running words, apart from what the patients had before. */
function subject(text: string, reading: Reading, frequency: string | undefined): readonly Finding[] {
  return OCCURRED.test(text) ? mentions(text, reading, frequency) : [];
}

function mentions(text: string, reading: Reading, frequency: string | undefined): readonly Finding[] {
  const found: Finding[] = [];
  let last = -1;
  for (const mention of reading.lexicon.find(text, ['effect'])) {
    if (mention.start < last || OF_THE_PATIENTS.test(text.slice(Math.max(0, mention.start - 70), mention.start)))
      continue;
    last = mention.end;
    // "rheumatoid arthritis patients", "pain trials": what the patients had.
    if (
      /^(?:\s+(?:and|or) [\w-]+)?[ -](?:patients|subjects|trials?|studies|study|populations?|indications?|prophylaxis|treatment|therapy|medications?)\b/i.test(
        text.slice(mention.end),
      )
    )
      continue;
    // "Hypertension In clinical trials …": a heading that has run into its paragraph.
    if (
      /^\s*$/.test(text.slice(0, mention.start)) &&
      /^\s+(?:In|The|Patients|Clinical|Adults?|Pediatric|Table|Study|Of|A|For|Among|During|Data|There|These|Two|Because)\b/.test(
        text.slice(mention.end),
      )
    )
      continue;
    if (/\btypes? (?:1|2|I|II) $/.test(text.slice(0, mention.start))) continue;
    const own = /^\s*\(\s*([^()]*)\)/.exec(text.slice(mention.end));
    const share = (own === null ? undefined : frequenciesIn(own[1] ?? '')[0]?.value) ?? frequency;
    found.push({ effect: mention.id, ...(share !== undefined && { frequency: share }), slices: [mention.text] });
  }
  return found;
}

/** The share that a lead gives to all that follows it. */
function overall(text: string): string | undefined {
  return frequenciesIn(text).at(0)?.value;
}

/** The share behind a list: ", reported in approximately 2% of patients". */
function tail(list: string): string | undefined {
  const match = /(?:occurr\w+|report\w+|observed|seen|noted|experienced|each|were|was|incidence|in)\b[^,()]*$/i.exec(
    list,
  );
  return match === null ? undefined : frequenciesIn(match[0])[0]?.value;
}

/** "A, B and C in 1%, 2% and 3%, respectively": each has its own. */
function respectively(found: readonly Finding[], text: string): readonly Finding[] {
  if (!/\brespectively\b/i.test(text)) return found;
  const shares = frequenciesIn(text);
  if (shares.length !== found.length) return found.map(({ frequency: _, ...rest }) => rest);
  return found.map((one, i) => ({ ...one, frequency: shares[i]?.value ?? '' }));
}

/** "CAPS: the most common …", "… for CLL (frequency >= 15%) are": the group of patients that a sentence speaks of. */
function armOf(text: string, prefix: string | undefined): string | undefined {
  if (prefix !== undefined && !NOUN.test(prefix) && prefix !== 'EXCERPT') return prefix;
  const named = /\b(?:reactions?|events?) (?:for|in) (?:patients with )?([A-Z][A-Z0-9-]{1,8})\b/.exec(text)?.[1];
  return (
    named ??
    (/\bplacebo[- ](?:treated|group)|\bin the placebo\b/i.test(text) &&
    !/drug|treated with/i.test(text) &&
    /^(?:in )?placebo/i.test(text)
      ? `${COMPARATOR}placebo`
      : undefined)
  );
}
