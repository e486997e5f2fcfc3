import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchPostgres } from './postgres.ts';
import type { DialectName } from './types.ts';

export type ContenderKey =
	'bare-relay' | 'coalescing-relay' | 'y-websocket' | 'hocuspocus' | 'maillage' | 'pglite';

type Home = { argument: object; forget: () => Promise<void> };

export type Contender = {
	key: ContenderKey;
	name: string;
	/** What it promises, in words, beside its figures. */
	keeps: string;
	script: string;
	dialect: DialectName;
	/** False for a relay, which has no document to give. */
	answers: boolean;
	/** True when a document is still there after the process has ended. */
	keepsDocuments: boolean;
	usesPostgres: boolean;
	/** A place for its documents that nobody has used, and what to tell it of that place. */
	newHome: () => Promise<Home>;
};

/** Made by the command, in the same folder as the file that this one is made into. */
const OUR_SERVER = join(import.meta.dirname, 'our-server.js');
const nowhere = async (): Promise<Home> => ({ argument: {}, forget: async () => {} });

/** In the order of the tables. Those that need PostgreSQL are left out without it. */
export function listContenders(postgres: BenchPostgres | null): Contender[] {
	const relay = {
		dialect: 'y-websocket' as const,
		...{ answers: false, keepsDocuments: false, usesPostgres: false },
		...{ keeps: 'nothing', newHome: nowhere }
	};
	const all: Contender[] = [
		{
			...{ key: 'bare-relay', name: 'bare relay', script: 'tests/bench/bare-relay.js', ...relay }
		},
		{
			...{ key: 'coalescing-relay', name: 'coalescing relay', ...relay },
			script: 'tests/bench/coalescing-relay.js'
		},
		{
			...{ key: 'y-websocket', name: '@y/websocket-server 0.1.5', keeps: 'memory only' },
			script: 'tests/bench/peer/y-websocket-server.js',
			...{ dialect: 'y-websocket', answers: true, keepsDocuments: false, usesPostgres: false },
			newHome: nowhere
		},
		{
			...{ key: 'hocuspocus', name: 'Hocuspocus 4.7.0', keeps: 'stored 2 to 10 s later' },
			script: 'tests/bench/peer/hocuspocus/hocuspocus-server.js',
			...{ dialect: 'hocuspocus', answers: true, keepsDocuments: true, usesPostgres: true },
			newHome: async () => {
				const { url, forget } = await postgres!.newDatabase();
				return { argument: { url }, forget };
			}
		},
		{
			...{ key: 'maillage', name: 'Maillage on PostgreSQL', keeps: 'committed before it is seen' },
			script: OUR_SERVER,
			...{ dialect: 'y-websocket', answers: true, keepsDocuments: true, usesPostgres: true },
			newHome: async () => {
				const { url, forget } = await postgres!.newDatabase();
				return { argument: { place: { url } }, forget };
			}
		},
		{
			...{ key: 'pglite', name: 'Maillage on PGlite', keeps: 'committed before it is seen' },
			script: OUR_SERVER,
			...{ dialect: 'y-websocket', answers: true, keepsDocuments: true, usesPostgres: false },
			newHome: async () => {
				const directory = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
				const forget = async () => rmSync(directory, { recursive: true, force: true });
				return { argument: { place: { directory } }, forget };
			}
		}
	];
	return all.filter(({ usesPostgres }) => postgres || !usesPostgres);
}
