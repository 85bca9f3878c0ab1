/**
 * What a token is. `n` number · `u` unit · `t` span of time (v in hours) · `y` daily, weekly … (v in hours) · `f` a whole
 * frequency (v a day) · `d` a whole frequency (v days apart) · `w` a moment of the day (v its slot) · `m` meals · `c` once, twice ·
 * `x` times · `e` every · `o` other, alternate · `r` to, or · `&` and · `A` as needed · `D` as directed · `R` route · `S` eye, ear,
 * nostril · `B` both · `T` the dose changes · `U` makes the amount uncertain · `M` maximum · `P` before a span of time · `Q` before a
 * supply · `W` weekdays (v a bit mask) · `v` take, use · `N` before a number that is no amount · `O` one time only · `K` kilograms of the body, or m² of its surface · `F` a drink · `?` anything else.
 */
export interface Token {
  readonly k: string;
  readonly s: string;
  readonly v: number;
}

// One line a meaning: kind, text, value, then the words; "20+10" counts on from word to word. Terse, because the engine travels
// to browsers.
const TABLE = `
u mg 1 mg mgs milligram
u mcg 1 mcg ug µg μg microgram
u ng 1 nanogram
u g 1 g gm gms gram
u mL 1 ml mls cc ccs milliliter millilitre
u mL 5 tsp teaspoon teaspoonful teaspoonsful
u mL 15 tbsp tablespoon tablespoonful tablespoonsful
u mL 1000 l liter litre
u meq 1 meq milliequivalent
u mmol 1 mmol millimole
u unit 1 unit iu u
u tablet 1 tablet tab tabl caplet tbl
u capsule 1 capsule cap softgel gelcap
u each 1 pill piece
u puff 1 puff actuation inhalations
u patch 1 patch patches
u drop 1 drop gtt drp
u spray 1 spray squirt
u suppository 1 suppository suppositories supp
u packet 1 packet sachet pkt
u lozenge 1 lozenge troche
u film 1 film strip
u ampule 1 ampule ampoule amp
u vial 1 vial
u syringe 1 syringe
u injection 1 injections
u enema 1 enema
u scoop 1 scoop
u capful 1 capful
u application 1 application applicatorful applicator
u inch 1 inch inches
u ring 1 ring
u gummy 1 gummy gummies
u pen 1 pen
t min 0.016666666666666666 minute min
t h 1 hour hr hrs h
t d 24 day d
t wk 168 week wk wks w
t mo 720 month mo mos mth
t a 8760 year yr yrs
y h 1 hourly
y d 24 daily everyday dly
y night 24 nightly qnight
y wk 168 weekly
y wk 336 fortnightly
y mo 720 monthly
y a 8760 yearly annually
f f 1 qd qday qdaily
f od 1 od
f f 2 bid bd
f f 3 tid tds
f f 4 qid qds qachs achs
d d 2 qod eod
d d 3.5 biw
d d 2.3333333333333335 tiw
d d 7 qw qwk qweek
d d 14 qow
d d 30 qmo qmonth
w morning 1 morning am qam mane wakening
w waking 1 waking awakening arising rising
w breakfast 1 breakfast
w noon 2 noon midday noontime qnoon
w lunch 2 lunch lunchtime
w afternoon 2 afternoon
w evening 3 evening pm qpm
w dinner 3 dinner supper dinnertime suppertime
w night 4 night nocte nighttime
w bedtime 4 bedtime hs qhs bed
m - 1 meals mealtimes ac pc qac qpc
m - 0 meal mealtime
c - 1 once
c - 2 twice
c - 3 thrice
x - 0 times time x ×
e every 0 every
e each 0 each
e q 0 q
o other 2 other
o - 2 alternate
r to 0 to thru through until
r or 0 or
& - 0 and plus
a - 0 a an any the
of - 0 of
per - 0 per
in - 0 in within during
A - 0 prn sos needed required necessary lib libitum
O - 0 stat now single
D - 0 directed instructed prescribed advised instructions label told
R oral 3 po orally oral mouth swallow chew swallowed chewed drink
R sublingual 3 sl sublingual sublingually
R buccal 3 buccal buccally cheek
R intravenous 3 iv intravenous intravenously ivp ivpb
R intramuscular 3 im intramuscular intramuscularly
R subcutaneous 3 sc sq subq subcut subcutaneous subcutaneously
R intrathecal 3 intrathecal intrathecally
R epidural 3 epidural epidurally
R transdermal 3 transdermal transdermally td
R rectal 3 pr rectal rectally rectum
R vaginal 3 pv vaginal vaginally vagina intravaginally
R inhalation 3 inhaled inhale inh inhalation inhaling nebulized nebulizer nebulizers nebulization neb nebs nebuliser
R nasal 3 nasal nasally intranasal intranasally nose
R topical 3 top topical topically
R ophthalmic 3 ophthalmic
R otic 3 otic
R injection 1 inject injection injected
E ophthalmic 2 ou
E ophthalmic 1 os
S ophthalmic 1 eye
S ophthalmic 2 eyes
S otic 1 ear
S otic 2 ears
S nasal 1 nostril
S nasal 2 nostrils
B - 2 both
L tongue 0 tongue
L skin 0 skin scalp
L intramuscular 0 muscle
L intravenous 0 vein
R inhalation 3 lungs
I - 0 it
C - 0 pump continuous continuously infusion
T soft 0 then
T - 0 thereafter followed increase increases increasing increased decrease decreases decreasing decreased reduce reducing reduced taper tapering tapered titrate titrating titrated titration afterwards wean weaning initially first loading subsequently alternating today tomorrow
U - 0 except unless double extra additional variable sliding ssi protocol hold stop stopped stopping skip omit discontinue discontinued awake instead lesser biweekly bimonthly semiweekly inr off minus
K kg 0 kg kgs kilogram kilograms
K m2 0 sqm
U scale 0 scale
G - 0 repeat repeated
M - 0 max maximum nte limit limited exceed exceeding most
M mdd 0 mdd
M more 0 more greater
V - 0 divided div split
Z - 0 total altogether
P for 0 for
P - 0 over after before prior last lasting
Q - 0 disp dispense qty quantity refill refills mitte supply
W - 1 monday mon
W - 2 tuesday tue
W - 4 wednesday wed
W - 8 thursday thu thur
W - 16 friday fri
W - 32 saturday sat
W - 64 sunday
W sun 64 sun
W - 31 weekday
W - 96 weekend
W - 21 mwf
v - 0 take taking give use apply instill insert put place administer dissolve sig have using takes
k - 0 dose doses
not - 0 not don't never dont
N - 0 type stage
N pain 0 pain
g - 0 thing
F - 0 oz ounce cup glass glasses
N score 0 score severity level rating
th - 0 st nd rd th
up - 0 up
under - 0 under beneath
n h 0.5 half halves
n h 0.25 quarter quarters
n w 0+1 zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
n w 20+10 twenty thirty forty fifty sixty seventy eighty ninety
n w 24 twentyfour
n * 100 hundred
n * 1000 thousand
n * 1000000 million
n o 2+1 second third fourth fifth
n o 7 seventh
n o 10 tenth`;

function table(): ReadonlyMap<string, Token> {
  const words = new Map<string, Token>();
  for (const line of TABLE.split('\n')) {
    const [k = '', s = '', value = '', ...names] = line.split(' ');
    const [first, step = '0'] = value.split('+');
    for (const [at, name] of names.entries()) words.set(name, { k, s, v: Number(first) + at * Number(step) });
  }
  return words;
}

const WORDS: ReadonlyMap<string, Token> = /* @__PURE__ */ table();

/** What a word (in lower case) means in directions; of units, times and days the plural too. Undefined when nothing. */
export function meaningOf(word: string): Token | undefined {
  const exact = WORDS.get(word);
  if (exact !== undefined || word.length < 3 || word.charCodeAt(word.length - 1) !== 115) return exact;
  const one = WORDS.get(word.slice(0, -1));
  return one !== undefined && 'utwWF'.includes(one.k) ? one : undefined;
}

/** Units of mass in mg: what makes 10 mg and 0.01 g comparable. */
export const MG: Readonly<Record<string, number | undefined>> = { mg: 1, mcg: 0.001, ng: 1e-6, g: 1000 };

/** Units that measure rather than count: a number of these is not a number of tablets. */
export function isMeasure(unit: string): boolean {
  return MG[unit] !== undefined || unit === 'mL' || unit === 'unit' || unit === 'meq' || unit === 'mmol';
}

/**
 * The engine's name for a unit as written, and how many of that name one of it is. Undefined when the unit is not known.
 *
 * @example unitOf('Tablet(s)') // { unit: 'tablet', factor: 1 }
 * @example unitOf('teaspoon') // { unit: 'mL', factor: 5 }
 */
export function unitOf(text: string): { readonly unit: string; readonly factor: number } | undefined {
  const key = text.toLowerCase();
  const token = meaningOf(key) ?? meaningOf(key.replace(/\(.*?\)|[{}[\].]/g, '').trim());
  return token?.k === 'u' ? { unit: token.s, factor: token.v } : undefined;
}

/** Hours of a unit of time, by word or UCUM code; undefined when it is none. */
export function hoursOf(unit: string): number | undefined {
  const token = meaningOf(unit === 'a' ? 'year' : unit);
  return token?.k === 't' ? token.v : undefined;
}
