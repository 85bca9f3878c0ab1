import { compare } from '../problem.ts';
import type { LintRule } from './rule.ts';

/** In order, a member is found at once and never stands twice. */
export const membersSorted: LintRule = {
  id: 'members-sorted',
  title: 'The members of a class stand in the order of the alphabet, each once.',
  check({ loaded }, report) {
    for (const file of loaded.classes) {
      const { members } = file.value;
      const at = members.findIndex((member, i) => i > 0 && compare(members[i - 1] ?? '', member) >= 0);
      if (at === -1) continue;
      const before = members[at - 1] ?? '';
      const member = members[at] ?? '';
      report(
        file,
        ['members', at],
        before === member ? `\`${member}\` stands twice` : `\`${member}\` must stand before \`${before}\``,
      );
    }
  },
};
