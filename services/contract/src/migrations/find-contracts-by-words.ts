import { Migration } from '@mikro-orm/migrations';

/** Letters with accents and what they are looked for by, as `normaliseName` writes them. */
const ACCENTS = ['àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'] as const;

/** A landlord with thousands of contracts finds one by its words, filters them, and reads them page by page in the order of an index. */
export class FindContractsByWords extends Migration {
  override up() {
    this.addSql(`create table "contract_word" ("contract_id" uuid not null, "word" text not null, "landlord_space_id" uuid not null,
      primary key ("contract_id", "word"));`);
    this.addSql(`insert into "contract_word" select distinct c.id, w.word, c.landlord_space_id from surety_contract c,
      lateral regexp_split_to_table(replace(replace(translate(lower(concat_ws(' ', c.number, array_to_string(c.tenant_names, ' '), c.street,
        c.postcode, c.city)), '${ACCENTS[0]}', '${ACCENTS[1]}'), 'œ', 'oe'), 'æ', 'ae'), '[^a-z0-9]+') as w(word) where w.word <> '';`);
    this.addSql(
      `create index "contract_word_of_landlord" on "contract_word" ("landlord_space_id", "word" text_pattern_ops);`,
    );
    this.addSql('drop index "surety_contract_by_landlord";');
    this.addSql(
      `create index "surety_contract_by_landlord" on "surety_contract" ("landlord_space_id", "generated_at", "id");`,
    );
    this.addSql(
      `create index "surety_contract_by_status" on "surety_contract" ("landlord_space_id", "status", "generated_at", "id");`,
    );
  }
}
