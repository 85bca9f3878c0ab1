import type { Route } from '../nouns/route.ts';

/** What a word beside a name says of the product. A word that says nothing (`film coated`) has neither. */
export interface ProductWord {
  readonly form?: string;
  /** As the word says. */
  readonly route?: Route;
  /** As the form implies where no word says more. */
  readonly usual?: Route;
  readonly release?: 'extended' | 'delayed';
}

const FORMS =
  'tablet:oral=tablet tablets tab tabs pill pills caplet caplets odt|capsule:oral=capsule capsules cap caps softgel softgels gelcap gelcaps|' +
  'lozenge:oral=lozenge lozenges troche troches|gum:oral=gum|film=film films|solution=solution soln|suspension=suspension susp|' +
  'syrup:oral=syrup|elixir:oral=elixir|liquid:oral=liquid|drops=drops|powder=powder|granules:oral=granules|packet:oral=packet packets sachet|' +
  'cream:topical=cream|ointment:topical=ointment oint|gel:topical=gel|lotion:topical=lotion|foam:topical=foam|shampoo:topical=shampoo|' +
  'patch:transdermal=patch patches|inhaler:inhalation=inhaler inhalers hfa mdi dpi diskus respiclick ellipta turbuhaler flexhaler respimat handihaler|' +
  'nebuliser solution:inhalation=neb nebs nebulizer nebuliser|spray=spray|suppository:rectal=suppository suppositories supp|enema:rectal=enema|' +
  'ring:vaginal=ring|implant:implant=implant|system=system|iud:intrauterine=iud|pack=pack kit|' +
  'injection:injection=injection inj vial vials ampule ampoule ampul syringe syringes pen pens injector autoinjector kwikpen flexpen flextouch solostar cartridge infusion';
const ROUTES_SAID =
  'oral=oral orally|sublingual=sublingual sublingually sl|buccal=buccal mucosal|intravenous=intravenous iv|intramuscular=intramuscular im|' +
  'subcutaneous=subcutaneous subcutaneously subq sq subcut|injection=injectable|intrathecal=intrathecal|epidural=epidural|transdermal=transdermal td|rectal=rectal|' +
  'inhalation=inhalation inhalant inhaled|nasal=nasal intranasal|topical=topical|ophthalmic=ophthalmic eye|otic=otic ear|vaginal=vaginal|' +
  'intrauterine=intrauterine';
const SILENT =
  'coated chewable disintegrating effervescent metered dose dry drug prefilled auto concentrate sterile preservative sugar abuse ' +
  'deterrent delivery product scored release';
const RELEASES = 'extended=er xr sr xl la cr xt|delayed=dr ec';

const WORDS = new Map<string, ProductWord>();
for (const line of FORMS.split('|')) {
  const [name = '', words = ''] = line.split('=');
  const [form = '', usual] = name.split(':');
  for (const word of words.split(' '))
    WORDS.set(word, usual === undefined ? { form } : { form, usual: usual as Route });
}
for (const line of ROUTES_SAID.split('|')) {
  const [route = '', words = ''] = line.split('=');
  for (const word of words.split(' ')) WORDS.set(word, { route: route as Route });
}
for (const word of SILENT.split(' ')) WORDS.set(word, {});
for (const line of RELEASES.split('|')) {
  const [release, words = ''] = line.split('=');
  for (const word of words.split(' ')) WORDS.set(word, { release: release as 'extended' | 'delayed' });
}

const RELEASED = /^(?:(?:extended|sustained|controlled|prolonged|modified|slow|long)(?: |-)(?:release|acting))/;
const DELAYED = /^(?:(?:delayed|enteric|gastro)(?: |-)(?:release|coated|resistant))/;

/** What a word says of form, route or release; undefined when it is no such word. */
export function productWord(word: string): ProductWord | undefined {
  return WORDS.get(word);
}

/** What a pair of words says of the release. */
export function releasePair(first: string, second: string): 'extended' | 'delayed' | undefined {
  const pair = `${first} ${second}`;
  return RELEASED.test(pair) ? 'extended' : DELAYED.test(pair) ? 'delayed' : undefined;
}

const SIG = new Set(
  (
    'take takes taking taken give given inject apply applied use used inhale insert place instill chew dissolve swallow drink put ' +
    'daily once twice thrice every each q qd od bd bid tid tds qid qds qhs hs qam qpm qod ac pc mane nocte prn as needed at before after with in on by po pr ' +
    'pv sos stat when while if until till up max maximum then and to x times time bedtime breakfast lunch dinner supper meals food ' +
    'morning mornings afternoon evening night nightly noon midday weekly monthly hourly day days week weeks month alternate ' +
    'one two three four five six seven eight nine ten half quarter a an mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday ' +
    'b.i.d t.i.d q.i.d q.d q.o.d q.h.s p.r.n p.o h.s for from started since continuously continuous via through orally'
  ).split(' '),
);

/** True for a word with which directions may begin: "daily", "take", "q6h". */
export function isSigWord(word: string): boolean {
  return SIG.has(word) || /^q\d|^q(?:h|hr|day|wk|week|am|pm|mo)$|^\d?x\d/.test(word);
}

const DIRECTIVES = new Set(
  'take takes give inject apply use inhale insert place instill chew dissolve swallow drink put i ii iii'.split(' '),
);

/** True for a verb that tells what to do with the product; the strength before it is the product's. */
export function isDirective(word: string): boolean {
  return DIRECTIVES.has(word);
}

/** True for two words that say nothing of the product: its strength is written as well. */
export function isSilentPair(first: string, second: string): boolean {
  return (
    (second === 'strength' && /^(?:extra|maximum|regular)$/.test(first)) ||
    (second === 'free' && /^(?:sugar|preservative|gluten)$/.test(first)) ||
    (first === 'film' && second === 'coated')
  );
}

const NUMBERS = new Set('one two three four five half i ii iii'.split(' '));
const COUNTED = new Set(
  'puff puffs drop drops spray sprays pump pumps teaspoon teaspoons tsp tablespoon scoop application'.split(' '),
);

/** True for a number in words ("one tablet"). */
export function isNumberWord(word: string): boolean {
  return NUMBERS.has(word);
}

/** True for something a dose is counted in: a form that comes in pieces, puffs, drops. */
export function isCounted(word: string): boolean {
  return COUNTED.has(word) || WORDS.get(word)?.form !== undefined;
}

const BEFORE_NAMES = new Set(
  (
    'rx generic brand med medication drug continue start starting started taking take on is the my pt patient patients his her of ' +
    'home otc low high dose baby adult children childrens infants kids old new current oral liquid'
  ).split(' '),
);

/** True for a word that may stand before a name and says nothing of it. */
export function isPreamble(word: string): boolean {
  return BEFORE_NAMES.has(word.replace(/['’]/g, '')) || /^(?:(?:a?nda|bla)\d+|abuse|deterrent)$/.test(word);
}
