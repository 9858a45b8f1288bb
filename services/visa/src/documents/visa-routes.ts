import { recordPaperOpened } from '@trousseau/service/audit';
import type { Context, Route } from '@trousseau/service/definition';
import { fileResponse } from '@trousseau/service/uploads';
import { credentialType } from '@trousseau/visa-code/visa-credential';
import { validate } from 'uuid';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { Visa } from '../entities/visa.ts';
import { visibleVisas } from '../entities/visible-to.ts';
import { stateOf } from '../use-cases/check-visa.ts';
import { checkAddress, issuerMetadata, publishedKeys, visaCredential } from '../use-cases/visa-code.ts';
import { json, notFound } from './answers.ts';
import { visaPdf } from './visa-pdf.ts';

/** `GET /files/visas/{visaId}.pdf`: the visa as a document, for its tenant and the officers; the landlord gets it from the tenant. */
const getVisaPdf: Route = {
  method: 'GET',
  path: '/files/visas/:visaId.pdf',
  async handle(context, { params }) {
    const visa = await readableVisa(context, params.visaId);
    if (!visa) return unknownVisa;
    const decision = await context.em.findOneOrFail(
      EligibilityDecision,
      { requestId: visa.requestId },
      { orderBy: { version: 'desc' } },
    );
    await recordPaperOpened(context, { act: 'VISA_PAPER_OPENED', subjectId: visa.requestId, detail: visa.id });
    const { publicOrigin } = context.env;
    const address = await checkAddress(context, visa);
    const { bytes } = await visaPdf({ visa, decision, address, publicOrigin });
    return fileResponse({ bytes, contentType: 'application/pdf', fileName: `visa-${visa.number}.pdf`, inline: true });
  },
};

/** `GET /files/visas/{visaId}.sd-jwt`: the visa for a digital wallet, for its tenant while it can be used. */
const getVisaCredential: Route = {
  method: 'GET',
  path: '/files/visas/:visaId.sd-jwt',
  async handle(context, { params }) {
    const visa =
      context.viewer.kind === 'PERSON' && context.viewer.role === 'TENANT'
        ? await readableVisa(context, params.visaId)
        : null;
    if (!visa || stateOf(visa, context.today) !== 'VALID') return unknownVisa;
    const bytes = new TextEncoder().encode(await visaCredential(context, visa));
    return fileResponse({
      ...{ bytes, contentType: credentialType },
      ...{ fileName: `visa-${visa.number}.sd-jwt`, inline: false },
    });
  },
};

const unknownVisa = notFound('Ce visa est introuvable dans votre espace.');

async function readableVisa({ em, viewer }: Context, id: string | undefined): Promise<Visa | null> {
  const isReader = viewer.kind === 'PERSON' && viewer.role !== 'LANDLORD' && validate(id);
  const visible = isReader ? visibleVisas(viewer) : null;
  return visible ? em.findOne(Visa, { $and: [{ id: id ?? '' }, visible] }) : null;
}

/** `GET /files/issuer.json`, at the door `/.well-known/jwt-vc-issuer`: where a wallet finds these keys. */
const getIssuer: Route = {
  method: 'GET',
  path: '/files/issuer.json',
  async handle(context) {
    return json(200, issuerMetadata(context));
  },
};

/** `GET /files/keys.json`, at the door `/.well-known/jwks.json`: the keys by which anybody verifies a visa without asking us. */
const getKeys: Route = {
  method: 'GET',
  path: '/files/keys.json',
  async handle(context) {
    return json(200, publishedKeys(context));
  },
};

/** The visa in its written forms, and the keys by which anybody verifies them. */
export const visaFileRoutes: Route[] = [getVisaPdf, getVisaCredential, getKeys, getIssuer];
