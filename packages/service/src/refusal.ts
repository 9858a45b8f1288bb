import { HeaderMap } from '@apollo/server';
import type { Position } from '@trousseau/scheme/rights/positions';
import { GraphQLError } from 'graphql';

/** Codes thrown for what is the same in every mutation (A5); everything else that is thrown is a bug and masked. */
export type ThrownCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'SCOPE_REQUIRED'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'INVALID_STATE'
  | 'STEP_UP_REQUIRED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'TOO_MANY_REQUESTS';

const thrown = (code: ThrownCode, message: string) => new GraphQLError(message, { extensions: { code } });

/** Nobody is signed in. */
export const unauthenticated = () => thrown('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
/** The role has no right to this field (rights table). */
export const forbidden = () => thrown('FORBIDDEN', 'Votre espace ne donne pas accès à cette information.');
/** The position in the space has no right to this act (table of positions); says who may. */
export const positionForbids = (position: Position) =>
  thrown(
    'FORBIDDEN',
    position === 'READER'
      ? 'Vous consultez cet espace sans pouvoir le modifier. Demandez à l’un de ses responsables de vous y donner le rôle de gestionnaire.'
      : 'Seul un responsable de cet espace peut faire cela. La page «\u00a0Personnes\u00a0» dit qui il est\u00a0: demandez-le-lui.',
  );
/** An officer opens what a colleague examines, or nobody: says why first (S34). */
export const reasonRequired = () =>
  thrown('FORBIDDEN', 'Ce dossier n’est pas le vôtre\u00a0: prenez-le, ou dites pourquoi vous l’ouvrez.');
/** The program’s token has no scope for this field (S28). */
export const scopeRequired = () => thrown('SCOPE_REQUIRED', 'Le jeton de ce programme n’ouvre pas cette information.');
/** The thing does not exist, or is not yours: the answer is the same (S19). */
export const notFound = () => thrown('NOT_FOUND', 'Cet élément est introuvable dans votre espace.');
/** Malformed input that no form of ours can send; `message` says in French what to correct. */
export const badInput = (message: string) => thrown('BAD_USER_INPUT', message);
/** The state machine has no such step from here (S31); `message` says in French what to do next. */
export const invalidState = (message: string) => thrown('INVALID_STATE', message);
/** The same operation id came back with another content (A2). */
export const idempotencyMismatch = () =>
  thrown(
    'IDEMPOTENCY_MISMATCH',
    'Cette opération a déjà été envoyée avec un autre contenu. Rechargez la page puis recommencez.',
  );
/** Too much at once: HTTP 429, with the second after which to try again (S05). */
export const tooManyRequests = () =>
  new GraphQLError('Trop de demandes en même temps. Réessayez dans un instant.', {
    extensions: {
      code: 'TOO_MANY_REQUESTS' satisfies ThrownCode,
      http: { status: 429, headers: new HeaderMap([['retry-after', '1']]) },
    },
  });
/** The act asks for a fresh proof of who one is (S16): `proveAgain`, then the same act again. */
export const stepUpRequired = () =>
  thrown('STEP_UP_REQUIRED', 'Cet acte demande de confirmer que c’est bien vous. Confirmez, puis il est envoyé.');
