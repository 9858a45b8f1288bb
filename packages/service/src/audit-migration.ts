import { Migration } from '@mikro-orm/migrations';

/**
 * S66. The audit of a service: append-only, each entry holding the hash of the one before. The database itself links the entries, at
 * commit: by then every row the act needs is locked, so that waiting for one's place in the chain cannot make two acts block each other.
 */
export class KeepAudit extends Migration {
  override up() {
    this.tables();
    this.chain();
    this.guard();
  }

  private tables() {
    this.addSql(`create table "audit_entry" ("id" uuid not null, "at" timestamptz not null, "actor_id" text not null, "actor_role" text not null,
      "space_id" uuid null, "act" text not null, "subject_kind" text not null, "subject_id" uuid null, "network" text null, "result" text not null,
      "detail" text null, "position" bigint null, "previous_hash" text null, "hash" text null, primary key ("id"),
      constraint "audit_entry_result_check" check ("result" in ('DONE', 'REFUSED')));`);
    this.addSql(`create index "audit_entry_position" on "audit_entry" ("position");`);
    this.addSql(`create index "audit_entry_subject" on "audit_entry" ("subject_id", "position");`);
    this.addSql(`create index "audit_entry_actor" on "audit_entry" ("actor_id", "position");`);
    this.addSql(`create index "audit_entry_at" on "audit_entry" ("at");`);
    this.addSql(
      `create table "audit_head" ("id" int not null, "position" bigint not null, "hash" text not null, primary key ("id"));`,
    );
    this.addSql(`insert into "audit_head" ("id", "position", "hash") values (1, 0, repeat('0', 64));`);
  }

  /** An array in JSON is the same text for the same values, whatever they hold. */
  private chain() {
    this.addSql(`create function audit_hash(place bigint, before text, e audit_entry) returns text language sql stable as $$
      select encode(sha256(convert_to(jsonb_build_array(place, before, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        e.actor_id, e.actor_role, e.space_id, e.act, e.subject_kind, e.subject_id, e.network, e.result, e.detail)::text, 'UTF8')), 'hex')
      $$;`);
    this.addSql(`create function chain_audit_entry() returns trigger language plpgsql as $$
      declare
        head audit_head;
        link text;
      begin
        select * into head from audit_head where id = 1 for update;
        link := audit_hash(head.position + 1, head.hash, new);
        update audit_entry set position = head.position + 1, previous_hash = head.hash, hash = link where id = new.id;
        update audit_head set position = head.position + 1, hash = link where id = 1;
        return null;
      end $$;`);
    this.addSql(`create constraint trigger audit_entry_is_chained after insert on audit_entry
      deferrable initially deferred for each row execute function chain_audit_entry();`);
  }

  private guard() {
    this.addSql(`create function refuse_audit_change() returns trigger language plpgsql as $$
      declare
        link constant text[] := array['position', 'previous_hash', 'hash'];
      begin
        if tg_op = 'UPDATE' then
          if old.position is null and to_jsonb(new) - link = to_jsonb(old) - link then
            return new;
          end if;
        end if;
        raise exception 'The audit is append-only.' using errcode = 'insufficient_privilege';
      end $$;`);
    this.addSql(`create trigger audit_entry_is_append_only before update or delete on audit_entry
      for each row execute function refuse_audit_change();`);
    this.addSql(`create trigger audit_entry_is_never_emptied before truncate on audit_entry
      for each statement execute function refuse_audit_change();`);
  }
}
