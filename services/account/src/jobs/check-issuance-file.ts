import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Job } from '@trousseau/service/definition';
import { importFile, readSource } from '../documents/issuance-source.ts';
import { judgeIssuance } from '../domain/issuance.ts';
import { type IssuanceRow, issuanceOf } from '../domain/issuance-file.ts';
import { judgeAccountEmails } from '../domain/partner-account-emails.ts';
import { IssuanceImport, IssuanceLine } from '../entities/issuance-import.ts';
import { PartnerAccountEmail } from '../entities/partner-account.ts';

/**
 * R-CAF-01, R-CAF-04. Reads a file of landlords and judges each line, as the form would; nothing is issued. Addresses are
 * compared with those of other lines and of accounts that exist.
 */
export const checkIssuanceFile: Job = async ({ em, files }, event) => {
  const importId = event.payload.importId ?? '';
  const bytes = await files.get(importFile(importId));
  // Before the transaction: a workbook takes seconds to read.
  const source = bytes ? await readSource(bytes) : { fault: 'Ce fichier n’est plus là. Envoyez-le de nouveau.' };
  await em.fork().transactional(async (own) => {
    const waiting = { id: importId, status: 'RECEIVED' as const };
    const found = await own.findOne(IssuanceImport, waiting, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!found) return;
    if ('fault' in source) {
      Object.assign(found, { status: 'UNREADABLE', fault: source.fault });
      return;
    }
    const faults = await faultsOf(own as SqlEntityManager, source.rows, found.departements);
    faults.forEach((fault, index) => {
      const outcome = fault === null ? 'ACCEPTED' : 'REFUSED';
      own.create(IssuanceLine, { importId: found.id, number: index + 1, outcome, fault });
    });
    Object.assign(found, { status: 'CHECKED', lineCount: faults.length });
  });
};

/** What is wrong with each line, in order; null when nothing is. */
async function faultsOf(em: SqlEntityManager, rows: readonly IssuanceRow[], departements: readonly string[]) {
  const judged = rows.map((row) => {
    const typed = issuanceOf(row);
    return typed ? judgeIssuance(typed, departements) : { faults: [UNKNOWN_TYPE] };
  });
  const emails = judged.flatMap((one) => ('issuance' in one ? (one.issuance.email ?? []) : []));
  const taken = await em.find(PartnerAccountEmail, { email: { $in: emails } });
  const seen = new Set(taken.map(({ email }) => email));
  return judged.map((one) => {
    if ('faults' in one) return one.faults.map(({ message }) => message).join(' ');
    const { email } = one.issuance;
    if (email === null) return null;
    const verdict = judgeAccountEmails(seen.has(email) ? [email, email] : [email]);
    seen.add(email);
    return verdict.valid ? null : EMAIL_TAKEN;
  });
}

const UNKNOWN_TYPE = {
  field: 'type',
  message: 'Indiquez «\u00a0personne\u00a0» ou «\u00a0organisme\u00a0» dans la colonne «\u00a0type\u00a0».',
};
const EMAIL_TAKEN = 'Cette adresse e-mail sert déjà à un autre compte\u00a0: chaque compte a la sienne.';
