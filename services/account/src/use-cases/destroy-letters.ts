import { LockMode } from '@mikro-orm/core';
import { partnerCredentialRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { LETTER_KINDS, letterFile } from '../documents/letter-file.ts';
import { LetterBundle } from '../entities/letter-bundle.ts';
import { visibleBundles } from '../entities/visible-accounts.ts';

/** R-CAF-01. The letters are printed: nobody needs them any more, and the secrets stand nowhere but on paper. */
export async function confirmLettersPrinted(context: Context, { letterBundleId }: { letterBundleId: string }) {
  const visible = visibleBundles(context.viewer);
  if (!visible || !validate(letterBundleId)) throw notFound();
  return transact(context, async (em) => {
    const own = { $and: [{ id: letterBundleId }, visible] };
    const bundle = await em.findOne(LetterBundle, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!bundle) throw notFound();
    await destroy(context, bundle);
    return { kind: 'LettersPrinted' as const, letterBundleId };
  });
}

/** R-CAF-01. Destroys letters nobody printed in time; new credentials are sent when they are asked for. @returns how many bundles went */
export async function destroyOldLetters(context: Context): Promise<number> {
  const { lettersKeptDays } = valueOn(partnerCredentialRule, context.today).value;
  const requestedBefore = context.now.subtract({ hours: lettersKeptDays * 24 });
  const old = await context.em.find(
    LetterBundle,
    { destroyedAt: null, requestedAt: { $lt: requestedBefore } },
    { limit: 1000 },
  );
  for (const bundle of old) await destroy(context, bundle);
  await context.em.flush();
  return old.length;
}

/** Files first: a bundle is called destroyed only when it is. */
async function destroy({ files, now }: Context, bundle: LetterBundle) {
  for (const kind of LETTER_KINDS) await files.remove(letterFile(bundle.id, kind));
  bundle.destroyedAt ??= now;
}
