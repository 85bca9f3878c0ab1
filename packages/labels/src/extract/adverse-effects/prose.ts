import { analytes } from './analytes.ts';
import { asserts, sparedFrom } from './assertion.ts';
import { isBodySystem, systemHeads } from './body-system.ts';
import type { Context } from './context.ts';
import { effectOf } from './effect-term.ts';
import type { Finding, Reading } from './finding.ts';
import { frequenciesIn } from './frequency.ts';
import { leadOf, NOUN } from './lead.ts';
import { listFindings } from './list.ts';
import { mentions } from './mentions.ts';
import { overallShare, respectively, tailShare } from './sentence-share.ts';

const OCCURRED =
  /\b(?:reported|observed|seen|noted|experienced|developed|occurred|occurring|occur|occurs|documented|identified|detected|described|encountered|found|(?:was|were|is|are) (?:the )?(?:most|more)|(?:incidence|rate|frequency|cases|reports|instances) of|can cause|may cause|caused|causes|can occur|may occur|associated with|led to|had|produces?|resulted in|include[sd]?|including|such as)\b/i;
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

/** Without references to sections and numbers of patients. Between titles of warnings a reference parts as a semicolon does. */
function withoutReferences(sentence: string): string {
  return sentence
    .replace(/\[\s?[Ss]ee[^[\]]{0,300}\](?=\s*\p{Lu})/gu, '; ')
    .replace(
      /\[\s?see[^[\]]{0,300}\]?|\(\s?see [^()]{0,300}\)?|\(\s?\d+(?:\.\d+)*(?:\s?,\s?\d+(?:\.\d+)*)*\s?\)/gi,
      ' ',
    )
    .replace(/\(\s?n\s?=\s?[\d,]+\s?\)/gi, ' ')
    .replace(/\s+/g, ' ');
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
  const counted = analytes(text, reading);
  if (counted.length > 0) return counted;
  const lead = leadOf(text);
  const occurred = OCCURRED.test(text);
  if (lead === undefined) {
    if (occurred && !inList) return respectively(mentions(text, reading, overallShare(text)), text);
    return inList && text.length < 90 ? listFindings(text, reading, { own: false, whole: true }) : [];
  }
  const before = text.slice(0, lead.start);
  const list = text.slice(lead.end);
  // "Discussed elsewhere in the labeling": the titles of warnings follow.
  const titles = ELSEWHERE.test(before);
  const frequency = overallShare(before) ?? tailShare(list);
  const arm = armOf(text, reading);
  const found = listFindings(list, reading, {
    own: lead.sure && !titles,
    ...(titles && { whole: true }),
    evidence: 'words',
    ...(frequency !== undefined && { frequency }),
    ...(arm !== undefined && { arm }),
  });
  return [...(occurred ? mentions(before, reading, undefined) : []), ...respectively(found, text)];
}

/** "CAPS: The most common …", "… for CLL (frequency >= 15%) are": the group of patients that a sentence speaks of. */
function armOf(text: string, { lexicon }: Reading): string | undefined {
  const prefix = /^\s*(\p{Lu}[\p{L}\d' ()-]{1,40}?)\s*:\s+(?=\p{Lu})/u.exec(text)?.[1];
  if (
    prefix !== undefined &&
    !NOUN.test(prefix) &&
    !isBodySystem(prefix) &&
    lexicon.find(prefix, ['effect']).length === 0
  )
    return prefix;
  return /\b(?:reactions?|events?) (?:for|in) (?:patients with )?([A-Z][A-Z0-9-]{1,8})\b/.exec(text)?.[1];
}
