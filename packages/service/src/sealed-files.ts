import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { v7 as newId } from 'uuid';
import { sealBytes, unsealBytes } from './cipher.ts';
import type { Files } from './files.ts';

/** First bytes of a sealed file; the id of its key follows. A file kept before files were sealed has none, and is read as it is. */
const MARK = Buffer.from('TRSEAL1:');
const ID_BYTES = 36;

/**
 * S52. Files of which the store holds nothing readable: each is encrypted with a key of its own, and that key is kept in the database,
 * encrypted with the key of the environment. Whoever has the store or a copy of it has nothing; forgetting a file forgets its key first,
 * so that older copies of the store cannot be read either.
 *
 * @param masterKey 32 bytes in base 64
 */
export function sealedFiles(store: Files, orm: MikroORM, masterKey: string): Files {
  const master = Buffer.from(masterKey, 'base64');
  const run = <Row>(sql: string, values: unknown[]) => orm.em.fork().execute<Row[]>(sql, values);
  return {
    async put(key, bytes) {
      const id = newId();
      const fileKey = randomBytes(32);
      await run('insert into file_key (id, file, sealed_key) values (?, ?, ?)', [
        ...[id, key, sealBytes(master, id, fileKey).toString('base64')],
      ]);
      // Bound to its name too: a file put in the place of another does not open.
      await store.put(key, Buffer.concat([MARK, Buffer.from(id), sealBytes(fileKey, key, bytes)]));
    },
    async get(key) {
      const kept = await store.get(key);
      if (kept === null || !MARK.equals(kept.subarray(0, MARK.length))) return kept;
      const sealedFrom = MARK.length + ID_BYTES;
      const id = Buffer.from(kept.subarray(MARK.length, sealedFrom)).toString();
      const [row] = await run<{ sealed_key: string }>('select sealed_key from file_key where id = ?', [id]);
      if (!row) return null;
      const fileKey = unsealBytes(master, id, Buffer.from(row.sealed_key, 'base64'));
      return unsealBytes(fileKey, key, kept.subarray(sealedFrom));
    },
    async remove(key) {
      await run('delete from file_key where file = ?', [key]);
      await store.remove(key);
    },
  };
}
