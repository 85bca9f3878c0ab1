import { describe, expect, it } from 'vitest';
import type { Label } from '../label.ts';
import { MalformedDocument } from '../malformed.ts';
import { resolve } from '../pointer.ts';
import { openSpl, readSpl, readSplBytes } from './read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function document(body: string, data = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="urn:hl7-org:v3"><id root="v1"/><code code="34391-3" displayName="HUMAN PRESCRIPTION DRUG LABEL WITH HIGHLIGHTS"/>
<title>TESTOL<sup>®</sup><br/>tablets</title><effectiveTime value="20240102030405+0000"/><setId root="s1"/><versionNumber value="7"/>
<author><assignedEntity><representedOrganization><name>Maker</name></representedOrganization></assignedEntity></author>
<component><structuredBody>${data}${body}</structuredBody></component></document>`;
}

function section(code: string, inside: string): string {
  return `<component><section><code code="${code}" displayName="OWN &amp; NAME SECTION"/>${inside}</section></component>`;
}

function label(text: string): Label {
  const read = readSpl(text);
  if (read.kind !== 'label') throw new Error(`expected a label, read ${read.kind}`);
  return read.label;
}

function prose(inside: string): string | undefined {
  return label(document(section('34070-3', `<text>${inside}</text>`))).sections[0]?.text;
}

describe('readSpl', () => {
  it('reads who and what a label is', () => {
    const { sections, ...read } = label(document(''));
    expect(sections).toEqual([]);
    expect(read).toEqual({
      setId: 's1',
      id: 'v1',
      version: '7',
      effective: '2024-01-02',
      title: 'TESTOL® tablets',
      heading: 'TESTOL® tablets',
      brandNames: [],
      genericNames: [],
      manufacturer: 'Maker',
      routes: [],
      uniis: [],
      rxcuis: [],
      epc: [],
      productType: 'human prescription drug',
      supply: 'prescription',
      products: [],
    });
  });

  it('keeps nested sections apart, with their path and what they stand in', () => {
    const read = label(
      document(
        section(
          '43685-7',
          `<title>5 WARNINGS</title><text><paragraph>All.</paragraph></text>
          <excerpt><highlight><text><list><item>Short. (5.1)</item></list></text></highlight></excerpt>
          ${section('42229-5', `<title>5.1 Liver</title><text>Test it.</text>${section('42229-5', '<text>Deep.</text>')}`)}
          ${section('42228-7', '<text>Do not.</text>')}`,
        ) + section('99999-9', '<text>New.</text>'),
      ),
    );
    expect(
      read.sections.map(({ name, loinc, path, within, text, highlights }) => [
        name,
        loinc,
        path,
        within,
        text,
        highlights,
      ]),
    ).toEqual([
      ['warnings_and_cautions', '43685-7', ['5 WARNINGS'], [], '5 WARNINGS\nAll.', undefined],
      ['warnings_and_cautions', '43685-7', ['5 WARNINGS'], [], 'Short. (5.1)', true],
      ['warnings_and_cautions', '42229-5', ['5 WARNINGS', '5.1 Liver'], [], '5.1 Liver\nTest it.', undefined],
      [
        'warnings_and_cautions',
        '42229-5',
        ['5 WARNINGS', '5.1 Liver', 'warnings_and_cautions'],
        [],
        'Deep.',
        undefined,
      ],
      ['pregnancy', '42228-7', ['5 WARNINGS', 'pregnancy'], ['warnings_and_cautions'], 'Do not.', undefined],
      ['own_and_name', '99999-9', ['own_and_name'], [], 'New.', undefined],
    ]);
    expect(resolve({ section: 'warnings_and_cautions', words: ['do not'] }, read)?.[0]?.section).toBe('pregnancy');
  });

  it.each<[name: string, inside: string, text: string]>([
    ['paragraphs and bare words', 'a <paragraph>b\n  c</paragraph> d', 'a\nb c\nd'],
    [
      'lists inside lists',
      '<list><caption>L</caption><item>a<list><item>b</item></list></item><item>c</item></list>',
      'L\na\nb\nc',
    ],
    ['line breaks', '<paragraph>a<br/>b</paragraph>', 'a\nb'],
    [
      'styled words',
      '<paragraph>do <content styleCode="bold">not</content>, <linkHtml href="#x">see 5</linkHtml>.</paragraph>',
      'do not, see 5.',
    ],
    [
      'powers',
      '<paragraph>10<sup>9</sup>/L, 10 <sup>-3</sup>, 5 mg/m<sup>2</sup></paragraph>',
      '10^9/L, 10 ^-3, 5 mg/m²',
    ],
    [
      'marks',
      '<paragraph>Drug<sup>®</sup> helped<sup>1</sup> 20<sup>a</sup> the 5<sup>th</sup></paragraph>',
      'Drug® helped 1 20 a the 5th',
    ],
    ['lowered', '<paragraph>C<sub>max</sub>, vitamin B<sub>12</sub></paragraph>', 'Cmax, vitamin B12'],
    [
      'footnotes',
      '<paragraph>a<footnote ID="f">note <sup>1</sup></footnote> b</paragraph><paragraph>c</paragraph>',
      'a b\nnote 1\nc',
    ],
    ['entities', '<paragraph>&lt;5 &amp; &#x2265;3<![CDATA[ <b> ]]></paragraph>', '<5 & ≥3 <b>'],
    [
      'pictures',
      '<paragraph>a</paragraph><renderMultiMedia referencedObject="x"><caption>Figure 1</caption></renderMultiMedia>',
      'a\nFigure 1',
    ],
  ])('%s', (_, inside, text) => {
    expect(prose(inside)).toBe(text);
  });

  it('lays out spans of rows and columns', () => {
    const read = label(
      document(
        section(
          '34084-4',
          `<text><table><caption>Table 1</caption><tfoot><tr><td colspan="3">foot</td></tr></tfoot>
          <thead><tr><th rowspan="2">Event</th><th colspan="2">Patients<footnote>of all</footnote></th></tr><tr><th>n</th><th>%</th></tr></thead>
          <tbody><tr><td rowspan="2"><paragraph>Head</paragraph><paragraph>ache</paragraph></td><td>1</td><td>2</td></tr><tr><td>3</td><td/></tr>
          <tr><td colspan="2">wide<table><tr><td>in</td><td>side</td></tr></table></td></tr></tbody></table></text>`,
        ),
      ),
    ).sections[0];
    expect(read?.tables).toEqual([
      {
        caption: 'Table 1',
        head: [
          ['Event', 'Patients', 'Patients'],
          ['Event', 'n', '%'],
        ],
        rows: [
          ['Head ache', '1', '2'],
          ['Head ache', '3', ''],
          ['wide in side', 'wide in side', ''],
        ],
        notes: ['foot', 'of all'],
      },
    ]);
    expect(read?.text.split('\n')).toEqual([
      'Table 1',
      'Event | Patients',
      'n | %',
      'Head ache | 1 | 2',
      '3',
      'wide in side',
      'foot',
      'of all',
    ]);
  });

  it('lets a cell reach down past cells beside it, and no further than its part of the table', () => {
    const table = `<table><tbody><tr><td rowspan="3">a</td><td>b</td><td rowspan="2">c</td></tr><tr><td>d</td></tr>
      <tr><td rowspan="9" colspan="2">e</td></tr></tbody><tbody><tr><td>f</td><td>g</td><td>h</td></tr></tbody></table>`;
    const read = label(document(section('34084-4', `<text>${table}</text>`))).sections[0];
    expect(read?.tables?.[0]?.rows).toEqual([
      ['a', 'b', 'c'],
      ['a', 'd', 'c'],
      ['a', 'e', 'e'],
      ['f', 'g', 'h'],
    ]);
    expect(read?.text).toBe('a | b | c\nd\ne\nf | g | h');
  });

  const subject = `<component><section><code code="48780-1"/><subject><manufacturedProduct><manufacturedProduct>
    <code code="1-2" codeSystem="2.16.840.1.113883.6.69"/><name>Testol<suffix>XR</suffix></name><formCode displayName="TABLET"/>
    <asEntityWithGeneric><genericMedicine><name>Testolam</name></genericMedicine></asEntityWithGeneric>
    <ingredient classCode="ACTIM"><quantity><numerator value="5" unit="mg"/><denominator value="1" unit="1"/></quantity>
    <ingredientSubstance><code code="U1" codeSystem="2.16.840.1.113883.4.9"/><name>testolam citrate</name>
    <activeMoiety><activeMoiety><code code="U2" codeSystem="2.16.840.1.113883.4.9"/><name>testolam</name></activeMoiety></activeMoiety></ingredientSubstance></ingredient>
    </manufacturedProduct><subjectOf><approval><id extension="NDA1"/><code displayName="NDA"/></approval></subjectOf>
    <subjectOf><policy classCode="DEADrugSchedule"><code code="C48677" displayName="CIV"/></policy></subjectOf>
    <subjectOf><marketingAct><effectiveTime><low value="20200101"/><high value="20211231"/></effectiveTime></marketingAct></subjectOf>
    <consumedIn><substanceAdministration><routeCode displayName="ORAL"/></substanceAdministration></consumedIn>
    <consumedIn><substanceAdministration/></consumedIn></manufacturedProduct></subject></section></component>`;

  it('reads a product', () => {
    const read = label(document('', subject));
    expect(read).toMatchObject({ title: 'Testol XR (testolam)', routes: ['oral'], uniis: ['U1'], sections: [] });
    expect(read.products).toEqual([
      {
        ndc: '1-2',
        name: 'Testol XR',
        genericName: 'Testolam',
        form: 'tablet',
        routes: ['oral'],
        ingredients: [
          {
            name: 'testolam citrate',
            unii: 'U1',
            role: 'active',
            strength: { value: '5', unit: 'mg' },
            basis: 'moiety',
            moieties: [{ name: 'testolam', unii: 'U2' }],
          },
        ],
        deaSchedule: 'CIV',
        marketingCategory: 'NDA',
        approval: 'NDA1',
        marketed: { from: '2020-01-01', to: '2021-12-31' },
        packages: [],
        parts: [],
      },
    ]);
  });

  it.each<[name: string, policy: string, schedule: string | undefined]>([
    ['by its code', '<policy classCode="DEADrugSchedule"><code code="C48675" displayName="CII"/></policy>', 'CII'],
    ['without its name', '<policy classCode="DEADrugSchedule"><code code="C48679"/></policy>', 'CV'],
    ['by its name', '<policy classCode="DEADrugSchedule"><code displayName="CIII"/></policy>', 'CIII'],
    [
      'not from another policy',
      '<policy classCode="OTHER"><code code="C48675" displayName="CII"/></policy>',
      undefined,
    ],
  ])('reads the DEA schedule %s, of a product and of a part of a kit', (_, policy, schedule) => {
    const kit = `<component><section><code code="48780-1"/><subject><manufacturedProduct>
      <manufacturedProduct><name>Kit</name><part><partProduct><name>Part</name></partProduct><subjectOf>${policy}</subjectOf></part></manufacturedProduct>
      <subjectOf><approval><code displayName="NDA"/></approval></subjectOf><subjectOf>${policy}</subjectOf>
      </manufacturedProduct></subject></section></component>`;
    const [product] = label(document('', kit)).products ?? [];
    expect([product?.deaSchedule, product?.parts[0]?.deaSchedule]).toEqual([schedule, schedule]);
  });

  it('reads the products of SPL’s first releases', () => {
    const old = `<component><section><code code="48780-1"/><subject><manufacturedProduct><manufacturedMedicine><code code="1-2" codeSystem="2.16.840.1.113883.6.69"/>
      <name>Old</name><activeIngredient><quantity><numerator value="1" unit="g"/><denominator value="2" unit="mL"/></quantity>
      <activeIngredientSubstance><code code="U1" codeSystem="2.16.840.1.113883.4.9"/><name>olde</name></activeIngredientSubstance></activeIngredient>
      <inactiveIngredient><inactiveIngredientSubstance><name>talc</name></inactiveIngredientSubstance></inactiveIngredient>
      </manufacturedMedicine></manufacturedProduct></subject></section></component>`;
    expect(label(document('', old)).products?.[0]?.ingredients).toEqual([
      {
        name: 'olde',
        unii: 'U1',
        role: 'active',
        strength: { value: '1', unit: 'g', per: { value: '2', unit: 'mL' } },
        moieties: [],
      },
      { name: 'talc', role: 'inactive', moieties: [] },
    ]);
  });

  it('reads a document that is written with a prefix', () => {
    const read = label('<v3:document xmlns:v3="urn:hl7-org:v3"><v3:setId root="s"/></v3:document>');
    expect(read.setId).toBe('s');
  });

  it('gives the same for any cut into pieces', async () => {
    const text = document(
      section(
        '34070-3',
        '<title>4 <content>C</content></title><text>≥ 5 µg 🙂 &amp; <list><item>x</item></list></text>',
      ),
      subject,
    );
    const whole = readSpl(text);
    const all = bytes(text);
    for (const size of [1, 2, 3, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
        all.subarray(i * size, (i + 1) * size),
      );
      expect(await readSplBytes(pieces)).toEqual(whole);
    }
    const reader = openSpl();
    for (const character of text) reader.write(character);
    expect(reader.end()).toEqual(whole);
  });
});

describe('a malformed document', () => {
  const laughs = `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>`;

  it.each<[name: string, text: string, error: RegExp]>([
    ['unclosed', '<document>\n <title>a</document>', /^a\.xml:2:\d+: /],
    ['cut short', '<document>\n<title>a', /^a\.xml:2:\d+: .*unclosed/],
    ['empty', '', /^a\.xml:1:1: is empty/],
    ['words behind it', '<document><setId root="s"/></document>x', /^a\.xml:1:\d+: text data outside of root node/],
    ['another root', '<html/>', /expected <document>, found <html>/],
    ['no label', '<document></document>', /neither a section nor an id/],
    ['an entity of its own', '<document>\n&bomb;</document>', /^a\.xml:2:\d+: undefined entity/],
    ['a doctype', `${laughs}<document>&b;</document>`, /document type declaration/],
    ['an external entity', '<!DOCTYPE d SYSTEM "file:///etc/passwd"><document/>', /document type declaration/],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><document/>', /is in ISO-8859-1, not in UTF-8/],
    ['deep nesting', `<document>${'<component>'.repeat(200)}`, /more than 100 elements inside each other/],
    [
      'wide spans',
      `<document><section><text><table>${'<tr>'.concat('<td colspan="1000" rowspan="65000">x</td>'.repeat(20), '</tr>').repeat(100)}`,
      /span too many cells/,
    ],
    ['a character that XML forbids', '<document>\u0001</document>', /^a\.xml:1:\d+: disallowed character/],
    ['an attribute twice', '<document a="1" a="2"/>', /duplicate attribute/],
  ])('%s is refused with its place', (_, text, error) => {
    expect(() => readSpl(text, { file: 'a.xml' })).toThrow(MalformedDocument);
    expect(() => readSpl(text, { file: 'a.xml' })).toThrow(error);
  });

  it('is refused past the limits', () => {
    const text = document(section('34070-3', '<text>x</text>'));
    expect(() => readSpl(text, { limits: { documentLength: 100 } })).toThrow(/longer than 100 characters/);
    expect(() => readSpl(text, { limits: { elements: 5 } })).toThrow(/more than 5 elements/);
  });

  it('is refused where its bytes are no UTF-8', async () => {
    const all = bytes('<document>\n<title>é</title><setId root="s"/></document>');
    all[18] = 0xe9;
    await expect(readSplBytes([all], { file: 'a.xml' })).rejects.toThrow(/^a\.xml:2:8: is not UTF-8 here/);
    const written = bytes('<document><title>\ufffd</title><setId root="s"/></document>');
    for (const at of [0, 17, 18, 19, 20])
      expect(await readSplBytes([written.subarray(0, at), written.subarray(at)])).toMatchObject({ kind: 'label' });
  });

  it('says the same again when asked again', () => {
    const reader = openSpl({ file: 'a.xml' });
    expect(() => reader.write('<document><a></b>')).toThrow(/unmatched|unexpected/);
    expect(() => reader.write('<c/>')).toThrow(/unmatched|unexpected/);
    expect(() => reader.end()).toThrow(/unmatched|unexpected/);
  });
});
