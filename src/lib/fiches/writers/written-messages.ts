import { message } from '../../shared/messages.ts';
import type { WrittenFiche } from './written-by.server.ts';

export const ficheName = message<{ number: number; title: string }>({
	fr: ({ number, title }) => `Fiche ${number} : ${title}`,
	en: ({ number, title }) => `Sheet ${number}: ${title}`
});

const wrote = message({ fr: 'A écrit dans le texte', en: 'Wrote in the text' });
const granted = message({
	fr: 'A le droit d’écrire, donné par son nom',
	en: 'May write, a right given by name'
});
const withdrawn = message({
	fr: 'Son droit d’écrire a été retiré',
	en: 'Their right to write was withdrawn'
});

export function howTheyWrite({ wrote: has, personal }: WrittenFiche): string {
	const right = personal === 'granted' ? granted() : withdrawn();
	return [has ? wrote() : '', personal ? right : ''].filter(Boolean).join(' · ');
}
