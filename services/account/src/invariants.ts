import type { Invariant } from '@trousseau/service/definition';

/** What must always hold in the account database; `npm run verify` reads it. */
export const invariants: Invariant[] = [
  {
    id: 'ACC-1',
    title:
      'every address belongs to one identity, as its login or as a former one, and every identity to its login (R-ACC-02)',
    sql: `select coalesce(i.id, r.identity_id) as identity_id from identity i full join reserved_email r on r.identity_id = i.id and r.email = i.email
          where (i.id is null or r.email is null) and coalesce(i.email, '') not like 'released:%'
            and not exists (select 1 from former_email f where f.identity_id = r.identity_id and f.email = r.email)`,
  },
  {
    id: 'ACC-2',
    title: 'an SCI bank account belongs to one space (R-ACC-08)',
    sql: `select b.space_id from bank_account b join space s on s.id = b.space_id left join sci_iban c on c.iban = b.iban
          where s.kind = 'SCI' and c.space_id is distinct from b.space_id`,
  },
  {
    id: 'ACC-6',
    title: 'an SCI has one space (R-ACC-08)',
    sql: `select s.id from space s left join sci_siren c on c.siren = s.siren
          where s.kind = 'SCI' and s.status in ('ACTIVE', 'LOCKED') and c.space_id is distinct from s.id`,
  },
  {
    id: 'ACC-3',
    title: 'every open landlord’s space has its data and its bank account (R-ACC-10)',
    sql: `select s.id from space s left join bank_account b on b.space_id = s.id
          where s.role = 'LANDLORD' and s.status = 'ACTIVE' and (s.kind is null or s.display_name is null or b.space_id is null)`,
  },
  {
    id: 'ACC-7',
    title: 'a space is paid on the last account recorded for it (S59)',
    sql: `select coalesce(b.space_id, r.space_id) as space_id from bank_account b full join
          (select distinct on (space_id) * from payout_record order by space_id, id desc) r on r.id = b.record_id
          where (b.space_id, b.iban, b.holder_name, b.held_until_on) is distinct from (r.space_id, r.iban, r.holder_name, r.held_until_on)`,
  },
  {
    id: 'ACC-4',
    title: 'no space moved without its event',
    sql: `select s.id from space s where
          (s.status = 'ACTIVE_INCOMPLETE' and 1 <> (select count(*) from domain_event e where e.aggregate_id = s.id and e.type in ('SpaceActivated', 'SpaceAdded')))
          or (s.status = 'ACTIVE' and 1 <> (select count(*) from domain_event e where e.aggregate_id = s.id and e.type = 'ProfileCompleted'))
          or (s.status = 'PENDING_ACTIVATION' and 1 <> (select count(*) from domain_event e where e.aggregate_id = s.id and e.type = 'SpaceRegistered'))`,
  },
  {
    id: 'ACC-5',
    title: 'every space has an owner, until it is closed',
    sql: `select s.id from space s where s.status <> 'CLOSED' and not exists (select 1 from membership m where m.space_id = s.id and m.position = 'OWNER')`,
  },
  {
    id: 'ACC-8',
    title: 'a mandate is held by the space of a letting agent, never by the space it is about',
    sql: `select d.id from mandate d join space a on a.id = d.agent_space_id where a.kind <> 'LETTING_AGENT' or a.id = d.space_id`,
  },
  {
    id: 'ACC-CAF-1',
    title: 'a body has one administrator at most, and a person one holder (R-CAF-03)',
    sql: `select account_id from partner_user where role in ('ADMINISTRATOR', 'HOLDER') and status in ('ACTIVE', 'PROVISIONAL')
          group by account_id having count(*) > 1`,
  },
  {
    id: 'ACC-CAF-2',
    title: 'no partner access was opened without its five steps (R-CAF-02)',
    sql: `select u.id from partner_user u left join first_login f on f.partner_user_id = u.id
          where u.first_login_at is not null and (f.email_proved_at is null or f.password_chosen_at is null
            or f.usage_rules_accepted_at is null or f.terms_accepted_at is null)`,
  },
  {
    id: 'ACC-CAF-3',
    title: 'a partner account stands where its holder or administrator does',
    sql: `select a.id from partner_account a join partner_user u on u.account_id = a.id
          where u.is_principal and u.first_login_at is not null and u.status <> a.status`,
  },
  {
    id: 'ACC-API-1',
    title: 'a program has two secrets at most, and none once it is revoked (S29)',
    sql: `select c.id from api_client c join api_client_secret s on s.client_id = c.id group by c.id
          having count(*) > 2 or bool_or(c.revoked_at is not null)`,
  },
  {
    id: 'ACC-API-2',
    title: 'only partners let programs in (A10)',
    sql: `select c.id from api_client c join space s on s.id = c.space_id where s.role <> 'PARTNER'`,
  },
];
