import { message, plural } from '../../shared/messages.ts';
import { formatDate, formatList, formatNumber } from '../../shared/format.ts';

export { createAccount as signUp, search, signIn, takePart } from '../../ui/words.ts';
export { title as whatIsIt } from '../../ui/help-messages.ts';
export { createContract as startContract } from '../messages.ts';

export const title = message({
	fr: 'La santé près de chez vous s’écrit ici, avec vous',
	en: 'Health near you is written here, with you'
});
export const lead = message({
	fr: 'Un contrat local de santé dit ce que les communes, l’Agence régionale de santé, les soignants, les associations et les habitants vont faire ensemble. Ici, vous le lisez, vous y répondez, vous l’écrivez.',
	en: 'A local health contract says what communes, the regional health agency, carers, associations and residents will do together. Here you read it, answer it, and write it.'
});
export const findMine = message({
	fr: 'Votre commune ou votre territoire',
	en: 'Your commune or territory'
});
export const whatYouCanDo = message({
	fr: 'Ce que vous pouvez faire ici',
	en: 'What you can do here'
});
export const answerTitle = message({ fr: 'Répondre', en: 'Answer' });
export const answerText = message({
	fr: 'Quand une consultation est ouverte, vous donnez votre avis en quelques minutes, même sans compte.',
	en: 'When a consultation is open, you give your opinion in a few minutes, even without an account.'
});
export const writeTitle = message({ fr: 'Écrire ensemble', en: 'Write together' });
export const writeText = message({
	fr: 'Dans un comité ou un groupe, vous écrivez les actions en direct, avec les partenaires et les élus.',
	en: 'In a committee or a group, you write the actions live, with partners and elected people.'
});
export const followTitle = message({ fr: 'Suivre', en: 'Follow' });
export const followText = message({
	fr: 'Vous voyez ce qui a été décidé, où en est chaque action, et ce que votre parole a changé.',
	en: 'You see what was decided, where each action stands, and what your word changed.'
});
export const contracts = message({ fr: 'Les contrats', en: 'The contracts' });
export const contractsFound = message<{ count: number; question: string }>({
	fr: ({ count, question }) =>
		count === 0
			? `Aucun contrat ne répond à « ${question} ».`
			: `${count} ${plural('fr', count, 'contrat répond', 'contrats répondent')} à « ${question} ».`,
	en: ({ count, question }) =>
		count === 0
			? `No contract answers “${question}”.`
			: `${count} ${plural('en', count, 'contract answers', 'contracts answer')} “${question}”.`
});
export const allContracts = message({ fr: 'Voir tous les contrats', en: 'See all contracts' });
export const noContractTitle = message({
	fr: 'Pas encore de contrat ici',
	en: 'No contract here yet'
});
export const noContractText = message({
	fr: 'Quand un territoire créera le sien, il apparaîtra sur cette page.',
	en: 'When a territory creates its own, it will appear on this page.'
});
export const notFoundText = message({
	fr: 'Essayez le nom d’une commune voisine, ou celui de votre intercommunalité.',
	en: 'Try the name of a neighbouring commune, or of your group of communes.'
});
export const communesCount = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'commune', 'communes')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'commune', 'communes')}`
});
export const fromTo = message<{ startsOn: string; endsOn: string }>({
	fr: ({ startsOn, endsOn }) => `Du ${formatDate(startsOn)} au ${formatDate(endsOn)}`,
	en: ({ startsOn, endsOn }) => `From ${formatDate(startsOn)} to ${formatDate(endsOn)}`
});
export const years = message<{ startsOn: string; endsOn: string }>({
	fr: ({ startsOn, endsOn }) => `${startsOn.slice(0, 4)} – ${endsOn.slice(0, 4)}`,
	en: ({ startsOn, endsOn }) => `${startsOn.slice(0, 4)} – ${endsOn.slice(0, 4)}`
});
export const withCommunes = message<{ names: string[] }>({
	fr: ({ names }) => `Avec ${formatList(names)}`,
	en: ({ names }) => `With ${formatList(names)}`
});
export const takePartText = message({
	fr: 'Lire ne demande pas de compte. Pour rejoindre un groupe ou écrire, il vous en faut un : une adresse électronique suffit, et vous choisissez un pseudonyme.',
	en: 'Reading needs no account. To join a group or write, you need one: an e-mail address is enough, and you choose a pseudonym.'
});
export const coordinate = message({
	fr: 'Vous lancez un contrat local de santé sur votre territoire ?',
	en: 'Are you starting a local health contract on your territory?'
});
export const archivedCard = message({
	fr: 'Archivé : il se lit, il ne change plus.',
	en: 'Archived: it is read, and no longer changes.'
});
