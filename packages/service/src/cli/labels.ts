import { Command } from 'commander';
import { labelsImportCommand } from './labels-import.ts';

/** `doseline labels …` */
export function labelsCommand(): Command {
  return new Command('labels')
    .description('the library of official labels: import, search, show, compare, fetch')
    .addCommand(labelsImportCommand());
}
