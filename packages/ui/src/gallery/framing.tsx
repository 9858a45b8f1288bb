import { AppHeader, Button, Navigation } from '../index.ts';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

/** The frame of the pages: header signed in and not, navigation. */
export function Framing() {
  return (
    <>
      <Specimen title="En-tête d’une personne connectée">
        <div className={styles.frame}>
          <AppHeader
            homeHref="/ui"
            locale="fr"
            onLocaleChange={() => undefined}
            spaces={[
              { id: '1', name: 'SCI Rochefoucauld-Montbel et Associés', detail: 'Bailleur' },
              { id: '2', name: 'SCI Les Tilleuls', detail: 'Bailleur', urgent: 2 },
            ]}
            currentSpaceId="1"
            addSpaceHref="/ui"
            bell={{ href: '/ui', label: 'Notifications, 3 non lues', count: 3 }}
            account={{ name: 'Anne-Charlotte de La Rochefoucauld-Montbel', email: 'ac@exemple.fr', items: [] }}
          />
        </div>
      </Specimen>
      <Specimen title="En-tête de qui a beaucoup d’espaces" note="Au-delà de huit, on cherche son espace en tapant.">
        <div className={styles.frame}>
          <AppHeader
            homeHref="/ui"
            locale="fr"
            onLocaleChange={() => undefined}
            spaces={Array.from({ length: 12 }, (_, index) => ({
              ...{ id: `${index}`, name: `SCI Clos Numéro ${index + 1}`, detail: 'Bailleur', urgent: index % 3 },
            }))}
            currentSpaceId="0"
            addSpaceHref="/ui"
          />
        </div>
      </Specimen>
      <Specimen title="En-tête d’un visiteur">
        <div className={styles.frame}>
          <AppHeader
            homeHref="/ui"
            locale="fr"
            onLocaleChange={() => undefined}
            actions={
              <>
                <Button variant="quiet" size="small" href="/ui">
                  Vérifier un visa
                </Button>
                <Button variant="primary" size="small" href="/ui">
                  Se connecter
                </Button>
              </>
            }
          />
        </div>
      </Specimen>
      <Specimen title="Navigation" note="Colonne à partir de 960 px, barre en bas de l’écran au-dessous.">
        <div className={styles.phone}>
          <Navigation
            label="Navigation d’exemple"
            items={[
              { href: '/ui', label: 'Accueil', icon: 'home', end: true },
              { href: '/ui/a', label: 'Contrats', icon: 'file' },
              { href: '/ui/b', label: 'Impayés', icon: 'alert', badge: 12 },
              { href: '/ui/c', label: 'Versements', icon: 'euro' },
              { href: '/ui/d', label: 'Messages', icon: 'mail' },
            ]}
          />
        </div>
      </Specimen>
    </>
  );
}
