export type Degree = 'any' | 'mild' | 'moderate' | 'severe' | 'dialysis';
export type Organ = 'kidney' | 'liver';

/** Patients with a weak organ, named by degree, with the place in the text. */
export interface Weakness {
  readonly degrees: readonly Degree[];
  readonly start: number;
  readonly end: number;
}

const WORD =
  '(?:mild(?:ly)?|moderate(?:ly)?|severe(?:ly)?|(?:clinically )?significant(?:ly)?|advanced|marked(?:ly)?|extensive|decompensated)';
const ASIDE = '(?:\\s*\\([^()]{0,80}\\))?';
const WORDS = `(?:\\b${WORD}${ASIDE}(?:(?:\\s*,\\s*|\\s+|-|/)(?:to|or|and|and/or|-)?(?:\\s*|-)${WORD}${ASIDE})*\\s+)?`;
const ADJECTIVE = '(?:(?:chronic|pre-?existing|underlying|clinical|active|known|impaired|degrees? of)\\s+)*';
const WEAK = '(?:impairments?|insufficiency|dysfunction|diseases?|failure)';
const IMPAIRED = '(?:impaired|reduced|decreased|diminished|compromised|abnormal|poor)';

function nounsOf(own: string, other: string): RegExp {
  const either = `\\b(?:${other}\\s*(?:or|and|and/or|/)\\s*)?${own}(?:\\s*(?:or|and|and/or|/)\\s*${other})?`;
  return new RegExp(
    [
      `(?<degree>${WORDS})${ADJECTIVE}${either}\\s+(?:function\\s+)?${WEAK}`,
      `(?<degree2>${WORDS})${IMPAIRED}\\s+${either}\\s+function(?!\\s+tests?)`,
      `(?<degree3>${WORDS})impairment of (?:the )?${either}\\s+function`,
      `(?<degree4>${WORDS})${own === '(?:renal|kidney)' ? 'renal(?:ly)?' : 'hepatic(?:ally)?'}[- ]impaired`,
      ...(own === '(?:renal|kidney)'
        ? [
            '(?<dialysis>\\b(?:on|undergoing|receiving|requiring|maintained (?:on|by)|treated with|needing)\\s+(?:(?:chronic|maintenance|intermittent|regular|peritoneal|or|and)\\s+)*(?:hemo)?dialysis|\\bend[- ]stage (?:renal|kidney) (?:disease|failure|impairment)(?:\\s*\\(ES[RK]D\\b\\)?)?|\\bES[RK]D\\b)',
            `(?<degree6>${WORDS.slice(0, -1)})RI\\b`,
          ]
        : [
            `(?<degree5>${WORD}${ASIDE}\\s+)(?:liver |hepatic )?cirrhosis`,
            'liver damage',
            `(?<degree6>${WORDS.slice(0, -1)})HI\\b`,
          ]),
    ].join('|'),
    'gi',
  );
}
const NOUNS: Readonly<Record<Organ, RegExp>> = {
  kidney: nounsOf('(?:renal|kidney)', '(?:hepatic|liver)'),
  liver: nounsOf('(?:hepatic|liver)', '(?:renal|kidney)'),
};
const CHILD_PUGH =
  /\bChild[-–‑ ]?(?:Turcotte[-–‑ ])?Pugh(?:['’]s)?\s*[:=]?\s*(?:class(?:es|ification)?|grade|category|stage|score)?\s*(?:of\s*)?[:=]?\s*(?<first>[ABC])\b(?:\s*(?:,|or|and|to|\/|-|–)+\s*(?:Child[-–‑ ]?Pugh\s*)?(?:class\s*)?(?<second>[BC])\b)?(?:\s*(?:,|or|and|to|\/|-|–)+\s*(?:class\s*)?(?<third>C)\b)?/gi;
const LETTERS: Readonly<Record<string, Degree>> = { A: 'mild', B: 'moderate', C: 'severe' };

/** The organ's name stands for what the drug may do to it, or what is measured, and not for who takes it. */
const EFFECT_BEFORE =
  /\b(?:risks? (?:of|for)|development of|deaths? and|caus\w+|develop\w*|worsen\w*|deteriorat\w+|lead\w* to|result\w* in|signs? (?:and symptoms )?of|symptoms of|for evidence of|edema of|(?<!in )cases? of|reports? of|induced|monitor(?:ed|ing)? for|precipitate\w*|including|such as|frequency of|likely to have|due to|because of|history of|hospitali[sz]ed for|reversible|acute|onset of|related to|incidence of|occurrence of|progress\w+ to|suggest\w*|death from|events? of|complications of|effects? of)\s+(?:(?:new|acute|chronic|severe|serious|the|a|an|drug-induced|overt|subsequent|age-related|mild|moderate|and|or|progressive|further)\s+)*$/i;
/** "Risk of dehydration and renal failure". */
const RISK_BEFORE =
  /\brisks? (?:of|for)\b(?:(?!\b(?:patients?|subjects?|individuals|those|people|in|with)\b)[^.;:])*$/i;
/** A heading stands for patients where it is followed by more than monitoring of the organ. */
const ADVISES =
  /\b(?:avoid|not|reduc\w*|adjust\w*|lower|max\w*|dos\w+|\d+ ?mg|caution|contraindicated|limit|start|initiat\w*)\b/i;
const PERSON_BEFORE =
  /\b(?:patients?|subjects?|individuals?|persons?|adults?|people|women|men|children|those|anyone|presence of|cases of|use in|used in|given in|recommended (?:in|for)|contraindicated in|avoid in|avoid use in|dos\w+ in|dos\w+ for|adjustments? (?:in|for)|caution in|in|for)\b[^.;|]{0,110}$/i;

/**
 * Where a text speaks of patients with a weak kidney or liver and of how weak. With `listed`, what stands alone counts too, as in a list
 * of contraindications.
 *
 * @example weaknesses('in patients with mild to moderate renal impairment', 'kidney')[0]?.degrees // ['mild', 'moderate']
 */
export function weaknesses(text: string, organ: Organ, listed = false): readonly Weakness[] {
  const found: Weakness[] = [];
  for (const match of text.matchAll(NOUNS[organ])) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isPatient(text, start, end, listed)) continue;
    const groups = match.groups ?? {};
    const words = ['', '2', '3', '4', '5', '6'].map((n) => groups[`degree${n}`]).find((one) => one !== undefined);
    if (groups.dialysis !== undefined) {
      if (
        !/\bnot\s+(?:yet\s+)?(?:on|undergoing|receiving|requiring)?\s*$/i.test(
          text.slice(Math.max(0, start - 12), start),
        )
      )
        found.push({ degrees: ['dialysis'], start, end });
    } else found.push({ degrees: degreesOf(words ?? ''), start, end });
  }
  if (organ === 'liver')
    for (const match of text.matchAll(CHILD_PUGH)) {
      const { first, second, third } = match.groups ?? {};
      const letters = [first, second, third].flatMap((letter) => LETTERS[letter?.toUpperCase() ?? ''] ?? []);
      found.push({ degrees: range(letters), start: match.index, end: match.index + match[0].length });
    }
  return found.sort((a, b) => a.start - b.start);
}

function isPatient(text: string, start: number, end: number, listed: boolean): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  if (RISK_BEFORE.test(before)) return false;
  if (EFFECT_BEFORE.test(before) && !/\bpatients with (?:a )?history of\s*$/i.test(before)) return false;
  if (listed || PERSON_BEFORE.test(before)) return true;
  const after = text.slice(end, end + 3);
  const under = /^\s*(?:\([^()]*\)\s*)?[:|–-](.*)$/s.exec(text.slice(end))?.[1];
  if (under !== undefined) return ADVISES.test(under);
  return before.trim() === '' && after.trim() !== '';
}

/** "mild to severe" is moderate too. */
function degreesOf(words: string): readonly Degree[] {
  const plain = words.replace(/\([^()]*\)/g, ' ').toLowerCase();
  const named: Degree[] = [];
  if (plain.includes('mild')) named.push('mild');
  if (plain.includes('moderate')) named.push('moderate');
  if (/sever|significant|advanced|marked|extensive|decompensated/.test(plain)) named.push('severe');
  return named.length === 0 ? ['any'] : range(named);
}

function range(named: readonly Degree[]): readonly Degree[] {
  return named.includes('mild') && named.includes('severe') && !named.includes('moderate')
    ? ['mild', 'moderate', 'severe']
    : named;
}
