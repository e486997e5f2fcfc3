import { message, type InEachLanguage } from '../../shared/messages.ts';

/** Texts that a coordinator starts from, then adapts: a first consultation opens in ten minutes. */
const suggestions: Record<string, InEachLanguage<string>> = {
	purpose: {
		fr: 'Nous préparons une action de santé pour le territoire. Avant de l’écrire, nous voulons savoir ce qui vous serait utile, et ce qui vous gênerait.\nVos réponses seront lues par les personnes qui écrivent la fiche action, et chacune recevra une réponse publiée ici.',
		en: 'We are preparing a health action for the territory. Before writing it, we want to know what would be useful to you, and what would get in your way.\nYour answers will be read by those who write the action sheet, and each will receive an answer published here.'
	},
	information: {
		fr: 'La fiche action se lit sur ce site, dans son état du jour. Le dossier complet est en mairie et dans les centres sociaux.\nUne question : la coordination du contrat vous répond, à l’accueil ou par téléphone.',
		en: 'The action sheet is on this site, as it stands today. The whole file is in town halls and social centres.\nA question: the coordination of the contract answers you, at its desk or by phone.'
	},
	decider: {
		fr: 'Le comité de pilotage du contrat local de santé : les communes, l’Agence régionale de santé et leurs partenaires.',
		en: 'The steering committee of the local health contract: the communes, the regional health agency and their partners.'
	},
	canChange: {
		fr: 'Les lieux, les jours et les horaires.\nLa façon d’accueillir et d’informer.\nL’ordre dans lequel les choses sont faites.',
		en: 'The places, the days and the hours.\nThe way people are welcomed and informed.\nThe order in which things are done.'
	},
	cannotChange: {
		fr: 'Le budget déjà voté.\nCe que la loi réserve aux soignants.',
		en: 'The budget that was already voted.\nWhat the law reserves to carers.'
	},
	audience: {
		fr: 'Toutes les personnes qui vivent, étudient ou travaillent sur le territoire, quel que soit leur âge. Il n’est pas nécessaire de bien écrire le français : on peut répondre avec l’aide de quelqu’un, sur papier ou à l’oral.',
		en: 'Everybody who lives, studies or works on the territory, whatever their age. Writing French well is not needed: you can answer with somebody’s help, on paper or by speaking.'
	},
	protection: {
		fr: 'Votre nom et votre adresse ne sont pas demandés. Vos réponses sont lues sous un pseudonyme.\nUn lien que vous seul recevez permet de relire, corriger ou retirer ce que vous avez donné.\nCe qui permettrait de reconnaître une personne n’est pas publié. Quand la réponse est publiée, plus personne, même nous, ne peut relier une réponse à un appareil ou à un compte.',
		en: 'Your name and address are not asked for. Your answers are read under a pseudonym.\nA link that you alone receive lets you read again, correct or withdraw what you gave.\nWhat would let a person be recognised is not published. Once the answer is published, nobody, not even us, can tie an answer to a device or an account.'
	},
	answerOwner: {
		fr: 'le comité de pilotage du contrat local de santé',
		en: 'the steering committee of the local health contract'
	},
	easySummary: {
		fr: 'On vous demande votre avis.\nVous répondez à des questions.\nCela prend quelques minutes.\nVous n’avez pas besoin de donner votre nom.\nEnsuite, des personnes lisent vos réponses.\nElles décident.\nElles écrivent ici ce qu’elles ont décidé, et pourquoi.',
		en: 'We ask for your opinion.\nYou answer some questions.\nIt takes a few minutes.\nYou do not need to give your name.\nThen people read your answers.\nThey decide.\nThey write here what they decided, and why.'
	}
};

/** The text offered for a field, if there is one. */
export function suggestionFor(field: string): string | null {
	const texts = Object.hasOwn(suggestions, field) ? suggestions[field] : undefined;
	return texts ? message(texts)() : null;
}

/** The fields that hold the text offered for them, word for word, in whatever language. */
export function leftAsOffered(fields: Readonly<Record<string, string>>): string[] {
	return Object.entries(suggestions)
		.filter(([field, texts]) => Object.values(texts).includes((fields[field] ?? '').trim()))
		.map(([field]) => field);
}
