import { type Problem, useMutation, useQuery } from '@trousseau/space';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { OnRingFragment, PersonFragment } from '../gql/graphql.ts';
import { noteSignedIn } from './sign-in-request.ts';

graphql(`
  fragment OnRing on Space {
    id
    role
    kind
    status
    createdAt
    displayName
    legalName
    issuedBy
    memberRole
    underMandate
    mandateEndsOn
  }
`);

graphql(`
  fragment Person on Me {
    id
    email
    role
    mustEnrol
    space { ...OnRing }
    spaces { ...OnRing }
  }
`);

const Me = graphql(`
  query Me {
    me { ...Person }
  }
`);

const SignOut = graphql(`
  mutation SignOut {
    signOut { ... on SignedOut { at } }
  }
`);

export type Person = PersonFragment;
/** A space of the person: the one they act in, or one to go to. */
export type RingSpace = OnRingFragment;

interface Session {
  /** Who is signed in; null for nobody, undefined while it is not known. */
  readonly me: Person | null | undefined;
  readonly problem: Problem | null;
  /** Told by what changes it: activation, sign-in, a completed profile. */
  readonly enter: (person: Person) => void;
  /** Reads it again, when it could not be read. */
  readonly retry: () => void;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** Reads `me` once for the whole page, and leaves in every tab when one signs out. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, problem, reload } = useQuery(Me, {});
  const { run } = useMutation(SignOut);
  const [me, enter] = useState<Person | null | undefined>();
  // A cookie whose session is over is answered «signed out» and cleared: nobody is signed in, which is an answer too. Told once:
  // whoever signs in on this very page is not put out again by the answer of before.
  const isOver = problem?.kind === 'signed-out';
  useEffect(() => enter(isOver ? null : data?.me), [data, isOver]);
  useEffect(() => noteSignedIn(Boolean(me)), [me]);
  useEffect(followOtherTabs, []);
  const signOut = useCallback(async () => {
    const { data: answer } = await run(() => ({}));
    if (answer === undefined) return;
    tellOtherTabs('signed-out');
    leave();
  }, [run]);
  const session = useMemo(() => ({ me, problem, enter, retry: reload, signOut }), [me, problem, reload, signOut]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is called outside SessionProvider');
  return session;
}

type Change = 'signed-out' | 'space-switched';
/** One for the whole page: what it sends reaches the other tabs and not itself. */
const otherTabs = new BroadcastChannel('trousseau-session');

/** The cookie is one for all tabs: what it opens has changed. */
export function tellOtherTabs(change: Change): void {
  otherTabs.postMessage(change);
}

/** After a switch too: a page of one space must not send anything while the session acts in another. */
function followOtherTabs(): () => void {
  otherTabs.onmessage = ({ data }: MessageEvent<Change>) =>
    data === 'signed-out' ? leave() : window.location.reload();
  return () => {
    otherTabs.onmessage = null;
  };
}

/** A new page rather than a navigation: nothing the person has read stays in memory. */
function leave(): void {
  window.location.assign('/');
}
