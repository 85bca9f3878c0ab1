import type { Reader } from './parts.ts';
import type { Token } from './words.ts';

// "Under the tongue", "inject into the skin", "apply to the skin".
export function bodyPart(r: Reader, token: Token): undefined {
  const { i, tokens } = r;
  const under = tokens[i - 1]?.k === 'under' || tokens[i - 2]?.k === 'under';
  if (token.s === 'tongue') route(r, under ? 'sublingual' : 'oral', 3);
  else if (token.s !== 'skin') {
    if (r.route?.s === 'injection') route(r, token.s, 3);
  } else if (under || r.route?.s === 'injection') route(r, 'subcutaneous', 3);
  else route(r, 'topical', 1);
}

export function inEye(t: readonly Token[]): boolean {
  return t.some((token) => token.s === 'drop' || token.s === 'ophthalmic');
}

export function side(r: Reader, where: string): undefined {
  route(r, where, 2);
}

export function route(r: Reader, name: string, weight: number): undefined {
  const old = r.route;
  if (old === undefined || old.v < weight) {
    r.route = { k: 'R', s: name, v: weight };
    if (old === undefined || old.s === name) return;
  } else if (old.v === weight && old.s !== name && weight === 3) r.routeClash = true;
}
