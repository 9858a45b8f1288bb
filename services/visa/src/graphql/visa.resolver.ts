import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { qrDrawing } from '@trousseau/service/qr';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Visa } from '../entities/visa.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests, visibleVisas } from '../entities/visible-to.ts';
import { checkVisa, checkVisaCode } from '../use-cases/check-visa.ts';
import { findVisaForContract } from '../use-cases/find-visa-for-contract.ts';
import { checkAddress } from '../use-cases/visa-code.ts';
import { VisaCheckType, VisaConnection, VisaForContractType, VisaQrCodeType, VisaType } from './visa.type.ts';
import { VisaRequestType } from './visa-request.type.ts';

const NEWEST_FIRST = { issuedOn: 'desc', id: 'desc' } as const;

/** Reads of visas. */
@Resolver(() => VisaType)
export class VisaResolver {
  @Query(() => VisaConnection, { description: 'Visas of the space one acts in, newest first.' })
  myVisas(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Visa>> {
    return connection(context, Visa, visibleVisas(context.viewer), { first, after }, NEWEST_FIRST);
  }

  @Query(() => VisaConnection, {
    nullable: true,
    description: 'Partners: visas asked for in their départements, newest first; null without the scope.',
  })
  visas(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<Visa>> {
    return connection(context, Visa, visibleVisas(context.viewer), { first, after }, NEWEST_FIRST);
  }

  @Query(() => VisaType, {
    nullable: true,
    description: 'Partners: one visa by its number, in their départements only.',
  })
  visaByNumber(@Ctx() { em, viewer }: Context, @Arg('number', () => String) number: string) {
    const visible = visibleVisas(viewer);
    const written = readVisaNumber(number);
    return visible && written ? em.findOne(Visa, { $and: [{ number: written }, visible] }) : null;
  }

  @Query(() => VisaCheckType, { description: 'What anybody may know of a visa number.' })
  checkVisa(@Ctx() context: Context, @Arg('number', () => String) number: string) {
    return checkVisa(context, number);
  }

  @Query(() => VisaCheckType, {
    description: 'What anybody may know of the code printed on a visa, once it is verified.',
  })
  checkVisaCode(@Ctx() context: Context, @Arg('code', () => String) code: string) {
    return checkVisaCode(context, code);
  }

  @Directive('@inaccessible')
  @Query(() => VisaForContractType, {
    nullable: true,
    description: 'A visa by number and family name, for the contract service only; null when they do not match.',
  })
  visaForContract(
    @Ctx() context: Context,
    @Arg('number', () => String) number: string,
    @Arg('familyName', () => String) familyName: string,
  ) {
    return findVisaForContract(context, number, familyName);
  }

  @FieldResolver(() => [String], { description: 'Given and family name of each holder.' })
  holderNames(@Root() visa: Visa) {
    return namesOf(visa);
  }

  @FieldResolver(() => String, { description: 'Where to read the visa as a document, through the door.' })
  pdfPath(@Root() { id }: Visa) {
    return `/files/visa/visas/${id}.pdf`;
  }

  @FieldResolver(() => String, {
    description: 'Where to fetch the visa for a digital wallet (SD-JWT VC), while it can be used.',
  })
  walletPath(@Root() { id }: Visa) {
    return `/files/visa/visas/${id}.sd-jwt`;
  }

  @FieldResolver(() => Boolean, { description: 'Whether its tenant was told that its last day is near.' })
  endsSoon(@Root() { status, endToldOn }: Visa) {
    return status === 'VALID' && endToldOn !== null && endToldOn !== undefined;
  }

  @FieldResolver(() => VisaQrCodeType, { description: 'The QR code of the paper, to show on a screen.' })
  async qrCode(@Root() visa: Visa, @Ctx() context: Context) {
    const content = await checkAddress(context, visa);
    return { content, ...qrDrawing(content) };
  }

  @FieldResolver(() => VisaRequestType, { nullable: true, description: 'The request it comes from.' })
  request(@Root() { requestId }: Visa, @Ctx() context: Context) {
    return loadById(context, VisaRequest, requestId, visibleRequests(context.viewer));
  }
}

/** What only services read. */
@Resolver(() => VisaForContractType)
export class VisaForContractResolver {
  @FieldResolver(() => [String], { description: 'Given and family name of each holder.' })
  holderNames(@Root() visa: Visa) {
    return namesOf(visa);
  }
}

const namesOf = ({ holders }: Visa) => holders.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
