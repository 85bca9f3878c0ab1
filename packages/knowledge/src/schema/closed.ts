import { z } from 'zod';
import { nearest } from './nearest.ts';

/** An object that takes no other keys than these; an unknown one is answered with the key that was probably meant. */
export function closed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys.map((key) => unknownKey(key, allowed)).join('\n');
    },
  });
}

function unknownKey(key: string, allowed: readonly string[]): string {
  const meant = nearest(key, allowed);
  return `unknown key \`${key}\`: ${meant === undefined ? `allowed here are ${allowed.join(', ')}` : `did you mean \`${meant}\`?`}`;
}
