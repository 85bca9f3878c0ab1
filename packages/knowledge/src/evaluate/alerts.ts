import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Knowledge, openPack, type Pack, parseDay, readParsed, type Screening, screen } from '@doseline/engine';

/** How many findings people see, one number a person. */
export interface Alerts {
  readonly name: string;
  readonly counts: readonly number[];
}

/** The day for which the synthetic patients are judged: most of their records end around it. */
const AS_OF = '2020-01-01';

/**
 * Screens every patient of a folder of FHIR bulk files, with what was drawn from labels and without, and counts findings a person.
 *
 * @example alerts(pack, 'patients/synthea-r4').map(({ name, counts }) => `${name}: ${Math.max(...counts)}`)
 */
export function alerts(pack: Pack, folder: string): readonly Alerts[] {
  const people = [...patients(folder).values()];
  const screened = (knowledge: Knowledge) => people.map((resources) => screenOne(resources, knowledge));
  const reviewed = screened(openPack(pack, { reviewedOnly: true }));
  const both = screened(openPack(pack));
  const count = (
    name: string,
    all: readonly Screening[],
    keep: (finding: Screening['findings'][number]) => boolean,
  ) => ({
    name,
    counts: all.map(({ findings }) => findings.filter(keep).length).sort((a, b) => a - b),
  });
  return [
    count('findings, reviewed facts only', reviewed, () => true),
    count('findings, extracted facts too', both, () => true),
    count('extracted cautions', both, (f) => f.basis === 'extracted' && f.severity === 'caution'),
    count('extracted notes', both, (f) => f.basis === 'extracted' && f.severity === 'note'),
  ];
}

function screenOne(resources: readonly unknown[], knowledge: Knowledge): Screening {
  const asOf = parseDay(AS_OF);
  if (asOf === undefined) throw new Error(`${AS_OF} is no day`);
  const read = readParsed(resources);
  return screen(read.person, knowledge, { asOf, problems: read.problems });
}

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly subject?: { readonly reference: string };
  readonly patient?: { readonly reference: string };
}

/** The resources of each patient. */
function patients(folder: string): ReadonlyMap<string, readonly Resource[]> {
  const byPatient = new Map<string, Resource[]>();
  for (const name of readdirSync(folder).sort()) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const resource = JSON.parse(line) as Resource;
      const { id, resourceType, subject, patient } = resource;
      const whose = resourceType === 'Patient' ? id : (subject ?? patient)?.reference.replace('Patient/', '');
      if (whose === undefined) continue;
      byPatient.set(whose, [...(byPatient.get(whose) ?? []), resource]);
    }
  }
  return byPatient;
}
