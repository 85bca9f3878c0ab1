// RxCUI → ingredients, from every source, with the disagreements between them.
import { PACK_CODES } from './brands.mjs';
import { JUNK, MIXED_ROWS, NOT_THE_DRUG } from './curated.mjs';
import { clean, forms } from './names.mjs';
import { parseRxnorm } from './rxnorm.mjs';

const FORM_WORDS =
  /\s+(pill|(extended release |delayed release |chewable |disintegrating )?(oral|topical|vaginal|ophthalmic|otic|nasal|injectable|inhalant|rectal) (tablet|capsule|product|liquid product|solution|suspension|powder|cream|ointment|gel|foam|lotion|spray)|delayed release oral (tablet|capsule)|extended release (oral (tablet|capsule)|suspension)|powder for oral solution|injection|vaginal system|prefilled syringe|cartridge|pen injector|dry powder inhaler|metered dose inhaler|medicated patch|chewable tablet|mixt\.?|combination|injectable product|injections)$/i;

/** Ingredient ids of a combination row of the ingredient list: from its name, else from its list of parts. */
export function rowIngredients(row, known) {
  const name = clean(row.name);
  const mixed = MIXED_ROWS.get(name);
  if (mixed) return mixed.map((n) => known.resolve(n) ?? n).sort();
  const parsed = parseRxnorm(row.name);
  const fromParsed = parsed && known.resolveAll(parsed.parts.map((p) => p.name));
  if (fromParsed && fromParsed.length > 1) return fromParsed;
  const bare = name
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\s*drug combination$/, '')
    .replace(/ mixture with /g, ' / ')
    .replace(/ w\//g, ' / ')
    .replace(FORM_WORDS, '')
    .replace(FORM_WORDS, '');
  for (const by of [/\s*\/\s*/, /\s*;\s*/, /\s*,\s*(?:and )?| and /, /\s*-\s*/]) {
    const names = bare
      .split(by)
      .map((x) =>
        x
          .trim()
          .replace(/ \d[\d.]* (mg|unt|mcg|mg\/ml|unt\/ml|mg\/mg|mg\/hr|mg\/actuat)\b.*$/, '')
          .replace(/^\d[\d.]* (ml|actuat|hr|day) /, ''),
      )
      .filter(Boolean);
    if (names.length < 2) continue;
    const ids = known.resolveAll(names);
    if (ids && ids.length > 1) return ids;
  }
  const parts = row.parts.split(/\s*(?:\||;|\+)\s*/).filter(Boolean);
  const listed = known.resolveAll([...new Set(parts.map(clean))].filter((p) => !JUNK.has(p)));
  if (listed) return listed;
  if (!bare.includes(' / ')) return undefined;
  // The rest are infusions and the like: their parts become ingredients known by name only.
  const names = bare.split(' / ').map((x) =>
    x
      .replace(/ \d[\d.]* (mg|unt|mcg|mg\/ml|unt\/ml|mg\/mg|mg\/hr)\b.*$/, '')
      .replace(/^\d[\d.]* (ml|day) /, '')
      .replace(FORM_WORDS, ''),
  );
  return [...new Set(names.map((n) => known.resolve(n) ?? forms(n).at(-1)))].sort();
}

/** @returns {{ sets: Map<string, string[]>, conflicts: string[], unresolved: string[] }} */
export function buildCodes({ ingredients, rxnorm, labels, patients }, known, clinical, understand) {
  const sets = new Map();
  const from = new Map();
  const conflicts = [];
  const unresolved = [];
  const named = new Set();
  const put = (code, ids, rank, why) => {
    const set = [...new Set(ids)].sort();
    const old = from.get(code);
    if (!old || rank < old.rank || (rank === old.rank && set.length > old.set.length)) {
      if (old && old.set.join('|') !== set.join('|') && !(rank === 3 && old.rank === 4))
        conflicts.push(`${code}: ${why} says ${set.join(' + ')}; ${old.why} says ${old.set.join(' + ')}`);
      from.set(code, { rank, set, why });
    } else if (old.set.join('|') !== set.join('|') && !(old.rank === 3 && rank === 4))
      conflicts.push(`${code}: ${old.why} says ${old.set.join(' + ')}; ${why} says ${set.join(' + ')} (not taken)`);
  };
  for (const x of clinical) put(x.rxcui, x.ids, 1, 'RxNorm name');
  for (const { rxcui, tty, name } of rxnorm) {
    if (tty !== 'IN' && tty !== 'PIN') continue;
    const id = known.resolve(name);
    if (id && known.concepts.get(id)?.keep) put(rxcui, [id], 1, 'RxNorm name');
  }
  for (const [code, ids] of PACK_CODES) put(code, ids, 2, 'RxNorm pack');
  for (const row of ingredients) {
    const name = clean(row.name);
    if (!row.codes.length) continue;
    if (row.parts || MIXED_ROWS.has(name)) {
      const ids = rowIngredients(row, known);
      if (!ids) {
        unresolved.push(`${row.name} (${row.codes.length} codes)`);
        continue;
      }
      for (const id of ids) named.add(id);
      for (const code of row.codes) put(code, ids, 3, `row "${row.name}"`);
    } else {
      const id = JUNK.has(name) && name.length < 7 ? undefined : (known.resolve(row.name) ?? forms(row.name).at(-1));
      if (!id) {
        unresolved.push(`${row.name} (${row.codes.length} codes)`);
        continue;
      }
      named.add(id);
      for (const code of row.codes) put(code, [id], 4, `row "${row.name}"`);
    }
  }
  for (const l of labels) {
    if (l.ids.length !== 1 || NOT_THE_DRUG.test(l.maker.join(' '))) continue;
    for (const code of l.rxcui) put(code, l.ids, 3.5, `label ${l.setId}`);
  }
  const fromDisplays = [];
  for (const [code, display] of patients) {
    const ids = understand(display);
    if (!ids) continue;
    if (!from.has(code)) fromDisplays.push(`${code} ${display}: ${ids.join(' + ')}`);
    put(code, ids, 6, `display "${display}"`);
  }
  for (const [code, { set }] of from) {
    sets.set(code, set);
    for (const id of set) named.add(id);
  }
  return { sets, conflicts, unresolved, named, fromDisplays };
}

/** Rows of the table: ingredients, tab, ascending codes as differences in base 36. */
export function packCodes(sets) {
  const by = new Map();
  for (const [code, ids] of sets) {
    const key = ids.join('|');
    if (!by.has(key)) by.set(key, []);
    by.get(key).push(Number(code));
  }
  return [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, codes]) => {
      codes.sort((a, b) => a - b);
      let last = 0;
      const text = codes.map((c) => {
        const d = (c - last).toString(36);
        last = c;
        return d;
      });
      return `${key}\t${text.join(' ')}`;
    });
}
