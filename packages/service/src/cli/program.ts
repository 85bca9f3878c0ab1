import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { curveCommand } from './curve.ts';
import { drugCommand } from './drug.ts';
import { findCommand } from './find.ts';
import { labelsCommand } from './labels.ts';
import { pumpCommand } from './pump.ts';
import { refillsCommand } from './refills.ts';
import { screenCommand } from './screen.ts';
import { serveCommand } from './serve.ts';
import { sigCommand } from './sig.ts';
import { taperCommand } from './taper.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The command `doseline`. Exit codes: 0 done · 2 bad input or bad options · 3 `--fail-on` reached. */
export function program(): Command {
  const root = new Command('doseline')
    .description("Checks a person's medicines over time and shows the official source of every word.")
    .version(version)
    .enablePositionalOptions()
    .showHelpAfterError('(doseline --help shows what there is)')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  for (const command of [
    screenCommand(),
    drugCommand(),
    findCommand(),
    sigCommand(),
    pumpCommand(),
    curveCommand(),
    taperCommand(),
    refillsCommand(),
    labelsCommand(version),
    serveCommand(version),
  ]) {
    root.addCommand(command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)));
  }
  return root;
}
