import { recordPaperOpened } from '@trousseau/service/audit';
import type { Context, Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { CLAIM_DOCUMENT_KINDS, ClaimDocument } from '../entities/claim-document.ts';
import { DamageItem } from '../entities/damage-item.ts';
import { ReceiptLine, SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { claimsVisibleTo, receiptsVisibleTo } from '../entities/visible-to.ts';
import { storeClaimDocument } from '../use-cases/store-claim-document.ts';
import { writeCafLetter } from '../use-cases/write-caf-letter.ts';
import { writeFormalNotice } from '../use-cases/write-formal-notice.ts';
import { json, missing } from './answers.ts';
import { cafReportPdf, directPaymentPdf } from './caf-letter-pdf.ts';
import { damageRoutes } from './damage-routes.ts';
import { formalNoticePdf } from './formal-notice-pdf.ts';
import { messageRoutes } from './message-routes.ts';
import { moneyRoutes } from './money-routes.ts';
import { notFoundAsNull } from './not-found-as-null.ts';
import { receiptPdf } from './receipt-pdf.ts';
import { statementRoutes } from './statement-routes.ts';

const isKind = (kind: string): kind is ClaimDocument['kind'] =>
  (CLAIM_DOCUMENT_KINDS as readonly string[]).includes(kind);

/** `PUT /files/claims/{claimId}/documents/{documentId}?kind=LEASE&name=…`: adds a paper to a declared claim of one's own. */
const putDocument: Route = {
  method: 'PUT',
  path: '/files/claims/:claimId/documents/:documentId',
  async handle(context, { params, query, body }) {
    const { claimId = '', documentId = '' } = params;
    const kind = query.get('kind') ?? '';
    if (roleOf(context.viewer) !== 'LANDLORD' || !validate(documentId))
      return missing('Ce dossier est introuvable dans votre espace.');
    if (!isKind(kind)) return json(400, { code: 'BAD_USER_INPUT', message: 'Indiquez ce que ce fichier justifie.' });
    const verdict = await notFoundAsNull(
      storeClaimDocument(context, { claimId, documentId, kind, fileName: query.get('name') ?? '', bytes: body }),
    );
    if (!verdict) return missing('Ce dossier est introuvable dans votre espace.');
    if (verdict.kind === 'stored') return json(201, { id: documentId });
    return json(verdict.status, { code: verdict.code, message: verdict.message });
  },
};

/** `GET /files/documents/{id}`: a paper, for the landlord who sent it and the officers. The tenant reads none of them (S23). */
const getDocument: Route = {
  method: 'GET',
  path: '/files/documents/:documentId',
  async handle(context, { params: { documentId } }) {
    const claim = claimsVisibleTo(context.viewer);
    const document =
      claim &&
      validate(documentId) &&
      (await context.em.findOne(ClaimDocument, { $and: [{ id: documentId ?? '' }, { claim }] }));
    const bytes = document && (await context.files.get(document.id));
    if (!document || !bytes) return missing('Ce document est introuvable dans votre espace.');
    const subjectId = document.claim.id;
    await recordPaperOpened(context, { act: 'CLAIM_PAPER_OPENED', subjectId, detail: document.id });
    return fileResponse({ bytes, contentType: document.contentType, fileName: document.fileName, inline: true });
  },
};

/** `GET /files/receipts/{id}.pdf`: a receipt, for its landlord and the officers. */
const getReceipt: Route = {
  method: 'GET',
  path: '/files/receipts/:receiptId.pdf',
  async handle(context, { params: { receiptId } }) {
    const receipt = await findReceipt(context, receiptId ?? '');
    if (!receipt) return missing('Cette quittance est introuvable dans votre espace.');
    await recordPaperOpened(context, { act: 'RECEIPT_PAPER_OPENED', subjectId: receipt.id });
    const lines = await context.em.find(ReceiptLine, { receipt }, { orderBy: { dueOn: 'asc' } });
    const items = receipt.damage
      ? await context.em.find(DamageItem, { claim: receipt.damage }, { orderBy: { position: 'asc' } })
      : [];
    const claimNumber = (receipt.claim ?? receipt.damage)?.number ?? '';
    const { bytes } = await receiptPdf({ receipt, lines, items, lease: receipt.lease, claimNumber });
    return fileResponse({
      bytes,
      contentType: 'application/pdf',
      fileName: `quittance-${receipt.number}.pdf`,
      inline: true,
    });
  },
};

const nothingDue = json(409, {
  code: 'INVALID_STATE',
  message:
    'Aucune échéance n’est impayée dans ce compte\u00a0: il n’y a rien à réclamer. Enregistrez d’abord les loyers dus et reçus.',
});

/** `GET /files/accounts/{contractId}/mise-en-demeure.pdf`: the letter of R-CLM-03, from the account as it stands; its landlord only. */
const getFormalNotice: Route = {
  method: 'GET',
  path: '/files/accounts/:contractId/mise-en-demeure.pdf',
  async handle(context, { params: { contractId = '' } }) {
    const written = await writeFormalNotice(context, contractId);
    if (written.kind === 'notFound') return missing('Ce compte est introuvable dans votre espace.');
    if (written.kind === 'nothingDue') return nothingDue;
    const { bytes } = await formalNoticePdf(written.notice);
    const fileName = `mise-en-demeure-${written.notice.contractNumber}.pdf`;
    return fileResponse({ bytes, contentType: 'application/pdf', fileName, inline: true });
  },
};

const CAF_LETTERS = {
  'signalement-caf': cafReportPdf,
  'tiers-payant': directPaymentPdf,
} as const;

/** `GET /files/accounts/{contractId}/caf/{signalement-caf|tiers-payant}.pdf`: a letter to the CAF or MSA from the account as it stands; its landlord only. */
const getCafLetter: Route = {
  method: 'GET',
  path: '/files/accounts/:contractId/caf/:letter.pdf',
  async handle(context, { params: { contractId = '', letter = '' } }) {
    const written = isCafLetter(letter) ? await writeCafLetter(context, contractId) : { kind: 'notFound' as const };
    if (written.kind === 'notFound' || !isCafLetter(letter))
      return missing('Ce compte est introuvable dans votre espace.');
    if (written.kind === 'nothingDue') return nothingDue;
    const { bytes } = await CAF_LETTERS[letter](written.letter);
    const fileName = `${letter}-${written.letter.contractNumber}.pdf`;
    return fileResponse({ bytes, contentType: 'application/pdf', fileName, inline: true });
  },
};

const isCafLetter = (letter: string): letter is keyof typeof CAF_LETTERS => Object.hasOwn(CAF_LETTERS, letter);

async function findReceipt(context: Context, id: string) {
  const visible = roleOf(context.viewer) === 'TENANT' ? null : receiptsVisibleTo(context.viewer);
  if (visible === null || !validate(id)) return null;
  return context.em.findOne(
    SubrogationReceipt,
    { $and: [{ id }, visible] },
    { populate: ['lease', 'claim', 'damage'] },
  );
}

/** What this service serves beside GraphQL. */
export const claimsRoutes: Route[] = [
  putDocument,
  getDocument,
  getReceipt,
  getFormalNotice,
  getCafLetter,
  ...messageRoutes,
  ...moneyRoutes,
  ...damageRoutes,
  ...statementRoutes,
];
