import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from '@trousseau/service/audit';
import type { Job, JobContext } from '@trousseau/service/definition';
import { importFile, readSource } from '../documents/issuance-source.ts';
import { type Issuance, judgeIssuance } from '../domain/issuance.ts';
import { type IssuanceRow, issuanceOf } from '../domain/issuance-file.ts';
import { IssuanceImport, IssuanceLine } from '../entities/issuance-import.ts';
import { createAccess, createAccount, requestLetters, sendCredentials } from '../use-cases/issue-credentials.ts';
import { reserveAccountEmail } from '../use-cases/reserve-account-email.ts';

/** Lines of one transaction: progress shows, and a worker that dies loses no more than that. */
const CHUNK = 100;
/** Letters of one bundle: what is printed in one go. */
const MOST_LETTERS = 1000;

/**
 * R-CAF-01. Makes the accounts of the accepted lines and lets their credentials leave, then asks for the letters of those
 * without an address. Started again, it goes on after the last line done.
 */
export const issueFromFile: Job = async (context, event) => {
  const { em, files } = context;
  const found = await em.findOne(IssuanceImport, { id: event.payload.importId ?? '', status: 'ISSUING' });
  const bytes = found && (await files.get(importFile(found.id)));
  const source = bytes && (await readSource(bytes));
  if (!found || !source || 'fault' in source) return;
  while ((await inOwnTransaction(context, (own) => issueChunk(context, own, found, source.rows))) > 0);
  await inOwnTransaction(context, async (own) => {
    while ((await bundleLetters(own, found, context.now)) > 0);
    await own.nativeUpdate(IssuanceImport, { id: found.id }, { status: 'DONE', doneAt: context.now });
  });
};

const inOwnTransaction = <T>({ em }: JobContext, write: (own: SqlEntityManager) => Promise<T>): Promise<T> =>
  em.fork().transactional((own) => write(own as SqlEntityManager));

/** @returns how many lines were done; 0 when none is left */
async function issueChunk(
  context: JobContext,
  em: SqlEntityManager,
  { id: importId, organisationSpaceId, departements }: IssuanceImport,
  rows: readonly IssuanceRow[],
): Promise<number> {
  const waiting = { importId, outcome: 'ACCEPTED' as const };
  const lines = await em.find(IssuanceLine, waiting, { orderBy: { number: 'asc' }, limit: CHUNK });
  for (const line of lines) {
    const row = rows[line.number - 1];
    const typed = row ? issuanceOf(row) : null;
    const judged = typed && judgeIssuance(typed, departements);
    const fault =
      judged && 'issuance' in judged ? await issue(context, em, line, judged.issuance, organisationSpaceId) : '';
    if (fault !== null) Object.assign(line, { outcome: 'REFUSED', fault, accountId: null });
  }
  await em.flush();
  return lines.length;
}

/** @returns what stands in the way since the file was read, or null */
async function issue(
  context: JobContext,
  em: SqlEntityManager,
  line: IssuanceLine,
  issuance: Issuance,
  organisationSpaceId: string,
): Promise<string | null> {
  const { now } = context;
  const account = createAccount(em, issuance, { organisationSpaceId, now });
  const { id: accountId, email = null } = account;
  const taken = email && (await reserveAccountEmail(em, email, accountId));
  if (taken) {
    em.remove(account);
    return taken.message;
  }
  const user = createAccess(em, { accountId, isPrincipal: true, email }, now);
  Object.assign(line, { outcome: 'ISSUED', accountId });
  await em.flush();
  if (email) await sendCredentials(em, user, { organisationSpaceId, now });
  await recordAudit(em, context, { act: 'PARTNER_ACCOUNT_ISSUED', subjectId: accountId, detail: user.userNumber });
  return null;
}

/** Puts letters still without a bundle into one. @returns how many; 0 when none is left */
async function bundleLetters(
  em: SqlEntityManager,
  { id: importId, organisationSpaceId }: IssuanceImport,
  now: JobContext['now'],
): Promise<number> {
  const waiting = await em.execute<{ id: string }[]>(
    `select u.id from partner_user u join issuance_line l on l.account_id = u.account_id
     where l.import_id = ? and u.sent_by = 'LETTER' and u.status = 'ISSUED' and u.letter_bundle_id is null and u.secret_hash is null
     order by l.number limit ${MOST_LETTERS}`,
    [importId],
  );
  if (waiting.length === 0) return 0;
  const letterBundleId = await requestLetters(em, { organisationSpaceId, letterCount: waiting.length, importId, now });
  const ids = waiting.map(({ id }) => id);
  await em.execute('update partner_user set letter_bundle_id = ? where id = any(?::uuid[])', [
    letterBundleId,
    `{${ids.join(',')}}`,
  ]);
  return ids.length;
}
