import type { Route } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { fileResponse } from '@trousseau/service/uploads';
import { validate } from 'uuid';
import { LetterBundle } from '../entities/letter-bundle.ts';
import { visibleBundles } from '../entities/visible-accounts.ts';
import { LETTER_KINDS, letterFile } from './letter-file.ts';

/** `GET /files/letters/{id}/identifiants.pdf` or `…/mots-de-passe.pdf`: letters to print, for the organisation that issued them. */
export const letterRoute: Route = {
  method: 'GET',
  path: '/files/letters/:bundleId/:kind.pdf',
  async handle({ em, files, viewer }, { params: { bundleId = '', kind } }) {
    const visible = visibleBundles(viewer);
    const letterKind = LETTER_KINDS.find((one) => one === kind);
    if (!visible || !letterKind || !validate(bundleId)) throw notFound();
    const bundle = await em.findOne(LetterBundle, { $and: [{ id: bundleId, destroyedAt: null }, visible] });
    const bytes = bundle && (await files.get(letterFile(bundle.id, letterKind)));
    if (!bytes) throw notFound();
    return fileResponse({ bytes, contentType: 'application/pdf', fileName: `${letterKind}-${bundleId}.pdf` });
  },
};
