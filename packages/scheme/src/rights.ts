import { accountRights } from './rights/account.ts';
import { claimsRights } from './rights/claims.ts';
import { contestRights } from './rights/contests.ts';
import { contractRights } from './rights/contract.ts';
import { damageRights } from './rights/damage.ts';
import { memberRights } from './rights/members.ts';
import { notificationRights } from './rights/notifications.ts';
import { partnerAccountRights } from './rights/partner-account.ts';
import { valuesRights } from './rights/values.ts';
import { visaRights } from './rights/visa.ts';
import { visaDeskRights } from './rights/visa-desk.ts';
import type { RightsTable, Role, Roles } from './roles.ts';

/** Adds up the tables of the four services and their subjects: a type such as Space may have fields in several, a field only in one. */
function merge(tables: readonly RightsTable[]): RightsTable {
  const merged: Record<string, Record<string, Roles>> = {};
  for (const table of tables) {
    for (const [type, fields] of Object.entries(table)) {
      merged[type] ??= {};
      for (const [field, allowed] of Object.entries(fields)) {
        if (Object.hasOwn(merged[type], field)) throw new Error(`The rights of ${type}.${field} are written twice.`);
        merged[type][field] = allowed;
      }
    }
  }
  return merged;
}

/** Who may read every field of the graph, and call every query and mutation (architecture A6). What is absent is refused. */
export const rights: RightsTable = merge([
  ...[valuesRights, accountRights, memberRights, notificationRights, partnerAccountRights],
  ...[visaRights, visaDeskRights, contractRights, claimsRights, contestRights, damageRights],
]);

/** Whether a role may read a field of a concrete object type; false for a field that the table does not know. */
export function mayRead(role: Role, type: string, field: string): boolean {
  return rolesOf(type, field).includes(role);
}

/** The roles of a field; none when the table does not know it, which refuses everybody. */
export function rolesOf(type: string, field: string): Roles {
  const fields = Object.hasOwn(rights, type) ? rights[type] : undefined;
  return fields && Object.hasOwn(fields, field) ? (fields[field] ?? []) : [];
}
