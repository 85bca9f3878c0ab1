import type { Quantity } from '../nouns/quantity.ts';
import { isCounted, isPreamble } from './product-words.ts';
import { readStrength, unitOf } from './strength-text.ts';
import type { Token } from './tokens.ts';

/** What stands before the name. */
export interface Lead {
  /** The first token that can be a name. */
  readonly at: number;
  /** Volume of one unit ("10 ML Furosemide"). */
  readonly size?: Quantity;
  /** A dose written before the name ("2 tablets of …"), for the reader of directions. */
  readonly head: string;
}

/** Passes over bullets, numbering, check boxes, "24 HR", "120 ACTUAT", application numbers and words such as "take". */
export function readLead(text: string, tokens: readonly Token[]): Lead {
  let i = 0;
  let size: Quantity | undefined;
  let head = '';
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if (token.text !== '[') continue;
      const box = next?.text === ']' ? i + 1 : next?.text === 'x' && tokens[i + 2]?.text === ']' ? i + 2 : -1;
      if (box < 0) break;
      i = box;
    } else if (token.kind === 'word') {
      if (isPreamble(token.text) || token.text === 'take' || token.text === 'of') continue;
      break;
    } else if (next === undefined) {
      break;
    } else if (/^[.)]$/.test(next.text)) {
      if (i > 1) break;
      i++;
    } else if (next.text === '-' && /^(?:hr|hour)$/.test(tokens[i + 2]?.text ?? '')) {
      i += 2;
    } else if (/^(?:hr|h|hour|hours|actuat|actuation|actuations)$/.test(next.text)) {
      i++;
    } else if (unitOf(next.text) !== undefined) {
      const strength = readStrength(tokens, i);
      const [amount] = strength?.amounts ?? [];
      if (strength === undefined || amount === undefined) break;
      if (amount.unit === 'mL') size = amount;
      else head = text.slice(token.start, tokens[strength.end - 1]?.end);
      i = strength.end - 1;
    } else if (next.kind === 'word' && isCounted(next.text)) {
      head = text.slice(token.start, next.end);
      i++;
    } else {
      break;
    }
  }
  return size === undefined ? { at: i, head } : { at: i, size, head };
}
