import { Migration } from '@mikro-orm/migrations';

/** The bank accounts recorded for good go with a space that is closed: nobody is paid there any more (S63). */
export class LetSpacesBeErased extends Migration {
  override up() {
    this.addSql(`create or replace function refuse_change_of_payout_record() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and exists (select 1 from space s where s.id = old.space_id and s.status = 'CLOSED') then
          return old;
        end if;
        raise exception 'a payout record is never changed nor removed while its space lives';
      end $$;`);
  }
}
