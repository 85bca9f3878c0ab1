import type { ExtractedUse } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import { isMeasured, isPlain } from '../plain.ts';
import { pointerWords, type Statement, statements } from '../statement.ts';
import { isBackground, opensList, refusal, statesUse } from './cues.ts';
import { type Aim, aims } from './objects.ts';
import type { Role } from './role.ts';

/** `list`: entries of a list are expected. `over-the-counter`: all that is named is a use. */
type Mode = 'none' | 'list' | 'over-the-counter';

/** States and procedures in which drugs are given, but not for them. */
const NEVER = /^(?:pregnancy|breastfeeding|postpartum|organ-transplant|dialysis|multiple-injuries|.*-surgery)$/;

/** A use, and what it is in the sentence that names it. */
export interface ReadUse {
  readonly use: ExtractedUse;
  readonly role: Role;
}

/**
 * The conditions that a label says the drug is for. What it is not for, whom it is tried in and what causes the thing treated
 * are left out; where only the people are named ("in adults with type 2 diabetes"), their condition is the use. Each once a
 * label.
 *
 * @example extractUses(label, lexicon).map((fact) => fact.condition) // ['hypertension', 'heart-failure']
 */
export function extractUses(label: Label, lexicon: Lexicon): readonly ExtractedUse[] {
  return readUses(label, lexicon).map(({ use }) => use);
}

/** As {@link extractUses}, with what each is in its sentence: the thing treated, or what that comes with. */
export function readUses(label: Label, lexicon: Lexicon): readonly ReadUse[] {
  const uses = new Map<string, ReadUse>();
  let mode: Mode = label.supply === 'over the counter' ? 'over-the-counter' : 'none';
  for (const statement of statements(label, ['indications_and_usage'])) {
    const text = statement.text.replace(TITLE, '');
    const limit = refusal(text);
    if (OVER_THE_COUNTER.test(text)) mode = 'over-the-counter';
    const mentions = lexicon
      .find(text, ['condition'])
      .filter(
        (mention) => mention.end <= limit && !NEVER.test(mention.id) && !isMeasured(mention) && isPlain(mention, text),
      );
    for (const { mention, role } of aimsIn(text, mentions, mode))
      if (!uses.has(mention.id)) uses.set(mention.id, { use: use(mention, statement), role });
    mode = modeAfter(text, limit, mode);
  }
  const all = [...uses.values()];
  const exact = all.filter(({ use: { words } }) => !GENERIC.test(words[0] ?? ''));
  return exact.length > 0 ? exact : all;
}

function modeAfter(text: string, limit: number, mode: Mode): Mode {
  if (mode === 'over-the-counter') return mode;
  if (limit < text.length) return 'none';
  if (!statesUse(text)) return mode;
  return opensList(text) || mode === 'list' ? 'list' : 'none';
}

/** Names that say no more than the kind of a disease; kept where a label names nothing else. */
const GENERIC =
  /^(?:(?:serious |severe )?infections?|carcinomas?|tumou?rs?|cancers?|neoplasms?|malignan\w+|metasta\w+)$/i;

const TITLE = /^\s*(?:\d+\.?\s+)?indicat\w* *(?:and|&) *usage(?: section)?\b[\s:.]*/i;

const OVER_THE_COUNTER =
  /^\s*(?:uses?(?: ?\(?s\)?)?|indications?)\b[\s:•■-]*(?:•|■|for\b|temporar|reliev|treat|prevent|help|reduc|cure|see\b)/i;

function aimsIn(text: string, mentions: readonly Mention[], mode: Mode): readonly Aim[] {
  if (mode === 'over-the-counter') return mentions.map((mention) => ({ mention, role: 'object' }));
  if (isBackground(text)) return [];
  if (statesUse(text)) return aims(text, mentions);
  const group = mentions.find(({ text: name, end }) => GROUP.test(name) && text.charAt(end) === ':');
  const named = mentions.filter((mention) => mention !== group);
  if (group !== undefined) return aims(text, named, group.end + 1);
  const [first] = named;
  if (first === undefined) return [];
  // A heading or an entry of a list names its condition at once.
  const lead = text.slice(0, first.start);
  const says = /^\s+(?:is|are|was|were|may|can|has|have)\b/.test(text.slice(first.end));
  return (HEADING.test(lead) && !says) || (mode === 'list' && ENTRY.test(lead)) ? aims(text, named, first.start) : [];
}

/** "Renal diseases:" over a list of them. */
const GROUP = /(?:diseases|disorders|conditions|states)$/i;
const HEADING = /^(?:[\d.]+\s+)?(?:\p{Lu}[\w/-]*[\s,]+){0,4}$/u;
const ENTRY = /^(?!.*\b(?:in|of|to|for|by|from|is|are|has|have)\s)[^.;]{0,110}$/i;

function use(mention: Mention, { section, text }: Statement): ExtractedUse {
  const cue =
    /\b(?:indicated|treatment|management|relief|prevention|prophylaxis|relieves|treats)\b/i.exec(text)?.[0] ?? '';
  return { kind: 'use', condition: mention.id, section, words: pointerWords([mention.text, cue]) };
}
