import type { LiveSpace } from '@trousseau/space/live-spaces';
import { homeOf } from '../live-spaces.tsx';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** Pages on the way in, and the profile that a new space is held at: there is no place to keep. */
const entrances = new Set(['', 'inscription', 'activation', 'connexion', 'invitation']);

interface Switch {
  /** The space one leaves. */
  readonly from: { readonly status: string };
  /** Who one is in the other. */
  readonly to: { readonly role: string; readonly space: { readonly status: string } };
  readonly liveSpaces: readonly LiveSpace[];
}

/**
 * Where somebody is after a change of space: the same page when the other space has it, up to the first id of the path,
 * which is of the space they leave; else its home.
 */
export function placeAfterSwitch(pathname: string, { from, to: person, liveSpaces }: Switch): string {
  const home = homeOf(person, liveSpaces);
  const left = liveSpaces.find(({ basePath }) => `${pathname}/`.startsWith(`${basePath}/`));
  if (left && (left.role !== person.role || person.space.status !== 'ACTIVE')) return home;
  const [, ...parts] = pathname.split('/');
  if (entrances.has(parts[0] ?? '') || (parts[0] === 'profil' && from.status !== 'ACTIVE')) return home;
  const firstId = parts.findIndex((part) => id.test(part));
  return `/${(firstId === -1 ? parts : parts.slice(0, firstId)).join('/')}`;
}
