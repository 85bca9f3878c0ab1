/** What effects are called as a group. */
export const NOUN =
  /\b(?:(?:adverse|side|untoward|undesirable|unwanted|toxic)(?: \w+)? (?:reactions?|events?|effects?|experiences?)|reactions?|side-effects?|abnormalities|experiences|toxicities|symptoms|signs|ADRs?|AEs?|TEAEs?|SAEs?|events?|complications|manifestations|infections|disorders|effects|findings|changes)\b/i;
const LEAD =
  /\b(?:are|were|was|is|include[sd]?|including|consist(?:s|ed|ing) of|comprised(?: of)?|such as|as follows|\w+[)%]?\s?:)(?=[\s:])[:\s]*(?:(?:the )?following\s*:?\s*)?/gi;
const NOT_A_LEAD =
  /^(?:not|also |generally|usually|mostly|mild|moderate|similar|consistent|based|defined|identified|collected|recorded|derived|from |in |comparable|considered|higher|lower|more |less |presented|shown|listed|summari[sz]ed|described|discussed|categori[sz]ed|observed|seen|noted|reported|provided|included|ranked|coded|classified|grouped|evaluated|assessed|due|related|associated|treated|exposed|dose|the same|the result|transient|reversible|self|rare |infrequent|uncommon|as follows$|those|these|displayed|available|at least|approximately|between|\d|graded|managed|resolved|severe |serious )/i;

/** Where the list in a sentence begins. */
export interface Lead {
  /** Where the verb or colon before it stands. */
  readonly start: number;
  readonly end: number;
  /** Whether it is surely a list of effects. */
  readonly sure: boolean;
}

/**
 * Where the list of a sentence begins: behind the first verb after "adverse reactions" that a list can follow.
 *
 * @example leadOf('The most common adverse reactions were nausea and rash.')?.end // 39
 */
export function leadOf(text: string): Lead | undefined {
  const noun = NOUN.exec(text);
  if (noun === null) return undefined;
  LEAD.lastIndex = noun.index;
  for (let match = LEAD.exec(text); match !== null; match = LEAD.exec(text)) {
    const end = match.index + match[0].length;
    if (text.slice(end).trim() === '') return undefined;
    if (inBracket(text, match.index) || (!match[0].includes(':') && NOT_A_LEAD.test(text.slice(end)))) continue;
    return {
      start: match.index,
      end,
      sure: /\b(?:adverse|side|reactions?|ADRs?|AEs?|abnormalities|toxicities)\b/i.test(text.slice(0, match.index)),
    };
  }
  return undefined;
}

function inBracket(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
