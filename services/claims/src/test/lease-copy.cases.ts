import 'reflect-metadata';
import type { Ask } from '@trousseau/service/ask';
import { createContext, openHouse } from '@trousseau/service/house';
import { expect, test } from 'vitest';
import { claims } from '../service.ts';
import { noteGuaranteedLease } from '../use-cases/note-guaranteed-lease.ts';
import type { ClaimsHouse } from './claims-house.ts';

/** The copy of a lease that claims keeps (A8). */
export const leaseCopyCases = (inHouse: () => ClaimsHouse) => {
  test('of two answers that cross, the one of the contract’s later version stays', async () => {
    const { guaranteed, act, house } = inHouse();
    const { contractId, landlord } = await guaranteed();
    const own = await openHouse(claims, house.env);
    const context = createContext(own, { viewer: { kind: 'SERVICE', service: 'claims' } });
    const answered = Promise.withResolvers<void>();
    const arrives = Promise.withResolvers<void>();
    const late = noteGuaranteedLease(
      {
        ...context,
        async ask<Data>(...question: Parameters<Ask>) {
          const answer = await context.ask<Data>(...question);
          answered.resolve();
          await arrives.promise;
          return answer;
        },
      },
      contractId,
    );
    await answered.promise;
    await act(
      landlord,
      'cancelContract',
      { operationId: crypto.randomUUID(), contractId },
      { on: '2026-06-12', to: 'contract' },
    );
    await noteGuaranteedLease(context, contractId);
    arrives.resolve();
    await late;
    await own.orm.close();
    expect(await house.sql('select status from guaranteed_lease where id = $1', [contractId])).toEqual([
      { status: 'CANCELLED' },
    ]);
  });
};
