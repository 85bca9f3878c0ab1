import type { Route } from '../nouns/route.ts';
import { isMeasure, meaningOf } from '../sig/words.ts';

/** What a word beside a name says of the product. A word that says nothing (`coated`) has neither. */
export interface ProductWord {
  readonly form?: string;
  /** As the word says. */
  readonly route?: Route;
  /** As the form implies where no word says more. */
  readonly usual?: Route;
  readonly release?: 'extended' | 'delayed';
}

// One line a meaning: what is said, its value, the usual route of a form; then the words, without their plurals.
const TABLE = `form tablet oral=tablet tab pill caplet odt
form capsule oral=capsule cap softgel gelcap
form lozenge oral=lozenge troche
form gum oral=gum
form film=film
form solution=solution soln
form suspension=suspension susp
form syrup oral=syrup
form elixir oral=elixir
form liquid oral=liquid
form drops=drops
form powder=powder
form granules oral=granules
form packet oral=packet sachet
form cream topical=cream
form ointment topical=ointment oint
form gel topical=gel
form lotion topical=lotion
form foam topical=foam
form shampoo topical=shampoo
form patch transdermal=patch patches
form inhaler inhalation=inhaler hfa mdi dpi diskus respiclick ellipta turbuhaler flexhaler respimat handihaler
form nebuliser_solution inhalation=neb nebulizer nebuliser
form spray=spray
form suppository rectal=suppository suppositories supp
form enema rectal=enema
form ring vaginal=ring
form implant implant=implant
form system=system
form iud intrauterine=iud
form pack=pack kit
form injection injection=injection inj vial ampule ampoule ampul syringe pen injector autoinjector kwikpen flexpen flextouch solostar cartridge infusion
route oral=oral orally
route sublingual=sublingual sublingually sl
route buccal=buccal mucosal
route intravenous=intravenous iv
route intramuscular=intramuscular im
route subcutaneous=subcutaneous subcutaneously subq sq subcut
route injection=injectable
route intrathecal=intrathecal
route epidural=epidural
route transdermal=transdermal td
route rectal=rectal
route inhalation=inhalation inhalant inhaled
route nasal=nasal intranasal
route topical=topical
route ophthalmic=ophthalmic eye
route otic=otic ear
route vaginal=vaginal vag vaginally
route intrauterine=intrauterine
release extended=er xr sr xl la cr xt cd cc
release delayed=dr ec
silent=otc ir ds sprinkle arthritis perles dosepak gtt gtts coated chewable disintegrating effervescent metered dose dry drug prefilled auto concentrate sterile preservative sugar abuse deterrent delivery product scored release`;

const WORDS: ReadonlyMap<string, ProductWord> = new Map(
  TABLE.split('\n').flatMap((line) => {
    const [head = '', words = ''] = line.split('=');
    const [kind = '', value = '', usual] = head.split(' ');
    const says: Record<string, string> = kind === 'silent' ? {} : { [kind]: value.replace('_', ' ') };
    if (usual !== undefined) says.usual = usual;
    return words.split(' ').map((word): [string, ProductWord] => [word, says]);
  }),
);

/** What a word says of form, route or release; undefined when it is no such word. */
export function productWord(word: string): ProductWord | undefined {
  return WORDS.get(word) ?? (word.endsWith('s') ? WORDS.get(word.slice(0, -1)) : undefined);
}

/** What a pair of words says: of the release, or nothing, because the strength is written as well ("extra strength"). */
export function productPair(first: string, second: string): ProductWord | undefined {
  const pair = `${first} ${second}`;
  if (/^(?:extended|sustained|controlled|prolonged|modified|slow|long) (?:release|acting)/.test(pair))
    return { release: 'extended' };
  if (/^(?:delayed|enteric|gastro) (?:release|coated|resistant)/.test(pair)) return { release: 'delayed' };
  return /^(?:(?:extra|maximum|regular) strength|(?:sugar|preservative|gluten) free|film coated)$/.test(pair)
    ? {}
    : undefined;
}

// Kinds of words of the reader of directions that name a thing rather than begin directions.
const THINGS = new Set(['u', 'th', 'N', 'g', 'L', 'U', 'a', 'not', 'D', 'I', 'k', 'C', 'G', 'S', 'B']);
const SIG = new Set(
  'sliding ssi swish taken given applied used as at with on by when while if till food from started since via a an continuous continuously'.split(
    ' ',
  ),
);

/** True for a word with which directions may begin: "daily", "take", "q6h". */
export function isSigWord(word: string): boolean {
  const kind = meaningOf(word.replaceAll('.', ''))?.k;
  // A letter is more often a part of a name: "vitamin D".
  const isLetter = word.length === 1 && !/[aqx]/.test(word);
  return (
    (kind !== undefined && !isLetter && !THINGS.has(kind)) ||
    SIG.has(word) ||
    /^q\d|^q(?:h|hr|day|wk|week|am|pm|mo)$|^\d?x\d/.test(word)
  );
}

/** True for a verb that tells what to do with the product; the strength before it is the product's. */
export function isDirective(word: string): boolean {
  return meaningOf(word)?.k === 'v' || /^(?:inject|inhale|chew|swallow|drink|i{1,3})$/.test(word);
}

/** True for a number in words ("one tablet"). */
export function isNumberWord(word: string): boolean {
  return meaningOf(word)?.k === 'n' || /^i{1,3}$/.test(word);
}

/** True for something a dose is counted in: a form that comes in pieces, puffs, drops. */
export function isCounted(word: string): boolean {
  const unit = meaningOf(word);
  return (
    productWord(word)?.form !== undefined ||
    /^pumps?$/.test(word) ||
    (unit?.k === 'u' && (unit.v !== 1 || !isMeasure(unit.s)))
  );
}

const BEFORE_NAMES = new Set(
  (
    'rx generic brand med medication drug continue start starting started taking take on is the my pt patient patients his her of ' +
    'home otc low high dose baby adult children childrens infants kids old new current oral liquid abuse deterrent'
  ).split(' '),
);

/** True for a word that may stand before a name and says nothing of it. */
export function isPreamble(word: string): boolean {
  return BEFORE_NAMES.has(word.replace(/['’]/g, '')) || /^(?:a?nda|bla)\d+$/.test(word);
}
