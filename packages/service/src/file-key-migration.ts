import { Migration } from '@mikro-orm/migrations';

/** S52. The key of each stored file, itself sealed: see `sealed-files.ts`. */
export class KeepFileKeys extends Migration {
  override up() {
    this.addSql(
      `create table "file_key" ("id" uuid not null, "file" text not null, "sealed_key" text not null, primary key ("id"));`,
    );
    this.addSql('create index "file_key_of_file" on "file_key" ("file");');
  }
}
