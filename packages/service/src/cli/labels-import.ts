import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { findFiles } from '../labels/label-files.ts';
import { printImport } from '../print/print-import.ts';
import { showProgress } from '../print/progress.ts';
import { columns } from '../print/style.ts';
import { type LibraryChoice, libraryOptions, withLibrary } from './with-library.ts';

interface ImportOptions extends LibraryChoice {
  readonly json?: boolean;
}

/** `doseline labels import PATH…` */
export function labelsImportCommand(): Command {
  const command = new Command('import')
    .description(
      'take labels into the library: SPL XML, openFDA JSON, zip archives of them, or folders with any of these',
    )
    .argument('<path...>', 'files and folders')
    .option('--json', 'print the report as one JSON object')
    .addHelpText(
      'after',
      `
An import that was stopped or killed goes on where it was when it is started
again. What is in the library stays: a newer version of a label takes the older
one's place, which is kept as its history. Newer is what has the higher version
number, then the later effective date; where neither tells, what came in later.
Ends with exit code 1 when a file could not be read.`,
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { files, unreadable } = findFiles(paths);
      const report = await withLibrary({ ...options, create: true }, async (library) => {
        const progress = showProgress(
          files.reduce((sum, { size }) => sum + size, 0),
          'labels',
        );
        try {
          const sources = files.map((file) => ({ ...file, open: () => createReadStream(file.path) }));
          return await library.import(sources, { onProgress: ({ bytes, labels }) => progress.update(bytes, labels) });
        } finally {
          progress.stop();
        }
      });
      const whole = { ...report, unreadable: [...unreadable, ...report.unreadable] };
      process.stdout.write(
        options.json === true ? `${JSON.stringify(whole, null, 2)}\n` : printImport(whole, columns()),
      );
      if (whole.unreadable.length > 0) process.exitCode = 1;
    });
  return libraryOptions(command);
}
