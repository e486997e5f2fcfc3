import sharp from 'sharp';
import type { StoredImage } from '#lib/consultations/contributions/images/reencode-image.server.ts';

const WIDTH = 1200;
const HEIGHT = 820;

/** Where each commune of Brumeval is on the drawing, in its own order: the middle of its land. */
const communes: { name: string; at: [number, number]; land: string }[] = [
	{
		name: 'Brumeval',
		at: [560, 400],
		land: '430,300 560,270 700,310 720,450 620,530 470,500 410,410'
	},
	{ name: 'Pontbrume', at: [850, 380], land: '700,310 860,250 1010,320 1000,470 870,510 720,450' },
	{
		name: 'Aubrecourt',
		at: [280, 370],
		land: '130,290 300,250 430,300 410,410 470,500 330,520 150,450'
	},
	{
		name: 'Saint-Aurian',
		at: [360, 170],
		land: '190,110 380,70 520,120 560,270 430,300 300,250 130,290'
	},
	{
		name: 'La Haie-Brumière',
		at: [660, 170],
		land: '520,120 700,60 830,110 860,250 700,310 560,270'
	},
	{ name: 'Vernoise', at: [1010, 190], land: '830,110 980,70 1120,160 1110,300 1010,320 860,250' },
	{
		name: 'Fontvive',
		at: [290, 640],
		land: '150,450 330,520 470,500 460,640 400,740 220,730 110,610'
	},
	{
		name: 'Grand-Essart',
		at: [620, 650],
		land: '470,500 620,530 720,450 870,510 800,660 690,760 520,760 400,740 460,640'
	},
	{
		name: 'Noirvallon',
		at: [980, 620],
		land: '870,510 1000,470 1110,560 1090,700 950,760 690,760 800,660'
	}
];
const grounds = [
	'#eadfc4',
	'#dde7cb',
	'#e8e2d5',
	'#d9e5d8',
	'#efe6cf',
	'#e0e6d2',
	'#e7e0cc',
	'#dfe9d6',
	'#e9e4d0'
];
/** Capital letters in strokes, 20 by 36: the numbers are for what people show. */
const letters = {
	A: 'M0 36L10 0 20 36M4 24H16',
	B: 'M0 18H11A9 9 0 0 0 11 0H0V36H11A9 9 0 0 0 11 18',
	C: 'M19 7C15-2 0-2 0 18S15 38 19 29',
	D: 'M0 0V36H5C25 36 25 0 5 0Z',
	E: 'M18 0H0V36H18M0 18H14',
	F: 'M18 0H0V36M0 18H14',
	G: 'M19 7C15-2 0-2 0 18S19 38 19 21H11',
	H: 'M0 0V36M20 0V36M0 18H20',
	I: 'M10 0V36'
};
const names = Object.keys(letters) as (keyof typeof letters)[];

export const planCaption = `Plan simplifié du Pays de Brumeval, dessiné pour la démonstration : ${communes
	.map(({ name }, i) => `${names[i]} ${name}`)
	.join(', ')}. En bleu, la Brume et son étang.`;

function mark(place: number, [x, y]: [number, number]): string {
	const path = letters[names[place]!];
	return `<circle cx="${x}" cy="${y}" r="40" fill="#fffdf8" stroke="#4b5659" stroke-width="3"/>
<path transform="translate(${x - 10} ${y - 18})" d="${path}" fill="none" stroke="#1d2527" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Drawn, not photographed: no tile of anybody else. Letters are strokes: text would need the fonts of the machine. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f3ec"/>
${communes.map(({ land }, i) => `<polygon points="${land}" fill="${grounds[i]}" stroke="#8b8573" stroke-width="4" stroke-linejoin="round" stroke-dasharray="14 8"/>`).join('\n')}
<g fill="#b9d0a8"><circle cx="230" cy="180" r="34"/><circle cx="268" cy="200" r="26"/><circle cx="1040" cy="660" r="40"/><circle cx="1000" cy="700" r="30"/><circle cx="420" cy="680" r="28"/><circle cx="760" cy="160" r="26"/><circle cx="180" cy="560" r="30"/></g>
<path d="M40 760C180 690 200 600 330 590S470 480 560 470 720 470 800 430 930 300 1000 250 1090 130 1180 90" fill="none" stroke="#6ea6c4" stroke-width="16" stroke-linecap="round"/>
<ellipse cx="745" cy="585" rx="62" ry="34" fill="#8fbdd6"/>
<g fill="none" stroke="#fffdf8" stroke-width="12" stroke-linecap="round"><path d="M60 380L280 370 560 400 850 380 1160 420"/><path d="M360 60V170L560 400 620 650 640 800"/><path d="M1010 190L850 380 980 620"/><path d="M290 640L620 650 980 620"/><path d="M360 170L660 170 1010 190"/></g>
<g fill="none" stroke="#b98a5a" stroke-width="4" stroke-linecap="round"><path d="M60 380L280 370 560 400 850 380 1160 420"/><path d="M360 60V170L560 400 620 650 640 800"/><path d="M1010 190L850 380 980 620"/><path d="M290 640L620 650 980 620"/><path d="M360 170L660 170 1010 190"/></g>
${communes.map(({ at }, i) => mark(i, at)).join('\n')}
</svg>`;

/** The plan of the demonstration, as the coordination of a real territory would have given it. */
export async function drawPlan(): Promise<StoredImage> {
	const { data, info } = await sharp(Buffer.from(drawing))
		.webp({ quality: 85 })
		.toBuffer({ resolveWithObject: true });
	return { image: new Uint8Array(data), width: info.width, height: info.height };
}

/** A point inside a commune, another one for each `nth`; null for a commune that is not drawn. */
export function pointIn(commune: string | undefined, nth: number) {
	const drawn = communes.find(({ name }) => name === commune);
	if (!drawn) return { planX: null, planY: null };
	const turn = nth * 2.4;
	const [x, y] = drawn.at;
	const planX = (x + 70 * Math.cos(turn)) / WIDTH;
	const planY = (y + 62 * Math.sin(turn)) / HEIGHT;
	return { planX: Number(planX.toFixed(4)), planY: Number(planY.toFixed(4)) };
}
