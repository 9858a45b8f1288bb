import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { SpaceProps } from '../contract.ts';
import type { LiveSpace } from './live-spaces.ts';
import { forgetSpace, loadSpace, SpaceUnavailable } from './load-space.ts';
import { SpaceBoundary } from './space-boundary.tsx';

export { type LiveSpace, type LiveSpaces, readLiveSpaces } from './live-spaces.ts';
export { SpaceBoundary } from './space-boundary.tsx';

export type SpaceFailure = 'incompatible' | 'unreachable' | 'broken';

interface SpaceOutletProps extends SpaceProps {
  readonly space: LiveSpace;
  readonly waiting: ReactNode;
  /** Shown in place of the space; `retry` imports it again, without reloading the page. */
  readonly unavailable: (failure: SpaceFailure, retry: () => void) => ReactNode;
}

/** The place in the shell where a space lives: waiting, mounted, or kindly absent. */
export function SpaceOutlet({ space, waiting, unavailable, ...props }: SpaceOutletProps) {
  const [attempt, setAttempt] = useState(0);
  const [App, setApp] = useState<ComponentType<SpaceProps> | null>(null);
  const [failure, setFailure] = useState<SpaceFailure | null>(null);

  useEffect(() => {
    let stale = false;
    setApp(null);
    setFailure(null);
    loadSpace(space).then(
      (module) => stale || setApp(() => module.App),
      (error: unknown) => stale || setFailure(error instanceof SpaceUnavailable ? error.kind : 'broken'),
    );
    return () => {
      stale = true;
    };
  }, [space, attempt]);

  const retry = useCallback(() => {
    forgetSpace(space);
    setAttempt((count) => count + 1);
  }, [space]);

  if (failure !== null) return unavailable(failure, retry);
  if (App === null) return waiting;
  return (
    <SpaceBoundary key={`${space.name} ${attempt}`} fallback={() => unavailable('broken', retry)}>
      <App {...props} />
    </SpaceBoundary>
  );
}
