import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { SpaceProps } from '../contract.ts';
import type { LiveSpace } from './live-spaces.ts';
import { forgetSpace, loadSpace, SpaceUnavailable } from './load-space.ts';
import { SpaceBoundary } from './space-boundary.tsx';

export type SpaceFailure = 'incompatible' | 'unreachable' | 'broken';

interface SpaceOutletProps extends SpaceProps {
  readonly space: LiveSpace;
  readonly waiting: ReactNode;
  /** Shown in place of the space; `retry` imports it again, without reloading the page. */
  readonly unavailable: (failure: SpaceFailure, retry: () => void) => ReactNode;
}

/** The place in the shell where a space lives: waiting, mounted, or kindly absent. */
export function SpaceOutlet(props: SpaceOutletProps) {
  const { space } = props;
  const [attempt, setAttempt] = useState(0);
  function retry() {
    forgetSpace(space);
    setAttempt(attempt + 1);
  }
  return <Attempt key={`${space.name} ${attempt}`} {...props} retry={retry} />;
}

function Attempt({ space, waiting, unavailable, retry, ...props }: SpaceOutletProps & { readonly retry: () => void }) {
  const [App, setApp] = useState<ComponentType<SpaceProps> | null>(null);
  const [failure, setFailure] = useState<SpaceFailure | null>(null);
  useEffect(() => {
    let gone = false;
    loadSpace(space).then(
      (module) => gone || setApp(() => module.App),
      (error: unknown) => gone || setFailure(error instanceof SpaceUnavailable ? error.kind : 'broken'),
    );
    return () => {
      gone = true;
    };
  }, [space]);
  if (failure !== null) return unavailable(failure, retry);
  if (App === null) return waiting;
  return (
    <SpaceBoundary fallback={() => unavailable('broken', retry)}>
      <App {...props} />
    </SpaceBoundary>
  );
}
