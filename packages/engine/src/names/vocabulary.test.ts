import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DrugRecord, Pack, ProductRecord } from '../nouns/pack.ts';
import { buildNames } from './build-names.ts';
import { readProductText } from './product-text.ts';

const DATA = resolve(import.meta.dirname, '../../../../../shared/data');
const hasData = existsSync(resolve(DATA, 'vocabulary/ingredients.tsv'));

function rows(path: string): readonly (readonly string[])[] {
  const lines = readFileSync(resolve(DATA, path), 'utf8').split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

/** A rough pack of everything in the vocabularies: RxNorm ingredients, brands of RxNorm's branded drugs, DrugBank's synonyms. */
function vocabularyPack(): Pack {
  const rxnorm = rows('vocabulary/rxnorm-names.tsv');
  const drugs = new Map<string, DrugRecord & { readonly synonyms: string[] }>();
  const put = (name: string): void => {
    const id = name.toLowerCase();
    if (!/\d| \/ |product/.test(id) && !drugs.has(id)) drugs.set(id, { id, synonyms: [] });
  };
  for (const [name = '', combination] of rows('vocabulary/ingredients.tsv')) if (combination === '') put(name);
  for (const [, type, name = ''] of rxnorm) if (type === 'IN') put(name);
  for (const name of [
    'terfenadine',
    'phenazopyridine',
    'norethynodrel',
    'norelgestromin',
    'ethinyl estradiol',
    'insulin isophane',
  ])
    put(name);
  drugs.get('cyanocobalamin')?.synonyms.push('vitamin B12');
  drugs.get('insulin human')?.synonyms.push('regular insulin');
  for (const [, name = '', , synonyms = ''] of rows('vocabulary/drug-synonyms.tsv')) {
    const drug = drugs.get(name.toLowerCase());
    for (const other of synonyms.split(' | ')) {
      if (other.length > 3 && other.length < 50 && other.toLowerCase() !== drug?.id) drug?.synonyms.push(other);
    }
  }
  const base: Pack = {
    format: 1,
    version: 'test',
    drugs: [...drugs.values()],
    named: [],
    products: [],
    rxcuis: [],
    rxnormNames: rxnorm.map(([code = '', , name = '']) => [code, name] as const),
    lookAlikes: [],
    classes: [],
    conditions: [],
    burdens: [],
    labels: [],
    references: [],
    facts: [],
  };
  const generic = buildNames(base);
  const products: ProductRecord[] = [];
  for (const [, type, name = ''] of rxnorm) {
    const brand = /\[(.+)\]$/.exec(name)?.[1];
    if (type !== 'SBD' || brand === undefined) continue;
    const { parts, unread } = readProductText(name, generic);
    if (parts.length > 0 && unread.length === 0) products.push({ name: brand, ingredients: parts.map((p) => p.drug) });
  }
  return { ...base, products };
}

/** Repeatable: the same edits in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function edited(word: string, next: () => number): string {
  const i = Math.floor(next() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  switch (Math.floor(next() * 4)) {
    case 0:
      return word.slice(0, i) + word.slice(i + 1);
    case 1:
      return word.slice(0, i) + letter + word.slice(i);
    case 2:
      return word.slice(0, i) + letter + word.slice(i + 1);
    default:
      return word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2);
  }
}

describe.skipIf(!hasData)(`names of the vocabularies${hasData ? '' : ' (skipped: no ../shared)'}`, () => {
  const pack = hasData ? vocabularyPack() : undefined;
  const names = pack && buildNames(pack);
  const words = pack?.drugs.map(({ id }) => id).filter((id) => /^[a-z]{5,}$/.test(id)) ?? [];

  function recall(spoil: (word: string) => string): number {
    const hits = words.filter((word) =>
      names?.suggest(spoil(word), 5).some(({ name, ingredients }) => name === word || ingredients.includes(word)),
    );
    return hits.length / words.length;
  }

  it('a word with one edit is among the first five (at least 99 %)', () => {
    const next = random(1);
    expect(words.length).toBeGreaterThan(2000);
    expect(recall((word) => edited(word, next))).toBeGreaterThanOrEqual(0.99);
  });

  it('a beginning with one edit (five letters and 60 % or more) is among the first five (at least 90 %)', () => {
    const next = random(2);
    const spoil = (word: string): string => {
      const least = Math.max(5, Math.ceil(word.length * 0.6));
      return edited(word.slice(0, least + Math.floor(next() * (word.length - least + 1))), next);
    };
    expect(recall(spoil)).toBeGreaterThanOrEqual(0.9);
  });

  it('a corrected word is never corrected to another drug', () => {
    const next = random(3);
    const wrong = words.flatMap((word) => {
      const { via, ingredients } = names?.find(edited(word, next)) ?? { via: null, ingredients: [] };
      return via === 'corrected' && ingredients[0] !== word ? [`${word} → ${ingredients[0]}`] : [];
    });
    // A synonym of another id for the same substance (ethinylestradiol, hydrochlorthiazide) is what remains.
    expect(wrong.length / words.length).toBeLessThan(0.005);
  });

  it('reads the medicines of the synthetic patients', () => {
    const lines = readFileSync(resolve(DATA, 'patients/synthea-r4/MedicationRequest.ndjson'), 'utf8').split('\n');
    const displays = new Set(
      lines
        .filter((line) => line !== '')
        .map((line): string => {
          const { text, coding } = JSON.parse(line).medicationCodeableConcept;
          return text ?? coding[0].display;
        }),
    );
    // Contraceptive packs and intrauterine systems are brands that only the real pack knows.
    const generic = [...displays].filter((line) => !/ Day |Intrauterine|Lasix/.test(line));
    const unread = generic.filter((line) => {
      const read = names && readProductText(line, names);
      const strengths = line.match(/\d+(?:\.\d+)? ?(?:MG|UNT)\b/gi)?.length ?? 0;
      return (
        read?.via == null ||
        read.unread.length > 0 ||
        read.parts.filter((part) => part.strength !== undefined).length < strengths ||
        (/Tablet|Capsule|Solution|Suspension|Injection|Inhaler|Cream|Syringe|Injector|Patch|System|Implant|Spray/i.test(
          line,
        ) &&
          (read.form === undefined || read.route === undefined))
      );
    });
    expect(unread).toEqual([]);
  });
});
