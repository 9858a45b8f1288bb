import { useSearchParams } from 'react-router';

/** What the centre shows; in the address, so that coming back from a page finds the same list. */
export interface NotificationFilter {
  readonly spaceId: string | null;
  readonly unreadOnly: boolean;
}

/** Reads the filter from the address and writes it there. */
export function useNotificationFilter() {
  const [parameters, setParameters] = useSearchParams();
  const filter: NotificationFilter = { spaceId: parameters.get('espace'), unreadOnly: parameters.has('non-lues') };
  function change(next: Partial<NotificationFilter>) {
    const { spaceId, unreadOnly } = { ...filter, ...next };
    const written = { ...(spaceId ? { espace: spaceId } : {}), ...(unreadOnly ? { 'non-lues': '' } : {}) };
    setParameters(written, { replace: true });
  }
  return { filter, change };
}
