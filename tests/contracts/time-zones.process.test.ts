import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsOf } from '../attack/support/read-forms.ts';
import { aDemonstration } from '../support/a-demonstration.ts';
import { startApplication, type Application } from '../support/application.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';
/** « … à 18:00 (heure de …) » in a page; a line of a form may be anything. */
const HOURS = /\d{1,2} \S+ 20\d\d à \d\d:\d\d( \([^)]*\))?/g;

describe.each(driversOfTheRun())('pages of a contract of La Réunion (%s)', (driver) => {
	let application: Application;
	let data: Awaited<ReturnType<typeof aDemonstration>>;
	let base = '';
	let cookie = '';

	const post = (path: string, fields: Record<string, string>) =>
		fetch(base + path, {
			method: 'POST',
			redirect: 'manual',
			headers: { 'content-type': FORM_TYPE, accept: 'text/html', origin: base, cookie },
			body: new URLSearchParams(fields).toString()
		});
	const htmlOf = async (path: string) => {
		const answer = await fetch(base + path, { headers: { accept: 'text/html', cookie } });
		expect(answer.status, path).toBe(200);
		return answer.text();
	};
	const wordsOf = (html: string) =>
		html
			.replace(/<script[^]*?<\/script>/g, ' ')
			.replace(/<[^>]*>/g, ' ')
			.replace(/&nbsp;|\s/g, ' ')
			.replace(/ +/g, ' ');
	const textOf = async (path: string) => wordsOf(await htmlOf(path));

	beforeAll(async () => {
		data = await aDemonstration(driver);
		const port = String(await freePort());
		application = startApplication({ ...data.environment, PORT: port, DEMO: '1' });
		base = await application.ready;
		const signedIn = await post('/connexion', {
			...{ email: 'coordination@brumeval.example', password: 'maillage-demo' }
		});
		cookie = signedIn.headers
			.getSetCookie()
			.map((kept) => kept.split(';')[0])
			.join('; ');
	});
	afterAll(async () => {
		await application.stop();
		await data.remove();
	});

	it('say the hour of La Réunion once the coordination chose it, two or three hours after that of Paris', async () => {
		const vote = '/c/brumeval/votes/que-pensez-vous-de-la-fiche-du-bus-sante';
		const before = await textOf(vote);
		expect(before).toContain('(heure de Paris)');
		const fields = {
			...{ title: 'Contrat', territoryName: 'Brumeval', presentation: '', replyTo: '' },
			...{ startsOn: '2026-01-01', endsOn: '2030-12-31' }
		};
		const path = '/c/brumeval/coordination/contrat?/enregistrer';
		expect((await post(path, { ...fields, timeZone: 'America/New_York' })).status).toBe(400);
		expect((await post(path, { ...fields, timeZone: 'Indian/Reunion' })).status).toBe(303);

		const pages = [
			...[
				'',
				'/votes',
				'/consultations',
				'/fiches/1',
				'/fiches/4/versions',
				'/fiches/1/historique'
			],
			...['/coordination', '/coordination/moderation', '/moderation', '/groupes']
		].map((end) => `/c/brumeval${end}`);
		let found = 0;
		for (const page of [vote, ...pages]) {
			const hours = [...(await textOf(page)).matchAll(HOURS)];
			found += hours.length;
			for (const [words, place] of hours)
				if (place !== undefined) expect(place, `${page}: ${words}`).toBe(' (heure de La Réunion)');
			const bare = hours.filter(([, place]) => place === undefined);
			// « Du 3 mars à 8:00 au 9 mars à 18:00 (heure de La Réunion) »: the first of the two.
			expect(bare.length, page).toBeLessThanOrEqual(hours.length / 2);
		}
		expect(found).toBeGreaterThan(8);
		const [was, is] = [before, await textOf(vote)].map(
			(text) => /à (\d\d):\d\d \(heure/.exec(text)![1]!
		);
		expect((Number(is) - Number(was) + 24) % 24).toBeOneOf([2, 3]);
	});

	const inZone = (timeZone: string) =>
		post('/c/brumeval/coordination/contrat?/enregistrer', {
			...{ title: 'Contrat', territoryName: 'Brumeval', presentation: '', replyTo: '' },
			...{ startsOn: '2026-01-01', endsOn: '2030-12-31', timeZone }
		});
	/** What is typed, and what is then said there. */
	const stays = [
		['2027-03-27T18:00', '2027-03-29T18:00', '27 mars 2027 à 18:00 au 29 mars 2027 à 18:00'],
		['2027-10-30T08:00', '2027-11-01T08:00', '30 octobre 2027 à 08:00 au 1er novembre 2027 à 08:00']
	] as const;
	/** The words of its hour, and the same stays as Paris says them: its own clocks change between their ends. */
	const zones = [
		[
			'Indian/Reunion',
			'heure de La Réunion',
			[
				'27 mars 2027 à 15:00 au 29 mars 2027 à 16:00',
				'30 octobre 2027 à 06:00 au 1er novembre 2027 à 05:00'
			]
		],
		[
			'America/Martinique',
			'heure de la Martinique',
			[
				'27 mars 2027 à 23:00 au 30 mars 2027 à 00:00',
				'30 octobre 2027 à 14:00 au 1er novembre 2027 à 13:00'
			]
		]
	] as const;
	const setHours = async (
		path: string,
		action: string,
		[opensAt, closesAt]: readonly [string, string]
	) => {
		const step = formsOf(await htmlOf(path)).find(({ fields }) =>
			fields.some(([name]) => name === 'opensAt')
		)!;
		const fields = { ...Object.fromEntries(step.fields), opensAt, closesAt };
		expect((await post(path + action, fields)).status).toBeLessThan(400);
		const kept = new Map(formsOf(await htmlOf(path)).flatMap((form) => form.fields));
		expect([kept.get('opensAt'), kept.get('closesAt')]).toEqual([opensAt, closesAt]);
	};

	it.each(zones)(
		'an hour typed for a vote is that of %s, and its printed letters say it, on both sides of each change of the clocks of Paris',
		async (zone, words, inParis) => {
			expect((await inZone(zone)).status).toBe(303);
			const room = '/c/brumeval/coordination/votes';
			const places = formsOf(await htmlOf(`${room}/nouveau`))[0]!.fields;
			const place = new Map(places).get('place')!;
			const created = await post(`${room}/nouveau`, { title: 'À quelle heure ?', place });
			const home = created.headers.get('location')!.replace(/\/question$/, '');
			for (const [index, [opens, closes, said]] of stays.entries()) {
				await setHours(`${home}/personnes`, '', [opens, closes]);
				expect(await textOf(home)).toContain(`Du ${said} (${words})`);
				const letters = await post(`${home}/lettres`, { count: '1' });
				expect(letters.status).toBe(200);
				expect(wordsOf(await letters.text())).toMatch(
					new RegExp(`Lettre n° \\d.*du ${said} \\(${words}\\)`, 'i')
				);
				await inZone('Europe/Paris');
				expect(await textOf(home)).toContain(`Du ${inParis[index]} (heure de Paris)`);
				await inZone(zone);
			}
			expect(await textOf(`${home}/personnes`)).toContain(`Heures du contrat : ${words}`);
		}
	);

	it.each(zones)(
		'an hour typed for a step of a consultation is that of %s, on both sides of each change of the clocks of Paris',
		async (zone, words, inParis) => {
			expect((await inZone(zone)).status).toBe(303);
			const room = '/c/brumeval/coordination/consultations';
			const places = formsOf(await htmlOf(`${room}/nouvelle`))[0]!.fields;
			const place = new Map(places).get('place')!;
			const asked = { title: `À quelle heure, ${zone} ?`, place, kinds: 'questionnaire' };
			const created = await post(`${room}/nouvelle`, asked);
			const home = created.headers.get('location')!;
			const link = await post(`${home}/montrer?/creer`, { days: '7' });
			const shown = /\/c\/brumeval\/apercu\/[\w-]+/.exec(await link.text())![0];
			for (const [index, [opens, closes, said]] of stays.entries()) {
				await setHours(home, '?/enregistrer-etape', [opens, closes]);
				expect(await textOf(shown)).toContain(`${said} (${words})`);
				await inZone('Europe/Paris');
				expect(await textOf(shown)).toContain(`${inParis[index]} (heure de Paris)`);
				await inZone(zone);
			}
		}
	);
});
