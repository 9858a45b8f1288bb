import { join } from 'node:path';
import { demonstrationTrustFile } from '@trousseau/paper-code/demo/sign-paper-code';
import type { DatabaseUrls } from './databases.ts';
import { databaseVariable, type House, SERVICES, type Service } from './house.ts';
import { type Keys, type Signer, trustedKeys } from './keys.ts';

/** What the machine lends to our processes; everything else they know is ours. */
const INHERITED = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'TZ',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'COMPANY_DIRECTORY_URL',
  'PAYMENT_CHANNEL',
  'CLAMD_ADDRESS',
  'PAPER_AUTHORITIES_FILE',
];

/** Configuration by environment only (A15): what one process of the house is told. */
export function processEnvironment(
  house: House,
  keys: Keys,
  databases: DatabaseUrls,
  who: { signer: Signer; port: number; database?: Service },
): NodeJS.ProcessEnv {
  const inherited = INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    // Papers of the demonstration are signed by its own authority.
    PAPER_AUTHORITIES_FILE: demonstrationTrustFile,
    ...Object.fromEntries(inherited),
    NODE_ENV: house.mode === 'development' ? 'development' : 'production',
    NODE_COMPILE_CACHE: join(house.folder, 'compile-cache'),
    TROUSSEAU_MODE: house.mode,
    PORT: String(who.port),
    PUBLIC_ORIGIN: house.origin,
    ...Object.fromEntries(SERVICES.map((service) => [`${service.toUpperCase()}_URL`, serviceUrl(house, service)])),
    // A process is given its own database only.
    ...(who.database ? { [databaseVariable(who.database)]: databases[who.database] } : {}),
    SMTP_URL: `smtp://127.0.0.1:${house.ports.smtp}`,
    MAIL_FROM: 'Trousseau <ne-pas-repondre@trousseau.example>',
    SMS_URL: `http://127.0.0.1:${house.ports.mailboxPage}/sms`,
    BANK_URL: bankUrl(house),
    CARD_URL: process.env.CARD_URL ?? cardUrl(house),
    GUARANTOR_NAME: process.env.GUARANTOR_NAME ?? 'Garant de démonstration',
    // The account the French banking committee prints as its example: nobody’s.
    GUARANTOR_IBAN: process.env.GUARANTOR_IBAN ?? 'FR7630006000011234567890189',
    FILES_DIR: join(house.folder, 'files'),
    SPACES_DIR: join(house.folder, 'spaces'),
    TROUSSEAU_SIGNING_KEY: JSON.stringify(keys.signing[who.signer]),
    TROUSSEAU_TRUSTED_KEYS: JSON.stringify(trustedKeys(keys)),
    TROUSSEAU_EVENTS_SECRET: keys.eventsSecret,
    ...(who.database ? { TROUSSEAU_FILES_KEY: keys.filesKey } : {}),
    ...(who.signer === 'account' ? { TROUSSEAU_SECRETS_KEY: keys.secretsKey } : {}),
    ...(who.signer === 'visa' ? { TROUSSEAU_VISA_KEYS: JSON.stringify({ keys: keys.visaKeys }) } : {}),
  };
}

/** Where a subgraph listens; nobody outside this machine can. */
export const serviceUrl = (house: House, service: Service) => `http://127.0.0.1:${house.ports[service]}`;

/** The development bank. */
export const bankUrl = (house: House) => `http://127.0.0.1:${house.ports.bank}`;

/** The development card processor. */
export const cardUrl = (house: House) => `http://127.0.0.1:${house.ports.cardProcessor}`;

/** The development mailbox's page and JSON. */
export const mailboxUrl = (house: House) => `http://localhost:${house.ports.mailboxPage}`;
