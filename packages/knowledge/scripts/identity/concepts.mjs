// Turns source rows into concepts: one ingredient under its US name, with every name, code and label that stands for it.
import { ALIASES, EXTRA, JUNK, MIXED_ROWS } from './curated.mjs';
import { clean, forms } from './names.mjs';

/** @returns {{ concepts: Map<string, object>, resolve: (name: string) => string | undefined, resolveAll: (names: string[]) => string[] | undefined }} */
export function buildConcepts({ ingredients, rxnorm }) {
  const byName = new Map();
  const concepts = new Map();
  const concept = (id) => {
    let c = concepts.get(id);
    if (!c) {
      c = {
        id,
        names: new Set(),
        rows: [],
        drugbank: new Set(),
        unii: new Set(),
        atc: new Set(),
        status: new Set(),
        salts: new Set(),
        labels: [],
      };
      concepts.set(id, c);
      byName.set(id, id);
    }
    return c;
  };
  for (const [alias, id] of ALIASES) byName.set(alias, id);
  for (const id of EXTRA.keys()) byName.set(id, id);
  const aliasOf = new Map(ALIASES);
  for (const { tty, name, rxcui } of rxnorm) {
    if (tty !== 'IN') continue;
    const n = clean(name);
    if (n.length < 3) continue;
    const id = aliasOf.get(n) ?? n;
    if (!byName.has(n)) byName.set(n, id);
    const c = concept(id);
    c.names.add(n);
    // Two INs can share one of our drugs; the one spelled as our id gives the code.
    if (!c.rxcui || n === id) c.rxcui = rxcui;
  }
  const resolve = (text) => {
    for (const form of forms(text)) {
      const id = byName.get(form);
      if (id) return id;
    }
    return undefined;
  };
  // Plain rows first, so that salts named as rows ("TRAMADOL HYDROCHLORIDE") find their base.
  const single = ingredients.filter(
    (r) => !r.parts && !MIXED_ROWS.has(clean(r.name)) && (!JUNK.has(clean(r.name)) || aliasOf.has(clean(r.name))),
  );
  single.sort((a, b) => forms(a.name).length - forms(b.name).length);
  for (const row of single) {
    const id = resolve(row.name) ?? forms(row.name).at(-1);
    const c = concept(id);
    const n = clean(row.name);
    if (!byName.has(n)) byName.set(n, id);
    c.names.add(n);
    c.rows.push(row);
    for (const d of row.drugbank) c.drugbank.add(d);
    for (const u of row.unii) c.unii.add(u);
    for (const a of row.atc) c.atc.add(a);
    for (const s of row.status.split('|')) if (s.trim()) c.status.add(s.trim());
  }
  for (const { tty, name } of rxnorm) {
    if (tty !== 'PIN') continue;
    const id = resolve(name);
    if (!id) continue;
    byName.set(clean(name), id);
    concept(id).salts.add(clean(name));
  }
  for (const id of EXTRA.keys()) concept(id);
  const resolveAll = (names) => {
    const ids = names.map(resolve);
    return ids.every(Boolean) ? [...new Set(ids)].sort() : undefined;
  };
  return { concepts, concept, byName, resolve, resolveAll };
}
