import { adviceCues, type Cue, type OrganAdvice, strictest } from './advice.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Patients, the advice for them, and the slices of the text that show both. */
export interface Attached<Patients extends Place> {
  readonly patients: Patients;
  readonly advice: OrganAdvice;
  readonly cue?: Place;
}

/** How far advice may stand from the patients that it is for. */
const REACH = 220;
/** "Severe illness: 5 mg once daily": a dose under a heading is a dose of its own. */
const DOSE_UNDER_HEADING = /^\s*(?:\([^()]*\)\s*)?(?::|–|-)\s*[^;|]{0,60}?\d[\d.,]*\s*(?:mg|mcg|g|units?)\b/i;

/**
 * Gives each group of patients in a piece its advice. Where the piece begins with advice, a group takes what stands between the group
 * before and itself, or the same as the group before; else what stands between it and the next group. No advice reaches over `others`,
 * the patients of another organ, unless they are joined by and or or.
 */
export function attach<Patients extends Place>(
  text: string,
  groups: readonly Patients[],
  others: readonly Place[] = [],
): readonly Attached<Patients>[] {
  const cues = adviceCues(text).filter((cue) => !groups.some((group) => overlaps(cue, group)));
  const free = (patients: Place) => (cue: Place) =>
    !others.some(
      (other) =>
        (other.start >= patients.end && other.end <= cue.start && !touches(text, patients, other)) ||
        (other.start >= cue.end && other.end <= patients.start && !touches(text, other, patients)),
    );
  const first = groups[0];
  if (first === undefined) return [];
  const adviceFirst = (cues[0]?.start ?? Number.POSITIVE_INFINITY) < first.start;
  const found: Attached<Patients>[] = [];
  let last: Cue | undefined;
  for (const [i, patients] of groups.entries()) {
    const before = groups[i - 1]?.end ?? Math.max(0, patients.start - REACH);
    const after = Math.min(groups[i + 1]?.start ?? text.length, patients.end + REACH);
    const near = cues
      .filter((cue) =>
        adviceFirst
          ? cue.start >= before && cue.end <= patients.start && patients.start - cue.end <= REACH
          : cue.start >= patients.end && cue.start < after,
      )
      .filter(free(patients));
    const said = strictest(near) ?? (adviceFirst && i > 0 ? last : undefined);
    if (adviceFirst && said !== undefined) last = said;
    if (said !== undefined) found.push({ patients, advice: said.advice, cue: said });
    else if (DOSE_UNDER_HEADING.test(text.slice(patients.end)) || isDoseFor(text, patients))
      found.push({ patients, advice: 'reduce' });
    else if (!adviceFirst && touches(text, patients, groups[i + 1])) {
      // "mild or moderate … and severe …: avoid": one advice for what is joined.
      const next = strictest(cues.filter((cue) => cue.start >= patients.end));
      if (next !== undefined) found.push({ patients, advice: next.advice, cue: next });
    } else if (adviceFirst) {
      const later = strictest(cues.filter((cue) => cue.start >= patients.end && cue.start < after));
      if (later !== undefined) found.push({ patients, advice: later.advice, cue: later });
    }
  }
  return found;
}

/** A heading on weak organs says nothing of its own where the piece goes on to name how weak. */
export function sharper<Patients>(
  groups: readonly Patients[],
  isAny: (group: Patients) => boolean,
): readonly Patients[] {
  return groups.every(isAny) ? groups : groups.filter((group) => !isAny(group));
}

/** "The recommended dose for patients with severe illness is 5 mg". */
function isDoseFor(text: string, { start, end }: Place): boolean {
  return (
    /\b(?:recommended|initial|starting|appropriate|usual|maximum|total|maintenance)\b[^;|.]{0,60}\bdos(?:e|age|ing)\b[^;|]{0,80}$/i.test(
      text.slice(0, start),
    ) &&
    /^[^;|,]{0,60}\b(?:is|should be)\s+(?:[\w-]+\s+){0,4}?\d[\d.,]*\s*(?:mg|mcg|g|units?|%|million|mL|tablets?)/i.test(
      text.slice(end),
    )
  );
}

function touches(text: string, one: Place, next: Place | undefined): boolean {
  return (
    next !== undefined &&
    /^[\s,()]*(?:and|or|to|,|including)?[\s,()]*(?:(?:in |for )?(?:patients|those) with\s*)?$/i.test(
      text.slice(one.end, next.start),
    )
  );
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}
