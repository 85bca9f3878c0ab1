import type { Label } from '@doseline/labels';
import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { chooseVersion, heldVersions } from '../labels/choose-version.ts';
import { printLabel } from '../print/print-label.ts';
import { columns } from '../print/style.ts';
import { type LibraryChoice, libraryOptions, withLibrary } from './with-library.ts';

interface ShowOptions extends LibraryChoice {
  readonly section?: string;
  readonly version?: string;
  readonly json?: boolean;
}

/** `doseline labels show SETID` */
export function labelsShowCommand(): Command {
  const command = new Command('show')
    .description('show a label, or one section of it')
    .argument('<setid>', 'the set id of the label')
    .option('--section <name>', 'only this section, such as boxed_warning')
    .option('--version <version>', 'a version held: its number, its effective date, or @ and its number in the library')
    .option('--json', 'print one JSON object')
    .action(async (setId: string, options: ShowOptions) => {
      const { label, versions } = await withLibrary(options, async (library) => {
        const held = await heldVersions(library, setId);
        const chosen = options.version === undefined ? undefined : chooseVersion(held, options.version);
        return { label: await library.label(setId, chosen?.nth), versions: held };
      });
      if (label === undefined) throw new Error(`${setId} has versions and no current one`);
      const shown = options.section === undefined ? label : onlySection(label, options.section);
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ versions, label: shown }, null, 2)}\n`
          : printLabel(shown, versions, columns()),
      );
    });
  return libraryOptions(command);
}

function onlySection(label: Label, asked: string): Label {
  const name = asked.trim().toLowerCase().replaceAll(' ', '_');
  const sections = label.sections.filter((section) => section.name === name || section.within?.includes(name) === true);
  if (sections.length > 0) return { ...label, sections };
  const names = [...new Set(label.sections.map((section) => section.name))];
  throw new BadInput(`${label.title} has no section "${asked}". It has: ${names.join(', ')}.`);
}
