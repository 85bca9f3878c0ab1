import type { Mention } from '../lexicon.ts';

const ENZYME =
  'CYP\\s?(?:450(?:\\s\\d[A-Z]\\d{1,2})?|(?=\\s+(?:enzymes?|isoenzymes?|inhibit|induc|substrat)|$)|\\d[A-Z]{1,2}\\d{0,2}(?:\\s?/\\s?(?:CYP)?\\d[A-Z]?\\d{0,2}|\\s?/\\s?\\d{1,2})*)|cytochrome\\s+P-?\\s?450(?:\\s?I{2,3}[A-Z]\\d)?(?:\\s+(?:iso)?(?:enzymes?|zymes?|forms?))?(?:\\s*\\(?(?:CYP\\s?\\)?\\s?)?\\d[A-Z]\\d{0,2}\\)?)?|P-?450\\s+\\d[A-Z]\\d{0,2}|P-?450\\s?I{2,3}[A-Z]\\d|P450|P-?gp|P-?glycoprotein(?:\\s*\\(P-?gp\\))?|(?:breast\\s+cancer\\s+resistance\\s+protein\\s*)?\\(?BCRP\\)?|breast\\s+cancer\\s+resistance\\s+protein|OATP\\s?1B1(?:\\s?/\\s?3|\\s?/\\s?1B3|\\s?/\\s?OATP1B3)?|OATP\\s?1B3|OATP\\s?2B1|OATP|OAT\\s?[13](?:/(?:OAT)?[13])?|OCT\\s?[12](?:/(?:OCT)?[12])?|MATE\\s?1?(?:/(?:MATE)?-?2-?K)?|(?:uridine\\s+diphosphate[\\s-]+glucuronosyl\\s?transferase\\s*)?\\(?UGT\\)?(?:\\s?\\dA\\d{0,2})?|UDP-?\\s?glucuronosyl\\s?transferases?|glucuronyl\\s+transferases?';
const STRENGTH = '(?:strong|potent|moderate|weak|mild|dual|combined|sensitive|selective|known|clinically significant)';
const LINK =
  '(?:\\s*,\\s*(?:and\\s*/?\\s*or\\s+|and\\s+|or\\s+)?|\\s+(?:and\\s*/\\s*or|and|or|as well as)\\s+|\\s*/\\s*|\\s*&\\s*)';
const WHO = '(?:inhibitors?|inducers?|substrates?|(?:inhibit|induc)ing\\s+(?:drugs?|agents?|medications?))(?!\\p{L})';
const ARTICLE = '(?:(?:the|enzymes?|isoenzymes?|isozymes?|hepatic|transporters?|efflux|an?|both|either)\\s+)*';
const ONE = `(?:${STRENGTH}\\s+)?(?:${STRENGTH}\\s+)?${ARTICLE}(?:${ENZYME})(?![\\p{L}\\p{N}])(?:\\s+(?:enzymes?|isoenzymes?|isozymes?|transporters?))?`;
/** Within a list the first alone may say CYP: "CYP3A4, 2B6 and 2C8/9". */
const BARE = '\\d[A-Z]\\d{1,2}(?:/\\d{1,2})*';
const MANY = `${ONE}(?:${LINK}(?:${ONE}|${BARE}(?![\\p{L}\\p{N}])))*`;
const STRENGTHS = `${STRENGTH}(?:(?:${LINK}|\\s+to\\s+|\\s+)${STRENGTH})*`;

const FORMS: readonly RegExp[] = [
  // strong or moderate CYP3A4 and P-gp inhibitors or inducers
  new RegExp(
    `(?<!\\p{L})(?<strength>(?:${STRENGTHS}\\s+)?)(?<enzymes>${MANY})[\\s-]+(?:(?:${STRENGTH})\\s+)?(?<role>${WHO}(?:${LINK}${WHO})*)`,
    'giu',
  ),
  // moderate inhibitors of CYP2D6; inhibitors or inducers of CYP3A
  new RegExp(
    `(?<!\\p{L})(?<strength>(?:${STRENGTHS}\\s+)?)(?<role>${WHO}(?:${LINK}${WHO})*)\\s+(?:of|for|to)\\s+(?:${ARTICLE})(?<enzymes>${MANY})`,
    'giu',
  ),
  // drugs that inhibit CYP2D6; agents known to induce CYP3A4
  new RegExp(
    `(?:drugs?|agents?|medications?|medicines?|compounds?|products?)\\s+(?:(?:that|which|known|may|can|are|to|either|strongly|potently)\\s+)*(?<strength>)(?<role>inhibit|induce)\\w*\\s+(?:the\\s+)?(?:activity\\s+of\\s+|metabolism\\s+by\\s+)?(?<enzymes>${MANY})`,
    'giu',
  ),
  // drugs metabolized by CYP2D6
  new RegExp(
    `(?:drugs?|agents?|medications?|medicines?|compounds?|substances?|products?|inhibitors?)\\s+(?:(?:that|which|known|are|is|to|be|also|primarily|mainly|predominantly|largely|extensively|highly|dependent|depend|on|undergo|undergoing|eliminated|cleared)\\s+)*(?<strength>)(?<role>metaboli[sz]\\w+|substrates?|transported)\\s+(?:primarily\\s+|mainly\\s+|predominantly\\s+|extensively\\s+|largely\\s+)?(?:by|via|through|of|for)\\s+(?:this\\s+|these\\s+)?(?<enzymes>${MANY})`,
    'giu',
  ),
];
const THIS_ONE =
  /(?:drugs?|agents?|medications?|compounds?|inhibitors|inducers|substrates)\s+(?:(?:that|which|known|may|can|are|to|also|primarily|mainly)\s+)*(?:inhibit\w*|induc\w*|metaboli[sz]ed\s+by|of|for)?\s*(?:this|these)\s+(?:cytochrome\s+)?(?:(?:P-?450|CYP)\s+)?(?:iso)?(?:en)?zymes?\b/i;
const EACH = new RegExp(
  `(?<strength>${STRENGTH})?\\s*${ARTICLE}(?<enzyme>${ENZYME}|(?<![\\p{L}\\p{N}])${BARE})`,
  'giu',
);

/**
 * Classes that labels make of an enzyme or transporter and a role: "strong CYP3A4 inhibitors" is `cyp3a4-inhibitors-strong`,
 * "drugs metabolized by CYP2D6" is `cyp2d6-substrates`.
 *
 * @example enzymeClasses('Avoid strong or moderate CYP3A inhibitors').map(({ id }) => id) // ['cyp3a4-inhibitors-strong', 'cyp3a4-inhibitors-moderate']
 */
export function enzymeClasses(text: string, sentenceBefore = ''): readonly Mention[] {
  return [...named(text), ...meant(text, sentenceBefore)].sort((a, b) => a.start - b.start);
}

/** "drugs metabolized by this isozyme": the one named last. */
function meant(text: string, sentenceBefore: string): readonly Mention[] {
  const match = THIS_ONE.exec(text);
  if (match === null) return [];
  const start = match.index;
  const last = [...`${sentenceBefore}\n${text.slice(0, start)}`.matchAll(new RegExp(ENZYME, 'giu'))]
    .flatMap(([enzyme]) => names(enzyme))
    .findLast((one) => one !== 'cyp450');
  if (last === undefined) return [];
  return roles(match[0]).map((role) => ({
    kind: 'class',
    id: `${last}-${role}`,
    text: match[0],
    start,
    end: start + match[0].length,
  }));
}

function named(text: string): readonly Mention[] {
  if (!/cyp|p-?450|p-?gp|glycoprotein|bcrp|breast|oatp|\boat|\boct|mate|ugt|glucuron/i.test(text)) return [];
  const found = new Map<string, Mention>();
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const { strength = '', enzymes = '', role = '' } = match.groups ?? {};
      // "these drugs are metabolized by CYP3A4" tells of drugs named already.
      if (/^\w+\s+(?:are|is)\b/.test(match[0])) continue;
      const start = match.index;
      const end = start + match[0].length;
      const overall = strengths(strength);
      for (const each of enzymes.matchAll(EACH)) {
        const own = strengths(each.groups?.strength ?? '');
        for (const enzyme of names(each.groups?.enzyme ?? ''))
          for (const part of roles(role))
            for (const degree of own.length > 0 ? own : overall.length > 0 ? overall : ['']) {
              const id = `${enzyme}-${part}${part === 'substrates' || degree === '' ? '' : `-${degree}`}`;
              const key = `${id} ${start}`;
              if (!found.has(key)) found.set(key, { kind: 'class', id, text: text.slice(start, end), start, end });
            }
      }
    }
  return [...found.values()];
}

function strengths(text: string): readonly string[] {
  const found = [...text.toLowerCase().matchAll(/strong|potent|moderate|weak|mild/g)].map(([word]) =>
    word === 'potent' ? 'strong' : word === 'mild' ? 'weak' : word,
  );
  return [...new Set(found)];
}

function roles(text: string): readonly string[] {
  const found: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/inhibit|induc|substrat|metaboli|transported/g))
    found.push(word === 'inhibit' ? 'inhibitors' : word === 'induc' ? 'inducers' : 'substrates');
  return [...new Set(found)];
}

/** The gold's spelling of an enzyme: CYP3A and CYP3A4/5 are `cyp3a4`, "cytochrome P450" is `cyp450`. */
function names(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[\s()]/g, '')
    .replace(/iii(?=a\d)/, '3')
    .replace(/ii(?=d\d)/, '2');
  if (/ugt/.test(plain)) return ['ugt'];
  if (/glucuron(?:osyl|yl)/.test(plain)) return [plain.startsWith('udp') ? 'ugt' : 'glucuronyl-transferase'];
  if (/p-?gp|p-?glyco/.test(plain)) return ['p-gp'];
  if (/bcrp|breastcancer/.test(plain)) return ['bcrp'];
  const iso = /(\d[a-z]{1,2}\d{0,2})((?:\/(?:cyp)?\d[a-z]?\d{0,2})*)/.exec(plain.replace(/p-?450|cyp450/, ''));
  if (/cyp|p-?450|cytochrome|^\d/.test(plain)) {
    if (iso === null) return ['cyp450'];
    const first = iso[1] ?? '';
    const family = first.slice(0, 2);
    const rest = (iso[2] ?? '')
      .split('/')
      .filter(Boolean)
      .map((part) => (/^\d+$/.test(part) ? `${family}${part}` : part.replace('cyp', '')));
    return [...new Set([first, ...rest].map((one) => (/^3a\d?$/.test(one) ? 'cyp3a4' : `cyp${one}`)))];
  }
  const [family = ''] = plain.split('/');
  if (plain.includes('/') && /^(?:oatp|oat|oct)/.test(plain)) {
    const stem = /^[a-z]+/.exec(plain)?.[0] ?? '';
    return plain
      .split('/')
      .map((part) => (part.startsWith(stem) ? part : part === '3' && stem === 'oatp' ? 'oatp1b3' : `${stem}${part}`));
  }
  return [family.replace(/-?2-?k$/, '')];
}
