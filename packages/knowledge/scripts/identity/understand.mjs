// A simple reading of a medicine's display, enough to check codes against displays. The engine's own reader is better.
import { clean } from './names.mjs';
import { parseRxnorm } from './rxnorm.mjs';

/** @returns a function from a display to ingredient ids, or undefined. */
export function buildUnderstand(known, products, drugs) {
  const names = new Map();
  for (const p of products) names.set(clean(p.name), p.ids);
  for (const d of drugs)
    for (const n of [...d.brands, ...d.synonyms, ...d.misspellings])
      if (!names.has(clean(n))) names.set(clean(n), [d.id]);
  const one = (text) => {
    const direct = known.resolve(text);
    if (direct) return [direct];
    return names.get(clean(text));
  };
  return (display) => {
    const parsed = parseRxnorm(display);
    const found = parsed?.parts.map((p) => one(p.name));
    const all = found?.every(Boolean) ? [...new Set(found.flat())].sort() : undefined;
    if (all) return all;
    const brand = /\[([^\]]+)\]/.exec(display)?.[1];
    let text = clean(display)
      .replace(/\[[^\]]*\]/g, '')
      .replace(/\bnda\d+\b/g, '')
      .replace(/^[\s\d.]+(ml|hr|actuat|day)\s+/g, '')
      .replace(/^24hr /, '')
      .trim();
    text = text
      .replace(/\s*\b\d+(\.\d+)?\s*(mg|mcg|unt|ml|%).*$/, '')
      .replace(/ (transdermal patch|\d+ day pack|pack)$/, '')
      .trim();
    const whole = one(text);
    if (whole) return [...whole].sort();
    const parts = text.split(/\s*\/\s*/);
    if (parts.length > 1) {
      const found = parts.map(one);
      if (found.every(Boolean)) return [...new Set(found.flat())].sort();
    }
    const words = text.split(' ');
    while (words.length > 1) {
      words.pop();
      const w = one(words.join(' ').replace(/ 0\.\d.*$/, ''));
      if (w) return [...w].sort();
    }
    return brand ? names.get(clean(brand)) : undefined;
  };
}
