/** Plants and birds of France: what a person is called, until they choose, by those who may not see their name. */
const names = `
Aigrette Ajonc Alouette Ancolie Arbousier Aubépine Avocette Bergeronnette Bleuet Bouvreuil
Bruyère Buse Campanule Capucine Cardamine Chardonneret Châtaignier Chèvrefeuille Chouette
Cigogne Clématite Colchique Coquelicot Cormoran Cornouiller Courlis Cyclamen Digitale
Églantine Engoulevent Épervier Fauvette Flamant Fougère Foulque Fusain Garance Geai
Genévrier Gentiane Grèbe Grive Guêpier Guimauve Héron Hirondelle Huppe Ibis Jacinthe
Jonquille Lavande Linotte Lierre Loriot Macareux Marjolaine Martinet Mauve Mélèze Mésange
Milan Millepertuis Mimosa Moineau Muguet Myosotis Myrtille Nénuphar Noisetier Orchis Orme
Outarde Pâquerette Pervenche Pétrel Peuplier Pinson Pivoine Pluvier Primevère Prunellier
Renoncule Roitelet Romarin Rossignol Rougegorge Sarcelle Sarriette Saule Serpolet Sittelle
Sorbier Spatule Sterne Sureau Tadorne Tamaris Thym Tilleul Tourterelle Traquet Troène
Vanneau Verdier Véronique Violette Viorne
`
	.trim()
	.split(/\s+/);

/** « Mésange 427 ». `random` gives a number in [0, 1). */
export function pseudonymOf(random: () => number): string {
	const name = names[Math.floor(random() * names.length)]!;
	return `${name} ${100 + Math.floor(random() * 900)}`;
}
