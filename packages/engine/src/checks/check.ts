import type { Dossier } from '../dossier.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Day } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding, NotChecked } from '../nouns/finding.ts';
import type { Person } from '../nouns/person.ts';
import type { Risk } from './risk.ts';

/** What a check reads: a person whose list has been understood, the knowledge, and the day. */
export interface Case {
  readonly person: Person;
  readonly knowledge: Knowledge;
  readonly asOf: Day;
  /** Age in years on `asOf`. */
  readonly age: number | undefined;
  /** The conditions by id, the wider ones too, each with the words given for it; undefined when no list was given. */
  readonly conditions: ReadonlyMap<string, string> | undefined;
  /** Every use that was understood, past ones too, by drug and name: what is made of them never depends on the order of the list. */
  readonly uses: readonly DrugUse[];
  /** For each of `uses`: what the knowledge holds on its drug by its route. */
  readonly dossiers: readonly Dossier[];
  /** What is taken on `asOf`; for a check that looks ahead also what has not yet started (see {@link Check.notYet}). */
  readonly current: readonly DrugUse[];
  /** For each of `current`, as {@link dossiers}. */
  readonly currentDossiers: readonly Dossier[];
  /** The medicines of the list, past ones too, that it is dangerous to stop or miss. */
  readonly risks: readonly Risk[];
  /** Those that are so with a condition only, where nobody told the conditions. */
  readonly openRisks: readonly Risk[];
}

/** Where a check puts its answers. Found: a finding. Not known: a `notChecked` that names the datum. Clear: nothing. */
export interface Answers {
  readonly findings: Finding[];
  readonly notChecked: NotChecked[];
}

/** A check: one kind of question asked of a person. */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** What it finds and when it cannot know, in one or two sentences, for `explain` and the documentation. */
  readonly about: string;
  readonly run: (c: Case, answers: Answers) => void;
  /**
   * How it looks at medicines that start after the day, always told as such. each: like any other, so that what is dangerous to start is told before ·
   * sum: with what is taken on the day on which each starts. Absent: not at all, it is about what is taken now.
   */
  readonly notYet?: 'each' | 'sum';
}
