import type { Mention } from '../lexicon.ts';

const NARROWS =
  /^(?:(?:(?:a |any )?(?:personal or family |prior |past |recent |known )?history of|evidence of|known|suspected|confirmed|severe|moderate|mild|marked|significant|advanced|overt|symptomatic|active|acute|chronic|recent|current|recurrent|uncontrolled|untreated|uncorrected|inadequately treated|decompensated|uncompensated|unstable|stable|congenital|familial|hereditary|idiopathic|acquired|latent|manifest|permanent|persistent|pre-?existing|undiagnosed|unexplained|malignant|threatened|primary|secondary|second|third|first|degree|complete|partial|major)(?:[\s,/-]+|$)(?:(?:or|and|to|and\/or)\s+)?)+/i;

/**
 * What narrows a condition where a label names it: "history of", "active or recent"; undefined when nothing does.
 *
 * @example qualifierOf('with a history of stroke', mention) // 'history of'
 */
export function qualifierOf(text: string, mention: Mention): string | undefined {
  const words = [...text.slice(0, mention.start).matchAll(/[\p{L}/-]+/gu)];
  for (const word of words.slice(-8)) {
    const stretch = text.slice(word.index, mention.end);
    const found = NARROWS.exec(stretch)?.[0];
    if (found !== undefined && word.index + found.length >= mention.start) return tidy(found);
  }
  const within = NARROWS.exec(mention.text)?.[0];
  return within === undefined || within.length >= mention.text.length ? undefined : tidy(within);
}

const tidy = (found: string) =>
  found
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/ (?:or|and|to|and\/or)? ?$/, '')
    .trim();
