const QUALIFIER =
  /(?:\b(?:severe|moderate|mild|moderate to severe|severe or|acute|chronic|active|advanced|uncontrolled|unstable|untreated|recent|prior|previous|pre-?existing|underlying|significant|symptomatic|congenital|decompensated|(?:personal or family |family |past |medical |prior )?history of|risk factors? for|to|or|and)[\s,]+)+$/i;

/**
 * The words right before a condition that narrow it, if there are any.
 *
 * @example qualifierOf('patients with severe renal impairment', 21) // 'severe'
 */
export function qualifierOf(text: string, at: number): string | undefined {
  const found = QUALIFIER.exec(text.slice(Math.max(0, at - 60), at))?.[0];
  const words = found
    ?.replace(/^(?:to|or|and|[\s,])+\s|\s*\b(?:or|and|to|,)\s*$/gi, '')
    .trim()
    .toLowerCase();
  return words === undefined || words === '' ? undefined : words;
}
