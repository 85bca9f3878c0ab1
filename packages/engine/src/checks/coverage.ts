import type { HeldKind } from '../held.ts';
import type { Answers, Case, Check } from './check.ts';
import { drugsIn, listed } from './compose.ts';

/** What Doseline holds no facts on: silence about a medicine is never to be read as safety, but where a reviewed label is silent. */
export const coverage: Check = {
  id: 'coverage',
  title: 'What the knowledge does not hold',
  about: 'Says, for each kind of question, of which medicines Doseline has no facts yet.',
  notYet: 'each',
  run(c, answers) {
    sayUnread(c, answers);
    const inPart = drugsIn(c.currentDossiers.filter((one) => one.inPart));
    if (inPart.length > 0)
      answers.notChecked.push({
        check: 'coverage',
        about: listed(inPart),
        reason: 'Only part of what the labels say is in the knowledge yet: there may be more to check.',
      });
  },
};

function sayUnread(c: Case, answers: Answers): void {
  for (const [check, words] of isAgeAQuestion(c.age) ? WITH_AGE : QUESTIONS) {
    const concerned = c.currentDossiers.filter(({ unread }) => unread[check] !== undefined);
    if (concerned.length === 0) continue;
    const without = drugsIn(concerned);
    const extracted = drugsIn(concerned.filter(({ unread }) => unread[check] === 'extracted'));
    answers.notChecked.push({
      check,
      about: listed(without),
      reason: `Doseline has no reviewed ${words} of ${without.length === 1 ? 'this medicine' : 'these medicines'} yet.${
        extracted.length === 0
          ? ''
          : ` Of the label${extracted.length === 1 ? '' : 's'}${extracted.length === without.length ? '' : ` of ${listed(extracted)}`} only what a program drew from ${extracted.length === 1 ? 'it' : 'them'} and could judge was looked at.`
      }`,
    });
  }
}

const QUESTIONS = [
  ['interaction', 'interactions'],
  ['condition', 'facts on conditions'],
  ['dose', 'highest dose'],
  ['kidney', 'facts on kidney function'],
] as const satisfies readonly (readonly [check: HeldKind, words: string])[];
const WITH_AGE = [...QUESTIONS, ['age', 'facts on age']] as const;

/** Labels speak of children and of older people; an age that was not told may be either. */
function isAgeAQuestion(years: number | undefined): boolean {
  return years === undefined || years < 18 || years >= 65;
}
