import { Command } from 'commander';
import { labelsDiffCommand } from './labels-diff.ts';
import { labelsFetchCommand } from './labels-fetch.ts';
import { labelsImportCommand } from './labels-import.ts';
import { labelsSearchCommand } from './labels-search.ts';
import { labelsShowCommand } from './labels-show.ts';

/** `doseline labels …` */
export function labelsCommand(version: string): Command {
  const labels = new Command('labels').description(
    'the library of official labels: import, search, show, compare, fetch',
  );
  for (const command of [
    labelsImportCommand(),
    labelsSearchCommand(),
    labelsShowCommand(),
    labelsDiffCommand(),
    labelsFetchCommand(version),
  ])
    labels.addCommand(command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)));
  return labels;
}
