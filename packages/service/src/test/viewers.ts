import { v7 as uuidv7 } from 'uuid';
import type { ServiceName } from '../env.ts';
import type { ApiClientViewer, PersonViewer, Viewer } from '../viewer.ts';

type Details = Partial<Omit<PersonViewer, 'kind' | 'role'>>;

const person = (role: PersonViewer['role'], details: Details = {}): PersonViewer => ({
  kind: 'PERSON',
  identityId: uuidv7(),
  spaceId: uuidv7(),
  spaceStatus: 'ACTIVE',
  memberRole: 'OWNER',
  sessionId: uuidv7(),
  provedAt: new Date().toISOString(),
  ...details,
  role,
});

/** Callers of tests, one sentence each: `tenant()`, `landlord({ spaceId })`, `partner(['31'])`. */
export const tenant = (details?: Details) => person('TENANT', details);
export const landlord = (details?: Details) => person('LANDLORD', details);
export const officer = (details?: Details) => person('OFFICER', details);
export const partner = (departements: string[], details?: Details) => person('PARTNER', { ...details, departements });
/** A program of a partner of these départements, with these scopes. */
export const apiClient = (departements: string[], scopes: string[]): ApiClientViewer => ({
  kind: 'API_CLIENT',
  clientId: uuidv7(),
  spaceId: uuidv7(),
  departements,
  scopes,
});
export const anonymous = (): Viewer => ({ kind: 'ANONYMOUS' });
export const service = (name: ServiceName | 'gateway' | 'local'): Viewer => ({ kind: 'SERVICE', service: name });
