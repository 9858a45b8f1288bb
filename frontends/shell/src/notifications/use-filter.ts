import { useSearchParams } from 'react-router';
import type { NotificationFamily } from '../gql/graphql.ts';

/** What the centre shows; in the address, so that coming back from a page finds the same list. */
export interface NotificationFilter {
  readonly spaceId: string | null;
  readonly family: NotificationFamily | null;
  readonly unreadOnly: boolean;
}

// What stands in an address is anybody's: only a family there is reaches the question.
const FAMILIES: Readonly<Record<NotificationFamily, true>> = {
  VISA: true,
  CONTRACT: true,
  DEADLINES: true,
  RECEIPT: true,
  DEBT: true,
  PROGRESS: true,
  SECURITY: true,
};
const isFamily = (text: string | null): text is NotificationFamily => text !== null && Object.hasOwn(FAMILIES, text);

/** Reads the filter from the address and writes it there. */
export function useNotificationFilter() {
  const [parameters, setParameters] = useSearchParams();
  const subject = parameters.get('sujet');
  const filter: NotificationFilter = {
    spaceId: parameters.get('espace'),
    family: isFamily(subject) ? subject : null,
    unreadOnly: parameters.has('non-lues'),
  };
  function change(next: Partial<NotificationFilter>) {
    const { spaceId, family, unreadOnly } = { ...filter, ...next };
    const written = {
      ...(spaceId ? { espace: spaceId } : {}),
      ...(family ? { sujet: family } : {}),
      ...(unreadOnly ? { 'non-lues': '' } : {}),
    };
    setParameters(written, { replace: true });
  }
  return { filter, change };
}
