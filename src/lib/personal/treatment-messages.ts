import { message } from '../shared/messages.ts';

export { purpose } from '../ui/words.ts';

export const dataLabel = message({ fr: 'Données gardées', en: 'Data kept' });
export const basisTitle = message({ fr: 'Ce qui l’autorise', en: 'What allows it' });
export const seenByLabel = message({ fr: 'Qui le voit', en: 'Who sees it' });
export const keptLabel = message({ fr: 'Combien de temps', en: 'For how long' });
export const onDeviceLabel = message({ fr: 'Sur votre appareil', en: 'On your device' });
export const sourceSaid = message<{ source: string }>({
	fr: ({ source }) => `D’après : ${source}`,
	en: ({ source }) => `After: ${source}`
});
export const columnsTitle = message({
	fr: 'Où c’est dans la base de données',
	en: 'Where it is in the database'
});
export const contentsTitle = message({ fr: 'Ce que garde le site', en: 'What the site keeps' });
