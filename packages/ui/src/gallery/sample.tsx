import {
  Amount,
  Badge,
  Button,
  Card,
  DayText,
  DeadlineTimeline,
  DescriptionList,
  Grid,
  KeyFigure,
  Notice,
  Section,
  Stack,
  StatusBadge,
  TaskList,
} from '../index.ts';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

/** A page as a space composes it: what is next first, then the facts, then the papers. */
export function Sample() {
  return (
    <Specimen title="Le dossier d’un impayé, côté bailleur">
      <div className={styles.sample}>
        <Stack gap={6}>
          <Notice
            tone="warning"
            title="Il vous reste 12 jours pour déclarer l’impayé"
            actions={<Button variant="primary">Déclarer l’impayé</Button>}
          >
            Les loyers antérieurs à la déclaration ne seraient plus couverts.
          </Notice>
          <Grid min="11rem" gap={5}>
            <KeyFigure label="Loyers impayés" tone="danger" value={<Amount cents={235_650} />} detail="3 mois" />
            <KeyFigure label="Indemnisable" tone="accent" value={<Amount cents={157_100} />} detail="après 2 mois" />
            <KeyFigure label="Déjà versé" value={<Amount cents={0} />} detail="aucune quittance" />
          </Grid>
          <Section title="Ce qui va se passer">
            <DeadlineTimeline label="Échéances du dossier" steps={steps} />
          </Section>
        </Stack>
        <Stack gap={5}>
          <Card title="Contrat C-2026-00412" icon="handshake" headingLevel={2}>
            <DescriptionList
              items={[
                { label: 'Locataire', value: 'Anne-Charlotte de La Rochefoucauld-Montbel' },
                { label: 'Logement', value: '14 bis, rue du Faubourg-de-Fougères, 35000 Rennes' },
                { label: 'Loyer et charges', value: <Amount cents={78_550} tone="strong" /> },
                { label: 'Couvert jusqu’au', value: <DayText day="2029-12-01" /> },
                { label: 'État', value: <StatusBadge tone="success">En cours</StatusBadge> },
              ]}
            />
          </Card>
          <Section title="Pièces du dossier" actions={<Badge>1 sur 3</Badge>}>
            <TaskList
              tasks={[
                { id: '1', title: 'Bail signé', status: 'DONE', href: '/ui' },
                { id: '2', title: 'Mise en demeure', status: 'TODO', href: '/ui', hint: 'Preuve d’envoi d’abord.' },
                { id: '3', title: 'Relevé d’identité bancaire', status: 'TODO', href: '/ui' },
              ]}
            />
          </Section>
        </Stack>
      </div>
    </Specimen>
  );
}

const steps = [
  { id: '1', label: 'Impayé constitué', state: 'DONE', when: 'le lundi 2 novembre' },
  { id: '2', label: 'Mise en demeure envoyée', state: 'DONE', when: 'le jeudi 12 novembre' },
  {
    id: '3',
    label: 'Déclaration de l’impayé',
    state: 'NOW',
    when: 'dans 12 jours, le mercredi 2 décembre',
    actor: 'vous, le bailleur',
    consequence: 'les loyers antérieurs ne sont plus couverts.',
    ruleId: 'R-CLM-04',
    action: (
      <Button variant="quiet" icon="calendar">
        Ajouter au calendrier
      </Button>
    ),
  },
  {
    id: '4',
    label: 'Pièces complètes',
    state: 'NEXT',
    when: 'avant le vendredi 1er janvier',
    actor: 'vous, le bailleur',
  },
  { id: '5', label: 'Virement', state: 'NEXT', when: '5 jours ouvrés après votre validation', actor: 'le garant' },
] as const;
