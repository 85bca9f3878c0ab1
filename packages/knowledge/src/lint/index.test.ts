import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { RULES } from './index.ts';

it('every rule stands in a file of its name, with a test beside it, and is run', () => {
  const names = readdirSync(fileURLToPath(new URL('.', import.meta.url)));
  const ids = RULES.map(({ id }) => id).sort();
  expect(names.filter((name) => !name.endsWith('.test.ts')).sort()).toEqual(
    [...ids.map((id) => `${id}.ts`), 'index.ts', 'rule.ts'].sort(),
  );
  for (const id of ids) expect(names).toContain(`${id}.test.ts`);
});
