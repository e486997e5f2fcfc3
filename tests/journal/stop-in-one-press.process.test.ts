import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { aDemonstration } from '../support/a-demonstration.ts';
import { startApplication, type Application } from '../support/application.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';
import { waitUntil } from '../support/wait-until.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';

describe.each(driversOfTheRun())(
	'a mail program that stops mails in one press, RFC 8058 (%s)',
	(driver) => {
		let application: Application;
		let data: Awaited<ReturnType<typeof aDemonstration>>;
		let smtp: SMTPServer;
		let base = '';
		let cookie = '';
		const received: string[] = [];

		const post = (
			path: string,
			fields: Record<string, string>,
			headers: Record<string, string> = {}
		) =>
			fetch(base + path, {
				method: 'POST',
				redirect: 'manual',
				headers: { 'content-type': FORM_TYPE, accept: 'text/html', ...headers },
				body: new URLSearchParams(fields).toString()
			});
		const own = () => ({ origin: base, cookie });
		const invite = (addresses: string) =>
			post(
				'/c/brumeval/coordination/invitations?/inviter',
				{ addresses, role: 'partner', organisation: 'CPTS', days: '14' },
				own()
			);
		const mailTo = async (address: string) => {
			const find = () => received.find((raw) => raw.includes(`To: ${address}`));
			await waitUntil(`a mail to ${address}`, () => find() !== undefined, 30_000);
			return find()!;
		};
		const stopOf = (raw: string) =>
			/List-Unsubscribe:\s*<http:\/\/[^/]+(\/courriels\/[\w-]+\/arret)>/.exec(
				raw.replace(/\r\n[ \t]+/g, '')
			)![1]!;

		beforeAll(async () => {
			smtp = new SMTPServer({
				authOptional: true,
				disabledCommands: ['STARTTLS', 'AUTH'],
				onRcptTo({ address }, _session, done) {
					if (!address.startsWith('inconnu')) return done();
					done(Object.assign(new Error('5.1.1 no mailbox of this name'), { responseCode: 550 }));
				},
				onData(stream, _session, done) {
					let raw = '';
					stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
					stream.on('end', () => {
						received.push(raw.replace(/^To: <(.*)>\r$/m, 'To: $1\r'));
						done();
					});
				}
			});
			await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
			const mails = (smtp.server.address() as { port: number }).port;
			data = await aDemonstration(driver);
			const port = String(await freePort());
			application = startApplication({
				...{ ...data.environment, PORT: port, DEMO: '1', LOG_LEVEL: 'trace' },
				...{ SMTP_URL: `smtp://127.0.0.1:${mails}`, MAIL_FROM: 'maillage@cls.exemple.test' }
			});
			base = await application.ready;
			const person = { email: 'coordination@brumeval.example', password: 'maillage-demo' };
			const signedIn = await post('/connexion', person, { origin: base });
			cookie = signedIn.headers
				.getSetCookie()
				.map((kept) => kept.split(';')[0])
				.join('; ');
		});
		afterAll(async () => {
			await application.stop();
			await new Promise<void>((resolve) => smtp.close(resolve));
			await data.remove();
		});

		it('is obeyed without session, cookie nor origin, once or many times, and the mailbox gets no more of these', async () => {
			const address = 'zoe@exemple.test';
			expect((await invite(address)).status).toBe(200);
			const raw = await mailTo(address);
			expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
			const stop = stopOf(raw);

			const seen = await fetch(base + stop, { redirect: 'manual' });
			expect([seen.status, seen.headers.get('location')]).toEqual([
				303,
				stop.replace('/arret', '')
			]);
			expect((await invite(address)).status, 'looking stops nothing').toBe(200);

			for (let n = 0; n < 3; n += 1) {
				const answer = await post(stop, { 'List-Unsubscribe': 'One-Click' });
				expect(answer.status).toBe(204);
				expect(answer.headers.getSetCookie()).toEqual([]);
			}
			const refused = await invite(address);
			expect(refused.status).toBe(400);
			expect(await refused.text()).toMatch(
				/zoe@exemple\.test.: [^<]*ne veut plus recevoir d’invitations/
			);
			const parts = new FormData();
			parts.append('List-Unsubscribe', 'One-Click');
			expect((await fetch(base + stop, { method: 'POST', body: parts })).status).toBe(204);
			const foreign = await post(stop.replace(/.{9}(?=\/arret)/, 'AAAAAAAAA'), {});
			expect(foreign.status).toBe(404);
		});

		it('is undone on a page without account, in words', async () => {
			const address = 'elodie@exemple.test';
			await invite(address);
			const page = stopOf(await mailTo(address)).replace('/arret', '');
			const read = async () => (await fetch(base + page)).text();
			const change = (what: string, receive: string) =>
				post(`${page}?/changer`, { what, receive }, { origin: base });
			expect(await read()).toMatch(/elodie@exemple\.test[^]*Vous recevez.: les invitations/);
			expect((await change('this', 'no')).status).toBe(303);
			expect(await read()).toMatch(/Vous ne recevez plus.: les invitations/);
			await change('all', 'no');
			expect(await read()).toContain('Vous ne recevez plus aucun de ces courriels');
			await change('all', 'yes');
			await change('this', 'yes');
			expect(await read()).toMatch(/Vous recevez.: les invitations/);
			expect((await invite(address)).status).toBe(200);
			expect(await (await fetch(`${base}/courriels/inconnu`)).text()).toContain(
				'Ce lien est incomplet'
			);
			const elsewhere = await post(
				`${page}?/changer`,
				{ what: 'all', receive: 'no' },
				{
					origin: 'https://evil.example'
				}
			);
			expect(elsewhere.status).toBe(403);
		});

		it('answers reach the mailbox that the coordination chose, and nobody’s own', async () => {
			const before = await mailTo('zoe@exemple.test');
			expect(before).not.toMatch(/^Reply-To:/m);
			const contract = {
				...{ title: 'Contrat', territoryName: 'Brumeval', presentation: '' },
				...{ startsOn: '2026-01-01', endsOn: '2030-12-31', replyTo: 'cls@brumeval.example' }
			};
			const path = '/c/brumeval/coordination/contrat?/enregistrer';
			expect((await post(path, { ...contract, replyTo: 'pas une adresse' }, own())).status).toBe(
				400
			);
			expect((await post(path, contract, own())).status).toBe(303);
			await invite('chloe.d@exemple.test');
			expect(await mailTo('chloe.d@exemple.test')).toMatch(
				/^Reply-To: <?cls@brumeval\.example>?\r$/m
			);
			const publicPage = await (await fetch(`${base}/c/brumeval`)).text();
			expect(publicPage).not.toContain('cls@brumeval.example');
		});

		it('an address that its server refuses is told on the page of invitations', async () => {
			await invite('inconnu@exemple.test');
			const told =
				/inconnu@exemple\.test[^]*?Adresse refusée par son serveur le [^<]*no mailbox of this name/;
			const isTold = async () => {
				const page = await fetch(`${base}/c/brumeval/coordination/invitations`, {
					headers: { cookie }
				});
				return told.test(await page.text());
			};
			await waitUntil('the refusal on the page', isTold, 30_000);
		});
	}
);
