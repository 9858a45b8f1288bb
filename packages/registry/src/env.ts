import { fileURLToPath } from 'node:url';

/** The folder the door serves as `/spaces/`. */
export const spacesDir = process.env['SPACES_DIR'] ?? fileURLToPath(new URL('../../../.local/spaces', import.meta.url));

/** The word written into the registry by `publish` without names. */
export const environment = process.env['TROUSSEAU_MODE'] ?? 'demonstration';
