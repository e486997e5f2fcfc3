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

function anElement(name: string, inside: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement {
	const element = new Y.XmlElement(name);
	element.insert(0, inside);
	return element;
}

function someWords(words: string, marks: Record<string, unknown> = {}): Y.XmlText {
	const text = new Y.XmlText();
	text.applyDelta([{ insert: words, attributes: marks }]);
	return text;
}

function aHeading(level: number): Y.XmlElement {
	const heading = anElement('heading', [someWords('Titre')]);
	heading.setAttribute('level', level as never);
	return heading;
}

function aParagraph(words: string, marks: Record<string, unknown> = {}): Y.XmlElement {
	return anElement('paragraph', [someWords(words, marks)]);
}

function nested(depth: number): Y.XmlElement {
	let element = aParagraph('au fond');
	for (let at = 0; at < depth; at += 1) element = anElement('blockquote', [element]);
	return element;
}

const rich = (doc: Y.Doc) => doc.getXmlFragment('finding');
const partners = (doc: Y.Doc) => doc.getMap('partners');
const values = (doc: Y.Doc) => doc.getMap('values');
const aPartner = () => rowMapOf('partners', { name: 'CPTS' }, 'a0');

const refused: [string, (doc: Y.Doc) => void][] = [
	['an element that no editor knows', (doc) => rich(doc).push([anElement('table')])],
	['an element named like a method', (doc) => rich(doc).push([anElement('constructor')])],
	['words at the root of a field', (doc) => rich(doc).push([someWords('nulle part')])],
	[
		'a paragraph inside a paragraph',
		(doc) => rich(doc).push([anElement('paragraph', [aParagraph('dedans')])])
	],
	[
		'an item of a list that begins with a title',
		(doc) => rich(doc).push([anElement('bulletList', [anElement('listItem', [aHeading(2)])])])
	],
	['a mark that no editor knows', (doc) => rich(doc).push([aParagraph('rouge', { color: 'red' })])],
	['a title of level 1', (doc) => rich(doc).push([aHeading(1)])],
	['a title of level 7', (doc) => rich(doc).push([aHeading(7)])],
	[
		'an attribute that no editor knows',
		(doc) => {
			const paragraph = aParagraph('au centre');
			paragraph.setAttribute('align', 'center');
			rich(doc).push([paragraph]);
		}
	],
	[
		'a link that runs a script',
		(doc) => rich(doc).push([aParagraph('ici', { link: { href: 'javascript:alert(1)' } })])
	],
	['a link to nowhere', (doc) => rich(doc).push([aParagraph('ici', { link: {} })])],
	[
		'an image inside the words',
		(doc) => {
			const text = someWords('avant ');
			text.insertEmbed(6, { image: 'x' });
			rich(doc).push([anElement('paragraph', [text])]);
		}
	],
	['a text nested a hundred times and more', (doc) => rich(doc).push([nested(120)])],
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
			const marks = { bold: {}, italic: {}, link: { href: 'https://exemple.fr' } };
			const item = () => anElement('listItem', [aParagraph('un'), aParagraph('deux')]);
			rich(doc).push([
				...[aHeading(2), aHeading(3), aParagraph('gras', marks)],
				...[anElement('bulletList', [item()]), anElement('orderedList', [item()])],
				anElement('blockquote', [anElement('paragraph', [anElement('hardBreak')])]),
				nested(20)
			]);
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
	],
	['names that the fiche does not use', (doc) => doc.getArray('carnet').push([{ a: 1 }])]
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
		bruno.doc.getXmlFragment('finding').push([aParagraph('des mots')]);
		await waitUntil('saved', () => bruno.status.kind === 'saved');
		const before = await stateOf(documentId);
		const { doc } = (await loadDocument(db(), { documentId }))!;
		const known = Y.encodeStateVector(doc);
		const paragraph = doc.getXmlFragment('finding').toArray().at(-1) as Y.XmlElement;
		(paragraph.get(0) as Y.XmlText).format(0, 3, { link: { href: 'javascript:alert(1)' } });
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
