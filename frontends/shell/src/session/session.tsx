import { type Problem, useMutation, useQuery } from '@trousseau/space';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { PersonFragment } from '../gql/graphql.ts';
import { noteSignedIn } from './sign-in-request.ts';

graphql(`
  fragment Person on Me {
    id
    email
    role
    space { id kind status displayName }
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
  // A cookie whose session is over is answered «signed out» and cleared: nobody is signed in, which is an answer too.
  useEffect(() => enter(problem?.kind === 'signed-out' ? null : data?.me), [data, problem]);
  useEffect(() => noteSignedIn(Boolean(me)), [me]);
  useEffect(() => onSignedOutElsewhere(leave), []);
  const signOut = useCallback(async () => {
    const { data: answer } = await run(() => ({}));
    if (answer === undefined) return;
    tellOtherTabs();
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

const channelName = 'trousseau-session';

function tellOtherTabs(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-out');
  channel.close();
}

function onSignedOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}

/** A new page rather than a navigation: nothing the person has read stays in memory. */
function leave(): void {
  window.location.assign('/');
}
