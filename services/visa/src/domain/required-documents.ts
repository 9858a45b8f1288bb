import { isStudent } from './situation.ts';

export type VisaDocumentKind = 'IDENTITY' | 'RESOURCES' | 'STUDENT_CARD' | 'OTHER';

/** A paper the third step asks for: what it is and why, in French. */
export interface RequiredDocument {
  kind: VisaDocumentKind;
  label: string;
  why: string;
}

/**
 * Which papers a request needs (R-VISA-02, third step). A student who declares no resources proves none: the flat rate asks for no proof
 * (P-STU); whoever declares some proves them, since they raise the maximum rent (D-ELIG-04).
 */
export function requiredDocuments(applicant: { situation: string; monthlyResourcesCents: number }): RequiredDocument[] {
  const documents: RequiredDocument[] = [
    {
      kind: 'IDENTITY',
      label: 'Pièce d’identité',
      why: 'Elle prouve votre nom et votre âge, qui ouvre droit à la garantie.',
    },
  ];
  if (isStudent(applicant.situation)) {
    documents.push({
      kind: 'STUDENT_CARD',
      label: 'Carte d’étudiant ou contrat d’apprentissage',
      why: 'Elle donne droit au loyer maximum forfaitaire des étudiants et apprentis.',
    });
  }
  if (!isStudent(applicant.situation) || applicant.monthlyResourcesCents > 0) {
    documents.push({
      kind: 'RESOURCES',
      label: 'Justificatif de ressources du mois dernier',
      why: 'Il prouve les ressources dont dépend votre loyer maximum.',
    });
  }
  return documents;
}
