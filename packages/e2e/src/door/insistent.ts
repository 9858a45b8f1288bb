import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { Guarantee, Way } from '../played/guarantee.ts';
import type { Visitor } from '../visitor.ts';

/**
 * Sends every write three times, every other one at the same instant, then once more with another content.
 * @param other a guarantee whose things lend their ids to the other content
 */
export function insistent(other: Guarantee): Way & { sent: readonly string[] } {
  const sent: string[] = [];
  const otherIds: Record<string, string> = {
    requestId: other.requestId,
    contractId: other.contract.id,
    claimId: other.claimId,
    receiptId: other.receiptId,
    visaNumber: other.visa.number,
    visaId: other.visa.id,
  };

  async function act<Result>(
    visitor: Visitor,
    field: string,
    input: Record<string, unknown>,
    wanted: string,
    selection: string,
  ) {
    const send = () => visitor.send(field, input, wanted, selection);
    const answers =
      sent.length % 2 === 0 ? [await send(), await send(), await send()] : await Promise.all([send(), send(), send()]);
    sent.push(field);
    const done = answers.filter(({ data }) => data?.result?.__typename === wanted);
    const [result] = done.map(({ data }) => data?.result);
    if ('operationId' in input) {
      expect(
        answers.map(({ data }) => data?.result),
        field,
      ).toEqual([result, result, result]);
      await refusesOtherContent(visitor, field, input);
    } else {
      // What is saved with a version is saved once: the next is told that the version has passed.
      const others = answers.filter(({ data }) => data?.result?.__typename === 'StaleVersion');
      expect([done.length, others.length], `${field}: ${answers.map(({ text }) => text)}`).toEqual([1, 2]);
    }
    return result as Result;
  }

  async function refusesOtherContent(visitor: Visitor, field: string, input: Record<string, unknown>) {
    const changed = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, otherIds[name] ?? value]));
    // Opening and taking say nothing but «I»: there is no other content.
    if (JSON.stringify(changed) === JSON.stringify(input))
      return expect(['startVisaRequest', 'takeNextVisaRequest']).toContain(field);
    const { errors } = await visitor.send(field, changed);
    expect(
      errors.map(({ extensions }) => extensions.code),
      field,
    ).toEqual(['IDEMPOTENCY_MISMATCH']);
  }

  async function upload(visitor: Visitor, folder: string, kind: string, bytes: Uint8Array<ArrayBuffer>) {
    const id = newId();
    const statuses = [];
    for (const response of await Promise.all([1, 2, 3].map(() => visitor.upload(folder, kind, bytes, id))))
      statuses.push(response.status);
    expect(statuses, kind).toEqual([201, 201, 201]);
    const otherBytes = new Uint8Array([...bytes, 10]);
    expect((await visitor.upload(folder, kind, otherBytes, id)).status, kind).toBe(409);
  }

  return { act, upload, sent };
}
