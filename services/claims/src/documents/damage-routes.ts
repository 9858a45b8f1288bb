import { recordPaperOpened } from '@trousseau/service/audit';
import type { Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { DAMAGE_PAPER_KINDS, DamageDocument } from '../entities/damage-document.ts';
import { damageVisibleTo } from '../entities/visible-to.ts';
import { storeDamageDocument } from '../use-cases/store-damage-document.ts';
import { json, missing } from './answers.ts';
import { notFoundAsNull } from './not-found-as-null.ts';

const isKind = (kind: string): kind is DamageDocument['kind'] =>
  (DAMAGE_PAPER_KINDS as readonly string[]).includes(kind);

/** `PUT /files/claims/damage/{damageClaimId}/documents/{documentId}?kind=INVOICE&item=…&name=…`: adds a paper to a damage file of one's own. */
const putDocument: Route = {
  method: 'PUT',
  path: '/files/damage/:damageClaimId/documents/:documentId',
  async handle(context, { params, query, body }) {
    const { damageClaimId = '', documentId = '' } = params;
    const kind = query.get('kind') ?? '';
    if (roleOf(context.viewer) !== 'LANDLORD' || !validate(documentId))
      return missing('Ce dossier est introuvable dans votre espace.');
    if (!isKind(kind)) return json(400, { code: 'BAD_USER_INPUT', message: 'Indiquez ce que ce fichier montre.' });
    const fileName = query.get('name') ?? '';
    const itemId = query.get('item') || null;
    const verdict = await notFoundAsNull(
      storeDamageDocument(context, { damageClaimId, documentId, itemId, kind, fileName, bytes: body }),
    );
    if (!verdict) return missing('Ce dossier est introuvable dans votre espace.');
    if (verdict.kind === 'stored') return json(201, { id: documentId });
    return json(verdict.status, { code: verdict.code, message: verdict.message });
  },
};

/** `GET /files/claims/damage-documents/{id}`: a paper or photograph, for the landlord who sent it and the officers. */
const getDocument: Route = {
  method: 'GET',
  path: '/files/damage-documents/:documentId',
  async handle(context, { params: { documentId = '' } }) {
    const claim = damageVisibleTo(context.viewer);
    const document =
      claim &&
      validate(documentId) &&
      (await context.em.findOne(DamageDocument, { $and: [{ id: documentId }, { claim }] }));
    const bytes = document && (await context.files.get(document.id));
    if (!document || !bytes) return missing('Ce document est introuvable dans votre espace.');
    const subjectId = document.claim.id;
    await recordPaperOpened(context, { act: 'DAMAGE_PAPER_OPENED', subjectId, detail: document.id });
    return fileResponse({ bytes, contentType: document.contentType, fileName: document.fileName, inline: true });
  },
};

/** Papers of damage files, in and out. */
export const damageRoutes: Route[] = [putDocument, getDocument];
