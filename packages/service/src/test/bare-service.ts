import { tmpdir } from 'node:os';
import type { ServiceDefinition } from '../definition.ts';
import type { ServiceEnv, ServiceName } from '../env.ts';
import { makeKeys } from './keys.ts';

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:1';

/** A service of our own field that decides nothing, for tests of what every service does; `parts` are what the test needs of it. */
export const bareService = (name: ServiceName, parts: Partial<ServiceDefinition> = {}): ServiceDefinition => ({
  name,
  entities: [],
  migrations: [],
  resolvers: [class {}],
  orphanedTypes: [],
  references: {},
  routes: [],
  jobs: {},
  clocks: {},
  invariants: [],
  ...parts,
});

/** Its environment: a database and keys of its own; every other service is away, but those of `urls`. */
export async function bareEnv(
  name: ServiceName,
  databaseUrl: string,
  urls: Partial<ServiceEnv['urls']> = {},
): Promise<ServiceEnv> {
  const keys = await makeKeys([name]);
  return {
    mode: 'test',
    port: 0,
    publicOrigin: NOWHERE,
    databaseUrl,
    urls: { account: NOWHERE, visa: NOWHERE, contract: NOWHERE, claims: NOWHERE, ...urls },
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'x@trousseau.example',
    bankUrl: '',
    cardUrl: '',
    paymentChannel: 'BANK',
    guarantorName: '',
    guarantorIban: '',
    smsUrl: '',
    smsToken: '',
    companyDirectoryUrl: '',
    filesDir: tmpdir(),
    signingKey: keys.signing[name] ?? '',
    trustedKeys: keys.trusted,
    eventsSecret: 'whsec_c2VjcmV0',
    filesKey: '',
    clamdAddress: '',
    paperAuthoritiesFile: '',
    secretsKey: '',
    visaKeys: '',
  };
}
