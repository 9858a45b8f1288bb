import {
  Amount,
  Badge,
  Button,
  Card,
  Cluster,
  type Column,
  DataTable,
  DayText,
  DescriptionList,
  Disclosure,
  EmptyState,
  Grid,
  KeyFigure,
  Link,
  Notice,
  Pager,
  StatusBadge,
  Tabs,
  type Tone,
  usePages,
} from '../index.ts';
import { Specimen } from './specimen.tsx';

interface Contract {
  id: string;
  tenant: string;
  place: string;
  rentCents: number;
  until: string;
  tone: Tone;
  status: string;
}

const contracts: readonly Contract[] = [
  {
    id: '1',
    tenant: 'Anne-Charlotte de La Rochefoucauld-Montbel',
    place: 'Rennes',
    rentCents: 72_550,
    until: '2029-12-01',
    tone: 'success',
    status: 'En cours',
  },
  {
    id: '2',
    tenant: 'Samir Haddad',
    place: 'Saint-Rémy-lès-Chevreuse',
    rentCents: 130_050,
    until: '2028-06-30',
    tone: 'danger',
    status: 'Impayé déclaré',
  },
  {
    id: '3',
    tenant: 'Léa Nguyen',
    place: 'Lyon',
    rentCents: 61_000,
    until: '2027-08-31',
    tone: 'warning',
    status: 'À valider',
  },
];

const columns: readonly Column<Contract>[] = [
  { id: 'tenant', header: 'Locataire', rowHeader: true, cell: (row) => <Link href="/ui">{row.tenant}</Link> },
  { id: 'place', header: 'Commune', cell: (row) => row.place },
  { id: 'rent', header: 'Loyer et charges', align: 'end', cell: (row) => <Amount cents={row.rentCents} /> },
  { id: 'until', header: 'Couvert jusqu’au', cell: (row) => <DayText day={row.until} form="short" /> },
  { id: 'status', header: 'État', cell: (row) => <StatusBadge tone={row.tone}>{row.status}</StatusBadge> },
];

const tones: readonly [Tone, string][] = [
  ['neutral', 'Brouillon'],
  ['info', 'Reçu'],
  ['success', 'Payé'],
  ['warning', 'À compléter'],
  ['danger', 'Refusé'],
  ['accent', 'En cours'],
];

/** What is shown: badges, notices, cards, figures, lists, tables. */
export function Showing() {
  return (
    <>
      <Specimen title="Étiquettes" both>
        <Cluster>
          {tones.map(([tone, word]) => (
            <Badge key={tone} tone={tone}>
              {word}
            </Badge>
          ))}
        </Cluster>
        <Cluster>
          {tones.map(([tone, word]) => (
            <StatusBadge key={tone} tone={tone}>
              {word}
            </StatusBadge>
          ))}
        </Cluster>
      </Specimen>
      <Specimen title="Avis" both>
        <Notice tone="info" title="Votre demande est entre nos mains">
          Réponse promise avant le mardi 1er décembre.
        </Notice>
        <Notice tone="success">Le virement de 1 850,00 € est parti ce matin.</Notice>
        <Notice tone="warning" title="Votre visa expire dans 6 jours" actions={<Button size="small">Prolonger</Button>}>
          Sans bail signé d’ici le 3 décembre, il faudra refaire une demande.
        </Notice>
        <Notice tone="danger" title="Le loyer dépasse le maximum du visa">
          Loyer et charges : 785,50 €. Maximum du visa : 750,00 €.
        </Notice>
      </Specimen>
      <Specimen title="Cartes et chiffres" both>
        <Grid min="12rem">
          <KeyFigure label="Loyers garantis" value={<Amount cents={264_650} />} detail="3 logements" />
          <KeyFigure
            label="Impayés déclarés"
            tone="danger"
            value={<Amount cents={185_000} />}
            detail="depuis le 2 novembre"
          />
          <KeyFigure label="Prochain versement" tone="accent" value="4 déc." detail="1 850,00 € annoncés" />
        </Grid>
        <Card
          title="Déclarer la signature du bail"
          tone="accent"
          icon="key"
          footer={<Button variant="primary">Continuer</Button>}
        >
          <p>Dernier jour pour modifier le contrat : samedi 5 décembre.</p>
        </Card>
        <Card title="SCI Les Tilleuls" href="/ui" icon="building">
          <p>3 contrats, 1 impayé en cours.</p>
        </Card>
        <Card tone="quiet" title="Besoin d’aide ?">
          <p>Écrivez-nous depuis le dossier concerné.</p>
        </Card>
      </Specimen>
      <Specimen title="Tableau" note="Devient une suite de cartes quand la place manque.">
        <DataTable
          caption="Contrats de l’espace"
          columns={columns}
          rows={contracts}
          rowKey={(row) => row.id}
          empty={null}
        />
        <DataTable
          caption="Quittances"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.id}
          empty={
            <EmptyState
              title="Aucune quittance pour le moment"
              icon="file"
              action={<Button>Déclarer un impayé</Button>}
            >
              Une quittance paraît ici quand un impayé déclaré est instruit.
            </EmptyState>
          }
        />
      </Specimen>
      <Specimen title="Pages d’une liste">
        <Pager pages={usePages()} pageInfo={{ hasNextPage: true, endCursor: 'suite' }} />
      </Specimen>
      <Specimen title="Liste descriptive">
        <Card>
          <DescriptionList
            items={[
              {
                label: 'Locataire',
                value: 'Anne-Charlotte de La Rochefoucauld-Montbel',
                editHref: '/ui',
                editLabel: 'le locataire',
              },
              { label: 'Logement', value: '14 bis, rue du Faubourg-de-Fougères, 35000 Rennes', editHref: '/ui' },
              { label: 'Loyer et charges', value: <Amount cents={78_550} tone="strong" />, editHref: '/ui' },
              { label: 'Fin de la garantie', value: <DayText day="2029-12-01" /> },
            ]}
          />
        </Card>
      </Specimen>
      <Specimen title="Dépliant, onglets">
        <Disclosure title="Comment ce maximum est-il calculé ?" defaultOpen>
          <p>La moitié de vos ressources mensuelles, dans la limite du plafond de la commune.</p>
        </Disclosure>
        <Disclosure title="Quelles pièces envoyer ?">
          <p>Une pièce d’identité et un justificatif de ressources.</p>
        </Disclosure>
        <Tabs
          label="Dossier"
          tabs={[
            { id: 'papers', label: 'Pièces', content: <p>Deux pièces reçues.</p> },
            { id: 'history', label: 'Historique', content: <p>Dossier ouvert le 2 novembre.</p> },
            { id: 'messages', label: 'Messages', content: <p>Aucun message.</p> },
          ]}
        />
      </Specimen>
    </>
  );
}
