import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import { v7 as uuidv7, validate } from 'uuid';
import { mostOpenShares, shareLabel } from '../domain/visa-share.ts';
import { Visa } from '../entities/visa.ts';
import { VisaShare } from '../entities/visa-share.ts';
import { personOf } from './acting.ts';
import { stateOf } from './check-visa.ts';

export interface ShareVisaInput {
  operationId: string;
  visaId: string;
  label: string;
}

/** Bytes of a link: nobody finds one by trying. */
const tokenBytes = 16;

/** Opens a link by which whoever receives it sees the visa, with the names, until the tenant takes it back (S23). */
export async function shareVisa(context: Context, { operationId, ...input }: ShareVisaInput) {
  const { spaceId: tenantSpaceId } = personOf(context);
  return once(context, 'shareVisa', operationId, input, async (em) => {
    // Locked, so that of two links made at once the second counts the first.
    const visa =
      validate(input.visaId) &&
      (await em.findOne(Visa, { id: input.visaId, tenantSpaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    if (!visa) throw notFound();
    if (stateOf(visa, context.today) !== 'VALID')
      throw invalidState(typography('Ce visa n’est plus à montrer : il a servi, ou son terme est passé.'));
    const label = shareLabel(input.label);
    if (label === null) {
      const message = 'Écrivez en quelques mots à qui ce lien est destiné, en 60 signes au plus.';
      return { kind: 'VisaShareRefused' as const, message };
    }
    if ((await em.count(VisaShare, { visaId: visa.id, revokedAt: null })) >= mostOpenShares) {
      const message = `Ce visa a déjà ${mostOpenShares}\u00a0liens ouverts. Reprenez ceux qui ne servent plus.`;
      return { kind: 'VisaShareRefused' as const, message };
    }
    const id = uuidv7();
    const token = randomBytes(tokenBytes).toString('base64url');
    em.create(VisaShare, { id, visaId: visa.id, tenantSpaceId, label, token, createdAt: context.now });
    return { kind: 'VisaShared' as const, shareId: id };
  });
}
