import { oneLine } from '../one-line.ts';
import { buildTable, type CellBudget, type LabelTable, spanOf, type TableBuilder } from '../table.ts';
import { raised } from './marks.ts';

type Attributes = Readonly<Record<string, string>>;

/** Narrative text (SPL's, or an HTML table of openFDA) as it is being read. */
export interface Prose {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  end(): { readonly text: string; readonly tables: readonly LabelTable[] };
}

interface Cell {
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
}

type Role = 'block' | 'break' | 'table' | 'group' | 'row' | 'cell' | 'caption' | 'raised' | 'footnote';

/** What an element does to the lines; the words of any other stay in the line that they stand in. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...(['paragraph', 'item', 'list', 'p', 'li'] as const).map((name) => [name, 'block'] as const),
  ...(['br', 'ul', 'ol'] as const).map((name) => [name, 'break'] as const),
  ...(['thead', 'tbody', 'tfoot'] as const).map((name) => [name, 'group'] as const),
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['caption', 'caption'],
  ['sup', 'raised'],
  ['footnote', 'footnote'],
]);

const GROUPS: Readonly<Record<string, 'head' | 'body' | 'foot'>> = { thead: 'head', tbody: 'body', tfoot: 'foot' };

const TAIL = 8;
const NEWLINE = 10;

/**
 * Turns narrative text into lines: a paragraph, list item or table row each. Footnotes follow the line or table that they
 * belong to. `onTooLarge` is told when tables outgrow the budget of cells.
 */
export function openProse(budget: CellBudget, onTooLarge: () => void): Prose {
  const lines: string[] = [];
  const tables: LabelTable[] = [];
  let notes: string[] = [];
  let line = '';
  /** The last two texts of the line: a line is never cut open to see its end, which would cost its length each time. */
  let last = '';
  let lastButOne = '';
  /** The lines that raised texts and footnotes interrupt. */
  const raisedIn: { readonly before: string; readonly tail: string }[] = [];
  const interrupted: string[] = [];
  let table: TableBuilder | undefined;
  let cell: Cell | undefined;
  /** Tables inside tables are read as words of their cell. */
  let tableDepth = 0;

  /** Between words; at a line's start it would be cut off again. */
  const space = () => {
    if (line !== '' || raisedIn.length > 0) line += ' ';
  };
  const takeLine = (): string => {
    for (let outer = raisedIn.pop(); outer !== undefined; outer = raisedIn.pop()) line = `${outer.before} ${line}`;
    const words = oneLine(line);
    line = '';
    last = '';
    lastButOne = '';
    return words;
  };
  const endLine = () => {
    if (interrupted.length > 0 || table !== undefined) {
      space();
      return;
    }
    const words = takeLine();
    if (words !== '') lines.push(words);
    if (notes.length > 0) {
      lines.push(...notes);
      notes = [];
    }
  };
  const endCell = () => {
    if (table === undefined || cell === undefined) return;
    if (!table.cell(takeLine(), cell.header, cell.columns, cell.rows)) onTooLarge();
    cell = undefined;
  };
  const endTable = () => {
    if (table === undefined) return;
    endCell();
    table.note(takeLine());
    for (const note of notes) table.note(note);
    notes = [];
    const ended = table.end();
    table = undefined;
    if (ended.lines.length === 0) return;
    tables.push(ended.table);
    for (const words of ended.lines) lines.push(words);
  };
  return {
    open: (name, attributes) => {
      switch (ROLES.get(name)) {
        case undefined:
          break;
        case 'block':
        case 'break':
          endLine();
          break;
        case 'cell':
          space();
          if (tableDepth !== 1) break;
          endCell();
          line = '';
          cell = { header: name === 'th', columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) };
          break;
        case 'row':
          space();
          if (tableDepth !== 1 || table === undefined) break;
          endCell();
          table.row();
          break;
        case 'group':
          space();
          if (tableDepth !== 1 || table === undefined) break;
          endCell();
          table.group(GROUPS[name] ?? 'body');
          break;
        case 'raised':
          raisedIn.push({ before: line, tail: lastButOne.slice(-TAIL) + last.slice(-TAIL) });
          line = '';
          break;
        case 'footnote':
          interrupted.push(line);
          line = '';
          break;
        case 'table':
          if (tableDepth++ > 0) space();
          else {
            endLine();
            table = buildTable(budget);
          }
          break;
        case 'caption':
          if (tableDepth === 1 && cell === undefined) line = '';
          break;
      }
    },
    text: (text) => {
      if (text.charCodeAt(0) === NEWLINE && text.trim() === '') {
        space();
        return;
      }
      line += text;
      lastButOne = last;
      last = text;
    },
    close: (name) => {
      switch (ROLES.get(name)) {
        case 'block':
          endLine();
          break;
        case 'cell':
          if (tableDepth === 1) endCell();
          break;
        case 'raised': {
          const outer = raisedIn.pop();
          if (outer !== undefined) line = outer.before + raised(outer.tail, line);
          break;
        }
        case 'footnote': {
          const before = interrupted.pop();
          if (before === undefined) break;
          const note = takeLine();
          if (note !== '') notes.push(note);
          line = before;
          break;
        }
        case 'table':
          if (tableDepth > 0 && --tableDepth === 0) endTable();
          else space();
          break;
        case 'caption':
          if (tableDepth === 1 && cell === undefined) table?.caption(takeLine());
          else space();
          break;
        default:
      }
    },
    end: () => {
      while (interrupted.length > 0) line = `${interrupted.pop()} ${line}`;
      endTable();
      endLine();
      return { text: lines.join('\n'), tables };
    },
  };
}
