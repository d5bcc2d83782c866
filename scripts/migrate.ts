import { PlainError, runPlainly } from '../src/platform/db/errors.ts';
import { migrate } from '../src/platform/db/migrate.ts';

/**
 * `npm run migrate`: brings the database of DATABASE_OWNER_URL up to date and says what was done. The
 * embedded database needs no such command: `npm start` does it.
 */
await runPlainly(async () => {
  const url = process.env['DATABASE_OWNER_URL'];
  if (url === undefined || url === '') {
    throw new PlainError('Set DATABASE_OWNER_URL to the connection of q_owner (see deploy/roles.sql).');
  }
  const { applied } = await migrate({ owner: { connectionString: url } });
  if (applied.length === 0) console.log('The database is up to date.');
  for (const name of applied) console.log(`applied ${name}`);
});
