import { type Problem, useMutation } from '@trousseau/space';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';
import { useLiveSpaces } from '../live-spaces.tsx';
import { placeAfterSwitch } from './place-after-switch.ts';
import { type Person, tellOtherTabs } from './session.tsx';

const SwitchSpace = graphql(`
  mutation SwitchSpace($input: SwitchSpaceInput!) {
    switchSpace(input: $input) {
      ... on SpaceSwitched { me { ...Person } }
    }
  }
`);

/** Goes on in another space of the person. */
export function useSwitchSpace() {
  const { spaces = [] } = useLiveSpaces();
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
      window.location.assign(place ?? placeAfterSwitch(window.location.pathname, person, spaces));
      return null;
    },
    [move, spaces],
  );
  return { move, switchTo, switching: running };
}
