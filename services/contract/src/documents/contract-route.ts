import { recordPaperOpened } from '@trousseau/service/audit';
import type { Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { contractPaper } from '../use-cases/contract-paper.ts';

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
    const { bytes } = await contractPaper(context, contract);
    return fileResponse({
      bytes,
      contentType: 'application/pdf',
      fileName: `contrat-${contract.number}.pdf`,
      inline: true,
    });
  },
};
