import { type Problem, useMutation } from '@trousseau/space';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';
import { useLiveSpaces } from '../live-spaces.tsx';
import { placeAfterSwitch } from './place-after-switch.ts';
import { type Person, tellOtherTabs, useSession } from './session.tsx';

const SwitchSpace = graphql(`
  mutation SwitchSpace($input: SwitchSpaceInput!) {
    switchSpace(input: $input) {
      ... on SpaceSwitched { me { ...Person } }
    }
  }
`);

/** Goes on in another space of the person. */
export function useSwitchSpace() {
  const { spaces: liveSpaces = [] } = useLiveSpaces();
  const { me } = useSession();
  const from = me?.space;
  const { run, running } = useMutation(SwitchSpace);
  /** @returns who one is now, or why nothing changed */
  const move = useCallback(
    async (spaceId: string): Promise<{ person: Person | undefined; problem: Problem | null }> => {
      const { data, problem } = await run(() => ({ input: { spaceId } }));
      return { person: data?.switchSpace.me, problem };
    },
    [run],
  );
  /** Moves and shows `place`, else where one was. A new page: nothing read in the space one leaves stays in memory. */
  const switchTo = useCallback(
    async (spaceId: string, place?: string): Promise<Problem | null> => {
      const { person, problem } = await move(spaceId);
      if (!person) return problem;
      tellOtherTabs('space-switched');
      const kept = from && placeAfterSwitch(window.location.pathname, { from, to: person, liveSpaces });
      window.location.assign(place ?? kept ?? '/');
      return null;
    },
    [move, from, liveSpaces],
  );
  return { move, switchTo, switching: running };
}
