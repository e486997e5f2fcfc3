import type { Framework } from './frameworks.ts';

export type DraftTheme = { title: string; summary: string; axisKey: string };
export type DraftGroup = {
	kind: string;
	name: string;
	purpose: string;
	/** Key of the axis whose theme it belongs to; empty = the whole contract. */
	axisKey: string;
	chosen: boolean;
};

/** A contract being created: everything is in the form itself, so that nothing is kept of what nobody finished. */
export type ContractDraft = {
	frameworkKey: string;
	title: string;
	territoryName: string;
	presentation: string;
	startsOn: string;
	endsOn: string;
	communeCodes: string[];
	districts: string[];
	themes: DraftTheme[];
	groups: DraftGroup[];
	/** The question put to the search of communes. */
	question: string;
};

/** Where a contract created today begins: on 1 January, with the themes, groups and duration of its framework. */
export function draftOf(framework: Framework, today: string): ContractDraft {
	const startsOn = `${Number(today.slice(0, 4)) + 1}-01-01`;
	const groups = [framework.wiredGroup ?? [], framework.suggestedGroups].flat();
	return {
		frameworkKey: framework.key,
		title: '',
		territoryName: '',
		presentation: '',
		startsOn,
		endsOn: framework.duration ? endOf(startsOn, framework.duration.years) : '',
		communeCodes: [],
		districts: [],
		themes: framework.axes.length
			? framework.axes.map(({ key, title }) => ({ title, summary: '', axisKey: key }))
			: [{ title: '', summary: '', axisKey: '' }],
		groups: groups.map(({ axis, ...group }) => ({ ...group, axisKey: axis ?? '' })),
		question: ''
	};
}

/** The last day of a duration in whole years: the eve of the same day. */
export function endOf(startsOn: string, years: number): string {
	const end = new Date(`${startsOn}T00:00:00Z`);
	end.setUTCFullYear(end.getUTCFullYear() + years);
	end.setUTCDate(end.getUTCDate() - 1);
	return end.toISOString().slice(0, 10);
}

const MOST_THEMES = 20;
const MOST_DISTRICTS = 60;
const MOST_GROUPS = 20;

export function readDraft(form: FormData): ContractDraft {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const all = (name: string, most: number) =>
		form
			.getAll(name)
			.slice(0, most)
			.map((value) => String(value).trim());
	const summaries = all('themeSummary', MOST_THEMES);
	const axes = all('themeAxis', MOST_THEMES);
	const chosen = new Set(all('groupChosen', MOST_GROUPS));
	const names = all('groupName', MOST_GROUPS);
	const purposes = all('groupPurpose', MOST_GROUPS);
	const groupAxes = all('groupAxis', MOST_GROUPS);
	return {
		frameworkKey: text('cadre'),
		title: text('title'),
		territoryName: text('territoryName'),
		presentation: text('presentation'),
		startsOn: text('startsOn'),
		endsOn: text('endsOn'),
		communeCodes: [...new Set(all('commune', 2000))],
		districts: all('district', MOST_DISTRICTS).filter(Boolean),
		themes: all('themeTitle', MOST_THEMES).map((title, i) => ({
			title,
			summary: summaries[i] ?? '',
			axisKey: axes[i] ?? ''
		})),
		groups: all('groupKind', MOST_GROUPS).map((kind, i) => ({
			kind,
			name: names[i] ?? '',
			purpose: purposes[i] ?? '',
			axisKey: groupAxes[i] ?? '',
			chosen: chosen.has(String(i))
		})),
		question: text('q')
	};
}

/** What the buttons of the form do to the draft: `verb` or `verb:argument`. Anything else changes nothing. */
export function draftAfter(
	draft: ContractDraft,
	deed: string,
	membersOf: (groupingCode: string) => readonly string[]
): ContractDraft {
	const [verb, argument = ''] = deed.split(':');
	const withCommunes = (communeCodes: string[]) => ({ ...draft, communeCodes });
	switch (verb) {
		case 'add-commune':
			return withCommunes([...new Set([...draft.communeCodes, argument])]);
		case 'add-grouping':
			return withCommunes([...new Set([...draft.communeCodes, ...membersOf(argument)])]);
		case 'remove-commune':
			return withCommunes(draft.communeCodes.filter((code) => code !== argument));
		case 'clear-communes':
			return withCommunes([]);
		case 'add-theme':
			if (draft.themes.length >= MOST_THEMES) return draft;
			return { ...draft, themes: [...draft.themes, { title: '', summary: '', axisKey: '' }] };
		case 'remove-theme':
			return { ...draft, themes: draft.themes.filter((_, i) => i !== Number(argument)) };
		case 'up-theme':
			return { ...draft, themes: swapped(draft.themes, Number(argument), -1) };
		case 'down-theme':
			return { ...draft, themes: swapped(draft.themes, Number(argument), 1) };
		default:
			return draft;
	}
}

/** The list with the element at `index` exchanged with its neighbour; the same list at an end. */
export function swapped<T>(list: readonly T[], index: number, step: 1 | -1): T[] {
	const copy = [...list];
	const here = copy[index];
	const there = copy[index + step];
	if (here === undefined || there === undefined) return copy;
	copy[index] = there;
	copy[index + step] = here;
	return copy;
}
