import { Migration } from '@mikro-orm/migrations';

/**
 * S63. What happened to a contract stays; the names and words in it go with the person they are of. Who sold a dwelling is kept
 * by the id of their space, so that it is found when they leave.
 */
export class LetWordsBeErased extends Migration {
  override up() {
    this.addSql('alter table "contract_takeover" add column "seller_space_id" uuid null;');
    this.addSql('alter table "contract_takeover" disable trigger contract_takeover_is_append_only;');
    // The event that sent the sale to an officer says whose space it was.
    this.addSql(`update "contract_takeover" t set seller_space_id = (
      select (e.payload->>'landlordSpaceId')::uuid from domain_event e
      where e.type = 'ContractEventSent' and e.payload->>'eventId' = t.id::text limit 1);`);
    this.addSql('alter table "contract_takeover" enable trigger contract_takeover_is_append_only;');
    this.addSql('create index "contract_takeover_seller" on "contract_takeover" ("seller_space_id");');
    this.addSql('create index "contract_takeover_buyer" on "contract_takeover" ("buyer_space_id");');
    this.addSql(`create or replace function refuse_change_of_contract_life() returns trigger language plpgsql as $$
      declare words text[] := array['person_name', 'note', 'landlord_name', 'effect', 'buyer_name'];
      begin
        if tg_op = 'UPDATE' and to_jsonb(new) - words = to_jsonb(old) - words and not exists (
            select from unnest(words) word where to_jsonb(new)->>word is distinct from to_jsonb(old)->>word
            and coalesce(to_jsonb(new)->>word, '') <> '' and to_jsonb(new)->>word not like 'Partie effacée %') then
          return new;
        end if;
        raise exception 'What happened to a contract is append-only, but for words that are erased.' using errcode = 'insufficient_privilege';
      end $$;`);
  }
}
