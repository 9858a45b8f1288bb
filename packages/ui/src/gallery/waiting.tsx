import {
  Card,
  Cluster,
  DescriptionList,
  DocumentViewer,
  EmptyState,
  ErrorState,
  PartialBlock,
  Skeleton,
  Spinner,
  SplitView,
} from '../index.ts';
import { Specimen } from './specimen.tsx';

// A drawn payslip, so that the gallery needs no file.
const paper = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 560"><rect width="420" height="560" fill="#fff"/><g fill="#c9c2b4"><rect x="40" y="44" width="150" height="18"/><rect x="40" y="92" width="340" height="9"/><rect x="40" y="114" width="300" height="9"/><rect x="40" y="136" width="320" height="9"/><rect x="40" y="190" width="340" height="150" fill="#eee8dc"/><rect x="40" y="380" width="220" height="9"/><rect x="260" y="430" width="120" height="22" fill="#1f5a4c"/></g></svg>',
)}`;

/** Loading, empty, partial, failed; papers beside data. */
export function Waiting() {
  return (
    <>
      <Specimen title="Chargement" both>
        <Cluster gap={5}>
          <Spinner label="Chargement" />
          <Spinner size={40} />
        </Cluster>
        <Skeleton />
        <Skeleton kind="card" />
        <Skeleton kind="table" lines={2} />
      </Specimen>
      <Specimen title="Rien encore" both>
        <EmptyState title="Aucun contrat pour le moment">
          Demandez son numéro de visa à votre locataire : trois minutes suffisent pour établir le contrat.
        </EmptyState>
      </Specimen>
      <Specimen title="Partie indisponible, page en échec" both>
        <PartialBlock onRetry={() => undefined} />
        <PartialBlock title="Les versements ne s’affichent pas" />
        <ErrorState reference="01JDQ8-4F2C-9A" onRetry={() => undefined} homeHref="/ui" />
      </Specimen>
      <Specimen title="Pièces et données côte à côte">
        <SplitView
          documentsLabel="Pièces"
          documents={
            <DocumentViewer src={paper} name="Bulletin de salaire d’octobre.svg" contentType="image/svg+xml" />
          }
          dataLabel="Données lues"
          data={
            <Card title="Ressources">
              <DescriptionList
                items={[
                  { label: 'Situation', value: 'Salariée, en période d’essai' },
                  { label: 'Ressources mensuelles', value: '1 640,00 €' },
                ]}
              />
            </Card>
          }
        />
      </Specimen>
    </>
  );
}
