import type { Finding, Reading } from './finding.ts';
import { frequenciesIn } from './frequency.ts';

/** Words before a condition of the patients, no effect of the drug. */
const OF_THE_PATIENTS =
  /\b(?:history of|treatment of|treated for|treat|prevention of|prophylaxis of|therapy for|indicated for|diagnos(?:is|ed with|es of)|(?:patients|subjects|adults|children|women|men|infants|individuals|those|persons|participants) (?:\w+ ){0,2}(?:with|having|who had)|pre-?existing|underlying|baseline|suffering from|management of|due to|secondary to|caused by|because of|trials? (?:of|in)|stud(?:y|ies) (?:of|in)|risk factors? for|contraindicated in|in the (?:presence|absence) of|known|used to treat|in (?:acute|chronic|moderate|severe|advanced|pediatric|adult) )\s*(?:[\w-]+[ ,]+){0,3}$/i;

/** "rheumatoid arthritis patients", "pain trials": what the patients had. */
const THEIRS =
  /^(?:\s+(?:and|or) [\w-]+)?[ -](?:patients|subjects|trials?|studies|study|populations?|indications?|prophylaxis|treatment|therapy|medications?)\b/i;
/** "Hypertension In clinical trials …": a heading that has run into its paragraph. */
const PARAGRAPH =
  /^\s+(?:In|The|Patients|Clinical|Adults?|Pediatric|Table|Study|Of|A|For|Among|During|Data|There|These|Two|Because)\b/;

/**
 * The known effects in running words, apart from what the patients had before. A share in brackets behind one is its own.
 */
export function mentions(text: string, reading: Reading, frequency: string | undefined): readonly Finding[] {
  const found: Finding[] = [];
  let last = -1;
  for (const mention of reading.lexicon.find(text, ['effect'])) {
    if (mention.start < last) continue;
    last = mention.end;
    if (isNoEffect(text.slice(0, mention.start), text.slice(mention.end))) continue;
    const own = /^\s*\(\s*([^()]*)\)/.exec(text.slice(mention.end));
    const share = (own === null ? undefined : frequenciesIn(own[1] ?? '')[0]?.value) ?? frequency;
    found.push({ effect: mention.id, ...(share !== undefined && { frequency: share }), slices: [mention.text] });
  }
  return found;
}

function isNoEffect(before: string, after: string): boolean {
  if (OF_THE_PATIENTS.test(before.slice(-70)) || THEIRS.test(after)) return true;
  return (before.trim() === '' && PARAGRAPH.test(after)) || /\btypes? (?:1|2|I|II) $/.test(before);
}
