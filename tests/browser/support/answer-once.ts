import type { APIRequestContext } from '@playwright/test';

/** A consultation of the demonstration that is open, and asks one required question among choices. */
export const OPEN_CONSULTATION =
	'/c/brumeval/consultations/ou-et-quand-le-bus-sante-des-femmes-doit-il-passer';

/** Gives this person an answer and an idea to read and correct, unless they have one: some pages exist only then. */
export async function answerOnce(request: APIRequestContext): Promise<void> {
	await contributeOnce(request);
	await sendAnswer(request);
}

/** Somebody without an account answers: where the card of their private link is. */
export async function cardOf(request: APIRequestContext): Promise<string> {
	const said = (await sendAnswer(request)) ?? '';
	const [link] = /\/c\/[^"]*\/ma-participation\/[^"/?#]+/.exec(said) ?? [];
	if (!link) throw new Error('no private link after an answer');
	return `${link}/carton`;
}

/** What the page says after it; undefined when there is nothing to send. */
async function sendAnswer(request: APIRequestContext): Promise<string | undefined> {
	const page = await request.get(`${OPEN_CONSULTATION}/repondre/1`);
	const html = await page.text();
	const key = /name="form-key" value="([^"]+)"/.exec(html)?.[1];
	const radio = /<input[^>]*type="radio"[^>]*>/.exec(html)?.[0] ?? '';
	const name = /name="([^"]+)"/.exec(radio)?.[1];
	const value = /value="([^"]+)"/.exec(radio)?.[1];
	if (!key || !name || !value) return;
	const sent = await request.post(`${OPEN_CONSULTATION}/repondre/1?/envoyer`, {
		form: { 'form-key': key, [name]: value },
		headers: { accept: 'text/html', origin: new URL(page.url()).origin }
	});
	return sent.text();
}

const IDEA = 'Un arrêt devant la bibliothèque';

async function contributeOnce(request: APIRequestContext): Promise<void> {
	const own = await request.get(`${OPEN_CONSULTATION}/ma-participation`);
	if ((await own.text()).includes(IDEA)) return;
	const page = await request.get(`${OPEN_CONSULTATION}/contributions/2/nouvelle`);
	const formKey = /name="formKey" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
	await request.post(`${OPEN_CONSULTATION}/contributions/2/nouvelle?/envoyer`, {
		multipart: { formKey, title: IDEA, body: 'On y passe le samedi.', kind: 'idea' },
		headers: { accept: 'text/html', origin: new URL(page.url()).origin }
	});
}
