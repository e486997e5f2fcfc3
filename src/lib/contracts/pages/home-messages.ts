import { message, plural } from '../../shared/messages.ts';
import { formatDate, formatList, formatNumber } from '../../shared/format.ts';

export const title = message(
	'La santé près de chez vous s’écrit ici, avec vous',
	'Health near you is written here, with you'
);
export const lead = message(
	'Un contrat local de santé dit ce que les communes, l’Agence régionale de santé, les soignants, les associations et les habitants vont faire ensemble. Ici, vous le lisez, vous y répondez, vous l’écrivez.',
	'A local health contract says what communes, the regional health agency, carers, associations and residents will do together. Here you read it, answer it, and write it.'
);
export const findMine = message('Votre commune ou votre territoire', 'Your commune or territory');
export const search = message('Chercher', 'Search');
export const whatIsIt = message(
	'Un contrat local de santé, qu’est-ce que c’est ?',
	'A local health contract: what is it?'
);
export const whatYouCanDo = message('Ce que vous pouvez faire ici', 'What you can do here');
export const answerTitle = message('Répondre', 'Answer');
export const answerText = message(
	'Quand une consultation est ouverte, vous donnez votre avis en quelques minutes, même sans compte.',
	'When a consultation is open, you give your opinion in a few minutes, even without an account.'
);
export const writeTitle = message('Écrire ensemble', 'Write together');
export const writeText = message(
	'Dans un comité ou un groupe, vous écrivez les actions en direct, avec les partenaires et les élus.',
	'In a committee or a group, you write the actions live, with partners and elected people.'
);
export const followTitle = message('Suivre', 'Follow');
export const followText = message(
	'Vous voyez ce qui a été décidé, où en est chaque action, et ce que votre parole a changé.',
	'You see what was decided, where each action stands, and what your word changed.'
);
export const contracts = message('Les contrats', 'The contracts');
export const contractsFound = message<{ count: number; question: string }>(
	({ count, question }) =>
		count === 0
			? `Aucun contrat ne répond à « ${question} ».`
			: `${count} ${plural('fr', count, 'contrat répond', 'contrats répondent')} à « ${question} ».`,
	({ count, question }) =>
		count === 0
			? `No contract answers “${question}”.`
			: `${count} ${plural('en', count, 'contract answers', 'contracts answer')} “${question}”.`
);
export const allContracts = message('Voir tous les contrats', 'See all contracts');
export const noContractTitle = message('Pas encore de contrat ici', 'No contract here yet');
export const noContractText = message(
	'Quand un territoire créera le sien, il apparaîtra sur cette page.',
	'When a territory creates its own, it will appear on this page.'
);
export const notFoundText = message(
	'Essayez le nom d’une commune voisine, ou celui de votre intercommunalité.',
	'Try the name of a neighbouring commune, or of your group of communes.'
);
export const communesCount = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'commune', 'communes')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'commune', 'communes')}`
);
export const fromTo = message<{ startsOn: string; endsOn: string }>(
	({ startsOn, endsOn }) => `Du ${formatDate(startsOn)} au ${formatDate(endsOn)}`,
	({ startsOn, endsOn }) => `From ${formatDate(startsOn)} to ${formatDate(endsOn)}`
);
export const years = message<{ startsOn: string; endsOn: string }>(
	({ startsOn, endsOn }) => `${startsOn.slice(0, 4)} – ${endsOn.slice(0, 4)}`,
	({ startsOn, endsOn }) => `${startsOn.slice(0, 4)} – ${endsOn.slice(0, 4)}`
);
export const withCommunes = message<{ names: string[] }>(
	({ names }) => `Avec ${formatList(names)}`,
	({ names }) => `With ${formatList(names)}`
);
export const takePart = message('Prendre part', 'Take part');
export const takePartText = message(
	'Lire ne demande pas de compte. Pour rejoindre un groupe ou écrire, il vous en faut un : une adresse électronique suffit, et vous choisissez un pseudonyme.',
	'Reading needs no account. To join a group or write, you need one: an e-mail address is enough, and you choose a pseudonym.'
);
export const signUp = message('Créer un compte', 'Create an account');
export const signIn = message('Se connecter', 'Sign in');
export const coordinate = message(
	'Vous lancez un contrat local de santé sur votre territoire ?',
	'Are you starting a local health contract on your territory?'
);
export const startContract = message('Créer un contrat', 'Start a contract');
