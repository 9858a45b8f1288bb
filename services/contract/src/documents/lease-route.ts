import type { Route, RouteResponse } from '@trousseau/service/definition';
import { pdfDanger } from '@trousseau/service/pdf-danger';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { checkLease } from '../use-cases/check-lease.ts';
import { readLeaseWords } from './lease-words.ts';

const json = (status: number, value: object): RouteResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

const unreadable = (message: string) => json(422, { code: 'LEASE_UNREADABLE', message });

const NO_WORDS =
  'Nous ne lisons pas de texte dans ce fichier\u00a0: c’est peut-être une photo ou une numérisation. Envoyez le PDF d’origine du bail, ou collez son texte.';

/** `PUT /files/contracts/{contractId}/lease/{operationId}`: compares a lease with its contract, read from its PDF; the file is forgotten. */
export const leaseRoute: Route = {
  method: 'PUT',
  path: '/files/contracts/:contractId/lease/:operationId',
  async handle(context, { params: { contractId = '', operationId = '' }, body }) {
    const { viewer, em } = context;
    const visible = viewer.kind === 'PERSON' && viewer.role === 'LANDLORD' ? visibleContracts(viewer) : null;
    // Before it is read: nobody has a file read for a contract that is not theirs.
    const isTheirs =
      visible && validate(contractId) && (await em.count(SuretyContract, { $and: [{ id: contractId }, visible] }));
    if (!isTheirs) throw notFound();
    const danger = pdfDanger(body);
    if (danger) return unreadable(danger);
    const text = await readLeaseWords(body);
    if (text === null) return unreadable(NO_WORDS);
    const verdict = await checkLease(context, { operationId, contractId, text });
    return verdict.kind === 'LeaseChecked' ? json(200, { id: operationId }) : unreadable(verdict.message);
  },
};
