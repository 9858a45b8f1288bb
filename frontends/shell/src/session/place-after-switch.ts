import type { LiveSpace } from '@trousseau/space/live-spaces';
import { homeOf } from '../live-spaces.tsx';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** Pages of who is not signed in: there is no place to keep. */
const entrances = new Set(['', 'inscription', 'activation', 'connexion', 'invitation']);

/**
 * Where somebody is after a change of space: the same page when the other space has it, up to the first id of the path,
 * which is of the space they leave; else its home.
 */
export function placeAfterSwitch(
  pathname: string,
  person: { readonly role: string; readonly space: { readonly status: string } },
  liveSpaces: readonly LiveSpace[],
): string {
  const home = homeOf(person, liveSpaces);
  const left = liveSpaces.find(({ basePath }) => `${pathname}/`.startsWith(`${basePath}/`));
  if (left && (left.role !== person.role || person.space.status !== 'ACTIVE')) return home;
  const [, ...parts] = pathname.split('/');
  if (entrances.has(parts[0] ?? '')) return home;
  const firstId = parts.findIndex((part) => id.test(part));
  return `/${(firstId === -1 ? parts : parts.slice(0, firstId)).join('/')}`;
}
