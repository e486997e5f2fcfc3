/** The words of a text, as one piece to show, to compare and to search. */
export type TextWords = { title: string; body: string; place: string; photo: string };

export function wordsOf({ title, body, place, photo }: TextWords): string {
	return [title, body, place, photo].filter((part) => part !== '').join('\n\n');
}
