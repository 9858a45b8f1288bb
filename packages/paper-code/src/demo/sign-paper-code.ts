import { Buffer } from 'node:buffer';
import { createPrivateKey, sign } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { encodeBase32 } from '../base32.ts';
import { hexadecimalOf, writeField } from '../parse-paper-code.ts';
import { DEMONSTRATION_AUTHORITY } from '../trust-list.ts';

/** Known to everybody, as the authority is nobody's: production refuses to trust it (`trust-list.ts`). */
const privateKey = createPrivateKey(`-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXb14DWMH56cEDEyi
UBfb9nAN+6Bqo6ZBOf5cy2qyLzShRANCAAQGQ970CuOwAy9iE86lhpgkHdNSClNA
4uq50atL7fX+GUNtGHq9cPvELXmxuXAa57MwVyQuXXhpqvQQwFeI2flM
-----END PRIVATE KEY-----
`);

/** A trust list that holds the two certificates of this authority: «0001» until 2049, «0002» until 2019. */
export const demonstrationTrustFile = new URL('authorities.json', import.meta.url).pathname;

/** What stands in a code that is made here. */
export interface CodeToSign {
  /** Kind of paper, e.g. «28». */
  readonly type: string;
  readonly signedOn: Temporal.PlainDate;
  readonly fields: readonly (readonly [id: string, value: string])[];
  /** The authority and certificate it names, when not the good ones. */
  readonly authority?: string;
  readonly certificate?: string;
}

/** Signs a 2D-Doc (version 4) in the name of the demonstration authority. */
export function signPaperCode(code: CodeToSign): string {
  const { authority = DEMONSTRATION_AUTHORITY, certificate = '0001', signedOn, type, fields } = code;
  const header = `DC04${authority}${certificate}FFFF${hexadecimalOf(signedOn)}${type}01FR`;
  const signed = header + fields.map(([id, value]) => writeField(id, value)).join('');
  const signature = sign('sha256', Buffer.from(signed, 'latin1'), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}\u001f${encodeBase32(signature)}`;
}
