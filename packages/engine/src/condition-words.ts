import { normalise } from './names/normalise.ts';

/** Words beside the name of a condition that tell how it is, when or where it was, not what it is. */
const BEFORE =
  wordsOf(`history of personal past medical prior previous old remote known active current currently chronic acute recurrent relapsing longstanding
  stable unstable mild moderate severe very to well poorly controlled uncontrolled persistent intermittent paroxysmal permanent metastatic advanced early
  late newly new diagnosed recently treated untreated compensated decompensated hx h o pmh s p status post pt patient she he i is am has having with
  symptomatic asymptomatic refractory nonvalvular left right bilateral leg`);
const AFTER =
  wordsOf(`history in remission partial full recurrent stable mild moderate severe very controlled uncontrolled well poorly persistent intermittent
  paroxysmal permanent chronic acute active current unspecified nos stage grade class type i ii iii iv v 1 2 3 4 5 1a 1b 2a 2b 3a 3b since on dialysis
  hemodialysis treated untreated resolved diagnosed episode single disorder survivor nyha exacerbation flare refractory symptomatic asymptomatic hx
  metastatic advanced compensated decompensated longstanding relapsing left right bilateral`);
const YEAR = /^(?:19|20)\d\d$/;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/**
 * The shorter names that a written condition may have without what is said beside it, the longest first: "severe asthma" is asthma, "history of stroke
 * (2019)" a stroke, which may matter still. Whatever else stands there is kept: "family history of asthma" and "no asthma" are not asthma.
 *
 * @param name as `normalise` makes it
 * @example [...shorterNames('history of stroke 2019')] // ['2019 history of stroke', 'history of stroke', 'of stroke 2019', …, 'stroke']
 */
export function* shorterNames(name: string): Generator<string> {
  const words = name.split(' ');
  let before = 0;
  while (BEFORE.has(words[before] ?? '')) before++;
  let after = 0;
  while (isAfter(words[words.length - 1 - after] ?? '')) after++;
  // "asthma, severe" may have a name of its own as "severe asthma".
  if (after > 0) yield [...words.slice(-after), ...words.slice(0, -after)].join(' ');
  for (let less = 1; less <= before + after; less++)
    for (let first = Math.max(0, less - after); first <= Math.min(less, before); first++) {
      const rest = words.slice(first, words.length - (less - first));
      if (rest.length > 0) yield rest.join(' ');
    }
}

function isAfter(word: string): boolean {
  return AFTER.has(word) || YEAR.test(word);
}

/**
 * Whether a text is nothing but words that tell how a condition is: "mild intermittent", "BMI 38", in a list behind its name.
 *
 * @param name as `normalise` makes it
 */
export function isBeside(name: string): boolean {
  const words = name.replace(MEASURE, '').trim();
  // Dialysis tells of any disease, and is a state of its own.
  return (
    name !== '' &&
    !name.includes('dialysis') &&
    (words === '' || words.split(' ').every((word) => BEFORE.has(word) || isAfter(word)))
  );
}

/** What doctors measure a condition by, at its end: "NYHA III", "EF 25%", "BMI 38", "1 ppd". */
const MEASURE =
  /(?:^| )(?:nyha(?: class)? [1-4i]+(?: [1-4i]+)?|(?:lv)?ef (?:of )?\d+(?: \d+)?|bmi (?:of )?\d+(?: \d+)?|gold [1-4]|(?:\d+ )?\d+ ppd|\d+ pack years?)$/;

/** Shorthand with signs, before names are normalised: what it stands for. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bs\/p\b/g, ' status post '],
  [/\bh\/o\b/g, ' history of '],
  [/\bd\/o\b/g, ' disorder '],
  [/\bw\/o\b/g, ' without '],
  [/\br\/o\b/g, ' rule out '],
  [/\bc\/b\b|\bw\//g, ' with '],
  [/\b2\/2\b/g, ' due to '],
  [/[/&+]/g, ' and '],
];

/** Shorthand words of lists, each for the word of a name. */
const WORDS: ReadonlyMap<string, string> = new Map(
  `ca cancer|dz disease|def deficiency|etoh alcohol|mech mechanical|tx transplant|hep hepatitis|dm diabetes|hypothyroid hypothyroidism|hyperthyroid hyperthyroidism|w with|syn syndrome|bleed bleeding`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** British spellings within words, each as the names of conditions have it. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/aemi/g, 'emi'],
  [/haem/g, 'hem'],
  [/oedem/g, 'edem'],
  [/oesoph/g, 'esoph'],
  [/\bgastro esoph/g, 'gastroesoph'],
  [/rrhoea/g, 'rrhea'],
  [/tumour/g, 'tumor'],
  [/\b(general|local)ised\b/g, '$1ized'],
];

const ROMAN: ReadonlyMap<string, string> = new Map(Object.entries({ i: '1', ii: '2', iii: '3', iv: '4', v: '5' }));

/**
 * A written condition with its shorthand spelt out: "CKD IIIb" and "stage 3 CKD" are "ckd stage 3", "seizure d/o" is "seizure disorder".
 *
 * @example spellOut('h/o breast CA') // 'history of breast cancer'
 */
export function spellOut(text: string): string {
  let written = text.toLowerCase();
  for (const [sign, meaning] of SIGNS) written = written.replace(sign, meaning);
  let words = normalise(written)
    .split(' ')
    .map((word) => WORDS.get(word) ?? word)
    .join(' ');
  for (const [british, american] of BRITISH) words = words.replace(british, american);
  return words
    .replace(/\b(ckd|stage|type|diabetes)(\d)/g, '$1 $2')
    .replace(/\b(ckd|stage|type|class|grade) (i{1,3}|iv|v)([ab]?)\b/g, (_, of: string, roman: string, part: string) =>
      [of, `${ROMAN.get(roman)}${part}`].join(' '),
    )
    .replace(/\b(ckd|disease) g([1-5])[ab]?\b/g, '$1 stage $2')
    .replace(/\b(ckd|stage) ([1-5])[ab]\b/g, '$1 $2')
    .replace(/\bstage [1-4] (?=.*\b(?:cancer|carcinoma|melanoma|lymphoma)\b)/, '')
    .replace(/^(.*\b)?(stage [1-5]) ((?:ckd|chronic|kidney)\b.*)$/, (_, before: string | undefined, stage, name) =>
      `${before ?? ''}${name} ${stage}`.trim(),
    )
    .replace(MEASURE, '')
    .trim();
}

/** Words by which a text speaks of another person, a doubt or a no: nothing is taken out of it. */
const NOT_SAID =
  /\b(?:no|not|non|denie[sd]|denying|never|negative|ruled?|family|mother|father|sister|brother|parents?|son|daughter|possible|possibly|suspected|suspect|questionable|risk|screening|vaccin\w*|prevention|prophylaxis|concern|versus|vs|or)\b/;

const BETWEEN =
  /\s(?:status post|with|on|and|from|due to|secondary to|complicated by|because of|after|treated with|taking)\s/;

/**
 * The conditions that one entry may name, in order: "CAD s/p CABG", "DVT/PE", "type 2 diabetes with CKD stage 3", "ESRD on HD". Undefined where
 * it is one name, or says a no, a doubt or another person.
 *
 * @param spelt as {@link spellOut} makes it
 * @param bare the same without what stands in brackets at its end
 */
export function partsOf(spelt: string, bare: string): readonly string[] | undefined {
  const said = bare.replace(WITHOUT, '');
  if (NOT_SAID.test(spelt.replace(WITHOUT, ''))) return undefined;
  const parts = said.split(BETWEEN);
  return parts.length > 1 || said !== spelt ? parts : undefined;
}

const WITHOUT = /\s(?:without|with no|no)\s.*$/;

/** How badly a liver works, where an entry says so; with what else it says. */
export interface LiverWords {
  readonly rest: string;
  /** Child-Pugh C or decompensated. */
  readonly severe: boolean;
}

/**
 * What an entry says of the liver by the score of Child and Pugh, or as decompensated.
 *
 * @param spelt as {@link spellOut} makes it
 * @example liverWords('cirrhosis child pugh class c') // { rest: 'cirrhosis', severe: true }
 */
export function liverWords(spelt: string): LiverWords | undefined {
  const child = CHILD_PUGH.exec(spelt);
  if (child !== null && !NOT_SAID.test(spelt)) {
    const [whole, letter, points] = child;
    const rest = spelt.replace(whole, ' ').replace(/ +/g, ' ').trim();
    return { rest, severe: letter === undefined ? Number(points) >= 10 : letter === 'c' };
  }
  if (!DECOMPENSATED.test(spelt) || !LIVER.test(spelt) || NOT_SAID.test(spelt)) return undefined;
  return { rest: spelt.replace(DECOMPENSATED, '').replace(/ +/g, ' ').trim(), severe: true };
}

const CHILD_PUGH =
  /\b(?:child(?:s)? pugh|childs?(?= class)|cp(?= class))(?: (?:class|score|grade|stage|category))* (?:([abc])(?: ?\d{1,2})?|(\d{1,2}))(?= |$)/;
const DECOMPENSATED = /\bdecompensated\b/;
const LIVER = /\b(?:cirrhosis|liver|hepatic)\b/;

/**
 * Whether an entry says that something is not there: "denies asthma", "never smoker".
 *
 * @param name as `normalise` makes it
 */
export function isDenied(name: string): boolean {
  return /^(?:no (?!longer)|denies |negative for |never smok|non ?smok)/.test(name);
}
