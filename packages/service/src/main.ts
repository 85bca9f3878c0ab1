import { InputError } from '@doseline/engine';
import { program } from './cli/program.ts';
import { BadInput } from './input/bad-input.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`doseline drug baclofen | head`): that is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (error instanceof BadInput || error instanceof InputError) {
    console.error(`doseline: ${error.message}`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
