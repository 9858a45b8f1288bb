import { Migration } from '@mikro-orm/migrations';

/** A thousand contracts that have a word are a few pages of its index, and none of a table they lie scattered in. */
export class FindWordsInTheirIndex extends Migration {
  override up() {
    this.addSql('drop index "contract_word_of_landlord";');
    this.addSql(
      `create index "contract_word_of_landlord" on "contract_word" ("landlord_space_id", "word" text_pattern_ops) include ("contract_id");`,
    );
  }
}
