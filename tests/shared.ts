import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real labels and synthetic patients beside the repository; tests that need it are skipped where it is missing. */
export const sharedData = fileURLToPath(new URL('../../shared/data', import.meta.url));

/** For the name of a test that was skipped for want of {@link sharedData}. */
export const hasShared = existsSync(sharedData);
export const skippedName = hasShared ? '' : ' (skipped: no ../shared)';
