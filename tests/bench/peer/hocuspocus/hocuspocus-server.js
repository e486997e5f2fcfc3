// Hocuspocus with its own defaults (what is written is stored when nobody has typed for two seconds, or every ten), in a
// table of the same PostgreSQL; told apart only by saying what it used.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import postgres from 'postgres';
import { answerMeasures } from '../../collaboration/answer-measures.js';

const { url } = JSON.parse(process.argv[2] ?? '{}');
const sql = postgres(url, { max: 10, onnotice: () => {} });
await sql`create table if not exists document (name text primary key, state bytea not null)`;

const server = new Server({
	address: '127.0.0.1',
	port: 0,
	quiet: true,
	stopOnSignals: false,
	extensions: [
		new Database({
			async fetch({ documentName }) {
				const [row] = await sql`select state from document where name = ${documentName}`;
				return row ? new Uint8Array(row.state) : null;
			},
			async store({ documentName, state }) {
				await sql`
					insert into document (name, state) values (${documentName}, ${Buffer.from(state)})
					on conflict (name) do update set state = excluded.state`;
			}
		})
	]
});
await server.listen();
answerMeasures({ url: `ws://127.0.0.1:${server.address.port}` }, async () => {
	await server.destroy();
	await sql.end({ timeout: 5 });
});
