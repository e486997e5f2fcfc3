import { expect, it } from 'vitest';
import { postedForms } from './support/form-fields.ts';
import { sourcesUnder } from './support/sources.ts';

const KEEPER = 'src/lib/ui/keeping/FormEnd.svelte';
const MANY = 3;

/** Forms of more than three fields that are kept otherwise, or must never be. */
const exceptions: Record<string, string> = {
	'src/lib/consultations/questionnaire/AnswerForm.svelte':
		'kept by its own script, the lightest of all pages: answer-draft.ts',
	'src/lib/consultations/entry/EntryForm.svelte':
		'kept by the desk of the facilitator, which works without a network: entry-draft.ts, entry-store.ts',
	'src/lib/votes/paper/SheetForm.svelte':
		'what is copied from paper ballots stays on no device: it is typed again from the paper',
	'src/lib/votes/casting/BallotForm.svelte': 'a ballot is never kept on a device',
	'src/lib/votes/building/ImportPreview.svelte ?/verifier#importer':
		'choices about a list that the page has just read, and that no other page shows: names and addresses of a roll stay in their file',
	'src/routes/inscription/+page.svelte':
		'a name, an address and a password, on a device that nobody has signed in on yet'
};

const forms = postedForms(sourcesUnder(['src'], ['.svelte']));
const long = forms.filter(({ fields }) => fields.length > MANY);
const isKept = ({ components }: { components: string[] }) => components.includes(KEEPER);

it('whoever loses the network or the page finds their words again, in every form of more than three fields', () => {
	expect(forms.length).toBeGreaterThan(120);
	expect(long.length).toBeGreaterThan(15);
	const lost = long.filter((form) => !isKept(form) && !exceptions[form.place]);
	expect(
		lost.map(({ place, fields }) => `${place}: ${fields.slice(0, 5).join(', ')}…`),
		'put its button in a <FormEnd>, or say why not in this test'
	).toEqual([]);
});

it('each exception is a long form that is not kept that way', () => {
	const places = long.filter((form) => !isKept(form)).map(({ place }) => place);
	expect(Object.keys(exceptions).filter((place) => !places.includes(place))).toEqual([]);
});

it('a form that is kept sends itself: nothing else sends it beside', () => {
	const twice = sourcesUnder(['src'], ['.svelte']).flatMap(({ path, text }) =>
		[...text.matchAll(/<form\b[^>]*use:enhance[^]*?<\/form>/g)]
			.filter(([form]) => form.includes('<FormEnd'))
			.map(() => path)
	);
	expect(twice).toEqual([]);
});

it('a form of four fields drawn by components, in a list, or passed to another, is seen as one', () => {
	const form = (path: string, text: string) => ({ path, text });
	const [long, passed] = postedForms([
		form(
			'src/a/Long.svelte',
			`<script>import Row from './Row.svelte';</script>
			<form method="POST"><input type="hidden" name="id" />{#each [1] as one}<Row />{/each}</form>`
		),
		form('src/a/Row.svelte', '<input name="title" />'),
		form('src/b/Frame.svelte', '<form method="post">{@render children()}<button>x</button></form>'),
		form(
			'src/b/User.svelte',
			`<script>import Frame from './Frame.svelte';</script>
			<Frame><input name="a" /><select name="b"></select><input type="radio" name="c" /><input type="radio" name="c" /><textarea name="d"></textarea></Frame>`
		)
	]);
	expect(long!.fields).toHaveLength(4);
	expect(passed!.fields).toHaveLength(4);
});
