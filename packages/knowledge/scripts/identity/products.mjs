// Names of products: brands and written combinations, with their ingredients.
import { COMBINATIONS } from './brands.mjs';
import { NOT_THE_DRUG } from './curated.mjs';
import { INDEXED_BRANDS, INDEXED_COMBINATIONS } from './indexed-brands.mjs';
import { brandCase, clean } from './names.mjs';

const unitText = (u) => u.toLowerCase().replace('unt', '[iU]').replace('mg/ml', 'mg/mL').replace('meq', 'meq');

/** @returns {{ rows: object[], ambiguous: string[] }} */
export function buildProducts({ labels }, known, clinical, drugs) {
  const taken = new Set(drugs.flatMap((d) => [d.id, ...d.synonyms, ...d.brands].map(clean)));
  const byBrand = new Map();
  for (const x of clinical) {
    const brand = x.parsed.brand?.replace(/ Reformulated .*$/, '');
    if (!brand || / brand of /.test(brand)) continue;
    const key = clean(brand);
    if (!byBrand.has(key)) byBrand.set(key, { name: brand, items: [] });
    byBrand.get(key).items.push(x);
  }
  const rows = new Map();
  const ambiguous = [];
  for (const [key, { name, items }] of byBrand) {
    const sets = new Map(items.map((x) => [[...new Set(x.ids)].sort().join('|'), x]));
    if (sets.size > 1) {
      ambiguous.push(`${name}: ${[...sets.keys()].join(' or ')}`);
      continue;
    }
    const ids = [...sets.keys()][0].split('|');
    if (ids.length < 2) continue;
    const doses = new Set(items.map((x) => strengthsOf(x, ids)));
    const routes = new Set(items.map((x) => x.parsed.route ?? ''));
    const forms = new Set(items.map((x) => x.parsed.form.toLowerCase()));
    rows.set(key, {
      name: brandCase(name),
      ids,
      strengths: doses.size === 1 ? [...doses][0] : '',
      route: routes.size === 1 ? [...routes][0] : '',
      form: forms.size === 1 ? [...forms][0] : '',
      source: 'RxNorm',
    });
  }
  for (const l of labels) {
    if (l.ids.length < 2 || NOT_THE_DRUG.test(l.maker.join(' '))) continue;
    for (const b of l.brand) {
      const name = brandCase(b.replace(/\s*\([^)]*\)/g, ''));
      const key = clean(name);
      if (rows.has(key) || known.resolve(name)) continue;
      const ids = [...l.ids].sort();
      const routes = [...new Set(l.route.map((r) => r.toLowerCase()))];
      const route =
        routes.length === 1 && ['oral', 'intravenous', 'subcutaneous', 'topical', 'ophthalmic'].includes(routes[0])
          ? routes[0]
          : '';
      if (l.ids.length > 4 && /kit/i.test(name)) continue;
      rows.set(key, { name, ids, strengths: '', route, form: '', source: l.setId ?? 'label' });
    }
  }
  for (const c of [...COMBINATIONS, ...INDEXED_COMBINATIONS]) {
    const key = clean(c.name);
    const ids = [...c.ids].sort();
    const old = rows.get(key);
    if (old) {
      if (old.ids.join('|') !== ids.join('|'))
        ambiguous.push(`${c.name}: list ${ids.join('|')}, ${old.source} ${old.ids.join('|')} (kept)`);
      continue;
    }
    rows.set(key, {
      name: c.name,
      ids,
      strengths: c.strengths.every(Boolean) ? c.strengths.map((s) => `${s} mg`).join('|') : '',
      route: c.route,
      form: '',
      source: 'public lists',
    });
  }
  // A brand that says the route, and one of a drug without a file, are products of one ingredient.
  const filed = new Set(drugs.map((d) => d.id));
  for (const { drug, brand, route = '' } of INDEXED_BRANDS) {
    const key = clean(brand);
    if (rows.has(key) || (route === '' && filed.has(drug))) continue;
    rows.set(key, { name: brand, ids: [drug], strengths: '', route, form: '', source: 'public lists' });
  }
  const out = [];
  for (const [key, r] of rows) {
    if (taken.has(key) && r.ids.length > 1) {
      ambiguous.push(`${r.name}: also a name of one drug; product ${r.ids.join('|')} left out`);
      continue;
    }
    out.push(r);
  }
  return { rows: out.sort((a, b) => (clean(a.name) < clean(b.name) ? -1 : 1)), ambiguous, byBrand };
}

function strengthsOf(x, ids) {
  const sums = new Map();
  for (const [i, id] of x.ids.entries()) {
    const p = x.parsed.parts[i];
    const old = sums.get(id);
    if (old && old.unit !== p.unit) return '?';
    sums.set(id, { value: (old?.value ?? 0) + p.value, unit: p.unit });
  }
  return ids.map((id) => `${Number(sums.get(id).value.toFixed(6))} ${unitText(sums.get(id).unit)}`).join('|');
}
