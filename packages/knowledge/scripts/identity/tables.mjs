// Small tables of the vocabulary: ingredients known by name only, and titles of labels.
import { brandCase, clean } from './names.mjs';
import { english } from './synonyms.mjs';

/** Lines of named.tsv: every ingredient of the sources (or of a code or product) that has no file. */
export function namedRows(known, drugs, codes, products) {
  const owned = new Set(drugs.flatMap((d) => [d.id, ...d.synonyms, ...d.brands].map(clean)));
  const filed = new Set(drugs.map((d) => d.id));
  const ids = new Set([...codes.named, ...products.flatMap((p) => p.ids)]);
  for (const c of known.concepts.values()) if (c.rows.length) ids.add(c.id);
  const list = [...ids].filter((id) => !filed.has(id)).sort();
  const count = new Map();
  const draft = list.map((id) => {
    const c = known.concepts.get(id);
    const synonyms = c ? english(id, [], [...c.names, ...c.salts], [], 6).filter((n) => !owned.has(n)) : [];
    for (const s of synonyms) count.set(s, (count.get(s) ?? 0) + 1);
    return { id, c, synonyms };
  });
  const all = new Set(list);
  return draft.map(({ id, c, synonyms }) => {
    const status = [...(c?.status ?? [])];
    const rx = status.includes('RX');
    const otc = status.includes('OTC');
    const supply =
      rx && otc
        ? 'both'
        : rx
          ? 'prescription'
          : otc
            ? 'over-the-counter'
            : status.includes('DISCONTINUED')
              ? 'discontinued'
              : '';
    const names = synonyms.filter((s) => count.get(s) === 1 && !all.has(s) && s !== id);
    return [
      id,
      names.join('|'),
      c?.rxcui ?? '',
      [...(c?.unii ?? [])].sort().join('|'),
      [...(c?.atc ?? [])].sort().join('|'),
      supply,
    ].join('\t');
  });
}

/** Lines of labels.tsv: set id, "Lipitor, atorvastatin calcium (maker)", effective date where the label has one. */
export function labelTitle(labels) {
  const out = new Map();
  for (const l of labels) {
    if (!l.setId) continue;
    const brand = brandCase(l.brand[0] ?? l.generic[0] ?? 'label');
    const generic = (l.generic[0] ?? '').toLowerCase();
    const same = !generic || clean(brand).includes(generic.split(' ')[0]) || generic.includes(clean(brand));
    const maker = l.maker[0] ? ` (${l.maker[0]})` : '';
    const title = `${same ? brand.charAt(0).toUpperCase() + brand.slice(1) : `${brand}, ${generic}`}${maker}`.replace(
      /\s+/g,
      ' ',
    );
    const old = out.get(l.setId);
    if (!old || (!old.effective && l.effective) || (old.effective ?? '') < (l.effective ?? ''))
      out.set(l.setId, { title, effective: l.effective });
  }
  return [...out]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { title, effective }]) => `${id}\t${title}\t${effective ?? ''}`);
}
