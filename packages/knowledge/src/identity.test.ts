import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const knowledge = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = join(knowledge, '../../../shared/data');
const hasData = existsSync(data);

interface DrugFile {
  readonly id: string;
  readonly names?: { readonly brands?: readonly string[]; readonly synonyms?: readonly string[] };
  readonly routes?: readonly string[];
  readonly supply?: string;
  readonly schedule?: string;
  readonly labels?: readonly string[];
}

const drugs: readonly (DrugFile & { readonly file: string })[] = readdirSync(join(knowledge, 'drugs')).flatMap(
  (letter) =>
    readdirSync(join(knowledge, 'drugs', letter))
      .filter((file) => file.endsWith('.yml'))
      .map((file) => ({
        ...(parse(readFileSync(join(knowledge, 'drugs', letter, file), 'utf8')) as DrugFile),
        file: `${letter}/${file}`,
      })),
);
const byId = new Map(drugs.map((drug) => [drug.id, drug]));

const rows = (path: string): readonly (readonly string[])[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const table = (name: string) => rows(join(knowledge, 'vocabulary', `${name}.tsv`));

/** Ingredients by RxCUI, as the table packs them: ascending differences in base 36. */
function decode(): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  for (const [ingredients = '', codes = ''] of table('rxcui')) {
    let code = 0;
    for (const step of codes.split(' ')) {
      code += Number.parseInt(step, 36);
      expect(out.has(String(code)), `${code} stands in two rows`).toBe(false);
      out.set(String(code), ingredients.split('|'));
    }
  }
  return out;
}

describe('the identity of the drugs', () => {
  it('has one file an id, spelled like it', () => {
    expect(byId.size).toBe(drugs.length);
    for (const { id, file } of drugs) {
      const slug = id.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
      expect(file).toBe(`${slug.slice(0, 1)}/${slug}.yml`);
    }
  });

  it('gives no name to two drugs', () => {
    const owner = new Map<string, string>(drugs.map(({ id }) => [id, id]));
    const shared: string[] = [];
    for (const { id, names } of drugs)
      for (const name of [...(names?.brands ?? []), ...(names?.synonyms ?? [])]) {
        const key = name.toLowerCase();
        const other = owner.get(key);
        if (other !== undefined && other !== id) shared.push(`${name}: ${other}, ${id}`);
        owner.set(key, id);
      }
    for (const [name = '', ingredients] of table('products')) {
      const other = owner.get(name.toLowerCase());
      if (other !== undefined && other !== ingredients) shared.push(`${name}: ${other}, ${ingredients}`);
      owner.set(name.toLowerCase(), ingredients ?? '');
    }
    expect(shared).toEqual([]);
  });

  it.each([
    ['oxycodone', { schedule: 'C-II', supply: 'prescription' }],
    ['baclofen', { schedule: 'none', supply: 'prescription', routes: ['oral', 'intrathecal'] }],
    ['alprazolam', { schedule: 'C-IV' }],
    ['hydrocodone', { schedule: 'C-II' }],
    ['lacosamide', { schedule: 'C-V' }],
    ['lisinopril', { supply: 'prescription', routes: ['oral'] }],
    ['ibuprofen', { supply: 'both' }],
    ['diphenhydramine', { supply: 'both' }],
  ])('knows %s', (id, facts) => {
    expect(byId.get(id)).toMatchObject(facts);
  });

  it.each([
    ['metoprolol', 'metoprolol succinate'],
    ['acetaminophen', 'paracetamol'],
    ['albuterol', 'salbutamol'],
    ['meperidine', 'pethidine'],
    ['valproic acid', 'divalproex sodium'],
    ['hydrochlorothiazide', 'hctz'],
    ['insulin isophane', 'nph insulin'],
  ])('%s is also %s', (id, synonym) => {
    expect(byId.get(id)?.names?.synonyms).toContain(synonym);
  });

  it.each([
    'dextroamphetamine',
    'carbidopa',
    'levodopa',
    'torsemide',
    'valacyclovir',
    'ethinyl estradiol',
    'dabigatran',
    'penicillin v',
    'chlordiazepoxide',
    'alcohol',
    'grapefruit',
    "st john's wort",
  ])('has a file for %s', (id) => {
    expect(byId.has(id)).toBe(true);
  });
});

describe('the vocabulary', () => {
  const known = new Set([...byId.keys(), ...table('named').map(([id = '']) => id)]);

  it('names only ingredients that exist', () => {
    const used = [...table('products').map((r) => r[1] ?? ''), ...table('rxcui').map((r) => r[0] ?? '')];
    const missing = used.flatMap((list) => list.split('|')).filter((id) => !known.has(id));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('keeps drugs with a file out of the ingredients known by name only', () => {
    expect(table('named').filter(([id = '']) => byId.has(id))).toEqual([]);
  });

  it.each([
    ['1292', ['baclofen']],
    ['1049221', ['acetaminophen', 'oxycodone']],
    ['833036', ['acetaminophen', 'hydrocodone']],
    ['562251', ['amoxicillin', 'clavulanate']],
    ['751905', ['ethinyl estradiol', 'norgestimate']],
  ])('reads RxCUI %s', (code, ingredients) => {
    expect(decode().get(code)).toEqual(ingredients);
  });

  it.each([
    ['Percocet', 'acetaminophen|oxycodone'],
    ['Tylenol PM', 'acetaminophen|diphenhydramine'],
    ['Vicodin', 'acetaminophen|hydrocodone'],
    ['Augmentin', 'amoxicillin|clavulanate'],
    ['co-trimoxazole', 'sulfamethoxazole|trimethoprim'],
    ['Humulin 70/30', 'insulin human|insulin isophane'],
  ])('knows the product %s', (name, ingredients) => {
    expect(table('products').find((r) => r[0] === name)?.[1]).toBe(ingredients);
  });

  it.each([
    'hydralazine|hydroxyzine',
    'clonazepam|clonidine',
    'clonazepam|lorazepam',
    'prednisolone|prednisone',
    'chlorpromazine|chlorpropamide',
    'bupropion|buspirone',
    'tramadol|trazodone',
    'vinblastine|vincristine',
    'dobutamine|dopamine',
    'glipizide|glyburide',
    'cycloserine|cyclosporine',
    'quinidine|quinine',
    'celebrex|celexa',
    'lamivudine|lamotrigine',
    'metformin|metronidazole',
  ])('keeps %s apart', (pair) => {
    expect(table('look-alikes').map(([names]) => names)).toContain(pair);
  });
});

describe.skipIf(!hasData)('against the sources (skipped: no ../shared)', () => {
  it('names each of the 800 labels in the file of a drug', () => {
    const named = new Set(drugs.flatMap(({ labels }) => labels ?? []));
    const listed = new Set(table('labels').map(([id]) => id));
    const folder = join(data, 'labels/openfda');
    const ids = readdirSync(folder).flatMap((file) =>
      (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { results: { set_id: string }[] }).results.map(
        (label) => label.set_id,
      ),
    );
    expect(ids).toHaveLength(800);
    // Wipes with ethanol: on a list of medicines alcohol is the drink.
    const wipes = '0398573a-44fa-e0c6-e063-6394a90a9924';
    expect(ids.filter((id) => id !== wipes && (!named.has(id) || !listed.has(id)))).toEqual([]);
  });

  it('decodes every RxCUI of the ingredient list', () => {
    const codes = decode();
    const all = rows(join(data, 'vocabulary/ingredients.tsv')).flatMap((row) => (row[7] ?? '').split('|'));
    expect(new Set(all.filter((code) => code !== '')).size).toBe(60_603);
    expect(all.filter((code) => code !== '' && !codes.has(code))).toEqual([]);
  });
});
