/** How strict the house is: `demonstration` is what `npm start` runs; only `production` refuses the time header. */
export type Mode = 'demonstration' | 'development' | 'test' | 'production';

/** The four subgraphs. */
export type ServiceName = 'account' | 'visa' | 'contract' | 'claims';

/** What a service process reads from its environment; nothing else of the machine is looked at. */
export interface ServiceEnv {
  mode: Mode;
  port: number;
  publicOrigin: string;
  databaseUrl: string;
  urls: Record<ServiceName, string>;
  smtpUrl: string;
  mailFrom: string;
  bankUrl: string;
  /** Base address of the card processor that tenants repay through; empty: no card is taken. Only claims is repaid. */
  cardUrl: string;
  /** How transfers leave: over the bank’s connection, or in a file an officer hands over. Only claims pays. */
  paymentChannel: 'BANK' | 'FILE';
  /** The account of the guarantor: where transfers leave from and repayments arrive. Empty in the other services. */
  guarantorName: string;
  guarantorIban: string;
  /** Where short messages are handed over; empty: none are sent. */
  smsUrl: string;
  smsToken: string;
  /** Base address of a directory of companies («recherche d’entreprises»); empty: nobody is asked, people type. */
  companyDirectoryUrl: string;
  filesDir: string;
  /** Private Ed25519 JWK of this process, as JSON; its `kid` is the process name. */
  signingKey: string;
  /** Public keys of every process of the house, as a JSON Web Key Set. */
  trustedKeys: string;
  /** `whsec_…`: signs the events that services deliver to one another. */
  eventsSecret: string;
  /** 32 bytes in base 64: seals the key of every stored file, and signs the addresses of files. */
  filesKey: string;
  /** `host:port` of a ClamAV daemon that looks at every paper; empty: none does. */
  clamdAddress: string;
  /** JSON file of the certificates trusted to sign papers (`packages/paper-code`); empty: nobody is. Only visa reads papers. */
  paperAuthoritiesFile: string;
  /** 32 bytes in base 64: seals what account must read again, the secrets of authenticators. Empty in the other services. */
  secretsKey: string;
  /** Private Ed25519 JWK set of the codes printed on visas: the first key signs, all are published. Empty in the other services. */
  visaKeys: string;
}

const MODES: readonly string[] = ['demonstration', 'development', 'test', 'production'] satisfies Mode[];

/**
 * Reads the environment of a service.
 * @throws Error naming the missing variable: a process without its secrets must not start (S71).
 */
export function readEnv(service: ServiceName, source: NodeJS.ProcessEnv = process.env): ServiceEnv {
  const need = (name: string) => {
    const value = source[name];
    if (!value) throw new Error(`${name} is missing: the ${service} service does not start without it.`);
    return value;
  };
  const mode = source.TROUSSEAU_MODE ?? 'production';
  if (!MODES.includes(mode)) throw new Error(`TROUSSEAU_MODE is «${mode}»; it must be one of ${MODES.join(', ')}.`);
  return {
    mode: mode as Mode,
    port: Number(need('PORT')),
    publicOrigin: need('PUBLIC_ORIGIN'),
    databaseUrl: need(`DATABASE_URL_${service.toUpperCase()}`),
    urls: {
      account: need('ACCOUNT_URL'),
      visa: need('VISA_URL'),
      contract: need('CONTRACT_URL'),
      claims: need('CLAIMS_URL'),
    },
    smtpUrl: need('SMTP_URL'),
    mailFrom: source.MAIL_FROM ?? 'Trousseau <ne-pas-repondre@trousseau.example>',
    // Only claims pays; without its bank every payment would wait in silence.
    bankUrl: service === 'claims' ? need('BANK_URL') : '',
    cardUrl: service === 'claims' ? (source.CARD_URL ?? '') : '',
    paymentChannel: source.PAYMENT_CHANNEL === 'FILE' ? 'FILE' : 'BANK',
    guarantorName: service === 'claims' ? need('GUARANTOR_NAME') : '',
    guarantorIban: service === 'claims' ? need('GUARANTOR_IBAN') : '',
    smsUrl: service === 'account' ? (source.SMS_URL ?? '') : '',
    smsToken: service === 'account' ? (source.SMS_TOKEN ?? '') : '',
    companyDirectoryUrl: service === 'account' ? (source.COMPANY_DIRECTORY_URL ?? '') : '',
    filesDir: need('FILES_DIR'),
    signingKey: need('TROUSSEAU_SIGNING_KEY'),
    trustedKeys: need('TROUSSEAU_TRUSTED_KEYS'),
    eventsSecret: need('TROUSSEAU_EVENTS_SECRET'),
    filesKey: need('TROUSSEAU_FILES_KEY'),
    clamdAddress: source.CLAMD_ADDRESS ?? '',
    paperAuthoritiesFile: service === 'visa' ? (source.PAPER_AUTHORITIES_FILE ?? '') : '',
    secretsKey: service === 'account' ? need('TROUSSEAU_SECRETS_KEY') : '',
    visaKeys: service === 'visa' ? need('TROUSSEAU_VISA_KEYS') : '',
  };
}
