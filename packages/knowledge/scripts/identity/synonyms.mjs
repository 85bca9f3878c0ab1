// Which of the many names of a drug an English reader would write.
import { NOT_SHOWN } from './curated.mjs';
import { clean, forms } from './names.mjs';

/** Letters only, with the differences between languages taken away: Petidina, Pethidinum and pethidine share a skeleton. */
function skeleton(name) {
  return clean(name)
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|k|c(?=[^eiy]|$)/g, 'c')
    .replace(/qu/g, 'c')
    .replace(/y/g, 'i')
    .replace(/x/g, 'cs')
    .replace(/z/g, 's')
    .replace(/ae|oe/g, 'e')
    .replace(/(.)\1+/g, '$1')
    .replace(/(um|us|a|o|e|is|i)$/g, '')
    .replace(/[^a-z0-9]/g, '');
}

const FOREIGN =
  /\b(acido|acide|acidum|saure|solfato|sulfato|cloruro|clorhidrato|chlorhydrate|chlorure|fosfato|sodico|potassico|potasico|bromuro|bromure|ioduro|acetato|hydrochloricum|natrium|kalium|maleato|de|del|di|et|y|und|e)\b|(inum|olum|idum|atum|onum|anum|ylum|icum|osum|ium chloridum)$/;
const CHEMICAL =
  /\b(acid|ester|ether|salt|oxide|amide|amine|compound|methyl|ethyl|phenyl|hydroxy|amino|chloro|dihydro|benzo)\b.*-|\b\w*(hydroxy|amino|chloro|methyl|phenyl|dihydro|benzo|oxo|fluoro|propyl|butyl|acetyl|carbox|pyrid|thiaz|imidaz)\w*-|yl\w{4,}(amide|amine|urea|ol|one|oic acid)$|^(alpha|beta|gamma|delta|cis|trans|[dlnoprs])-|[[\]{}(),;:+'→]/;

/**
 * The synonyms to keep: our own list first, then names the sources use for the drug (salts among them), then English-looking ones of
 * the open vocabulary. At most `limit`.
 */
export function english(id, own, sourced, others, limit = 12) {
  const out = [];
  const seen = new Set([id]);
  const shapes = new Set([skeleton(id)]);
  const add = (n) => {
    const key = clean(n);
    if (seen.has(key) || NOT_SHOWN.has(key) || out.length >= limit) return;
    seen.add(key);
    shapes.add(skeleton(key));
    out.push(key);
  };
  for (const n of own) add(n);
  for (const n of [...new Set(sourced)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (
      /[()[\]{}@;%]|\d{4}|^\d|solution|suspension|tablet|product|injection|ointment|\bcas\b/.test(n) ||
      n.length > 44 ||
      n.length < 3
    )
      continue;
    add(n);
  }
  const byShape = new Map();
  for (const n of others) {
    const key = clean(n);
    if (!/^[ -~]+$/.test(n) || key.length < 6 || key.length > 28 || key.split(' ').length > 3) continue;
    if (CHEMICAL.test(key) || FOREIGN.test(key) || /\d/.test(key.replace(/[a-z]\d{1,2}$/, '')) || seen.has(key))
      continue;
    if (forms(key).length > 1 && forms(key).at(-1) === id) continue;
    const shape = skeleton(key);
    if (shapes.has(shape)) continue;
    const rank = /(ine|ol|ate|one|ide|in|am|an|il|en|ic acid)$/.test(key) ? 0 : /[aou]m?$/.test(key) ? 2 : 1;
    const best = byShape.get(shape);
    if (!best || rank < best.rank || (rank === best.rank && key.length > best.key.length))
      byShape.set(shape, { key, rank });
  }
  for (const { key, rank } of byShape.values()) if (rank < 2 && out.length < Math.min(limit, 8)) add(key);
  return out;
}
