import type { Invariant } from '@trousseau/service/definition';

/** What must always hold in this service's tables; each row found is a violation. */
export const invariants: Invariant[] = [
  {
    id: 'I6',
    title: 'a visa backs at most one contract, which was generated while the visa was valid',
    sql: `select v.id from visa v left join visa_grant g on g.visa_id = v.id and g.contract_id = v.contract_id
          where v.status = 'CONSUMED' and (g.visa_id is null or g.ended_at is not null
            or (g.granted_at at time zone 'Europe/Paris')::date not between v.issued_on and v.valid_until)`,
  },
  {
    id: 'I6',
    title: 'a visa says what its decision decided',
    sql: `select v.id from visa v left join lateral (select * from eligibility_decision d where d.request_id = v.request_id order by d.version desc limit 1) d on true
          where d.request_id is null or not d.eligible or d.max_rent_cents <> v.max_rent_cents or d.zone <> v.zone`,
  },
  {
    id: 'I7',
    title: 'every request that was sent or decided has the event of each step, and no other',
    sql: `select r.id, r.status from visa_request r
          left join visa_contest c on c.request_id = r.id
          cross join lateral (select case when c.request_id is null then '' else ' VisaRefused VisaRefusalContested( VisaDocumentsAsked VisaRequestCompleted)*' end as steps) contested
          where (select coalesce(string_agg(e.type, ' ' order by e.version), '') from domain_event e where e.aggregate_id = r.id and e.aggregate = 'VisaRequest')
            !~ case r.status when 'DRAFT' then '^$'
                 when 'WITHDRAWN' then '^(VisaRequestSubmitted( VisaDocumentsAsked VisaRequestCompleted)*' || contested.steps || '( VisaDocumentsAsked)? )?VisaRequestWithdrawn$'
                 else '^VisaRequestSubmitted( VisaDocumentsAsked VisaRequestCompleted)*' || contested.steps || case r.status when 'SUBMITTED' then '$'
                   when 'INCOMPLETE' then ' VisaDocumentsAsked$' when 'CERTIFIED' then ' VisaCertified$' when 'REFUSED' then case when c.request_id is null then ' VisaRefused$' else ' VisaRefusalUpheld$' end end end`,
  },
  {
    id: 'I7',
    title: 'the last event of a visa is the one that led to its status',
    sql: `select v.id, v.status, e.type from visa v
          left join lateral (select type from domain_event where aggregate = 'Visa' and aggregate_id = v.id
            and type <> 'VisaEndsSoon' order by version desc limit 1) e on true
          where case v.status when 'CONSUMED' then e.type is distinct from 'VisaConsumed' when 'EXPIRED' then e.type is distinct from 'VisaExpired'
            when 'REVOKED' then e.type is distinct from 'VisaRevoked'
            when 'VALID' then coalesce(e.type, 'VisaFreed') <> 'VisaFreed' else false end`,
  },
  {
    id: 'I9',
    title: 'every certified or refused request has its decision, and a certified one its visa',
    sql: `select r.id, r.status from visa_request r
          where r.status in ('CERTIFIED', 'REFUSED') and (not exists (select 1 from eligibility_decision d where d.request_id = r.id)
            or (r.status = 'CERTIFIED') <> exists (select 1 from visa v where v.request_id = r.id))`,
  },
  {
    id: 'I9',
    title: 'what is contested is decided anew by another person than whoever refused it',
    sql: `select c.request_id from visa_contest c join eligibility_decision d on d.request_id = c.request_id and d.version > 1
          where d.decided_by is null or d.decided_by = c.refused_by`,
  },
  {
    id: 'I9',
    title: 'the promise runs while a request waits for its decision, and stops while it waits for papers',
    sql: `select id, status from visa_request where (status = 'SUBMITTED' and decision_due_on is null)
          or (status = 'INCOMPLETE' and (decision_due_on is not null or papers_asked_at is null or asked_papers = '[]'))`,
  },
  {
    id: 'I10',
    title: 'every stored paper belongs to a request and has the hash its key was made of',
    sql: `select d.id from visa_document d left join visa_request r on r.id = d.request_id
          where r.id is null or d.sha256 !~ '^[0-9a-f]{64}$' or d.file_key <> 'documents/' || d.id || '-' || left(d.sha256, 16)`,
  },
];
