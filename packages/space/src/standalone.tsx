import '@trousseau/ui/tokens.css';
import { AppLayout, Navigation, UiProvider } from '@trousseau/ui';
import { type ComponentType, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Provider } from 'urql';
import type { Notice, SpaceNavigation, SpaceProps, SpaceSession } from './contract.ts';
import { createGraph } from './graph/client.ts';
import { useLocale } from './messages.ts';

const meQuery = 'query StandaloneMe { me { email role space { id displayName status memberRole } } }';

/**
 * Runs a space alone under `vite dev`, in a shell of nothing: same props, same graph, quick reloading.
 * The session is the one of the door (cookies do not know ports): sign in on the whole platform first.
 */
export async function mountStandalone(App: ComponentType<SpaceProps>, basePath: string): Promise<void> {
  const session = await readSession();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const signIn = 'Connectez-vous d’abord sur la plateforme, puis rechargez cette page.';
  createRoot(root).render(
    <StrictMode>
      {session ? <Standalone App={App} basePath={basePath} session={session} /> : <p>{signIn}</p>}
    </StrictMode>,
  );
}

const graph = createGraph({ signInAgain: async () => false, proveAgain: async () => false });

function Standalone({
  App,
  basePath,
  session,
}: {
  App: ComponentType<SpaceProps>;
  basePath: string;
  session: SpaceSession;
}) {
  const locale = useLocale();
  const [navigation, setNavigation] = useState<SpaceNavigation | null>(null);
  const notify = (notice: Notice) => window.alert(notice.text);
  return (
    <Provider value={graph}>
      <BrowserRouter>
        <UiProvider locale={locale}>
          <AppLayout header={null} navigation={navigation ? <Navigation {...navigation} /> : undefined}>
            <Routes>
              <Route
                path={`${basePath}/*`}
                element={
                  <App
                    basePath={basePath}
                    locale={locale}
                    session={session}
                    notify={notify}
                    showNavigation={setNavigation}
                  />
                }
              />
              <Route path="*" element={<a href={basePath}>{basePath}</a>} />
            </Routes>
          </AppLayout>
        </UiProvider>
      </BrowserRouter>
    </Provider>
  );
}

async function readSession(): Promise<SpaceSession | null> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: meQuery }),
  });
  const answer = (await response.json()) as { data?: { me?: SpaceSession | null } };
  return answer.data?.me ?? null;
}
