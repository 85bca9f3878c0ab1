import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlTables } from './html-table.ts';
import { tableText } from './table-text.ts';

it('lays out an HTML table as openFDA gives it', () => {
  const html =
    '<table width="1"><caption>Table&#x2265;1</caption><col width="1%"/><THEAD><tr><th rowspan="2">A</th><th colspan=\'2\'>B<br/>b</th></tr><tr><th>x</th><th>y</th></tr></THEAD>' +
    '<tbody><tr><td styleCode="bold" align="left"><paragraph>a &lt; 1<sup>2</sup></paragraph></td><td colspan="2">b';
  expect(htmlTables(html)).toEqual([
    {
      caption: 'Table≥1',
      head: [
        ['A', 'B b', 'B b'],
        ['A', 'x', 'y'],
      ],
      rows: [['a < 1 2', 'b', 'b']],
      notes: [],
    },
  ]);
});

it('takes anything, and no long time over it', () => {
  const tag = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td rowspan="9">',
    '<td colspan="3">',
    '</td>',
    '<sup>',
    '</sup>',
    '<footnote>',
    '</footnote>',
    '<caption>',
    '<tfoot>',
    '<list><item>',
    '<',
    '&#x',
    'a "b',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string())), (pieces) => {
      htmlTables(pieces.join(''));
      tableText(pieces.join(''));
    }),
  );
  for (const piece of [
    '<td>|',
    '<a "',
    '<td colspan',
    '<sup>1',
    '<table>',
    '| ',
    '<',
    '&',
    '<td colspan="1000" rowspan="65534">',
    '<footnote>',
  ])
    expect(
      htmlTables(`<table><tr>${piece.repeat(20_000)}`).length + tableText(piece.repeat(20_000)).length,
    ).toBeGreaterThanOrEqual(0);
});
