import { allowedDoses } from './allowed-doses.ts';
import { examplesBothWays } from './examples-both-ways.ts';
import { exceptionsMilder } from './exceptions-milder.ts';
import { graverForms } from './graver-forms.ts';
import { idsLikeFiles } from './ids-like-files.ts';
import { knownNames } from './known-names.ts';
import { measuredLimits } from './measured-limits.ts';
import { membersSorted } from './members-sorted.ts';
import { noParentCircle } from './no-parent-circle.ts';
import { notCopied } from './not-copied.ts';
import { notOlderThanLabel } from './not-older-than-label.ts';
import { numbersHaveUnits } from './numbers-have-units.ts';
import type { LintRule } from './rule.ts';
import { severityCeiling } from './severity-ceiling.ts';
import { silentKinds } from './silent-kinds.ts';
import { tableIngredients } from './table-ingredients.ts';
import { uniqueIds } from './unique-ids.ts';
import { unverifiedFields } from './unverified-fields.ts';

/** Every rule, in the order in which they are run. */
export const RULES: readonly LintRule[] = [
  idsLikeFiles,
  uniqueIds,
  knownNames,
  noParentCircle,
  examplesBothWays,
  severityCeiling,
  exceptionsMilder,
  graverForms,
  allowedDoses,
  numbersHaveUnits,
  silentKinds,
  unverifiedFields,
  measuredLimits,
  notCopied,
  notOlderThanLabel,
  membersSorted,
  tableIngredients,
];
