import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export { agree, people as peopleColumn } from '../../../ui/words.ts';
export { objection, position as positionColumn } from '../../words.ts';

type Why = { name: string; agreements: number; objections: number; blocks: number; max: number };
const n = (value: number): string => formatNumber(value);
const objectionsOf = message<number>({
	fr: (count) =>
		count === 0
			? 'aucune objection'
			: `${n(count)} ${plural('fr', count, 'objection', 'objections')}`,
	en: (count) =>
		count === 0 ? 'no objection' : `${n(count)} ${plural('en', count, 'objection', 'objections')}`
});

export const adopted = message<Why>({
	fr: (p) =>
		`${p.name} recueille le consentement : ${n(p.agreements)} ${plural('fr', p.agreements, 'personne est d’accord', 'personnes sont d’accord')}, ${p.blocks === 0 && p.objections === 0 ? 'et personne n’a d’objection' : `${objectionsOf(p.objections)}, pour ${n(p.max)} au plus`}.`,
	en: (p) =>
		`${p.name} has consent: ${n(p.agreements)} ${plural('en', p.agreements, 'person agrees', 'people agree')}, ${p.blocks === 0 && p.objections === 0 ? 'and nobody objects' : `with ${objectionsOf(p.objections)}, at most ${n(p.max)} allowed`}.`
});
export const blocked = message<Why>({
	fr: (p) =>
		`${p.name} ne recueille pas le consentement : ${n(p.blocks)} ${plural('fr', p.blocks, 'personne s’y oppose et bloque', 'personnes s’y opposent et bloquent')} la proposition.`,
	en: (p) =>
		`${p.name} does not have consent: ${n(p.blocks)} ${plural('en', p.blocks, 'person blocks', 'people block')} it.`
});
export const objected = message<Why>({
	fr: (p) =>
		`${p.name} ne recueille pas le consentement : ${objectionsOf(p.objections)}, alors qu’il n’en fallait ${p.max === 0 ? 'aucune' : `pas plus de ${n(p.max)}`}.`,
	en: (p) =>
		`${p.name} does not have consent: ${objectionsOf(p.objections)}, and ${p.max === 0 ? 'none was' : `at most ${n(p.max)} ${plural('en', p.max, 'was', 'were')}`} allowed.`
});
export const nobodyAgrees = message<Why>({
	fr: (p) => `${p.name} ne recueille pas le consentement : personne ne se dit d’accord.`,
	en: (p) => `${p.name} does not have consent: nobody says they agree.`
});
export const caption = message({ fr: 'Positions exprimées', en: 'Positions expressed' });
export const block = message({ fr: 'Opposition qui bloque', en: 'Block' });
export const rule = message<{ max: number; allowsBlock: boolean }>({
	fr: ({ max, allowsBlock }) =>
		`La règle annoncée : ${max === 0 ? 'aucune objection' : `${n(max)} ${plural('fr', max, 'objection', 'objections')} au plus`}${allowsBlock ? ', et personne qui bloque' : ''}. Qui ne se prononce pas n’empêche rien.`,
	en: ({ max, allowsBlock }) =>
		`The announced rule: ${max === 0 ? 'no objection' : `at most ${n(max)} ${plural('en', max, 'objection', 'objections')}`}${allowsBlock ? ', and nobody who blocks' : ''}. Whoever takes no position stops nothing.`
});
