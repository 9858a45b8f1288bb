import { recordPaperOpened } from '@trousseau/service/audit';
import type { Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { lastLeaseCheck } from '../use-cases/check-lease.ts';
import { eventsOf, lifeAfter } from '../use-cases/contract-life.ts';
import { contractPdf } from './contract-pdf.ts';

/** `GET /files/contracts/{id}.pdf`: the contract, for its two sides and the officers. Partners read data, not papers (S23). */
export const contractRoute: Route = {
  method: 'GET',
  path: '/files/contracts/:id.pdf',
  async handle(context, { params }) {
    const { viewer } = context;
    const visible = viewer.kind === 'PERSON' && viewer.role !== 'PARTNER' ? visibleContracts(viewer) : null;
    const contract =
      visible && (await context.em.findOne(SuretyContract, { $and: [{ id: params.id ?? '' }, visible] }));
    if (!contract)
      return {
        status: 404,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: 'NOT_FOUND', message: 'Ce contrat est introuvable dans votre espace.' }),
      };
    await recordPaperOpened(context, { act: 'CONTRACT_PAPER_OPENED', subjectId: contract.id });
    const life = lifeAfter(contract, await eventsOf(context, contract.id), context.today);
    const made = { landlordName: life.firstLandlordName, leaseCheck: await lastLeaseCheck(context, contract.id) };
    const { bytes } = await contractPdf(contract, made, context.env.publicOrigin);
    return fileResponse({
      bytes,
      contentType: 'application/pdf',
      fileName: `contrat-${contract.number}.pdf`,
      inline: true,
    });
  },
};
