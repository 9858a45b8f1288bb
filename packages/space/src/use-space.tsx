import { createContext, type ReactNode, use } from 'react';
import type { SpaceProps } from './contract.ts';

const SpaceContext = createContext<SpaceProps | null>(null);

/** Wraps the routes of a space with the props the shell mounted it with. */
export function SpaceProvider({ children, ...space }: SpaceProps & { readonly children: ReactNode }) {
  return <SpaceContext value={space}>{children}</SpaceContext>;
}

/** What the shell gave this space: `basePath`, `locale`, `session`, `notify`. */
export function useSpace(): SpaceProps {
  const space = use(SpaceContext);
  if (space === null) throw new Error('useSpace is called outside SpaceProvider');
  return space;
}
