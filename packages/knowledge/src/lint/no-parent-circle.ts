import type { LintRule } from './rule.ts';

/** A fact about a parent holds for the child: a circle would make every condition of it the same one. */
export const noParentCircle: LintRule = {
  id: 'no-parent-circle',
  title: 'No condition is its own parent, directly or over others.',
  check({ loaded }, report) {
    const parents = new Map(loaded.conditions.map(({ value }) => [value.id, value.parents ?? []]));
    for (const file of loaded.conditions) {
      const seen = new Set<string>();
      const above = [...(file.value.parents ?? [])];
      for (let id = above.pop(); id !== undefined; id = above.pop()) {
        if (id === file.value.id) {
          report(file, ['parents'], `\`${id}\` is its own parent`);
          break;
        }
        if (!seen.has(id)) above.push(...(parents.get(id) ?? []));
        seen.add(id);
      }
    }
  },
};
