import { lazily, memo } from '../memo.ts';
import type { Pack } from '../nouns/pack.ts';
import { abbreviation } from './abbreviations.ts';
import { editDistance } from './distance.ts';
import { openLookAlikes } from './look-alikes.ts';
import type { FoundName, Names, Via } from './names.ts';
import { keyOf, normalise } from './normalise.ts';
import { openRxcuis } from './rxcui-index.ts';
import { withoutSalts } from './salts.ts';
import { type Spelling, spell } from './spelling.ts';
import { knownStrengths } from './strengths.ts';
import { openSuggestions } from './suggest.ts';
import { buildTable, type Entry, KIND } from './table.ts';

const CLOSEST = 5;

/**
 * Makes the names and codes of a pack searchable. The table of names is built at once (30,000 names in some 20 ms); the index by
 * spelling, the codes and the strengths when first asked for.
 *
 * `find` is strict: a name as it stands; another name of it (salt, brand, synonym, abbreviation, combination written with
 * "/", "-", "+" or "and"); or one unambiguous near spelling, reported. A look-alike is never corrected. Else `closest`.
 *
 * @example buildNames(pack).find('Simvistatin') // { ingredients: ['simvastatin'], via: 'corrected', correctedTo: 'simvastatin', … }
 */
export function buildNames(pack: Pack): Names {
  const table = buildTable(pack);
  const lookAlikes = openLookAlikes(pack.lookAlikes);
  const suggestions = openSuggestions(table);
  const wordOrders = lazily(() => byWordOrder(table));

  /** The entry of one name, without combinations and misspellings. Salts at the end and the order of words do not matter. */
  function entryOf(normal: string): Entry | undefined {
    const whole = known(table.get(keyOf(normal)));
    // In a list of medicines a foreign spelling of a look-alike cannot be told from a slip of the pen.
    if (whole !== undefined) return lookAlikes.isSpelling(whole) ? undefined : whole;
    if (!normal.includes(' ')) return undefined;
    for (const shorter of withoutSalts(normal)) {
      const entry = known(table.get(keyOf(shorter)));
      if (entry !== undefined) return entry;
    }
    const order = orderless(normal);
    return wordOrders().get(order) ?? wordOrders().get(order.replace(/\b(?:human|recombinant|purified) ?/g, '').trim());
  }

  function single(text: string, inCombination = false): FoundName | undefined {
    const normal = normalise(text);
    const entry = normal === '' ? undefined : entryOf(normal);
    if (entry !== undefined) {
      const asWritten = entry.kind <= KIND.named && entry.key === keyOf(normal);
      return found(text, entry, asWritten ? 'exact' : 'alias');
    }
    const long = abbreviation(keyOf(normal), inCombination);
    return (
      long &&
      together(
        text,
        long.map((name) => entryOf(name)?.ingredients),
      )
    );
  }

  function combination(text: string, resolve: (part: string) => FoundName | undefined): FoundName | undefined {
    if (!/[/+&;,\s-]/.test(text)) return undefined;
    for (const separator of [/\s*[/+&;,]\s*|\s+(?:and|with)\s+/i, /\s*[/+&;,-]\s*|\s+(?:and|with)\s+/i]) {
      const words = text.split(separator).filter((word) => word.trim() !== '');
      if (words.length < 2) continue;
      const parts = words.map(resolve);
      const combined = together(
        text,
        parts.map((part) => (part?.via == null ? undefined : part.ingredients)),
      );
      if (combined === undefined) continue;
      if (parts.every((part) => part?.via !== 'corrected')) return combined;
      const correctedTo = parts.map((part, i) => part?.correctedTo ?? words[i]).join(' / ');
      return { ...combined, via: 'corrected', correctedTo };
    }
    return undefined;
  }

  /** A name or a combination, nothing corrected. */
  function asWritten(text: string): FoundName | undefined {
    return single(text) ?? combination(text, (part) => single(part, true));
  }

  function find(text: string): FoundName {
    const strict = asWritten(text);
    if (strict !== undefined) return strict;
    const normal = normalise(text);
    if (normal === '') return notFound(text, []);
    const written = table.get(keyOf(normal));
    if (written?.others !== undefined) return notFound(text, [written.ingredients, ...written.others].map(joined));

    let spelling: Spelling = { near: [] };
    for (const name of [normal, ...withoutSalts(normal)]) {
      const tried = knownMisspelling(name) ?? spell(name, keyOf(name), suggestions, lookAlikes);
      if (tried.correction !== undefined) {
        return { ...found(text, tried.correction, 'corrected'), correctedTo: tried.correction.name };
      }
      if (spelling.near.length === 0) spelling = { near: tried.near };
    }
    const mended = combination(text, (part) => (part === text ? undefined : api.find(part)));
    return mended ?? notFound(text, closest(normal, spelling.near));
  }

  /**
   * A misspelling that somebody has listed with the drug: corrected unless a look-alike is as near; where more than one letter in eight is
   * wrong, unless one is within two edits more.
   */
  function knownMisspelling(normal: string): Spelling | undefined {
    const entry = table.get(keyOf(normal));
    if (entry?.kind !== KIND.misspelling || entry.others !== undefined) return undefined;
    const meant = table.get(keyOf(normalise(joined(entry.ingredients))));
    if (meant === undefined) return undefined;
    const edits = editDistance(entry.key, meant.key, 9);
    const reach = 8 * edits <= entry.key.length ? edits : edits + 2;
    const rival = lookAlikes.matesOf(entry).some((mate) => editDistance(entry.key, mate, reach) <= reach);
    return rival ? { near: [entry] } : { correction: meant, near: [entry] };
  }

  function closest(normal: string, near: readonly Entry[]): readonly string[] {
    const names = new Map<string, string>();
    const add = (entry: Entry | undefined): void => {
      if (entry === undefined || names.size >= CLOSEST) return;
      const set = joined(entry.ingredients);
      if (!names.has(set)) names.set(set, entry.kind === KIND.product || entry.kind === KIND.brand ? entry.name : set);
    };
    const first = near[0];
    add(first);
    // Somebody who sees only one of two look-alikes may take it for the answer.
    if (first !== undefined) for (const mate of lookAlikes.matesOf(first)) add(known(table.get(mate)));
    for (const entry of near) add(entry);
    const key = keyOf(normal);
    for (let length = Math.min(key.length, 30); names.size === 0 && length >= 4; length -= 2) {
      for (const { at } of suggestions.trie().complete(key.slice(0, length), 0, CLOSEST)) add(suggestions.entry(at));
    }
    return [...names.values()];
  }

  const api: Names = {
    find: memo((text) => Object.freeze(find(text))),
    suggest(text, limit = 8) {
      const normal = normalise(text);
      if (normal === '') return [];
      const list = suggestions
        .complete(keyOf(normal), limit)
        .map(({ entry, edits }) => ({ name: entry.name, ingredients: entry.ingredients, edits }));
      // An abbreviation or a combination is no beginning of a name: it is offered as what it stands for.
      const strict = list[0]?.edits === 0 ? undefined : asWritten(text);
      if (strict === undefined) return list;
      return [{ name: joined(strict.ingredients), ingredients: strict.ingredients, edits: 0 }, ...list].slice(0, limit);
    },
    rxcui: openRxcuis(pack),
    exact: memo((text) => single(text)),
    strengths: knownStrengths(pack, () => api),
  };
  return api;
}

function found(query: string, entry: Entry, via: Via): FoundName {
  const { ingredients, product } = entry;
  return { query, ingredients, via, closest: [], ...(product && { product }) };
}

function together(query: string, parts: readonly (readonly string[] | undefined)[]): FoundName | undefined {
  if (parts.includes(undefined)) return undefined;
  return { query, ingredients: [...new Set(parts.flatMap((part) => part ?? []))], via: 'alias', closest: [] };
}

function notFound(query: string, closest: readonly string[]): FoundName {
  return { query, ingredients: [], via: null, closest };
}

function joined(ingredients: readonly string[]): string {
  return ingredients.join(' / ');
}

function known(entry: Entry | undefined): Entry | undefined {
  return entry === undefined || entry.kind === KIND.misspelling || entry.others !== undefined ? undefined : entry;
}

/** "Insulin, isophane" for "isophane insulin": names of several words by their words in alphabetical order. */
function byWordOrder(table: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const orders = new Map<string, Entry>();
  const twice = new Set<string>();
  for (const entry of table.values()) {
    if (!entry.normal.includes(' ') || known(entry) === undefined) continue;
    const order = orderless(entry.normal);
    const prior = orders.get(order);
    if (prior === undefined) orders.set(order, entry);
    else if (joined(prior.ingredients) !== joined(entry.ingredients)) twice.add(order);
  }
  for (const order of twice) orders.delete(order);
  return orders;
}

function orderless(normal: string): string {
  return normal.split(' ').sort().join(' ');
}
