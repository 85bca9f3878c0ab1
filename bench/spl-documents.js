import { seeded } from './measure.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SECTIONS = [
  ['34067-9', 'INDICATIONS & USAGE SECTION'],
  ['34070-3', 'CONTRAINDICATIONS SECTION'],
  ['43685-7', 'WARNINGS AND PRECAUTIONS SECTION'],
  ['34084-4', 'ADVERSE REACTIONS SECTION'],
  ['34073-7', 'DRUG INTERACTIONS SECTION'],
  ['34090-1', 'CLINICAL PHARMACOLOGY SECTION'],
];

/**
 * A made-up SPL document of about 300 kB: a product, and sections with parts, paragraphs, lists and tables, indented as
 * published ones are. The same seed gives the same bytes.
 */
export function splDocument(seed) {
  const random = seeded(seed);
  const below = (count) => Math.floor(random() * count);
  const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');
  const word = () => times(2 + below(8), () => LETTERS[below(26)]);
  const words = (count) => Array.from({ length: count }, word).join(' ');
  const sentence = () => `${word()} ${words(8 + below(14))} (≥ ${below(100)} mg) &amp; ${words(4)}.`;
  const paragraph = () =>
    `\n               <paragraph>${sentence()} <content styleCode="italics">${words(2)}</content>, ${sentence()}</paragraph>`;
  const list = () =>
    `\n               <list listType="unordered">${times(5, () => `\n                  <item>${sentence()}</item>`)}\n               </list>`;
  const row = () =>
    `\n                     <tr>${times(4, () => `\n                        <td align="center">${words(2)}<sup>${below(9)}</sup></td>`)}\n                     </tr>`;
  const table = () =>
    `\n               <table width="100%">\n                  <caption>${words(4)}</caption>\n                  <tbody>${times(12, row)}\n                  </tbody>\n               </table>`;
  const section = (code, display, depth) => `
         <component>
            <section ID="s${below(1e9)}">
            <id root="${word()}-${word()}"/>
            <code code="${code}" codeSystem="2.16.840.1.113883.6.1" displayName="${display.replace('&', '&amp;')}"/>
            <title>${words(4)}</title>
            <text>${times(3, paragraph)}${list()}${table()}
            </text>
            <effectiveTime value="20240102"/>${depth > 0 ? times(6, () => section('42229-5', 'SPL UNCLASSIFIED SECTION', depth - 1)) : ''}
            </section>
         </component>`;
  const ingredient = (n) => `
               <ingredient classCode="${n === 0 ? 'ACTIB' : 'IACT'}">
                  <quantity><numerator unit="mg" value="${1 + below(500)}"/><denominator unit="1" value="1"/></quantity>
                  <ingredientSubstance><code code="${n}${word()}" codeSystem="2.16.840.1.113883.4.9"/><name>${word()}</name></ingredientSubstance>
               </ingredient>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
   <id root="version-${seed}"/>
   <code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="HUMAN PRESCRIPTION DRUG LABEL"/>
   <title>${words(3)}</title>
   <effectiveTime value="20240102"/>
   <setId root="set-${seed}"/>
   <versionNumber value="3"/>
   <component>
      <structuredBody>
         <component><section><code code="48780-1" codeSystem="2.16.840.1.113883.6.1" displayName="SPL product data elements section"/>
            <subject><manufacturedProduct><manufacturedProduct><code code="0001-0002" codeSystem="2.16.840.1.113883.6.69"/><name>${word()}</name>${times(8, ingredient)}
            </manufacturedProduct></manufacturedProduct></subject></section></component>${SECTIONS.map(([code, display]) => section(code, display, 1)).join('')}
      </structuredBody>
   </component>
</document>
`;
}
