import { useState } from 'react';
import {
  Button,
  ErrorSummary,
  FileUpload,
  FormActions,
  type FormError,
  ProgressSteps,
  type ReceivedFile,
  SaveState,
  Stack,
  type Upload,
} from '../index.ts';
import { Specimen } from './specimen.tsx';

const errors: readonly FormError[] = [
  { field: 'g-email', message: 'Il manque la fin de l’adresse, par exemple « .fr ».' },
  { field: 'g-lease', message: 'Ce jour n’existe pas.' },
];

/** A pretended server: a name with « flou » is refused, with « panne » interrupted, the rest is received little by little. */
const upload: Upload = async (file, onProgress, signal, key) => {
  for (let part = 1; part <= 10; part += 1) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (signal.aborted) return { ok: false, reason: '' };
    onProgress(part / 10);
    if (part === 5 && file.name.includes('panne')) throw new Error('connection lost');
  }
  if (file.name.includes('flou')) return { ok: false, reason: 'la photo est floue, reprenez-la bien à plat' };
  return { ok: true, id: key };
};

const received: readonly ReceivedFile[] = [
  {
    id: '1',
    name: 'Carte d’identité recto verso.pdf',
    sizeBytes: 1_240_000,
    href: '#g-papers',
    detail: 'Reçu le 27 novembre',
  },
  {
    id: '2',
    name: 'Bulletin-de-salaire-octobre-2026-Anne-Charlotte-de-La-Rochefoucauld-Montbel-définitif.pdf',
    sizeBytes: 84_000,
  },
];

/** What surrounds the fields: steps, errors, papers, buttons. */
export function Sending() {
  const [files, setFiles] = useState(received);
  return (
    <>
      <Specimen title="Étapes d’un formulaire">
        <ProgressSteps steps={['Votre situation', 'Logement visé', 'Pièces']} current={1} />
      </Specimen>
      <Specimen
        title="Récapitulatif des erreurs"
        note="Prend le focus quand un envoi échoue ; chaque ligne mène à son champ."
      >
        <ErrorSummaryOnDemand />
      </Specimen>
      <Specimen title="Envoi de pièces" note="Un nom contenant « flou » est refusé, « panne » est interrompu.">
        <FileUpload
          label="Pièces justificatives"
          id="g-papers"
          hint="PDF ou photo, 10 Mo au plus par pièce. Les quatre coins doivent être visibles."
          files={files}
          upload={upload}
          onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
          onOrder={(ids) => setFiles(ids.flatMap((id) => files.find((file) => file.id === id) ?? []))}
        />
        <FileUpload
          label="Bail signé"
          id="g-signed"
          files={[]}
          upload={upload}
          multiple={false}
          error="Ajoutez le bail signé par les deux parties."
        />
      </Specimen>
      <Specimen title="Boutons et état du brouillon">
        <Stack gap={4}>
          <FormActions aside={<SaveState state="saved" savedAt="14:02" />}>
            <Button variant="primary">Enregistrer et continuer</Button>
            <Button variant="quiet">Revenir</Button>
          </FormActions>
          <SaveState state="saving" />
          <SaveState state="failed" onRetry={() => undefined} />
        </Stack>
      </Specimen>
    </>
  );
}

// Shown on demand: at rest it would take the focus of the whole page.
function ErrorSummaryOnDemand() {
  const [count, setCount] = useState(0);
  return (
    <Stack gap={4}>
      <Button onPress={() => setCount(count + 1)}>Envoyer un formulaire incomplet</Button>
      <ErrorSummary errors={count > 0 ? errors : []} submitCount={count} />
    </Stack>
  );
}
