import '../src/tokens.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Gallery } from '../src/gallery/gallery.tsx';
import { AppFooter, AppHeader, AppLayout, Navigation, type UiLocale, UiProvider } from '../src/index.ts';

// The gallery alone, in the frame that the shell gives to every page.
function Harness() {
  const [locale, setLocale] = useState<UiLocale>('fr');
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <UiProvider locale={locale}>
      <AppLayout
        header={
          <AppHeader
            homeHref="/"
            locale={locale}
            onLocaleChange={setLocale}
            spaces={[
              { id: 'a', name: 'SCI Les Tilleuls', detail: 'Bailleur' },
              { id: 'b', name: 'Anne-Charlotte de La Rochefoucauld-Montbel', detail: 'Locataire', urgent: 2 },
            ]}
            currentSpaceId="a"
            addSpaceHref="/inscription"
            account={{
              name: 'Camille Durand',
              email: 'camille.durand@exemple.fr',
              items: [
                { id: 'profile', label: 'Mon profil', href: '/profil', icon: 'user' },
                { id: 'out', label: 'Se déconnecter', icon: 'signOut' },
              ],
            }}
          />
        }
        navigation={
          <Navigation
            label="Espace bailleur"
            items={[
              { href: '/', label: 'Accueil', icon: 'home', end: true },
              { href: '/bailleur/contrats', label: 'Contrats', icon: 'file' },
              { href: '/bailleur/sinistres', label: 'Impayés', icon: 'alert', badge: 2 },
              { href: '/bailleur/versements', label: 'Versements', icon: 'euro' },
            ]}
          />
        }
        footer={<AppFooter links={[{ href: '/accessibilite', label: 'Accessibilité' }]}>Données fictives.</AppFooter>}
      >
        <Gallery />
      </AppLayout>
    </UiProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <Harness />
    </BrowserRouter>
  </StrictMode>,
);
