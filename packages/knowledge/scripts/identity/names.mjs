// Spelling of drug names: cleaning, salts, brand and file spelling. Pure functions.

/** Words that name a salt, ester, hydrate or formulation and may be taken off the end of a drug's name. */
export const SALTS = new Set(
  `hydrochloride dihydrochloride monohydrochloride trihydrochloride hcl hydrobromide dihydrobromide hbr sulfate sulphate bisulfate
  hemisulfate disulfate sodium disodium trisodium potassium dipotassium calcium hemicalcium magnesium zinc aluminum lysine arginine erbumine
  tert-butylamine maleate hydrogenmaleate mesylate dimesylate mesilate besylate besilate tosylate ditosylate tosilate camsylate esylate edisylate napsylate
  isethionate fumarate hemifumarate difumarate tartrate bitartrate ditartrate hydrogentartrate citrate dihydrogencitrate acetate diacetate triacetate
  phosphate diphosphate biphosphate dihydrogenphosphate monophosphate succinate hemisuccinate malate l-malate lactate gluconate nitrate
  bromide chloride iodide methylsulfate metilsulfate pamoate embonate stearate ethylsuccinate estolate lactobionate decanoate enanthate
  cypionate propionate dipropionate valerate undecanoate hexanoate caproate furoate xinafoate hippurate benzoate salicylate trometamol tromethamine
  meglumine dimeglumine olamine diolamine choline cilexetil axetil proxetil etexilate hyclate monohydrate dihydrate trihydrate
  tetrahydrate pentahydrate hexahydrate hemihydrate hemipentahydrate sesquihydrate anhydrous hydrate hydrated benzathine procaine probutate pivalate
  tebutate acetonide butyrate mofetilate oxalate carbonate polistirex tannate resinate teoclate hydroxide oxide trifenatate
  xylate aspartate saccharate bicarbonate adipate orotate mucate etabonate medoxomil kamedoxomil ethanolate acetonate
  solvate hemietaboate hydrogensulfate palmitate laurate lauroxil gluceptate glucuronate nicotinate pidolate s-malate mepesuccinate propanediol isopropanol
  liposomal liposome microcrystalline macrocrystals microsize ultramicrosize nonhydrate base`.split(/\s+/),
);

/** First words after which the second word is no salt: sodium chloride is not "sodium". */
const MINERAL =
  /^(sodium|potassium|calcium|magnesium|zinc|ferrous|ferric|iron|aluminum|aluminium|ammonium|manganese|cupric|copper|silver|bismuth|barium|strontium|selenious|chromic|gallium|technetium|sulfur|hydrogen|nitrous|nitric|carbon|titanium|mercury|lanthanum|stannous|gold|arsenic|antimony|rubidium|thallous|indium|samarium|radium|xenon|fluorine|boric|cesium|strontium-89|chlorine|ethyl|methyl|benzyl|benzoyl|propylene|polyethylene|isopropyl|dimethyl|monomethyl|choline|edetate|acetic|lutetium|copper|selenium|cetyl|amyl|aminolevulinic|prussian|phenyl|butyl|hexyl|glyceryl|polyvinyl|lead|cobalt|diiodohydroxyquinoline|aminoethyl|sodium,|lactic)\b/;

/** Lower case, plain letters, single spaces. Keeps hyphens, digits, commas. */
export function clean(text) {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[®™]/g, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The four-letter suffix of US biologics: -aekn, -kpkc. */
export function dropBiologicSuffix(name) {
  const at =
    /^(.*(?:mab|cept|ase|stim|im|tin|kin|sulfa|alfa|beta|beco|fusp|botulinumtoxina|toxin|insulin [a-z]+|emtansine|vedotin|deruxtecan|ozogamicin|soravtansine|govitecan|tesirine|tiuxetan|moxetumomab|pegol))-[a-z]{4}$/.exec(
      name,
    );
  return at ? at[1] : name;
}

/**
 * The shorter and shorter forms of a name, longest first: the name, without trailing salts, without a bracket.
 *
 * @example forms('oxycodone hydrochloride') // ['oxycodone hydrochloride', 'oxycodone']
 */
export function forms(text) {
  const out = [];
  const add = (x) => {
    if (x && !out.includes(x)) out.push(x);
  };
  let name = clean(text);
  add(name);
  name = name.replace(/\s*\([^)]*\)\s*$/, '').replace(/[,;.]+$/, '');
  add(name);
  name = dropBiologicSuffix(name);
  add(name);
  for (;;) {
    const words = name.split(' ');
    if (words.length < 2) break;
    if (MINERAL.test(name) && words.length <= 2) break;
    const last = words[words.length - 1].replace(/[,()]/g, '');
    if (!SALTS.has(last)) break;
    name = words.slice(0, -1).join(' ').replace(/,$/, '');
    add(name);
    add(dropBiologicSuffix(name));
  }
  return out;
}

/** File name of a drug id: `st john's wort` → `st-john-s-wort`. */
export function fileOf(id) {
  const slug = id.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${slug[0]}/${slug}.yml`;
}

/** A scalar of a YAML flow list: plain where YAML allows, else quoted. */
export function scalar(text) {
  if (
    /^[A-Za-z][A-Za-z0-9 ./+'()-]*$/.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
    !/\s$/.test(text)
  )
    return text;
  return JSON.stringify(text);
}

/** Damerau–Levenshtein distance (optimal string alignment), stopping at `max` + 1. */
export function distance(a, b, max) {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row.push(d);
      if (d < least) least = d;
    }
    if (least > max) return max + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/** Title case for brands that stand in capitals; mixed case is kept as the label has it. */
export function brandCase(text) {
  const t = text.replace(/[®™]/g, '').replace(/\s+/g, ' ').trim();
  const short = /^(Xr|Er|Sr|Ir|La|Cr|Xl|Odt|Mlt|Hfa|Iv|Od|Pm|Ds|Cd|Ec|Hp|Pb|Pe|Dm|Fe)$/;
  const word = (w) => {
    const low = w.charAt(0).toUpperCase() + w.slice(1).toLowerCase();
    return short.test(low) ? low.toUpperCase().replace('FE', 'Fe') : low;
  };
  const all = t === t.toUpperCase() || t === t.toLowerCase();
  // Within a mixed name only long words in capitals are brought down: "INGREZZA Sprinkle", but "Wellbutrin XL".
  return t.replace(/[A-Za-z']+/g, (w) => (all || (w.length > 4 && w === w.toUpperCase()) ? word(w) : w));
}
