import { createContext, type ReactNode, use, useEffect } from 'react';
import type { SpaceNavigation, SpaceProps } from './contract.ts';

const SpaceContext = createContext<SpaceProps | null>(null);

interface SpaceProviderProps extends SpaceProps {
  /** The parts of this space; shown by the shell as long as the space is. */
  readonly navigation?: SpaceNavigation;
  readonly children: ReactNode;
}

/** Wraps the routes of a space with the props the shell mounted it with, and gives the shell its navigation. */
export function SpaceProvider({ children, navigation, ...space }: SpaceProviderProps) {
  const { showNavigation } = space;
  const shown = JSON.stringify(navigation ?? null);
  useEffect(() => {
    showNavigation(JSON.parse(shown) as SpaceNavigation | null);
  }, [showNavigation, shown]);
  useEffect(() => () => showNavigation(null), [showNavigation]);
  return <SpaceContext value={space}>{children}</SpaceContext>;
}

/** What the shell gave this space: `basePath`, `locale`, `session`, `notify`. */
export function useSpace(): SpaceProps {
  const space = use(SpaceContext);
  if (space === null) throw new Error('useSpace is called outside SpaceProvider');
  return space;
}

/** Whether the person may change things of the space; a reader may not, and the server refuses it too. */
export function useMayChange(): boolean {
  return useSpace().session.space.memberRole !== 'READER';
}
