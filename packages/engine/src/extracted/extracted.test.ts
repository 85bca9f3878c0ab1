import { expect, describe as group, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { describe } from '../describe/describe.ts';
import { explain } from '../explain.ts';
import { parseDay } from '../nouns/day.ts';
import type { ExtractedFact } from '../nouns/extracted.ts';
import type { PackedLabel } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const at = { section: 'warnings', words: ['made', 'up'] };
const label = (
  id: string,
  drugs: string[],
  facts: ExtractedFact[],
  routes: PackedLabel['routes'] = ['oral'],
): PackedLabel => ({
  label: id,
  drugs,
  routes,
  uses: facts.flatMap((fact) => (fact.kind === 'use' ? [fact.condition] : [])),
  facts: JSON.stringify(facts),
});

const pack = {
  ...fixturePack,
  extracted: {
    classes: [{ id: 'nephrotoxins', name: 'nephrotoxin', members: ['amoxicillin', 'acetaminophen'] }],
    labels: [
      label(
        'label-2',
        ['dabigatran'],
        [
          {
            kind: 'interaction',
            with: 'acetaminophen',
            type: 'drug',
            direction: 'adds',
            effect: 'bleeding',
            advice: 'avoid',
            ...at,
          },
          {
            kind: 'interaction',
            with: 'nephrotoxins',
            type: 'class',
            direction: 'raises-this',
            effect: 'increased-exposure',
            advice: 'monitor',
            ...at,
          },
          { kind: 'condition', condition: 'asthma', advice: 'caution', ...at },
          { kind: 'kidney', measure: 'egfr', below: 90, advice: 'avoid', ...at },
          { kind: 'use', condition: 'epilepsy', ...at },
          { kind: 'adverse-effect', effect: 'nausea', frequency: '12%', ...at },
        ],
      ),
      label(
        'label-3',
        ['amoxicillin'],
        [
          { kind: 'condition', condition: 'asthma', advice: 'caution', ...at },
          { kind: 'use', condition: 'epilepsy', ...at },
          {
            kind: 'interaction',
            with: 'dabigatran',
            type: 'drug',
            direction: 'other',
            effect: 'unspecified',
            advice: 'none',
            ...at,
          },
        ],
      ),
      label(
        'label-4',
        ['baclofen'],
        [
          { kind: 'condition', condition: 'absence-epilepsy', advice: 'contraindicated', ...at },
          { kind: 'dose', maxDaily: { value: 10, unit: 'mg' }, ...at },
          {
            kind: 'interaction',
            with: 'depressants',
            type: 'class',
            direction: 'adds',
            effect: 'sedation',
            advice: 'avoid',
            ...at,
          },
        ],
      ),
      label(
        'label-5',
        ['diphenhydramine'],
        [{ kind: 'condition', condition: 'asthma', advice: 'contraindicated', ...at }],
        ['topical'],
      ),
      label(
        'label-6',
        ['oxycodone'],
        [
          { kind: 'allergy', to: 'penicillins', type: 'class', ...at },
          { kind: 'allergy', to: 'oxycodone', type: 'drug', ...at },
          {
            kind: 'interaction',
            with: 'selegiline',
            type: 'drug',
            direction: 'adds',
            effect: 'coma',
            advice: 'contraindicated',
            ...at,
          },
        ],
      ),
    ],
  },
};
const knowledge = openPack(pack);
const openExtractedLabels = (...labels: PackedLabel[]) =>
  openPack({ ...pack, extracted: { ...pack.extracted, labels } });
const told = { age: 40, sex: 'male', conditions: [], allergies: [], labs: { egfr: 95 } };

function screening(person: object, known = knowledge) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed({ person: { ...told, ...person } });
  return screen(read.person, known, { asOf, problems: read.problems });
}
const found = (person: object, known = knowledge) =>
  screening(person, known).findings.map((f) => `${f.severity} ${f.basis} ${f.kind}: ${f.title}`);

group('facts drawn from labels, in a screening', () => {
  it('names what the label of one medicine says of another, at most as a caution', () => {
    expect(found({ medicines: ['dabigatran', 'acetaminophen'] })).toEqual([
      'caution extracted interaction: The label of dabigatran advises against taking it with acetaminophen',
    ]);
  });

  it('tells a pair once, the strictest way, and what a label only mentions as a note', () => {
    expect(found({ medicines: ['dabigatran', 'acetaminophen', 'amoxicillin'] })).toEqual([
      'caution extracted interaction: The label of dabigatran advises against taking it with acetaminophen',
      'note extracted interaction: The label of dabigatran asks for care with amoxicillin',
    ]);
  });

  it('leaves to the monograph what is named without a harm or anything to do, and says that it was not judged', () => {
    const named = { kind: 'interaction', with: 'digoxin', type: 'drug', direction: 'raises-other', ...at } as const;
    const weak = openExtractedLabels(
      label(
        'label-8',
        ['acetaminophen'],
        [
          { ...named, with: 'amoxicillin', effect: 'increased-exposure', advice: 'none' },
          { ...named, with: 'nephrotoxins', type: 'class', effect: 'acute kidney injury', advice: 'avoid', some: true },
          { kind: 'condition', condition: 'asthma', advice: 'risk', ...at },
          { kind: 'age', from: 65, advice: 'reduce', ...at },
          { kind: 'age', below: 18, advice: 'not-established', ...at },
        ],
      ),
    );
    const person = { medicines: ['acetaminophen', 'amoxicillin'], conditions: ['asthma'], age: 80 };
    expect(found(person, weak)).toEqual([]);
    expect(found({ ...person, age: 8 }, weak)).toEqual([]);
    for (const age of [8, 80])
      expect(screening({ ...person, age }, weak).notChecked).toContainEqual({
        check: 'age',
        about: 'acetaminophen and amoxicillin',
        reason:
          'Doseline has no reviewed facts on age of these medicines yet. Of the label of acetaminophen only what a program drew from it and could judge was looked at.',
      });
    const lines = describe('acetaminophen', weak)?.sections.flatMap((s) => s.groups.flatMap((g) => g.lines)) ?? [];
    expect(lines.filter(({ basis }) => basis === 'extracted')).toHaveLength(5);
  });

  it('takes no special form of what the medicine is for as a caution', () => {
    const use = { kind: 'use', condition: 'asthma', ...at } as const;
    const condition = { kind: 'condition', condition: 'asthma', ...at } as const;
    const told = (fact: ExtractedFact) =>
      found(
        { medicines: ['acetaminophen'], conditions: ['asthma'] },
        openExtractedLabels(label('label-9', ['acetaminophen'], [use, fact])),
      ).length;
    expect(told({ ...condition, advice: 'caution' })).toBe(0);
    expect(told({ ...condition, advice: 'contraindicated', qualifier: 'uncontrolled' })).toBe(0);
    expect(told({ ...condition, advice: 'contraindicated' })).toBe(1);
  });

  it("counts a combination's label only for a medicine that holds all of its drugs", () => {
    const both = openExtractedLabels(
      label(
        'label-10',
        ['acetaminophen', 'diphenhydramine'],
        [{ kind: 'condition', condition: 'asthma', advice: 'contraindicated', ...at }],
      ),
    );
    expect(found({ medicines: ['acetaminophen'], conditions: ['asthma'] }, both)).toEqual([]);
    expect(found({ medicines: ['acetaminophen/diphenhydramine'], conditions: ['asthma'] }, both)).toHaveLength(1);
  });

  it('is silent on a pair of which reviewed knowledge speaks, though its dose or route clears it', () => {
    const pair = label(
      'label-11',
      ['oxycodone'],
      [
        {
          kind: 'interaction',
          with: 'nephrotoxins',
          type: 'class',
          direction: 'adds',
          effect: 'coma',
          advice: 'avoid',
          ...at,
        },
      ],
    );
    const classes = [{ id: 'nephrotoxins', name: 'nephrotoxin', members: ['selegiline'] }];
    const known = openPack({ ...pack, extracted: { classes, labels: [pair] } });
    expect(known.isReviewedPair('oxycodone', 'selegiline')).toBe(true);
    expect(known.isReviewedPair('oxycodone', 'amoxicillin')).toBe(false);
    expect(found({ medicines: ['oxycodone', 'selegiline'] }, known).join()).not.toContain('extracted');
  });

  it('gathers the medicines of one condition in one finding', () => {
    expect(found({ medicines: ['dabigatran', 'amoxicillin'], conditions: ['asthma'] })).toContain(
      'note extracted condition: The labels of amoxicillin and dabigatran ask for care with them in asthma',
    );
  });

  it('does not take a diagnosis for its worst form', () => {
    const narrow = label(
      'label-7',
      ['acetaminophen'],
      [{ kind: 'condition', condition: 'asthma', advice: 'contraindicated', qualifier: 'uncontrolled', ...at }],
    );
    const known = openPack({ ...pack, extracted: { ...pack.extracted, labels: [narrow] } });
    expect(found({ medicines: ['acetaminophen'], conditions: ['asthma'] }, known)).toEqual([
      'note extracted condition: The label of acetaminophen asks for care with it in asthma',
    ]);
  });

  it('yields to reviewed facts: of a pair, a wider condition, a dose, a kidney value', () => {
    expect(found({ medicines: ['oxycodone', 'selegiline'] })).toEqual([
      'contraindicated reviewed interaction: Not within 14 days.',
    ]);
    expect(found({ medicines: ['baclofen 20 mg twice daily'], conditions: ['absence epilepsy'] })).toEqual([
      'caution reviewed condition: Seizures may be harder to control.',
    ]);
    expect(found({ medicines: ['dabigatran'], labs: { egfr: 80 } })).toEqual([]);
  });

  it('does not yield to a reviewed fact about a laboratory value, which says nothing of the condition by name', () => {
    const asked = { medicines: ['dabigatran'], conditions: ['asthma'] };
    const fact = {
      id: 'dabigatran-value',
      kind: 'condition',
      subject: 'dabigatran',
      basis: 'reviewed',
      condition: 'asthma',
      severity: 'serious',
      say: 'Too low.',
      do: { urgency: 'soon', say: 'Ask.' },
      sources: [],
    } as const;
    const withFact = (measured: { below: number; only?: true }) =>
      found(asked, openPack({ ...pack, facts: [...pack.facts, { ...fact, measured }] }));
    expect(withFact({ below: 1, only: true })).toEqual([expect.stringMatching(/^note extracted condition/)]);
    expect(withFact({ below: 1 })).toEqual(['serious reviewed condition: Too low.']);
  });

  it('counts only by the route of the label', () => {
    expect(found({ medicines: ['diphenhydramine 25 mg oral'], conditions: ['asthma'] })).toEqual([]);
    expect(found({ medicines: ['diphenhydramine cream'], conditions: ['asthma'] })).toHaveLength(1);
  });

  it('never weakens an allergy to the medicine itself', () => {
    expect(found({ medicines: ['oxycodone'], allergies: ['oxycodone'] })[0]).toMatch(/^serious reviewed allergy/);
    expect(found({ medicines: ['oxycodone'], allergies: ['amoxicillin'] })[0]).toMatch(/^caution extracted allergy/);
  });

  it('is silent where only reviewed facts are asked for', () => {
    const reviewed = openPack(pack, { reviewedOnly: true });
    expect(
      found({ medicines: ['dabigatran', 'acetaminophen', 'amoxicillin'], conditions: ['asthma'] }, reviewed),
    ).toEqual([]);
    expect(
      describe('dabigatran', reviewed)
        ?.sections.flatMap((s) => s.groups.flatMap((g) => g.lines))
        .every((line) => line.basis === 'reviewed'),
    ).toBe(true);
  });

  it('says where only a program has looked', () => {
    const reasons = screening({ medicines: ['dabigatran'] }).notChecked.map((n) => `${n.check}: ${n.reason}`);
    expect(reasons).toContain(
      'condition: Doseline has no reviewed facts on conditions of this medicine yet. Of the label only what a program drew from it and could judge was looked at.',
    );
  });

  it('can be explained, by a knowledge that has not met the drug yet too', () => {
    const [finding] = screening({ medicines: ['dabigatran', 'acetaminophen'] }).findings;
    if (finding === undefined) throw new Error('nothing found');
    expect(explain(finding, openPack(pack)).statements[0]?.sources[0]).toMatchObject({
      label: 'label-2',
      section: 'warnings',
    });
  });
});

group('facts drawn from labels, in a monograph', () => {
  const lines = (drug: string, section: string) =>
    describe(drug, knowledge)
      ?.sections.find(({ id }) => id === section)
      ?.groups.flatMap((g) => g.lines) ?? [];

  it('stand under their heading, each with its basis and source', () => {
    expect(lines('dabigatran', 'adverse-effects')).toMatchObject([
      { say: 'Nausea.', frequency: '12%', basis: 'extracted', sources: [{ label: 'label-2' }] },
    ]);
    expect(lines('dabigatran', 'interactions').map(({ say, clinical }) => `${say} ${clinical}`)).toEqual([
      'The label advises against taking it with acetaminophen. Both can do the same harm: bleeding.',
      'The label asks to watch closely when it is taken with nephrotoxins. This can raise the level or effect of dabigatran.',
    ]);
  });

  it('lead to drugs with a use in common', () => {
    expect(describe('dabigatran', knowledge)?.related.drugs).toEqual([
      { id: 'amoxicillin', because: 'also used for epilepsy' },
    ]);
  });
});
