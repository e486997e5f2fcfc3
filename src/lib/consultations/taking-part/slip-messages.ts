import { message } from '../../shared/messages.ts';

export const slipLink = message({
	fr: 'Imprimer ce lien sur un carton à garder',
	en: 'Print this link on a card to keep'
});
export const slipTitle = message({ fr: 'Votre carton à garder', en: 'Your card to keep' });
export const slipHelp = message({
	fr: 'Imprimez cette page depuis votre navigateur, puis découpez le carton. Il tient dans une poche.',
	en: 'Print this page from your browser, then cut the card out. It fits in a pocket.'
});
export const slipSecret = message({
	fr: 'Gardez-le secret : qui a ce carton peut lire et changer votre réponse.',
	en: 'Keep it secret: whoever has this card can read and change your answer.'
});
export const slipScan = message({
	fr: 'Visez ce dessin avec un téléphone pour retrouver votre réponse.',
	en: 'Point a phone at this drawing to find your answer again.'
});
export const slipQr = message({
	fr: 'Code QR de votre lien privé',
	en: 'QR code of your private link'
});
export const slipTyped = message<{ site: string }>({
	fr: ({ site }) => `Sans appareil photo, ouvrez ${site} et tapez :`,
	en: ({ site }) => `Without a camera, open ${site} and type:`
});
export const slipNoCode = message({
	fr: 'Ce lien date d’avant les codes qui se tapent. Demandez un nouveau lien sur votre page pour en avoir un.',
	en: 'This link is older than codes that are typed. Ask for a new link on your page to have one.'
});
