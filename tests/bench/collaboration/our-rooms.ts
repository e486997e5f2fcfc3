import type { Db } from '#lib/database/database.server.ts';
import { aFicheWrittenBy, signIn } from '../../documents/support/live-server.ts';
import { aContract, aPerson } from '../../support/people.ts';
import type { Crowd, Room } from './types.ts';

/** Fiches in co-writing, those who write each of them, and people who may only read, everybody signed in. */
export async function makeRooms(db: Db, { documents, writers, readers }: Crowd): Promise<Room[]> {
	// One transaction: hundreds of people, and nothing of this is measured.
	return db.transaction(async (tx) => {
		const contract = await aContract(tx);
		const passers: string[] = [];
		for (let n = 0; n < readers; n += 1)
			passers.push((await signIn(tx, await aPerson(tx, `R${n}`))).cookie);
		const rooms: Room[] = [];
		for (let n = 0; n < documents; n += 1) {
			const names = Array.from({ length: writers }, (_, at) => `P${at}`);
			const { documentId, people } = await aFicheWrittenBy(tx, names, contract);
			const cookies = names.map((name) => people[name]!.cookie);
			rooms.push({ id: documentId, writers: cookies, readers: passers });
		}
		return rooms;
	});
}
