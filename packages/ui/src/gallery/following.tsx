import { Button, DeadlineTimeline, ExplanationList, TaskList } from '../index.ts';
import { Specimen } from './specimen.tsx';

/** What is to do, by when, and why. */
export function Following() {
  return (
    <>
      <Specimen title="Liste de tâches">
        <TaskList
          tasks={[
            { id: '1', title: 'Votre situation', status: 'DONE', href: '/ui' },
            { id: '2', title: 'Logement visé', status: 'STARTED', href: '/ui', hint: 'Il manque le loyer.' },
            {
              id: '3',
              title: 'Pièces justificatives',
              status: 'TODO',
              href: '/ui',
              hint: '2 pièces, environ 3 minutes.',
            },
            {
              id: '4',
              title: 'Récapitulatif et envoi de la demande au garant',
              status: 'BLOCKED',
              hint: 'Possible une fois les trois parties remplies.',
            },
          ]}
        />
      </Specimen>
      <Specimen title="Échéances">
        <DeadlineTimeline
          label="Échéances de l’impayé"
          steps={[
            { id: '1', label: 'Impayé constitué', state: 'DONE', when: 'le lundi 2 novembre 2026', ruleId: 'R-CLM-02' },
            {
              id: '2',
              label: 'Mise en demeure du locataire',
              state: 'LATE',
              when: 'il y a 3 jours, le mardi 17 novembre',
              actor: 'vous, le bailleur',
              consequence: 'vous pouvez encore l’envoyer : le dossier sera examiné, sans être refusé.',
              ruleId: 'R-CLM-03',
              dayKind: 'CALENDAR',
              parameterFrom: '1er janvier 2024',
              action: <Button>Enregistrer l’envoi</Button>,
            },
            {
              id: '3',
              label: 'Déclaration de l’impayé',
              state: 'NOW',
              when: 'dans 12 jours, le mercredi 2 décembre',
              actor: 'vous, le bailleur',
              consequence: 'les loyers antérieurs à la déclaration ne sont plus couverts.',
              ruleId: 'R-CLM-04',
              parameterFrom: '1er janvier 2024',
              action: (
                <>
                  <Button variant="primary">Déclarer l’impayé</Button>
                  <Button variant="quiet" icon="calendar">
                    Ajouter au calendrier
                  </Button>
                </>
              ),
            },
            {
              id: '4',
              label: 'Paiement de la quittance',
              state: 'NEXT',
              when: '5 jours ouvrés après votre validation',
              actor: 'le garant',
            },
            { id: '5', label: 'Fin de la garantie', state: 'STOPPED', when: 'suspendue par le plan d’apurement' },
          ]}
        />
      </Specimen>
      <Specimen title="Calcul expliqué ligne par ligne">
        <ExplanationList
          label="Calcul de votre loyer maximum"
          lines={[
            {
              ruleId: 'R-VISA-01',
              label: 'Votre âge',
              detail: 'Vous avez 28 ans ; la garantie est ouverte de 18 à 30 ans.',
              outcome: 'OK',
              parameterFrom: '2018-06-20',
              source: 'Conditions de la garantie, article 2',
            },
            {
              ruleId: 'R-VISA-07',
              label: 'Le loyer demandé',
              detail: '725,50 € de loyer et 60,00 € de charges dépassent votre maximum de 750,00 €.',
              outcome: 'BLOCKS',
              parameterFrom: '2024-01-01',
            },
            {
              ruleId: 'R-VISA-09',
              label: 'La zone du logement',
              detail: 'Rennes est en zone « autres communes ».',
              outcome: 'INFO',
            },
          ]}
        />
      </Specimen>
    </>
  );
}
