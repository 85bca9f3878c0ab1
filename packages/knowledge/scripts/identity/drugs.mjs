// One record a drug: names, codes, routes, supply, schedule, labels.
import { BOTH_SUPPLIES, SEEN_BRANDS } from './brands.mjs';
import {
  ALIASES,
  BRANDS,
  DRINKS,
  EXTRA,
  MISSPELLINGS,
  NOT_THE_DRUG,
  ROUTE_FIRST,
  SEEN_SCHEDULES,
  SYNONYMS,
} from './curated.mjs';
import { INDEXED_BRANDS } from './indexed-brands.mjs';
import { brandCase, clean, forms } from './names.mjs';
import { KNOWN_ROUTES, MORE_ROUTES, NO_ROUTES } from './routes.mjs';
import { parseRxnorm } from './rxnorm.mjs';
import { english } from './synonyms.mjs';

const ROUTES = new Map(
  Object.entries({
    oral: 'ORAL,ENTERAL,NASOGASTRIC',
    sublingual: 'SUBLINGUAL',
    buccal: 'BUCCAL',
    intravenous: 'INTRAVENOUS,INTRAVENOUS DRIP,INTRAVENOUS BOLUS',
    intramuscular: 'INTRAMUSCULAR',
    subcutaneous: 'SUBCUTANEOUS',
    injection:
      'PARENTERAL,INTRAVASCULAR,INTRA-ARTERIAL,INTRADERMAL,INFILTRATION,INTRA-ARTICULAR,INTRALESIONAL,INTRACARDIAC,PERINEURAL,INTRACAVERNOUS,INTRAPERITONEAL,SOFT TISSUE,INTRABURSAL,INTRAOSSEOUS,INTRASYNOVIAL,RETROBULBAR,INTRAVITREAL,INTRAOCULAR,INTRACAMERAL,SUBMUCOSAL,INTRACAUDAL',
    intrathecal: 'INTRATHECAL,INTRAVENTRICULAR',
    epidural: 'EPIDURAL',
    transdermal: 'TRANSDERMAL',
    rectal: 'RECTAL',
    inhalation: 'RESPIRATORY (INHALATION),INHALATION',
    nasal: 'NASAL',
    topical: 'TOPICAL,CUTANEOUS,PERCUTANEOUS',
    ophthalmic: 'OPHTHALMIC,CONJUNCTIVAL',
    otic: 'AURICULAR (OTIC)',
    vaginal: 'VAGINAL',
    intrauterine: 'INTRAUTERINE',
  }).flatMap(([ours, theirs]) => theirs.split(',').map((t) => [t, ours])),
);
const PARENTERAL = new Set(['intravenous', 'intramuscular', 'subcutaneous']);

/** The ingredient ids of a label; undefined where a name is not understood. */
export function labelIngredients(label, known) {
  const fromSubstance = label.substance.length > 1 ? label.substance : undefined;
  const generic = label.generic.join(' and ');
  const whole = known.resolve(generic);
  if (!fromSubstance && whole) return [whole];
  const names = fromSubstance ?? (label.substance.length === 1 ? label.substance : split(generic));
  const ids = names.map((n) => known.resolve(n) ?? forms(n).at(-1));
  return [...new Set(ids)];
}

/** "A, B, and C" → [A, B, C]. */
export function split(text) {
  return text
    .split(/\s*(?:;|\/|\||,? and |,(?! ?\d))\s*/i)
    .map((x) => x.trim())
    .filter(Boolean);
}

export function buildDrugs({ ingredients, synonyms, rxnorm, labels, schedules, patients, ansm }, known) {
  const report = {
    'new from a label': [],
    'names of two drugs, dropped': [],
    'synonyms that are another drug': [],
    'no route': [],
  };
  const { concepts, concept, byName } = known;
  const wanted = new Set(EXTRA.keys());

  for (const label of labels) {
    label.ids = labelIngredients(label, known);
    for (const id of label.ids) {
      if (!concepts.has(id)) report['new from a label'].push(`${id}  <- ${label.generic.join('|')}`);
      const c = concept(id);
      wanted.add(id);
      c.labels.push(label);
    }
    const names = label.substance.length === label.ids.length ? label.substance : [];
    for (const n of [...names, ...(label.ids.length === 1 ? label.generic : [])]) {
      const id = known.resolve(n);
      if (id && label.ids.includes(id) && !/\d|%| and |,/.test(n)) concepts.get(id).salts.add(clean(n));
    }
  }
  const clinical = [];
  for (const { rxcui, tty, name } of rxnorm) {
    if (tty !== 'SCD' && tty !== 'SBD') continue;
    const parsed = parseRxnorm(name);
    if (!parsed) continue;
    const ids = parsed.parts.map((p) => known.resolve(p.name));
    if (!ids.every(Boolean)) continue;
    clinical.push({ rxcui, tty, name, parsed, ids });
    for (const [i, id] of ids.entries()) concept(id).salts.add(clean(parsed.parts[i].name));
  }
  for (const display of patients.values()) {
    const parsed = parseRxnorm(display);
    for (const p of parsed?.parts ?? []) {
      const id = known.resolve(p.name);
      if (id) wanted.add(id);
    }
    const bare = known.resolve(display);
    if (bare) wanted.add(bare);
  }
  for (const c of concepts.values()) {
    const status = [...c.status];
    // Without a label, goods for skin and eye, infusions, antivenoms and diagnostics stay known by name only.
    if (
      status.some((s) => s === 'RX' || s === 'OTC') &&
      [...c.atc].some((a) => !/^(D|S|V|B05|B06|J06|J07|R02|A01)/.test(a))
    )
      wanted.add(c.id);
  }

  const byDrugbank = new Map(synonyms.map((s) => [s.drugbank, s]));
  const bySynonymName = new Map(synonyms.map((s) => [clean(s.name), s]));
  // A name of the open vocabulary counts when a second, English, source uses it too: most of the rest is Latin, chemistry or another language.
  const seenElsewhere = new Set([
    ...ansm,
    ...rxnorm.filter((r) => r.tty === 'IN').map((r) => clean(r.name)),
    ...ingredients.map((r) => clean(r.name)),
  ]);
  const scheduleOf = readSchedules(schedules, known);
  const uses = new Map();
  for (const x of clinical) {
    for (const id of x.ids) {
      if (!uses.has(id)) uses.set(id, []);
      uses.get(id).push(x);
    }
  }
  const drugs = [...wanted].sort().map((id) => {
    const c = concept(id);
    return {
      id,
      ...namesOf(c, uses.get(id) ?? [], byDrugbank, bySynonymName, seenElsewhere),
      rxcui: c.rxcui,
      unii: [...c.unii, ...c.labels.flatMap((l) => (l.ids.length === 1 ? l.unii : []))].filter(once).sort(),
      atc: [...c.atc].sort(),
      epc: epcOf(c),
      ...withUnverified(routesOf(c, uses.get(id) ?? []), legalOf(c, scheduleOf)),
      labels: DRINKS.has(id) ? [] : [...new Set(c.labels.map((l) => l.setId).filter(Boolean))].sort(),
      concept: c,
    };
  });
  for (const d of drugs) if (!d.routes.length) report['no route'].push(d.id);
  settleNames(drugs, byName, report);
  return { drugs, report, clinical, uses };
}

function namesOf(c, uses, byDrugbank, bySynonymName, seenElsewhere) {
  const brands = new Map();
  const addBrand = (text) => {
    const b = brandCase(text);
    if (!brands.has(b.toLowerCase())) brands.set(b.toLowerCase(), b);
  };
  for (const b of BRANDS.get(c.id) ?? []) addBrand(b);
  for (const b of SEEN_BRANDS.get(c.id) ?? []) addBrand(b);
  for (const { drug, brand } of INDEXED_BRANDS) if (drug === c.id) addBrand(brand);
  for (const x of uses)
    if (x.ids.length === 1 && x.parsed.brand) addBrand(x.parsed.brand.replace(/ Reformulated .*$/, ''));
  for (const l of c.labels) {
    if (l.ids.length > 1 || NOT_THE_DRUG.test(l.maker.join(' '))) continue;
    for (const b of l.brand) {
      const cleaned = b.replace(/\s*\([^)]*\)/g, '');
      const plain = clean(cleaned);
      if (isGenericName(plain, c, l) || (l.type[0] === 'HUMAN OTC DRUG' && !/zyrtec|alli\b|opill|lumify|pbz/i.test(b)))
        continue;
      addBrand(
        cleaned
          .replace(/ (Maintenance|Titration|Starter) (Pack|Kit)$| \d+-Day$| Extended[- ]Release$/i, '')
          .replace(/^Childrens? /i, ''),
      );
    }
  }
  const aliases = ALIASES.filter(([, id]) => id === c.id).map(([a]) => a);
  const salts = [...c.salts, ...c.names].filter((n) => n !== c.id);
  const bank = [...c.drugbank].map((d) => byDrugbank.get(d)).filter(Boolean);
  if (!bank.length && bySynonymName.has(c.id)) bank.push(bySynonymName.get(c.id));
  const others = bank.flatMap((s) => [s.name, ...s.synonyms]).filter((n) => seenElsewhere.has(clean(n)));
  const own = SYNONYMS.get(c.id) ?? [];
  return {
    brands: [...brands.values()].sort(),
    synonyms: english(c.id, own, [...aliases, ...salts], others),
    misspellings: MISSPELLINGS.get(c.id) ?? [],
  };
}

/** Is a label's brand name only the generic name, perhaps with its salt or form? */
function isGenericName(plain, c, label) {
  const id = c.id;
  if (plain.includes(id) || [...c.salts, ...c.names].some((s) => s.length > 4 && plain.includes(s))) return true;
  return label.generic.some((g) => clean(g) === plain || clean(g).split(' ')[0] === plain.split(' ')[0]);
}

function epcOf(c) {
  const out = new Set();
  for (const l of c.labels)
    if (l.ids.length === 1 && !NOT_THE_DRUG.test(l.maker.join(' ')))
      for (const e of l.epc) out.add(e.replace(/\s*\[EPC\]\s*$/, '').trim());
  return [...out].sort();
}

/** One list of what rests on general knowledge and not on a source seen: the file names it. */
function withUnverified({ routes, general }, { unverified, ...legal }) {
  return { routes, ...legal, unverified: [...(general ? ['routes'] : []), ...unverified] };
}

function routesOf(c, uses) {
  const out = [];
  const no = NO_ROUTES.get(c.id) ?? [];
  const add = (r) => {
    if (r && !out.includes(r) && !no.includes(r)) out.push(r);
  };
  const real = c.labels.filter((l) => l.ids.length < 5 && !NOT_THE_DRUG.test(l.maker.join(' ')));
  const alone = real.filter((l) => l.ids.length === 1);
  for (const r of ROUTE_FIRST.get(c.id) ?? []) add(r);
  for (const l of alone) for (const r of l.route) add(ROUTES.get(r) ?? 'other');
  for (const x of uses) if (x.ids.length === 1) add(x.parsed.route);
  const fromSources = out.length > 0;
  if (!fromSources) {
    for (const l of real) for (const r of l.route) add(ROUTES.get(r) ?? 'other');
    for (const x of uses) add(x.parsed.route);
  }
  if (!out.length) for (const r of [...(KNOWN_ROUTES.get(c.id) ?? []), ...(EXTRA.get(c.id) ?? [])]) add(r);
  if (!fromSources) for (const r of EXTRA.get(c.id) ?? []) add(r);
  for (const r of MORE_ROUTES.get(c.id) ?? []) add(r);
  let routes = out.filter((r) => r !== 'injection' || !out.some((o) => PARENTERAL.has(o)));
  if (routes.length > 1) routes = routes.filter((r) => r !== 'other');
  const lead = [...(MORE_ROUTES.get(c.id) ?? []), ...(ROUTE_FIRST.get(c.id) ?? ['oral'])][0];
  const named = new Set([
    ...real.flatMap((l) => l.route.map((r) => ROUTES.get(r) ?? 'other')),
    ...uses.map((x) => x.parsed.route),
  ]);
  return {
    routes: routes.includes(lead) ? [lead, ...routes.filter((r) => r !== lead)] : routes,
    general: routes.some((r) => !named.has(r)),
  };
}

/** Supply from labels and the ingredient list; schedule from the DEA reference. */
function legalOf(c, scheduleOf) {
  if (DRINKS.has(c.id)) return { legalSources: [], unverified: [] };
  const from = [];
  let rx = false;
  let otc = false;
  const alone = c.labels.filter((l) => l.ids.length === 1 && !NOT_THE_DRUG.test(l.maker.join(' ')));
  const counted = alone.length
    ? alone
    : c.status.size
      ? []
      : c.labels.filter((l) => !NOT_THE_DRUG.test(l.maker.join(' ')));
  for (const l of counted) {
    const isRx = l.type.some((t) => /PRESCRIPTION/.test(t));
    const isOtc = l.type.some((t) => /OTC/.test(t));
    if (!isRx && !isOtc) continue;
    if (l.setId && ((isRx && !rx) || (isOtc && !otc))) from.push({ label: l.setId });
    rx ||= isRx;
    otc ||= isOtc;
  }
  const listed = [...c.status];
  const more = (listed.includes('RX') && !rx) || (listed.includes('OTC') && !otc);
  rx ||= listed.includes('RX');
  otc ||= listed.includes('OTC');
  const gone = !rx && !otc && listed.includes('DISCONTINUED');
  if (more || gone || (!from.length && (rx || otc))) from.push({ reference: 'ingredient-list' });
  const unverified = [];
  if (BOTH_SUPPLIES.has(c.id) && !(rx && otc)) {
    rx = otc = true;
    unverified.push('supply');
  }
  const supply =
    rx && otc ? 'both' : rx ? 'prescription' : otc ? 'over-the-counter' : gone ? 'discontinued' : undefined;
  let schedule = scheduleOf.get(c.id);
  if (schedule) from.push({ reference: 'schedules' });
  const told = c.labels.find((l) => l.ids.length === 1 && l.schedule);
  if (told && (!schedule || schedule === told.schedule)) {
    schedule = told.schedule;
    if (!from.some((s) => s.label === told.setId)) from.push({ label: told.setId });
  }
  const seen = SEEN_SCHEDULES.get(c.id);
  if (!schedule && seen) {
    schedule = seen[0];
    if (seen[1]) from.push({ reference: seen[1] });
    else unverified.push('schedule');
  }
  return { supply, schedule, legalSources: from, unverified };
}

/** Schedules by drug id, only those whose source was seen. Entries that depend on the product (butalbital) are left out. */
function readSchedules(schedules, known) {
  const out = new Map();
  for (const r of schedules.controlled) {
    const id = known.resolve(r.ingredient);
    if (id && r.schedule_status === 'seen') out.set(id, r.schedule);
  }
  for (const r of schedules.not_controlled_or_special) {
    if (!/^none/.test(r.schedule) || !/^seen/.test(r.status)) continue;
    for (const name of r.ingredient.split(',')) {
      const id = known.resolve(name);
      if (id) out.set(id, 'none');
    }
  }
  return out;
}

/** Takes away names that stand for two drugs, unless one is the drug's own id. */
function settleNames(drugs, byName, report) {
  const ids = new Set(drugs.map((d) => d.id));
  const owners = new Map();
  for (const d of drugs)
    for (const kind of ['synonyms', 'brands'])
      for (const n of d[kind]) {
        const key = clean(n);
        if (!owners.has(key)) owners.set(key, new Set());
        owners.get(key).add(d.id);
      }
  for (const d of drugs)
    for (const kind of ['synonyms', 'brands'])
      d[kind] = d[kind].filter((n) => {
        const key = clean(n);
        if (key === d.id) return false;
        if (ids.has(key)) {
          report['synonyms that are another drug'].push(`${n} of ${d.id}`);
          return false;
        }
        const who = owners.get(key);
        if (who.size > 1) {
          const right = byName.get(key);
          if (right === d.id && kind === 'synonyms') return true;
          report['names of two drugs, dropped'].push(`${n}: ${[...who].join(', ')}${right ? ` (kept: ${right})` : ''}`);
          return false;
        }
        return true;
      });
}

function once(x, i, all) {
  return all.indexOf(x) === i;
}
