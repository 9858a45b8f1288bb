import { useState } from 'react';
import { Button, Cluster, CodeBlock, CopyButton, Dialog, Link, MenuButton, useToast } from '../index.ts';
import { Specimen } from './specimen.tsx';

/** Buttons, links, menus, dialogs, toasts. */
export function Acting() {
  return (
    <>
      <Specimen title="Boutons" both>
        <Cluster>
          <Button variant="primary">Envoyer ma demande</Button>
          <Button>Enregistrer</Button>
          <Button variant="quiet">Plus tard</Button>
          <Button variant="danger" icon="trash">
            Annuler le contrat
          </Button>
        </Cluster>
        <Cluster>
          <Button variant="primary" pending>
            Envoi en cours
          </Button>
          <Button pending>Enregistrement</Button>
          <Button variant="primary" disabled>
            Indisponible
          </Button>
          <Button disabled>Indisponible</Button>
        </Cluster>
        <Cluster>
          <Button size="small" icon="download">
            Petit
          </Button>
          <Button icon="plus">Moyen</Button>
          <Button size="large" variant="primary" iconEnd="arrowRight" href="/ui">
            Grand, et lien
          </Button>
        </Cluster>
        <Button variant="primary" fullWidth>
          Toute la largeur, même quand le libellé est vraiment très long pour un téléphone
        </Button>
      </Specimen>
      <Specimen title="Liens" both>
        <p>
          Lisez <Link href="/ui">les conditions de la garantie</Link>, téléchargez{' '}
          <Link href="/files/visa.pdf" download>
            votre visa
          </Link>{' '}
          ou consultez{' '}
          <Link href="https://www.service-public.fr" external>
            le site du service public
          </Link>
          .
        </p>
      </Specimen>
      <Specimen title="Menu, copie">
        <Cluster>
          <MenuButton
            label="Actions"
            items={[
              { id: 'pdf', label: 'Télécharger le contrat', icon: 'download', description: 'PDF, 140 ko' },
              { id: 'lease', label: 'Déclarer la signature du bail', icon: 'pen' },
              { id: 'cancel', label: 'Annuler le contrat', icon: 'trash', tone: 'danger' },
            ]}
          />
          <MenuButton variant="quiet" icon="calendar" label="Exporter" items={[{ id: 'ics', label: 'Calendrier' }]} />
          <code>V-2026-004-217</code>
          <CopyButton text="V-2026-004-217" label="le numéro de visa" />
        </Cluster>
      </Specimen>
      <Specimen title="Texte à copier">
        <CodeBlock label="Commande pour un terminal">
          curl https://trousseau.example/graphql -d @question.json
        </CodeBlock>
      </Specimen>
      <Interruptions />
    </>
  );
}

function Interruptions() {
  const [open, setOpen] = useState<'none' | 'normal' | 'danger'>('none');
  const toast = useToast();
  return (
    <Specimen title="Dialogue et messages">
      <Cluster>
        <Button onPress={() => setOpen('normal')}>Demander une décision</Button>
        <Button onPress={() => setOpen('danger')}>Demander une décision grave</Button>
        <Button
          onPress={() => toast({ tone: 'success', title: 'Quittance validée', detail: 'Virement sous 5 jours.' })}
        >
          Message de réussite
        </Button>
        <Button
          onPress={() =>
            toast({ tone: 'info', title: 'Pièce retirée', action: { label: 'Annuler', onPress: () => undefined } })
          }
        >
          Message avec action
        </Button>
        <Button onPress={() => toast({ tone: 'danger', title: 'La pièce n’a pas pu être retirée' })}>
          Message d’échec
        </Button>
      </Cluster>
      <Dialog
        title="Valider la quittance de 1 850,00 € ?"
        isOpen={open === 'normal'}
        onClose={() => setOpen('none')}
        confirmLabel="Valider la quittance"
        onConfirm={() => setOpen('none')}
      >
        <p>Vous confirmez recevoir cette somme du garant. Le virement part sous cinq jours ouvrés.</p>
      </Dialog>
      <Dialog
        title="Annuler le contrat de cautionnement ?"
        tone="danger"
        isOpen={open === 'danger'}
        onClose={() => setOpen('none')}
        confirmLabel="Annuler le contrat"
        cancelLabel="Garder le contrat"
        onConfirm={() => setOpen('none')}
      >
        <p>Le visa de votre locataire redevient libre. Cette annulation ne peut pas être reprise.</p>
      </Dialog>
    </Specimen>
  );
}
