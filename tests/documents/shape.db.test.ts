import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdateFrame } from '#lib/documents/frames.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { hashState } from '#lib/documents/state.server.ts';
import { rowMapOf } from '#lib/fiches/text/document-content.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aClient, aRawClientInside, aStockClient } from './support/clients.ts';
import { aFicheWrittenBy, aLiveServer, type LiveServer } from './support/live-server.ts';

function anEnd(keys: Record<string, unknown>): Y.Map<unknown> {
	return new Y.Map(Object.entries(keys));
}

const rich = (doc: Y.Doc) => doc.getText('rich/finding');
const partners = (doc: Y.Doc) => doc.getMap('partners');
const values = (doc: Y.Doc) => doc.getMap('values');
const aPartner = () => rowMapOf('partners', { name: 'CPTS' }, 'a0');

const refused: [string, (doc: Y.Doc) => void][] = [
	['a mark that no editor knows', (doc) => rich(doc).insert(0, 'rouge', { color: 'red' })],
	[
		'a line of a kind that no editor knows',
		(doc) => rich(doc).insertEmbed(0, anEnd({ kind: 'table' }))
	],
	['a line that is deeper than any', (doc) => rich(doc).insertEmbed(0, anEnd({ indent: 50 }))],
	[
		'a line with a depth that is none',
		(doc) => rich(doc).insertEmbed(0, anEnd({ indent: 'deep' }))
	],
	[
		'a line with what no editor knows',
		(doc) => rich(doc).insertEmbed(0, anEnd({ align: 'center' }))
	],
	[
		'a text in the end of a line',
		(doc) => rich(doc).insertEmbed(0, anEnd({ kind: new Y.Text('dedans') }))
	],
	['an array among the words', (doc) => rich(doc).insertEmbed(0, new Y.Array())],
	[
		'a link that runs a script',
		(doc) => rich(doc).insert(0, 'ici', { link: 'javascript:alert(1)' })
	],
	['a link to nowhere', (doc) => rich(doc).insert(0, 'ici', { link: 'mailto:' })],
	['a link that is no address', (doc) => rich(doc).insert(0, 'ici', { link: {} })],
	['an image inside the words', (doc) => rich(doc).insertEmbed(0, { image: 'x' })],
	['letters under a name that the fiche does not use', (doc) => doc.getText('x').insert(0, 'a')],
	['anything else under such a name', (doc) => doc.getArray('carnet').push([{ a: 1 }])],
	['a rich field that does not exist', (doc) => doc.getText('rich/humeur').insert(0, 'bonne')],
	[
		'rich text where it was before it was kept as lines',
		(doc) => doc.getXmlFragment('finding').push([new Y.XmlElement('paragraph')])
	],
	[
		'a text nested a hundred times and more',
		(doc) => {
			let inside = new Y.Map();
			for (let depth = 0; depth < 120; depth += 1) inside = new Y.Map([['a', inside]]);
			partners(doc).set('a', inside);
		}
	],
	['an image in the title', (doc) => doc.getText('title').insertEmbed(0, { image: 'x' })],
	['a row that is no row', (doc) => partners(doc).set('ligne', 'CPTS')],
	[
		'a cell that the table does not have',
		(doc) => {
			const row = aPartner();
			row.set('telephone', '01');
			partners(doc).set('ligne', row);
		}
	],
	[
		'a day that is none in a table',
		(doc) => {
			const row = rowMapOf('calendar', { from: 'demain' }, 'a0');
			doc.getMap('calendar').set('ligne', row);
		}
	],
	['a day that is none', (doc) => values(doc).set('startsOn', 'demain')],
	['a choice that does not exist', (doc) => values(doc).set('priority', 'extrême')],
	['a box that does not exist', (doc) => values(doc).set('populations/martians', true)],
	['a value that the fiche does not have', (doc) => values(doc).set('humeur', 'bonne')]
];

const welcome: [string, (doc: Y.Doc) => void][] = [
	[
		'titles, lists, quotes, marks and links',
		(doc) => {
			const marks = { bold: true, italic: true, link: 'https://exemple.fr' };
			rich(doc).insert(0, 'gras', marks);
			for (const kind of ['heading', 'subheading', 'bullet', 'ordered', 'paragraph'])
				rich(doc).insertEmbed(0, anEnd({ kind, indent: 2, quoted: true }));
			rich(doc).format(0, rich(doc).length, { bold: null, italic: true });
			rich(doc).insert(0, 'deux\nlignes');
			rich(doc).delete(3, 4);
		}
	],
	[
		'rows, their cells and their order',
		(doc) => {
			partners(doc).set('ligne', aPartner());
			const row = partners(doc).get('ligne') as Y.Map<unknown>;
			(row.get('name') as Y.Text).insert(4, ' du Val');
			row.set('position', 'a1');
			const step = { label: 'Début', from: '2027-01-01', state: 'started' };
			doc.getMap('calendar').set('étape', rowMapOf('calendar', step, 'a0'));
			doc.getMap('funding').set('part', rowMapOf('funding', { amount: '12000.50' }, 'a0'));
			partners(doc).delete('ligne');
		}
	],
	[
		'boxes, choices and days',
		(doc) => {
			values(doc).set('populations/seniors', true);
			values(doc).set('communes/44001', true);
			values(doc).set('priority', 'high');
			values(doc).set('startsOn', '2027-01-01');
			values(doc).delete('startsOn');
		}
	]
];

describeOnBothDatabases('what a program may write into a fiche', (db) => {
	let server: LiveServer;
	beforeAll(async () => {
		server = await aLiveServer(db());
	});
	afterAll(() => server.stop());

	const stateOf = async (documentId: string) => {
		const { doc, seq } = (await loadDocument(db(), { documentId }))!;
		return { seq, hash: hashState(Y.encodeStateAsUpdate(doc)) };
	};

	it('what its editor would delete or nobody would read is refused, and nobody else notices', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		for (const [name, write] of refused) {
			const before = await stateOf(documentId);
			const { doc } = (await loadDocument(db(), { documentId }))!;
			const known = Y.encodeStateVector(doc);
			doc.transact(() => write(doc));
			const amina = await aRawClientInside(where, people.Amina);
			amina.send(encodeUpdateFrame(Y.encodeStateAsUpdate(doc, known)));
			expect(await amina.closed, name).toBe(4400);
			expect(await stateOf(documentId), name).toEqual(before);
			bruno.doc.getText('title').insert(0, '.');
			await waitUntil('Bruno goes on', () => bruno.status.kind === 'saved');
		}
		bruno.destroy();
	});

	it('a refused mark on words that are already there leaves them as they were', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		rich(bruno.doc).insert(0, 'des mots');
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		const before = await stateOf(documentId);
		const { doc } = (await loadDocument(db(), { documentId }))!;
		const known = Y.encodeStateVector(doc);
		rich(doc).format(0, 3, { link: 'javascript:alert(1)' });
		const amina = await aRawClientInside(where, people.Amina);
		amina.send(encodeUpdateFrame(Y.encodeStateAsUpdate(doc, known)));
		expect(await amina.closed).toBe(4400);
		expect(await stateOf(documentId)).toEqual(before);
		bruno.destroy();
	});

	it('what fits comes in, from any client', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const where = { url: server.url, documentId };
		const bruno = await aClient(where, people.Bruno);
		const stock = await aStockClient(where, people.Amina);
		const clockOf = (doc: Y.Doc) => Y.getState(doc.store, stock.doc.clientID);
		for (const [name, write] of welcome) {
			write(stock.doc);
			await waitUntil(name, () => clockOf(bruno.doc) === clockOf(stock.doc));
			expect(stock.provider.wsconnected, name).toBe(true);
		}
		stock.provider.destroy();
		bruno.destroy();
	});
});
