import type { PaperFacts } from '@trousseau/paper-code/paper-facts';
import type { Context } from '@trousseau/service/definition';
import {
  inWords,
  MOST_PERSONAL_ROWS,
  type PersonalDataReader,
  type PersonalValue,
} from '@trousseau/service/personal-data';
import { formatCents } from '@trousseau/values/cents';
import type { DeclaredResource } from '../domain/declared-resources.ts';
import { resourceWords } from '../domain/resource-words.ts';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import type { StoredJob } from '../entities/household-facts.ts';
import { Visa } from '../entities/visa.ts';
import { VisaContest } from '../entities/visa-contest.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaPaperPiece } from '../entities/visa-paper-piece.ts';
import { VisaQueueView } from '../entities/visa-queue-view.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { VisaShare } from '../entities/visa-share.ts';
import * as words from './personal-words.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/** S62. What this service knows of tenants: their requests and papers, what was decided of them, their visas and who was shown them; and of officers, their views of the queue. */
export const personalData: PersonalDataReader = {
  async read({ em }, spaceIds) {
    const ofSpaces = { tenantSpaceId: { $in: [...spaceIds] } };
    const requests = await em.find(VisaRequest, ofSpaces, { ...most, orderBy: { createdAt: 'asc' } });
    const ofRequests = { requestId: { $in: requests.map(({ id }) => id) } };
    const papers = await em.find(VisaDocument, ofRequests, { ...most, orderBy: { receivedAt: 'asc' } });
    const pieces = await em.find(VisaPaperPiece, { ...ofRequests, fromByte: 0 }, most);
    const decisions = await em.find(EligibilityDecision, ofRequests, most);
    const contests = await em.find(VisaContest, ofRequests, most);
    const visas = await em.find(Visa, ofSpaces, { ...most, orderBy: { issuedOn: 'asc' } });
    const shares = await em.find(VisaShare, ofSpaces, { ...most, orderBy: { createdAt: 'asc' } });
    const views = await em.find(
      VisaQueueView,
      { officerSpaceId: { $in: [...spaceIds] } },
      { ...most, orderBy: { name: 'asc' } },
    );
    return {
      chapters: {
        'Demandes de visa': requests.map((request) => ({
          ...requestInWords(request),
          Contestation: contests.filter(({ requestId }) => requestId === request.id).map(contestInWords),
          Pièces: papers.filter(({ requestId }) => requestId === request.id).map(paperInWords),
          'Pièces dont l’envoi n’est pas fini': pieces
            .filter(({ requestId }) => requestId === request.id)
            .map(({ fileName, receivedAt }) => ({ Nom: fileName, 'Reçue le': receivedAt.toString() })),
          Décisions: decisions.filter(({ requestId }) => requestId === request.id).map(decisionInWords),
        })),
        Visas: visas.map(visaInWords),
        'Liens de partage d’un visa': shares.map(({ label, createdAt, revokedAt }) => ({
          'Pour qui': label,
          'Créé le': createdAt.toString(),
          'Retiré le': revokedAt?.toString(),
        })),
        'Vues de la file des visas': views.map(({ name, createdAt }) => ({
          Nom: name,
          'Gardée le': createdAt.toString(),
        })),
      },
      papers: papers.filter(({ scan }) => scan !== 'WAITING').map(({ id, fileName }) => ({ id, fileName })),
    };
  },
  async readPaper({ em, files }: Context, spaceIds, paperId) {
    const paper = await em.findOne(VisaDocument, { id: paperId, scan: { $ne: 'WAITING' } });
    const request =
      paper && (await em.findOne(VisaRequest, { id: paper.requestId, tenantSpaceId: { $in: [...spaceIds] } }));
    return request ? files.get(paper.fileKey) : null;
  },
};

const sum = (cents: number | null | undefined) => (cents == null ? null : formatCents(cents));

function requestInWords(request: VisaRequest): Record<string, PersonalValue> {
  const { job, holder } = request;
  return {
    Numéro: request.number,
    État: inWords(words.requestWords, request.status),
    'Commencée le': request.createdAt.toString(),
    'Envoyée le': request.submittedAt?.toString(),
    'Décidée le': request.decidedAt?.toString(),
    Prénom: request.givenName,
    Nom: request.familyName,
    'Date de naissance': request.birthDate?.toString(),
    Situation: inWords(words.situationWords, request.situation),
    'Droit au séjour': inWords(words.residenceWords, request.residence),
    Émancipé: request.emancipated,
    'Ressources mensuelles': sum(request.monthlyResourcesCents),
    Ressources: resourcesInWords(request.resources),
    Emploi: job && jobInWords(job),
    'Nombre de signataires': request.signatories,
    'Co-titulaire que vous avez déclaré': holder && {
      Prénom: holder.givenName,
      Nom: holder.familyName,
      'Date de naissance': holder.birthDate,
      Situation: inWords(words.situationWords, holder.situation),
      'Droit au séjour': inWords(words.residenceWords, holder.residence),
      Émancipé: holder.emancipated,
      'Ressources mensuelles': sum(holder.monthlyResourcesCents),
      Ressources: resourcesInWords(holder.resources),
      Emploi: holder.job && jobInWords(holder.job),
    },
    'Allocation logement': sum(request.housingAidCents),
    'Logement recherché': dwellingInWords(request),
    'Saisie pas encore enregistrée': Object.values(request.halfTyped),
    'Motifs de refus': request.refusalReasons,
    'Pièces redemandées le': request.papersAskedAt?.toString(),
  };
}

const resourcesInWords = (resources: readonly DeclaredResource[]) =>
  resources.map(({ kind, declaredCents }) => `${resourceWords[kind].name} : ${formatCents(declaredCents)}`);

const jobInWords = (job: StoredJob): Record<string, PersonalValue> => ({
  Employeur: inWords(words.employerWords, job.employer),
  Contrat: inWords(words.jobContractWords, job.contract),
  'Depuis le': job.startsOn,
  'Promis le': job.promisedOn,
  'Muté le': job.transferredOn,
  'Salaire net mensuel': sum(job.netMonthlyWageCents),
});

const dwellingInWords = (request: VisaRequest) => ({
  'Commune (code Insee)': request.inseeCode,
  Loyer: sum(request.rentCents),
  Charges: sum(request.chargesCents),
  'Bail prévu le': request.plannedLeaseOn?.toString(),
  Bail: inWords(words.leaseWords, request.leaseKind),
  Logement: inWords(words.dwellingWords, request.dwellingKind),
  'En intermédiation': request.intermediation,
  'Lien de famille avec le bailleur': inWords(words.familyTieWords, request.familyTie),
});

const codeInWords = (facts: PaperFacts): Record<string, PersonalValue> => ({
  Noms: facts.names.join(', '),
  ...(facts.kind === 'WORK_CONTRACT' && { 'Emploi depuis le': facts.startsOn }),
  ...(facts.kind === 'STUDENT' && { 'Né(e) le': facts.birthDate }),
  ...(facts.kind === 'IDENTITY' && { 'Né(e) le': facts.birthDate, Nationalité: facts.nationality }),
  ...(facts.kind === 'PAY_SLIP' && { 'Payé jusqu’au': facts.endsOn, 'Salaire net': formatCents(facts.netCents) }),
  ...((facts.kind === 'TAX_NOTICE' || facts.kind === 'TAX_DECLARATION') && {
    'Revenus de': facts.incomeYear,
    Montant: formatCents(facts.incomeCents),
  }),
});

const paperInWords = (paper: VisaDocument) => ({
  Nom: paper.fileName,
  'Ce qu’elle prouve': inWords(words.paperWords, paper.kind),
  'Reçue le': paper.receivedAt.toString(),
  'Code 2D-Doc': inWords(words.codeWords, paper.code),
  'Ce que dit le code': paper.codeFacts && codeInWords(paper.codeFacts),
  Avis: inWords(words.verdictWords, paper.verdict),
  Motif: inWords(words.reasonWords, paper.verdictReason),
  Précision: paper.verdictNote,
});

const contestInWords = ({ words: said, contestedAt, refusalReasons, refusedAt }: VisaContest) => ({
  'Ce que vous contestez': said,
  'Envoyée le': contestedAt.toString(),
  'Motifs du refus contesté': refusalReasons,
  'Refusée le': refusedAt.toString(),
});

const decisionInWords = (decision: EligibilityDecision) => ({
  'Prise le': decision.decidedAt.toString(),
  'Prise par': decision.decidedBy ? 'un chargé d’instruction' : 'le moteur',
  'Prouvé par': decision.proofs.map(({ sentence }) => sentence),
  Éligible: decision.eligible,
  'Loyer maximal': formatCents(decision.maxRentCents),
  'Calcul expliqué': decision.lines.map(({ ruleId, label, detail }) => `${label}\u00a0: ${detail} (${ruleId})`),
});

const visaInWords = (visa: Visa) => ({
  Numéro: visa.number,
  État: inWords(words.visaWords, visa.status),
  Titulaires: visa.holders.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
  'Loyer maximal': formatCents(visa.maxRentCents),
  'Délivré le': visa.issuedOn.toString(),
  'Valable jusqu’au': visa.validUntil.toString(),
});
