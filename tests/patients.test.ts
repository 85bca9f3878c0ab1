import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readInput, readParsed, type Screening, screen } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { asOf, knowledge } from './knowledge.ts';
import { hasShared, sharedData, skippedName } from './shared.ts';

async function patients(): Promise<Map<string, unknown[]>> {
  const folder = join(sharedData, 'patients', 'synthea-r4');
  const byPatient = new Map<string, unknown[]>();
  for (const name of readdirSync(folder).sort()) {
    for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
      if (line.trim() === '') continue;
      const resource = JSON.parse(line) as {
        resourceType: string;
        id: string;
        subject?: { reference: string };
        patient?: { reference: string };
      };
      const id =
        resource.resourceType === 'Patient'
          ? resource.id
          : (resource.subject ?? resource.patient)?.reference.replace('Patient/', '');
      if (id === undefined) continue;
      const list = byPatient.get(id);
      if (list === undefined) byPatient.set(id, [resource]);
      else list.push(resource);
    }
  }
  return byPatient;
}

/** Lines of medication on input that were understood, against all. */
function understoodShare(answers: readonly Screening[]): number {
  const unread = answers.flatMap((a) => a.notChecked.filter((n) => n.check === 'recognition')).length;
  const read = answers.flatMap((a) => a.understood).length;
  return read / (read + unread);
}

describe.skipIf(!hasShared)(`synthetic patients${skippedName}`, () => {
  it('480 patients are screened, and over 98 % of their medicines understood', async () => {
    const all = await patients();
    const answers = [...all.values()].map((resources) => {
      const read = readParsed(resources);
      return screen(read.person, knowledge, { asOf, problems: read.problems });
    });
    expect(answers).toHaveLength(480);
    expect(understoodShare(answers)).toBeGreaterThan(0.98);
  });

  it('no code of a condition or allergy is unknown', async () => {
    const unknown = [...(await patients()).values()].flatMap((resources) => {
      const read = readParsed(resources);
      const { notChecked } = screen(read.person, knowledge, { asOf, problems: read.problems });
      return notChecked
        .filter(({ reason }) => /does not know this condition|not a medicine or class that Doseline knows/.test(reason))
        .map(({ about }) => about);
    });
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('a typical patient sees no more than three cautions that a program drew from labels', async () => {
    const counts = [...(await patients()).values()].map((resources) => {
      const read = readParsed(resources);
      const { findings } = screen(read.person, knowledge, { asOf, problems: read.problems });
      return findings.filter((finding) => finding.basis === 'extracted' && finding.severity === 'caution').length;
    });
    const many = counts.filter((count) => count > 3).length;
    expect(many / counts.length).toBeLessThan(0.02);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  });

  it('six whole transaction bundles are screened from text', () => {
    const folder = join(sharedData, 'patients', 'bundles');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(6);
    for (const file of files) {
      const read = readInput(readFileSync(join(folder, file), 'utf8'));
      const answer = screen(read.person, knowledge, { asOf, problems: read.problems });
      expect(answer.understood.length, file).toBeGreaterThan(0);
    }
  });
});
