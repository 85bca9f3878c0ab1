import { oneLine } from '../one-line.ts';

/** A small part of a document held as a tree: product data, which are read here and there. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own words, without its children's. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Growing[];
  text: string;
}

/** Grows a tree from events; `close` gives the root when it is whole. */
export function growElement(name: string, attributes: Readonly<Record<string, string>>) {
  const open: Growing[] = [{ name, attributes, children: [], text: '' }];
  return {
    open: (child: string, of: Readonly<Record<string, string>>): void => {
      const element: Growing = { name: child, attributes: of, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text: string): void => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    close: (): Element | undefined => {
      const element = open.pop();
      return open.length === 0 ? element : undefined;
    },
  };
}

/** The first element down a path of child names: `at(product, 'asEntityWithGeneric', 'genericMedicine', 'name')`. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) {
    if (found === undefined) return undefined;
    found = found.children.find((child) => child.name === name);
  }
  return found;
}

/** Its children of any of the names. */
export function all(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  return element?.children.filter((child) => names.includes(child.name)) ?? [];
}

/** An attribute without spaces around it; undefined when it is missing or empty. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

/** An element's own words on one line; undefined when it has none. */
export function words(element: Element | undefined): string | undefined {
  const text = element === undefined ? undefined : oneLine(element.text);
  return text === undefined || text === '' ? undefined : text;
}
