import { buildTrie } from './trie.ts';

/**
 * Words for the salt, ester, hydrate or origin that may follow the name of a drug without changing which drug it is.
 * They are taken off only when the name with them is unknown and something else is left: "potassium chloride" stays whole.
 */
const SALTS = new Set(
  (
    'hydrochloride hcl dihydrochloride monohydrochloride chloride hydrobromide hbr bromide sodium na disodium potassium dipotassium k ' +
    'calcium magnesium zinc aluminum lithium ammonium sulfate sulphate bisulfate succ tart carb cyp hydrogen phosphate diphosphate nitrate ' +
    'maleate malate fumarate hemifumarate tartrate bitartrate citrate succinate acetate diacetate lactate gluconate ' +
    'besylate besilate mesylate mesilate tosylate napsylate camsylate edisylate isethionate esylate estolate stearate palmitate ' +
    'pamoate embonate tannate salicylate benzoate oxalate carbonate bicarbonate hyclate trihydrate dihydrate monohydrate hemihydrate ' +
    'hydrate anhydrous propionate dipropionate furoate valerate cypionate enanthate decanoate caproate undecanoate pivalate ' +
    'xinafoate medoxomil cilexetil axetil proxetil etexilate disoproxil alafenamide trometamol tromethamine meglumine lysine arginine ' +
    'erbumine aspartate glucuronate polistirex macrocrystals macrocrystalline micronized porcine bovine human recombinant purified base'
  ).split(' '),
);
const LONG_SALTS = buildTrie([...SALTS].filter((word) => word.length >= 7).sort(), []);

/** True for a salt word exactly as written. */
export function isSaltWord(word: string): boolean {
  return SALTS.has(word);
}

/** True for a salt word, as written or, for the long ones, nearly ("hydrocholoride", "tartate"). */
export function isSalt(word: string): boolean {
  if (SALTS.has(word)) return true;
  const allowed = word.length < 7 ? 0 : word.length < 10 ? 1 : 2;
  return allowed > 0 && LONG_SALTS.near(word, allowed).length > 0;
}

/** The name without the salt words at its end, shorter each time; nothing when only salt words would be left. */
export function withoutSalts(normal: string, is: (word: string) => boolean = isSalt): readonly string[] {
  const words = normal.split(' ');
  // "Vitamin K" is no potassium salt.
  if (words[0] === 'vitamin') return [];
  const names: string[] = [];
  while (words.length > 1 && is(words[words.length - 1] ?? '')) {
    words.pop();
    if (!words.every(is)) names.push(words.join(' '));
  }
  return names;
}
