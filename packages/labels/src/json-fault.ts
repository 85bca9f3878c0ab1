const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;
const HEX = /[\da-fA-F]{4}/y;

/**
 * Where a text stops being JSON; its length when it is cut short. For texts that JSON.parse has refused: its messages tell
 * the place in some cases only, and not alike in all versions.
 *
 * @example jsonFault('{"a": x}') // 6
 */
export function jsonFault(text: string): number {
  /** The open brackets, and what may come next. */
  const open: string[] = [];
  let want: 'value' | 'value or end' | 'key' | 'key or end' | 'more' = 'value';
  for (let at = after(SPACE, text, 0); ; at = after(SPACE, text, at)) {
    const character = text.charAt(at);
    const inside = open.at(-1);
    if (character === '') return at;
    if (want === 'more') {
      if (inside === undefined) return at;
      if (character === ',') want = inside === '{' ? 'key' : 'value';
      else if (character === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at++;
    } else if (want === 'key' || want === 'key or end') {
      if (character === '}' && want === 'key or end') {
        open.pop();
        want = 'more';
        at++;
        continue;
      }
      const string = character === '"' ? stringEnd(text, at) : { end: at, whole: false };
      if (!string.whole) return string.end;
      at = after(SPACE, text, string.end);
      if (text.charAt(at) !== ':') return at;
      at++;
      want = 'value';
    } else if (character === ']' && want === 'value or end') {
      open.pop();
      want = 'more';
      at++;
    } else if (character === '{' || character === '[') {
      open.push(character);
      want = character === '{' ? 'key or end' : 'value or end';
      at++;
    } else {
      const string = character === '"' ? stringEnd(text, at) : undefined;
      if (string?.whole === false) return string.end;
      const end = string?.end ?? Math.max(after(NUMBER, text, at), after(WORD, text, at));
      if (end === at) return at;
      at = end;
      want = 'more';
    }
  }
}

function after(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

/** Behind the string that begins here; or where it is bad. */
function stringEnd(text: string, from: number): { readonly end: number; readonly whole: boolean } {
  for (let at = from + 1; ; at++) {
    const character = text.charAt(at);
    if (character === '"') return { end: at + 1, whole: true };
    if (character < ' ') return { end: at, whole: false };
    if (character !== '\\') continue;
    at++;
    if (text.charAt(at) === 'u' && after(HEX, text, at + 1) === at + 1) return { end: at, whole: false };
    if (!'"\\/bfnrtu'.includes(text.charAt(at)) || at >= text.length) return { end: at, whole: false };
  }
}
