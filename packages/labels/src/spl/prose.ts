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

  const takeLine = (): string => {
    for (const outer of raisedIn.reverse()) line = `${outer.before} ${line}`;
    const words = oneLine(line);
    line = '';
    last = '';
    lastButOne = '';
    raisedIn.length = 0;
    return words;
  };
  const endLine = () => {
    if (interrupted.length > 0 || table !== undefined) {
      line += ' ';
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
      switch (name) {
        case 'content':
        case 'linkHtml':
        case 'sub':
          break;
        case 'sup':
          raisedIn.push({ before: line, tail: lastButOne.slice(-TAIL) + last.slice(-TAIL) });
          line = '';
          break;
        case 'footnote':
          interrupted.push(line);
          line = '';
          break;
        case 'table':
          if (tableDepth++ > 0) line += ' ';
          else {
            endLine();
            table = buildTable(budget);
          }
          break;
        case 'tr':
        case 'thead':
        case 'tbody':
        case 'tfoot':
          line += ' ';
          if (tableDepth !== 1 || table === undefined) break;
          endCell();
          if (name === 'tr') table.row();
          else table.group(GROUPS[name] ?? 'body');
          break;
        case 'td':
        case 'th':
          line += ' ';
          if (tableDepth !== 1) break;
          endCell();
          line = '';
          cell = { header: name === 'th', columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) };
          break;
        case 'caption':
          if (tableDepth === 1 && cell === undefined) line = '';
          break;
        case 'paragraph':
        case 'item':
        case 'list':
        case 'br':
        case 'p':
        case 'li':
        case 'ul':
        case 'ol':
          endLine();
          break;
        default:
      }
    },
    text: (text) => {
      if (text.charCodeAt(0) === NEWLINE && text.trim() === '') {
        line += ' ';
        return;
      }
      line += text;
      lastButOne = last;
      last = text;
    },
    close: (name) => {
      switch (name) {
        case 'sup': {
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
          else line += ' ';
          break;
        case 'td':
        case 'th':
          if (tableDepth === 1) endCell();
          break;
        case 'caption':
          if (tableDepth === 1 && cell === undefined) table?.caption(takeLine());
          else line += ' ';
          break;
        case 'paragraph':
        case 'item':
        case 'list':
        case 'p':
        case 'li':
          endLine();
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
