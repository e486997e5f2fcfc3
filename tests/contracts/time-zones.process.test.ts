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
	const textOf = async (path: string) => {
		const page = (await htmlOf(path)).replace(/<script[^]*?<\/script>/g, ' ');
		return page
			.replace(/<[^>]*>/g, ' ')
			.replace(/&nbsp;|\s/g, ' ')
			.replace(/ +/g, ' ');
	};

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

	it('an hour typed in a form is that of La Réunion, on both sides of each change of the clocks of Paris', async () => {
		const room = '/c/brumeval/coordination/votes';
		const places = formsOf(await htmlOf(`${room}/nouveau`))[0]!.fields;
		const place = new Map(places).get('place')!;
		const created = await post(`${room}/nouveau`, { title: 'À quelle heure ?', place });
		const home = created.headers.get('location')!.replace(/\/question$/, '');
		for (const [opens, closes, said] of [
			['2027-03-27T18:00', '2027-03-29T18:00', 'Du 27 mars 2027 à 18:00 au 29 mars 2027 à 18:00'],
			[
				'2027-10-30T08:00',
				'2027-11-01T08:00',
				'Du 30 octobre 2027 à 08:00 au 1er novembre 2027 à 08:00'
			]
		] as const) {
			const step = formsOf(await htmlOf(`${home}/personnes`)).find(({ fields }) =>
				fields.some(([name]) => name === 'opensAt')
			)!;
			const fields = { ...Object.fromEntries(step.fields), opensAt: opens, closesAt: closes };
			expect((await post(`${home}/personnes`, fields)).status).toBe(303);
			const kept = new Map(
				formsOf(await htmlOf(`${home}/personnes`)).flatMap((form) => form.fields)
			);
			expect([kept.get('opensAt'), kept.get('closesAt')]).toEqual([opens, closes]);
			expect(await textOf(home)).toContain(`${said} (heure de La Réunion)`);
		}
		expect(await textOf(`${home}/personnes`)).toContain('Heures du contrat : heure de La Réunion');
	});
});
