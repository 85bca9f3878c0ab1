import { describe as describeDrug } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { knowledge, screenPerson } from './knowledge.ts';

describe('baclofen, amitriptyline, diphenhydramine and oxycodone, 54 years, epilepsy, eGFR 28', () => {
  const { findings } = screenPerson({
    age: 54,
    conditions: ['epilepsy'],
    labs: { egfr: 28 },
    medicines: ['Baclofen 20 mg three times a day', 'amitriptyline', 'diphenhydramine', 'oxycodone'],
  });
  const four = ['amitriptyline', 'baclofen', 'diphenhydramine', 'oxycodone'];

  it('gives one burden finding that names all four', () => {
    const burdens = findings.filter((f) => f.kind === 'burden' && f.about.includes('cns-depression'));
    expect(burdens).toHaveLength(1);
    expect(burdens[0]?.about).toEqual(expect.arrayContaining(four));
    expect(burdens[0]?.severity).toBe('serious');
  });

  it.each([
    ['the kidney finding', 'kidney', ['baclofen']],
    ['the epilepsy caution', 'condition', ['baclofen', 'epilepsy']],
    ['the tricyclic interaction', 'interaction', ['amitriptyline', 'baclofen']],
    ['the opioid risk', 'interaction', ['baclofen', 'oxycodone']],
  ])('gives %s', (_name, kind, about) => {
    expect(findings.some((f) => f.kind === kind && about.every((id) => f.about.includes(id)))).toBe(true);
  });

  it('gives advice and a source with each', () => {
    for (const finding of findings) {
      expect(finding.advice.say, finding.id).not.toBe('');
      expect(finding.sources.length, finding.id).toBeGreaterThan(0);
      for (const source of finding.sources) expect(source.title, finding.id).not.toBe('');
    }
  });
});

describe('Percocet, Tylenol PM and acetaminophen 500 mg, 2 tablets four times a day', () => {
  const { findings } = screenPerson({
    age: 40,
    medicines: ['Percocet', 'Tylenol PM', 'acetaminophen 500 mg, 2 tablets four times a day'],
  });

  it('shows the duplicate', () => {
    const duplicate = findings.find((f) => f.kind === 'duplicate' && f.about.includes('acetaminophen'));
    expect(duplicate?.medicines).toHaveLength(3);
  });

  it('shows the sum', () => {
    const dose = findings.find((f) => f.kind === 'dose' && f.about.includes('acetaminophen'));
    expect(dose?.because.join(' ')).toMatch(/4000 mg a day.*Percocet.*Tylenol PM/);
  });
});

describe('the baclofen monograph', () => {
  const monograph = describeDrug('baclofen', knowledge);
  const text = JSON.stringify(monograph);
  const section = (id: string) => monograph?.sections.find((s) => s.id === id);

  it.each([
    'about',
    'legal',
    'uses',
    'off-label',
    'administration',
    'products',
    'dose',
    'adverse-effects',
    'withdrawal',
    'taper',
    'conditions',
    'kidney',
    'pregnancy',
    'age',
    'interactions',
    'burden',
    'hazards',
    'monitoring',
    'overdose',
  ])('has the part "%s"', (id) => {
    expect(section(id)?.groups.length).toBeGreaterThan(0);
  });

  it.each(['uses', 'adverse-effects', 'withdrawal', 'overdose', 'products'])(
    'keeps oral and intrathecal apart in "%s"',
    (id) => {
      const routes = section(id)?.groups.map((g) => g.routes.join()) ?? [];
      expect(routes).toEqual(expect.arrayContaining(['oral', 'intrathecal']));
    },
  );

  it('gives a source with every line', () => {
    for (const s of monograph?.sections ?? [])
      for (const group of s.groups)
        for (const line of group.lines) expect(line.sources.length, line.id).toBeGreaterThan(0);
  });

  it('repeats no mistake of the page it grew from', () => {
    expect(text).toMatch(/agonist/i);
    expect(text).not.toMatch(/is an? (GABA\S* )?(receptor )?antagonist/i);
    expect(monograph?.classes.map((c) => c.id)).not.toContain('tricyclic-antidepressants');
    const boxed = monograph?.sections
      .flatMap((s) => s.groups)
      .filter((g) => g.lines.some((l) => l.sources.some((x) => x.section === 'boxed_warning')));
    expect(boxed?.every((g) => g.routes.includes('intrathecal') || !g.routes.includes('oral'))).toBe(true);
  });
});

describe('a name that nobody knows', () => {
  it('is not understood, and said so', () => {
    const { understood, notChecked } = screenPerson({ medicines: ['zyloprexinol 5 mg'] });
    expect(understood).toEqual([]);
    expect(notChecked.find((n) => n.check === 'recognition')?.about).toBe('zyloprexinol 5 mg');
  });
});
