import { message, plural } from '../../shared/messages.ts';
import type { BureauStage } from './bureau.ts';
import type { AppointRefusal } from './appoint-bureau.server.ts';
import type { HandRefusal } from './hand-share.server.ts';
import type { OpeningRefusal } from './opening.ts';
import type { PrepareRefusal } from './prepare-bureau.server.ts';
import type { TotalsRefusal } from './record-totals.server.ts';

export const title = message('Le bureau du vote', 'The bureau of the vote');
export const lead = message<{ members: number; needed: number }>(
	({ members, needed }) =>
		`Ce vote est secret. Sa clé est partagée entre ${members} personnes ; il en faut ${needed} pour l’ouvrir, après la clôture. Aucune ne peut l’ouvrir seule, et le serveur ne l’a jamais.`,
	({ members, needed }) =>
		`This vote is secret. Its key is shared among ${members} people; ${needed} of them are needed to open it, after closing. None can open it alone, and the server never has it.`
);
export const lostShare = message<{ spare: number }>(
	({ spare }) =>
		`${plural('fr', spare, 'Une part perdue', `${spare} parts perdues`)} : le vote s’ouvre quand même. Au-delà, plus personne ne pourra l’ouvrir : gardez bien votre fichier.`,
	({ spare }) =>
		`With ${plural('en', spare, 'one share', `${spare} shares`)} lost, the vote still opens. With more, nobody can open it: keep your file safe.`
);
export const whoTitle = message('Qui en fait partie', 'Who is in it');
export const whereTitle = message('Où en est le bureau', 'Where the bureau stands');
export const yourTurn = message('À vous', 'Your turn');
export const needsScript = message(
	'Cette page a besoin de JavaScript : les clés se fabriquent dans votre navigateur, et nulle part ailleurs.',
	'This page needs JavaScript: the keys are made in your browser, and nowhere else.'
);

const stages: Record<BureauStage, () => string> = {
	devices: message('Chaque membre prépare son appareil.', 'Each member prepares their device.'),
	key: message(
		'Tous les appareils sont prêts : l’un des membres fabrique la clé du vote.',
		'All devices are ready: one of the members makes the key of the vote.'
	),
	shares: message(
		'Chaque membre reçoit sa part de la clé.',
		'Each member takes their share of the key.'
	),
	ready: message(
		'Chacun a sa part : le vote peut ouvrir à l’heure dite.',
		'Everyone has their share: the vote can open at its hour.'
	),
	voting: message(
		'On vote. Le bureau revient après la clôture.',
		'People are voting. The bureau comes back after closing.'
	),
	bringing: message(
		'Le vote est clos. Les membres apportent leur part.',
		'The vote is closed. Members bring their share.'
	),
	opening: message(
		'Assez de parts sont réunies : les membres ouvrent l’urne, chacun sur son appareil.',
		'Enough shares are there: the members open the box, each on their device.'
	),
	disagreement: message(
		'Les appareils n’ont pas tous trouvé le même résultat : rien n’est publié. Recommencez sur un autre appareil, et prévenez la coordination.',
		'The devices did not all find the same result: nothing is published. Try again on another device, and tell the coordination.'
	),
	paper: message(
		'L’urne est ouverte et ses totaux sont signés. Le résultat paraîtra avec le papier, quand il sera tapé.',
		'The box is open and its totals are signed. The result will come with the paper, once it is typed.'
	),
	done: message('Le résultat est publié.', 'The result is published.')
};
export const stageSentence = (stage: BureauStage): string => stages[stage]();

export const noDevice = message('appareil à préparer', 'device to prepare');
export const hasDevice = message('appareil prêt', 'device ready');
export const waitsForShare = message('part à recevoir', 'share to take');
export const holdsShare = message('part gardée', 'share kept');
export const hasHanded = message('part apportée', 'share brought');
export const hasOpened = message('urne ouverte', 'box opened');

export const prepare = message('Préparer mon appareil', 'Prepare my device');
export const prepareHelp = message(
	'Votre navigateur fabrique deux clés et les garde. Revenez sur cet appareil pour la suite, ou gardez le fichier qui vous sera proposé.',
	'Your browser makes two keys and keeps them. Come back on this device for what follows, or keep the file that you will be offered.'
);
export const makeKey = message('Fabriquer la clé du vote', 'Make the key of the vote');
export const makeKeyHelp = message(
	'Votre navigateur fabrique la clé, la coupe en parts, ferme chaque part pour l’appareil de son membre, puis l’oublie. À faire une seule fois.',
	'Your browser makes the key, cuts it in shares, seals each share for the device of its member, then forgets it. To be done once.'
);
export const takeShare = message('Recevoir ma part', 'Take my share');
export const takeShareHelp = message(
	'Votre part vient sur cet appareil, et le serveur l’oublie. Enregistrez ensuite le fichier ailleurs : une clé USB, un coffre.',
	'Your share comes to this device, and the server forgets it. Then save the file elsewhere: a USB key, a safe.'
);
export const bringShare = message('Apporter ma part', 'Bring my share');
export const bringShareHelp = message(
	'Elle part fermée, lisible par les appareils des autres membres seulement. Revenez ensuite ouvrir l’urne : un courriel vous le dira.',
	'It leaves sealed: only the devices of the other members can read it. Then come back to open the box: a mail will tell you.'
);
export const openBox = message('Ouvrir l’urne sur cet appareil', 'Open the box on this device');
export const openBoxHelp = message<{ needed: number }>(
	({ needed }) =>
		`Votre appareil vérifie le tableau public du premier au dernier enregistrement, ouvre les bulletins, n’en garde que les totaux et les signe. Le résultat est publié quand ${needed} membres ont trouvé le même, chacun sur son appareil.`,
	({ needed }) =>
		`Your device checks the public board from first to last entry, opens the ballots, keeps only the totals, and signs them. The result is published once ${needed} members found the same, each on their device.`
);
export const working = message('Un instant…', 'One moment…');
export const nothingToDo = message(
	'Rien à faire pour vous en ce moment : les autres membres ont la main.',
	'Nothing for you to do now: it is the other members’ turn.'
);
export const saveFile = message('Enregistrer mon fichier', 'Save my file');
export const fileName = message<{ slug: string }>(
	({ slug }) => `bureau-${slug}.json`,
	({ slug }) => `bureau-${slug}.json`
);
export const useFile = message('Reprendre depuis mon fichier', 'Go on from my file');
export const otherDevice = message(
	'Cet appareil ne connaît pas vos clés : revenez sur celui qui les a, ou reprenez depuis votre fichier.',
	'This device does not know your keys: come back on the one that has them, or go on from your file.'
);
export const wrongFile = message(
	'Ce fichier n’est pas le vôtre pour ce vote.',
	'This file is not yours for this vote.'
);
export const notKept = message(
	'Votre navigateur ne garde rien (navigation privée ?) : enregistrez le fichier avant de quitter la page.',
	'Your browser keeps nothing (private window?): save the file before leaving the page.'
);
export const wrongShare = message(
	'Cette part n’a pas été fermée pour cet appareil. Prévenez la coordination : le bureau doit recommencer.',
	'This share was not sealed for this device. Tell the coordination: the bureau has to begin again.'
);
export const networkLost = message(
	'Le serveur n’a pas répondu. Rien n’est perdu ; réessayez dans un moment.',
	'The server did not answer. Nothing is lost; try again in a moment.'
);
export const done = message('C’est fait.', 'Done.');
export const forget = message('Effacer mes clés de cet appareil', 'Erase my keys from this device');
export const forgetHelp = message(
	'Le résultat est publié : votre part ne sert plus. Effacez aussi votre fichier.',
	'The result is published: your share is of no more use. Erase your file too.'
);

const openings: Record<OpeningRefusal, () => string> = {
	'broken-board': message(
		'Le tableau public ne se suit pas : une ligne manque ou a été changée. Rien n’est ouvert ; prévenez la coordination.',
		'The public board does not hold together: a line is missing or was changed. Nothing is opened; tell the coordination.'
	),
	'other-questions': message(
		'La question ou les choix ne sont pas ceux de l’ouverture. Rien n’est ouvert ; prévenez la coordination.',
		'The question or the options are not those of the opening. Nothing is opened; tell the coordination.'
	),
	'other-set': message(
		'Les bulletins présentés ne sont pas exactement ceux du tableau. Rien n’est ouvert ; prévenez la coordination.',
		'The ballots shown are not exactly those of the board. Nothing is opened; tell the coordination.'
	),
	'too-few': message(
		'Trop peu de bulletins : les ouvrir dirait qui a voté quoi.',
		'Too few ballots: opening them would tell who voted what.'
	),
	'other-key': message(
		'Les parts réunies ne donnent pas la clé de ce vote.',
		'The shares brought together do not give the key of this vote.'
	)
};
export const openingSentence = (code: OpeningRefusal): string => openings[code]();

const refusals: Record<
	PrepareRefusal | HandRefusal | TotalsRefusal | AppointRefusal,
	() => string
> = {
	gone: message(
		'Ce vote n’existe plus, ou n’est pas secret.',
		'This vote is gone, or is not secret.'
	),
	'not-a-member': message(
		'Vous n’êtes pas du bureau de ce vote.',
		'You are not in the bureau of this vote.'
	),
	opened: message(
		'Le vote est ouvert : le bureau ne change plus.',
		'The vote is open: the bureau no longer changes.'
	),
	withdrawn: message(
		'Ce vote est retiré : son bureau n’a plus rien à faire.',
		'This vote is withdrawn: its bureau has nothing more to do.'
	),
	'key-made': message('La clé du vote est déjà fabriquée.', 'The key of the vote is already made.'),
	'devices-missing': message(
		'Un membre n’a pas encore préparé son appareil.',
		'A member has not prepared their device yet.'
	),
	malformed: message(
		'Ce que votre appareil a envoyé n’est pas lisible. Rechargez la page et recommencez.',
		'What your device sent cannot be read. Reload the page and try again.'
	),
	'not-closed': message(
		'Le vote n’est pas clos, ou est déjà dépouillé.',
		'The vote is not closed, or is already counted.'
	),
	'no-share': message(
		'Vous n’avez pas encore reçu votre part.',
		'You have not taken your share yet.'
	),
	'bad-signature': message(
		'La signature ne correspond pas à votre appareil.',
		'The signature does not match your device.'
	),
	'other-board': message(
		'Le tableau a changé entre-temps. Rechargez la page et recommencez.',
		'The board changed in the meantime. Reload the page and try again.'
	),
	'paper-missing': message(
		'Les totaux sont gardés ; le résultat paraîtra quand les bulletins papier seront saisis.',
		'The totals are kept; the result will be published once the paper ballots are typed.'
	),
	'not-secret': message(
		'Ce vote n’est pas secret : il n’a pas de bureau.',
		'This vote is not secret: it has no bureau.'
	),
	announced: message(
		'Le vote est annoncé avec ce bureau, qui a sa clé : il ne change plus. Pour un autre bureau, retirez le vote et préparez-en un nouveau.',
		'The vote is announced with this bureau, which has its key: it no longer changes. For another bureau, withdraw the vote and prepare a new one.'
	),
	'unknown-member': message(
		'Une des personnes choisies n’a plus de place dans ce contrat : choisissez-en une autre.',
		'One of the people chosen no longer has a part in this contract: choose another.'
	),
	'too-few-members': message(
		'Choisissez au moins trois personnes.',
		'Choose at least three people.'
	),
	'too-many-members': message('Choisissez au plus neuf personnes.', 'Choose at most nine people.'),
	'too-few-needed': message(
		'Il faut au moins deux parts pour ouvrir : personne n’ouvre seul.',
		'At least two shares are needed: nobody opens alone.'
	),
	'nobody-to-spare': message(
		'Demandez une part de moins que de membres : un appareil peut se perdre.',
		'Ask for one share fewer than there are members: a device can be lost.'
	)
};
export const refusalSentence = (code: keyof typeof refusals): string => refusals[code]();
export const isRefusal = (code: string): code is keyof typeof refusals => code in refusals;

export const appointTitle = message('Choisir le bureau', 'Choose the bureau');
export const appointLead = message(
	'Trois à neuf personnes en qui les votants ont confiance, de bords différents : quelqu’un du comité, une élue, un partenaire. Chacune aura besoin de son téléphone ou de son ordinateur, avant l’ouverture et après la clôture.',
	'Three to nine people whom voters trust, from different sides: somebody of the committee, an elected member, a partner. Each will need their phone or computer, before opening and after closing.'
);
export const chooseTitle = message('Qui le compose', 'Who makes it');
export const searchLabel = message('Chercher une personne', 'Find somebody');
export const search = message('Chercher', 'Search');
export const nobodyFound = message(
	'Personne d’autre de ce contrat ne porte ce nom.',
	'Nobody else in this contract has that name.'
);
export const you = message('vous', 'you');
export const nobodyYet = message(
	'Le bureau de ce vote n’est pas encore nommé.',
	'The bureau of this vote is not appointed yet.'
);
export const withdrawn = message(
	'Ce vote a été retiré : le bureau n’a plus rien à faire, ses clés peuvent être effacées.',
	'This vote was withdrawn: the bureau has nothing left to do, its keys may be erased.'
);
export const signInMember = message(
	'Vous êtes du bureau ? Connectez-vous.',
	'Are you in the bureau? Sign in.'
);
export const limitsTitle = message(
	'Ce que cela ne protège pas',
	'What this does not protect against'
);
export const limits = message(
	'Des membres assez nombreux qui s’entendraient avec qui dirige le serveur pourraient ouvrir les bulletins avant l’heure et savoir de qui chacun vient ; un serveur malhonnête pourrait envoyer une page truquée. Pour une élection qui engage, il existe des outils faits pour cela, comme Belenios.',
	'Enough members who collude with whoever runs the server could open the ballots early and know whom each comes from; a dishonest server could send an altered page. For a binding election there are tools made for it, such as Belenios.'
);
export const membersLegend = message('Membres du bureau', 'Members of the bureau');
export const neededLabel = message('Parts nécessaires pour ouvrir', 'Shares needed to open');
export const neededHelp = message(
	'Par exemple 2 sur 3. Plus il en faut, plus il est difficile de s’entendre en secret ; moins il en faut, mieux on survit à un appareil perdu.',
	'For instance 2 of 3. The more are needed, the harder it is to collude; the fewer, the better one survives a lost device.'
);
export const appoint = message('Nommer ce bureau', 'Appoint this bureau');
export const appointAgain = message(
	'Nommer un autre bureau efface les clés déjà préparées.',
	'Appointing another bureau erases the keys already prepared.'
);
export const appointed = message(
	'Le bureau est nommé. Prévenez ses membres : chacun prépare son appareil sur cette page.',
	'The bureau is appointed. Tell its members: each prepares their device on this page.'
);
export const toBureau = message('Aller à la page du bureau', 'Go to the page of the bureau');
