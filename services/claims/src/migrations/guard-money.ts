import { Migration } from '@mikro-orm/migrations';

/**
 * What the ledger never allows, whoever writes (A14): a movement that does not add up to zero is refused at commit, a
 * written line is never changed nor removed, and each account's balance follows its entries.
 */
export class GuardMoney extends Migration {
  override up() {
    this.addSql(`create function refuse_unbalanced_transaction() returns trigger language plpgsql as $$
      declare
        moved uuid := case tg_table_name when 'ledger_entry' then (to_jsonb(new)->>'transaction_id')::uuid else (to_jsonb(new)->>'id')::uuid end;
        total numeric;
        entries int;
        contracts int;
      begin
        select coalesce(sum(e.entry_cents), 0), count(e.transaction_id), count(distinct e.contract_id) filter (where e.contract_id <> t.contract_id)
          into total, entries, contracts
          from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id where t.id = moved;
        if total <> 0 or entries < 2 or contracts > 0 then
          raise exception 'The ledger transaction % is not balanced: % entries, sum %.', moved, entries, total using errcode = 'check_violation';
        end if;
        return null;
      end $$;`);
    this.addSql(`create constraint trigger entries_add_up_to_zero after insert on ledger_entry
      deferrable initially deferred for each row execute function refuse_unbalanced_transaction();`);
    this.addSql(`create constraint trigger transaction_has_entries after insert on ledger_transaction
      deferrable initially deferred for each row execute function refuse_unbalanced_transaction();`);
    this.addSql(`create function refuse_ledger_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger is append-only: write an opposite transaction instead.' using errcode = 'insufficient_privilege';
      end $$;`);
    for (const table of ['ledger_transaction', 'ledger_entry']) {
      this.addSql(`create trigger ${table}_is_append_only before update or delete on ${table}
        for each row execute function refuse_ledger_change();`);
      this.addSql(`create trigger ${table}_is_never_emptied before truncate on ${table}
        for each statement execute function refuse_ledger_change();`);
    }
    this.addSql(`create function follow_balance() returns trigger language plpgsql as $$
      begin
        insert into ledger_account as a (contract_id, account, balance_cents) values (new.contract_id, new.account, new.entry_cents)
          on conflict (contract_id, account) do update set balance_cents = a.balance_cents + excluded.balance_cents;
        return null;
      end $$;`);
    this.addSql(
      `create trigger balance_follows_entries after insert on ledger_entry for each row execute function follow_balance();`,
    );
  }
}
