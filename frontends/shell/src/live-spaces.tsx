import { type LiveSpace, readLiveSpaces } from '@trousseau/space/live-spaces';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';

interface Registry {
  /** Undefined while the registry file is being read; empty when it could not be. */
  readonly spaces: readonly LiveSpace[] | undefined;
  /** `production` hides what belongs to demonstrations; null while not known. */
  readonly environment: string | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

const RegistryContext = createContext<Registry | null>(null);

/** Reads which spaces are live, beside the session and not after it. */
export function LiveSpacesProvider({ children }: { readonly children: ReactNode }) {
  const [file, setFile] = useState<{ environment: string; spaces: readonly LiveSpace[] } | null>(null);
  const [failed, setFailed] = useState(false);
  const retry = useCallback(() => {
    setFailed(false);
    readLiveSpaces().then(setFile, () => setFailed(true));
  }, []);
  useEffect(retry, [retry]);
  const registry = useMemo(
    () => ({
      spaces: file?.spaces ?? (failed ? [] : undefined),
      environment: file?.environment ?? null,
      failed,
      retry,
    }),
    [file, failed, retry],
  );
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useLiveSpaces(): Registry {
  const registry = use(RegistryContext);
  if (registry === null) throw new Error('useLiveSpaces is called outside LiveSpacesProvider');
  return registry;
}

/** Where a person is at home: the second factor they owe, the profile until it is complete, then the space of their role. */
export function homeOf(
  person: { role: string; mustEnrol?: boolean; space: { status: string } },
  spaces: readonly LiveSpace[],
): string {
  if (person.mustEnrol) return '/double-authentification';
  const space = spaces.find(({ role }) => role === person.role);
  if (person.space.status === 'ACTIVE_INCOMPLETE') return '/profil';
  return space?.basePath ?? '/';
}
