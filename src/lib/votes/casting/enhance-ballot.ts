import { numberOf } from '../../shared/typed/typed-number.ts';

/**
 * What a script adds to a ballot that works without it: the points or credits given so far, and rankings moved by buttons.
 * Every word is in the page.
 */
const form = document.querySelector<HTMLFormElement>('form[data-ballot]');
const total = form?.querySelector<HTMLElement>('[data-total]') ?? null;
const ranking = form?.querySelector<HTMLElement>('[data-ranking]') ?? null;

function usedOf(method: string, fields: HTMLInputElement[]): number {
	if (method === 'equal-shares')
		return fields.reduce((sum, box) => sum + (box.checked ? Number(box.dataset.cost) : 0), 0);
	const given = fields.map(({ value }) => numberOf(value, { min: 0, max: 999_999 }) ?? 0);
	return given.reduce((sum, one) => sum + (method === 'quadratic' ? one * one : one), 0);
}

function tellTotal(box: HTMLElement, within: HTMLFormElement): void {
	const { total: method = '', all = '0', words = '' } = box.dataset;
	const fields = [...within.querySelectorAll<HTMLInputElement>('[data-points], [data-cost]')];
	const used = usedOf(method, fields);
	const number = new Intl.NumberFormat(document.documentElement.lang);
	box.textContent = words
		.replace('{used}', number.format(used))
		.replace('{all}', number.format(Number(all)));
	box.hidden = used === 0;
	box.toggleAttribute('data-over', method !== 'equal-shares' && used > Number(all));
}

type Row = { item: HTMLElement; select: HTMLSelectElement };

function rowsOf(list: HTMLElement): Row[] {
	return [...list.querySelectorAll<HTMLElement>('[data-option]')].map((item) => ({
		item,
		select: item.querySelector('select')!
	}));
}

/** Ranked options first, in their order; the others stay as the ballot lists them. */
function inOrder(rows: Row[]): Row[] {
	const place = ({ select }: Row) => (select.value === '' ? Infinity : Number(select.value));
	const position = ({ item }: Row) => Number(item.dataset.option);
	return [...rows].sort((a, b) => {
		const [left, right] = [place(a), place(b)];
		return left === right ? position(a) - position(b) : left - right;
	});
}

/** Up: ranks the option, or goes before the one above. Down: after the one below, and off the ranking from the last rank. */
function move(list: HTMLElement, button: HTMLElement): void {
	const ordered = inOrder(rowsOf(list));
	const ranked = ordered.filter(({ select }) => select.value !== '');
	const own = ordered.find(({ item }) => item.contains(button))!;
	const at = ranked.indexOf(own);
	if (button.dataset.move === 'up') {
		if (at === -1) ranked.push(own);
		else if (at > 0) ranked.splice(at - 1, 2, own, ranked[at - 1]!);
	} else if (at !== -1) {
		if (at === ranked.length - 1) ranked.pop();
		else ranked.splice(at, 2, ranked[at + 1]!, own);
	}
	for (const row of ordered) row.select.value = '';
	for (const [index, row] of ranked.entries()) row.select.value = String(index + 1);
	list.append(...inOrder(ordered).map(({ item }) => item));
	button.focus();
}

if (form && total) {
	form.addEventListener('input', () => tellTotal(total, form));
	tellTotal(total, form);
}
if (ranking) {
	for (const moves of ranking.querySelectorAll<HTMLElement>('[data-enhanced]'))
		moves.hidden = false;
	ranking.addEventListener('click', (event) => {
		const button = (event.target as HTMLElement).closest<HTMLElement>('[data-move]');
		if (button) move(ranking, button);
	});
}
document.querySelector<HTMLElement>('main [role="alert"]')?.focus();

export {};
