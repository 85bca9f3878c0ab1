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
export function readLead(line: string, tokens: readonly Token[]): Lead {
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  let size: Quantity | undefined;
  let head = '';
  let i = 0;
  for (let end = i; i < tokens.length; i = end) {
    const { kind, text, start } = tokens[i] as Token;
    const next = textAt(i + 1);
    end = i + 1;
    if (kind === 'mark') {
      if (text === '[') end = next === ']' ? i + 2 : next === 'x' && textAt(i + 2) === ']' ? i + 3 : i;
    } else if (kind === 'word') {
      if (!isPreamble(text)) end = i;
    } else if (/^[.)]$/.test(next) && i < 2) {
      end = i + 2;
    } else if (/^(?:hr?|hours?|actuat|actuations?)$/.test(next)) {
      end = i + 2;
    } else if (next === '-' && /^(?:hr|hour)$/.test(textAt(i + 2))) {
      end = i + 3;
    } else {
      const strength = next === '%' || unitOf(next) === undefined ? undefined : readStrength(tokens, i);
      end = strength?.end ?? (isCounted(next) ? i + 2 : i);
      const [amount] = strength?.amounts ?? [];
      if (amount?.unit === 'mL') size = amount;
      else if (end > i) head = line.slice(start, tokens[end - 1]?.end);
    }
    if (end === i) break;
  }
  return { at: i, head, ...(size !== undefined && { size }) };
}
