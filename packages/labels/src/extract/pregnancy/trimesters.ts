const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  last: 3,
};

/**
 * The trimesters that a text names: by number, by weeks of gestation, or as the last half or late pregnancy.
 *
 * @example trimestersIn('from 20 weeks of gestation on') // [2, 3]
 */
export function trimestersIn(text: string): readonly number[] | undefined {
  const found = new Set<number>();
  for (const [, list = ''] of text.matchAll(
    /\b((?:(?:first|second|third|last|1st|2nd|3rd)(?:\s*(?:,|and|or|and\/or|to|through)\s*(?:the\s+)?)?)+)\s*trimesters?\b/gi,
  ))
    for (const [word] of list.toLowerCase().matchAll(/first|second|third|last|1st|2nd|3rd/g)) {
      const trimester = ORDINALS[word];
      if (trimester !== undefined) found.add(trimester);
    }
  for (const [, weeks = ''] of text.matchAll(
    /\b(\d{2})\s*weeks?(?:['’])?\s*(?:of\s+)?(?:gestation|pregnancy|gestational)(?!\s*(?:age|at birth))/gi,
  ))
    for (const trimester of [1, 2, 3]) if (endsAfter(trimester, Number(weeks))) found.add(trimester);
  if (/\blast half of pregnancy\b/i.test(text)) for (const trimester of [2, 3]) found.add(trimester);
  if (/\blate (?:in )?pregnancy\b|\bnear term\b/i.test(text)) found.add(3);
  return found.size === 0 || found.size === 3 ? undefined : [...found].sort();
}

/** Whether a trimester goes on after this many weeks. The first ends with week 13, the second with week 27. */
function endsAfter(trimester: number, weeks: number): boolean {
  return weeks >= 14 && (trimester === 3 || (trimester === 2 && weeks < 28));
}
