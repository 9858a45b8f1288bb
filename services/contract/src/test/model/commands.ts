import { officer } from '@trousseau/service/test/viewers';
import type { AsyncCommand } from 'fast-check';
import { expect } from 'vitest';
import {
  dayText,
  EDIT_DAYS,
  holderOf,
  isInTime,
  LEASE_FOLLOWS,
  type Model,
  type ModelContract,
  VISA_ENDS,
  type World,
} from './world.ts';

type Command = AsyncCommand<Model, World>;

/** What the service answered: the member of the union, or the code of the refusal that was thrown. */
interface Answer {
  result?: { __typename: string; contract?: { id: string; number: string }; eventId?: string } | undefined;
  errors?: { extensions: { code: string } }[];
}
const outcomeOf = ({ result, errors }: Answer) => result?.__typename ?? errors?.[0]?.extensions.code;

/** After each command every contract stands where the model says. */
async function agrees(model: Model, { house, ids }: World): Promise<void> {
  const rows = new Map((await house.contracts()).map(({ id, status }) => [id, status]));
  expect(ids.map(({ id }) => rows.get(id))).toEqual(model.contracts.map(({ status }) => status));
}

/** One of the contracts there are; a command about one is not drawn while there is none. */
const pick = <One>(all: readonly One[], seed: number): [One, number] => {
  const index = seed % all.length;
  return [all[index] as One, index];
};

abstract class OnContract implements Command {
  constructor(readonly seed: number) {}
  check = ({ contracts }: Readonly<Model>) => contracts.length > 0;
  abstract act(model: Model, contract: ModelContract, world: World, index: number): Promise<void>;
  async run(model: Model, world: World) {
    const [contract, index] = pick(model.contracts, this.seed);
    await this.act(model, contract, world, index);
    await agrees(model, world);
  }
  toString = () => `${this.constructor.name}(${this.seed})`;
}

const idOf = (world: World, index: number) => world.ids[index]?.id ?? '';
const ownerOf = (world: World, { owner }: ModelContract) => world.landlords[owner] as World['landlords'][number];

/** A visa, a landlord, a lease to be signed in some days. */
export class Generate implements Command {
  constructor(
    readonly visa: number,
    readonly owner: number,
    readonly inDays: number,
  ) {}
  check = () => true;
  async run(model: Model, world: World) {
    const planned = model.day + this.inDays;
    const remade = model.contracts.findLast(
      (one) => one.visa === this.visa && one.owner === this.owner && one.status === 'CANCELLED' && one.signed !== null,
    );
    const remadeFrom = remade ? (remade.remadeFrom ?? remade.validated) : null;
    const isFree = !holderOf(model, this.visa) && model.day <= VISA_ENDS;
    const [visa, landlord] = [world.visas[this.visa], world.landlords[this.owner]];
    if (!visa || !landlord) throw new RangeError('There is no such visa or landlord.');
    const lease = { plannedSignatureOn: dayText(planned), effectiveOn: dayText(planned + LEASE_FOLLOWS) };
    const answer = await world.house.generate(landlord, visa, { on: dayText(model.day), lease });
    const fits = isInTime(model.day, planned, remadeFrom);
    if (!isFree) expect(['VisaNotUsable', 'VisaAlreadyUsed']).toContain(outcomeOf(answer));
    else expect(outcomeOf(answer)).toBe(fits ? 'ContractGenerated' : 'LeaseDatesRefused');
    if (isFree && fits) {
      const { visa: index, owner } = this;
      const made = { visa: index, owner, status: 'GENERATED', planned, validated: null, signed: null } as const;
      model.contracts.push({ ...made, remadeFrom });
      world.ids.push(answer.result?.contract as World['ids'][number]);
      await world.house.untilVisaIs('TAKEN', landlord, visa.number, dayText(model.day));
    }
    await agrees(model, world);
  }
  toString = () => `Generate(${this.visa}, ${this.owner}, ${this.inDays})`;
}

/** The landlord accepts the terms. */
export class Validate extends OnContract {
  async act(model: Model, contract: ModelContract, world: World, index: number) {
    const answer = await world.house.validate(ownerOf(world, contract), idOf(world, index), dayText(model.day));
    if (contract.status !== 'GENERATED') return expect(outcomeOf(answer)).toBe('INVALID_STATE');
    const fits = isInTime(model.day, contract.planned, contract.remadeFrom);
    expect(outcomeOf(answer)).toBe(fits ? 'ContractValidated' : 'LeaseDatesRefused');
    if (fits) Object.assign(contract, { status: 'VALIDATED', validated: model.day });
  }
}

/** The lease was signed some days ago. */
export class Sign extends OnContract {
  constructor(
    seed: number,
    readonly daysAgo: number,
  ) {
    super(seed);
  }
  async act(model: Model, contract: ModelContract, world: World, index: number) {
    const signed = model.day - this.daysAgo;
    const owner = ownerOf(world, contract);
    const answer = await world.house.sign(owner, idOf(world, index), dayText(signed), dayText(model.day));
    if (contract.status !== 'VALIDATED' || contract.signed !== null || contract.validated === null)
      return expect(outcomeOf(answer)).toBe('INVALID_STATE');
    const fits = isInTime(contract.validated, signed, contract.remadeFrom);
    expect(outcomeOf(answer)).toBe(fits ? 'LeaseSigned' : 'LeaseDatesRefused');
    if (fits) contract.signed = signed;
  }
}

/** The contract is cancelled, and its visa free once the visa service has heard of it. */
export class Cancel extends OnContract {
  async act(model: Model, contract: ModelContract, world: World, index: number) {
    const answer = await world.house.cancel(ownerOf(world, contract), idOf(world, index), dayText(model.day));
    if (contract.status !== 'GENERATED' && contract.status !== 'VALIDATED')
      return expect(outcomeOf(answer)).toBe('INVALID_STATE');
    const isLate = contract.signed !== null && model.day > contract.signed + EDIT_DAYS;
    expect(outcomeOf(answer)).toBe(isLate ? 'EditWindowOver' : 'ContractCancelled');
    if (isLate) return;
    contract.status = 'CANCELLED';
    if (model.day > VISA_ENDS) return;
    const { number = '' } = world.visas[contract.visa] ?? {};
    await world.house.untilVisaIs('FREE', ownerOf(world, contract), number, dayText(model.day));
  }
}

/** The rent is revised, within the maximum of the visa or above it: what is edited is added, never rewritten. */
export class Revise extends OnContract {
  constructor(
    seed: number,
    readonly isTooMuch: boolean,
  ) {
    super(seed);
  }
  async act(model: Model, contract: ModelContract, world: World, index: number) {
    const rentCents = this.isTooMuch ? (world.visas[contract.visa]?.maxRentCents ?? 0) : 61_000;
    const event = { kind: 'RENT_REVISION', happenedOn: dayText(model.day), rentCents, chargesCents: 5_000 };
    const answer = await world.house.declare(ownerOf(world, contract), idOf(world, index), event);
    if (contract.status !== 'IN_FORCE') return expect(outcomeOf(answer)).toBe('INVALID_STATE');
    const isRefused = this.isTooMuch || model.day < contract.planned + LEASE_FOLLOWS;
    expect(outcomeOf(answer)).toBe(isRefused ? 'ContractEventRefused' : 'ContractEventDeclared');
  }
}

/** The tenant has left today. */
export class Exit extends OnContract {
  async act(model: Model, contract: ModelContract, world: World, index: number) {
    const event = { kind: 'TENANT_EXIT', happenedOn: dayText(model.day), noticeRespected: true };
    const answer = await world.house.declare(ownerOf(world, contract), idOf(world, index), event);
    if (contract.status !== 'IN_FORCE') return expect(outcomeOf(answer)).toBe('INVALID_STATE');
    const isTooEarly = model.day < contract.planned + LEASE_FOLLOWS;
    expect(outcomeOf(answer)).toBe(isTooEarly ? 'ContractEventRefused' : 'ContractEventDeclared');
    if (!isTooEarly) contract.status = 'TENANT_LEFT';
  }
}

/** The dwelling is sold: the buyer takes the contract over with the code, an officer moves it. */
export class Transfer extends OnContract {
  async act(model: Model, contract: ModelContract, world: World, index: number) {
    const { house, landlords } = world;
    const [day, buyer] = [dayText(model.day), (contract.owner + 1) % landlords.length];
    const sale = { kind: 'SALE', happenedOn: day, personName: 'SCI du Canal' };
    const answer = await house.declare(ownerOf(world, contract), idOf(world, index), sale);
    if (contract.status !== 'IN_FORCE') return expect(outcomeOf(answer)).toBe('INVALID_STATE');
    if (model.day < contract.planned + LEASE_FOLLOWS) return expect(outcomeOf(answer)).toBe('ContractEventRefused');
    const eventId = answer.result?.eventId ?? '';
    expect(outcomeOf(await house.decide(officer(), eventId, true, day))).toBe('ContractNotTakenOver');
    const [sent] = await house.house.sql<{ code: string }>(
      'select transfer_code as code from contract_event where id = $1',
      [eventId],
    );
    const { number } = world.ids[index] ?? { number: '' };
    const next = landlords[buyer] as World['landlords'][number];
    expect(outcomeOf(await house.takeOver(next, number, sent?.code ?? '', day))).toBe('ContractTakenOver');
    expect(outcomeOf(await house.decide(officer(), eventId, true, day))).toBe('ContractEventDecided');
    contract.owner = buyer;
  }
}

/** Days go by, and the clocks run. */
export class Clock implements Command {
  constructor(readonly days: number) {}
  check = () => true;
  async run(model: Model, world: World) {
    model.day += this.days;
    await world.house.house.clock(`${dayText(model.day)}T10:00:00Z`);
    for (const contract of model.contracts)
      if (contract.status === 'VALIDATED' && contract.signed !== null && model.day > contract.signed + EDIT_DAYS)
        contract.status = 'IN_FORCE';
    await agrees(model, world);
  }
  toString = () => `Clock(${this.days})`;
}
