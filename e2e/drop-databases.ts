/** Drops databases that tests made; a process of its own, since one that ends cannot wait. */
import pg from 'pg';

const [url, ...names] = process.argv.slice(2);
const client = new pg.Client(url);
await client.connect();
for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
await client.end();
