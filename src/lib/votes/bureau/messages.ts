import { message, plural } from '../../shared/messages.ts';
import type { BureauStage } from './bureau.ts';

export { done, search, searchPerson as searchLabel, you } from '../../ui/words.ts';
export { notProtected as limitsTitle, secretExplained as readMore } from '../words.ts';

export const title = message({ fr: 'Le bureau du vote', en: 'The bureau of the vote' });
type Bureau = { members: number; needed: number; isDealt: boolean };
const sealedLead = message<Bureau>({
	fr: ({ members, needed }) =>
		`Ce vote est secret, et n’a pas de clé que quelqu’un fabrique ou garde : l’appareil de chaque votant ferme son bulletin sous une clé neuve, qu’il coupe en ${members} parts, une pour l’appareil de chaque membre du bureau. Il faut ${needed} membres pour ouvrir un bulletin ; moins nombreux, même avec le serveur, ils n’ont pas de quoi.`,
	en: ({ members, needed }) =>
		`This vote is secret, and has no key that anybody makes or keeps: the device of each voter closes their ballot under a new key, which it cuts in ${members} shares, one for the device of each member of the bureau. It takes ${needed} members to open a ballot; fewer, even with the server, do not have enough.`
});
const dealtLead = message<Bureau>({
	fr: ({ members, needed }) =>
		`Ce vote a été préparé avant un changement de Maillage. Sa clé a été fabriquée sur l’appareil d’un membre, puis partagée entre ${members} personnes ; il en faut ${needed} pour l’ouvrir. Mais la personne qui l’a fabriquée aurait pu en garder une copie, et lire les bulletins sans les autres. Les votes préparés depuis n’ont plus de telle clé.`,
	en: ({ members, needed }) =>
		`This vote was prepared before a change of Maillage. Its key was made on the device of one member, then shared among ${members} people; ${needed} of them are needed to open it. But the person who made it could have kept a copy, and read the ballots without the others. Votes prepared since have no such key.`
});
export const lead = (bureau: Bureau): string =>
	bureau.isDealt ? dealtLead(bureau) : sealedLead(bureau);
export const scriptlessToo = message({
	fr: 'Une exception : sans JavaScript, c’est le serveur qui ferme le bulletin, à la place de l’appareil. Il voit donc ce choix passer.',
	en: 'One exception: without JavaScript, the server closes the ballot in place of the device. It therefore sees that choice pass.'
});
export const lostShare = message<{ spare: number }>({
	fr: ({ spare }) =>
		`${plural('fr', spare, 'Un appareil perdu', `${spare} appareils perdus`)}, fichier compris : le vote s’ouvre quand même. Au-delà, plus personne ne pourra l’ouvrir : gardez bien votre fichier.`,
	en: ({ spare }) =>
		`With ${plural('en', spare, 'one device', `${spare} devices`)} lost, file included, the vote still opens. With more, nobody can open it: keep your file safe.`
});
export const whoTitle = message({ fr: 'Qui en fait partie', en: 'Who is in it' });
export const whereTitle = message({ fr: 'Où en est le bureau', en: 'Where the bureau stands' });
export const yourTurn = message({ fr: 'À vous', en: 'Your turn' });
export const needsScript = message({
	fr: 'Cette page a besoin de JavaScript : les clés se fabriquent dans votre navigateur, et nulle part ailleurs.',
	en: 'This page needs JavaScript: the keys are made in your browser, and nowhere else.'
});

const stages: Record<BureauStage, () => string> = {
	devices: message({
		fr: 'Chaque membre prépare son appareil.',
		en: 'Each member prepares their device.'
	}),
	confirming: message({
		fr: 'Tous les appareils sont prêts : les membres comparent les empreintes à voix haute, puis chacun confirme.',
		en: 'All devices are ready: the members compare the fingerprints aloud, then each confirms.'
	}),
	shares: message({
		fr: 'Chaque membre reçoit sa part de la clé.',
		en: 'Each member takes their share of the key.'
	}),
	ready: message({
		fr: 'Le bureau est prêt : le vote peut ouvrir à l’heure dite.',
		en: 'The bureau is ready: the vote can open at its hour.'
	}),
	voting: message({
		fr: 'On vote. Le bureau revient après la clôture.',
		en: 'People are voting. The bureau comes back after closing.'
	}),
	bringing: message({
		fr: 'Le vote est clos. Les membres apportent leurs parts.',
		en: 'The vote is closed. Members bring their shares.'
	}),
	opening: message({
		fr: 'Assez de parts sont réunies : les membres ouvrent l’urne, chacun sur son appareil.',
		en: 'Enough shares are there: the members open the box, each on their device.'
	}),
	disagreement: message({
		fr: 'Les appareils n’ont pas tous trouvé le même résultat : rien n’est publié. Recommencez sur un autre appareil, et prévenez la coordination.',
		en: 'The devices did not all find the same result: nothing is published. Try again on another device, and tell the coordination.'
	}),
	paper: message({
		fr: 'L’urne est ouverte et ses totaux sont signés. Le résultat paraîtra avec le papier, quand il sera tapé.',
		en: 'The box is open and its totals are signed. The result will come with the paper, once it is typed.'
	}),
	done: message({ fr: 'Le résultat est publié.', en: 'The result is published.' })
};
export const stageSentence = (stage: BureauStage): string => stages[stage]();

export const noDevice = message({ fr: 'appareil à préparer', en: 'device to prepare' });
export const hasDevice = message({ fr: 'appareil prêt', en: 'device ready' });
export const waitsForShare = message({ fr: 'part à recevoir', en: 'share to take' });
export const holdsShare = message({ fr: 'part gardée', en: 'share kept' });
export const hasConfirmed = message({ fr: 'bureau confirmé', en: 'bureau confirmed' });
export const hasBrought = message({ fr: 'parts apportées', en: 'shares brought' });
export const fingerprint = message({
	fr: 'Empreinte de ses clés : ',
	en: 'Fingerprint of their keys: '
});
export const hasOpened = message({ fr: 'urne ouverte', en: 'box opened' });

export const prepare = message({ fr: 'Préparer mon appareil', en: 'Prepare my device' });
export const prepareHelp = message({
	fr: 'Votre navigateur fabrique vos clés et les garde : elles n’en sortent pas, sauf dans le fichier qui vous sera proposé. Enregistrez-le ailleurs (une clé USB, un coffre), et revenez sur cet appareil pour la suite.',
	en: 'Your browser makes your keys and keeps them: they do not leave it, except in the file that you will be offered. Save it elsewhere (a USB key, a safe), and come back on this device for what follows.'
});
export const confirm = message({
	fr: 'Les empreintes sont les mêmes : je confirme',
	en: 'The fingerprints are the same: I confirm'
});
export const confirmHelp = message({
	fr: 'Appelez les autres membres, ou retrouvez-les. Chacun lit à voix haute l’empreinte qu’il voit à côté de son propre nom ; les autres vérifient qu’ils voient la même. Si un chiffre diffère, ne confirmez pas : quelqu’un a changé une clé. Ne vous fiez pas à un message écrit sur ce site.',
	en: 'Call the other members, or meet them. Each reads aloud the fingerprint that they see beside their own name; the others check that they see the same. If one digit differs, do not confirm: somebody changed a key. Do not rely on a message written on this site.'
});
export const fingerprintHelp = message({
	fr: 'Une empreinte change dès qu’une clé, un membre ou le vote change. Les clés, leurs preuves et la confirmation de chaque membre sont sur le tableau du vote dès l’ouverture.',
	en: 'A fingerprint changes as soon as a key, a member or the vote changes. The keys, their proofs and the confirmation of each member are on the board of the vote from the opening.'
});
export const takeShare = message({ fr: 'Recevoir ma part', en: 'Take my share' });
export const takeShareHelp = message({
	fr: 'Votre part vient sur cet appareil, et le serveur l’oublie. Enregistrez ensuite le fichier ailleurs : une clé USB, un coffre.',
	en: 'Your share comes to this device, and the server forgets it. Then save the file elsewhere: a USB key, a safe.'
});
export const bringShares = message({ fr: 'Apporter mes parts', en: 'Bring my shares' });
export const bringSharesHelp = message({
	fr: 'Votre appareil vérifie le tableau, ouvre vos parts et les referme pour les appareils des membres : elles partent fermées. Revenez ensuite ouvrir l’urne : un courriel vous le dira.',
	en: 'Your device checks the board, opens your shares and seals them again for the devices of the members: they leave sealed. Then come back to open the box: a mail will tell you.'
});
export const openBox = message({
	fr: 'Ouvrir l’urne sur cet appareil',
	en: 'Open the box on this device'
});
export const openBoxHelp = message<{ needed: number }>({
	fr: ({ needed }) =>
		`Votre appareil vérifie le tableau public du premier au dernier enregistrement, vérifie chaque part, ouvre les bulletins, sans noms et mêlés, n’en garde que les totaux et les signe. Le résultat est publié quand ${needed} membres ont trouvé le même, chacun sur son appareil.`,
	en: ({ needed }) =>
		`Your device checks the public board from first to last entry, checks each share, opens the ballots, without names and shuffled, keeps only the totals, and signs them. The result is published once ${needed} members found the same, each on their device.`
});
export const leaveClosed = message({
	fr: 'Laisser ces bulletins fermés et compter les autres',
	en: 'Leave these ballots closed and count the others'
});
export const leaveClosedHelp = message({
	fr: 'Si un autre membre peut encore apporter ses parts, attendez-le : ces bulletins s’ouvriront. Sinon, ils comptent comme nuls, et le tableau du vote les nomme par leur identifiant.',
	en: 'If another member can still bring their shares, wait for them: these ballots will open. Otherwise they count as invalid, and the board of the vote names them by their identifier.'
});
export const progress = message({
	fr: 'Bulletins traités par votre appareil',
	en: 'Ballots handled by your device'
});
export const faultsTitle = message({
	fr: 'Ce que votre appareil a vu d’anormal. Notez-le et prévenez la coordination :',
	en: 'What your device saw that is not as it should be. Note it and tell the coordination:'
});
export const otherKeys = message({
	fr: 'Les clés que le serveur montre à votre nom ne sont pas celles de cet appareil. Si vous n’avez pas préparé un autre appareil, quelqu’un les a changées : prévenez la coordination.',
	en: 'The keys that the server shows under your name are not those of this device. If you did not prepare another device, somebody changed them: tell the coordination.'
});
export const working = message({ fr: 'Un instant…', en: 'One moment…' });
export const nothingToDo = message({
	fr: 'Rien à faire pour vous en ce moment : les autres membres ont la main.',
	en: 'Nothing for you to do now: it is the other members’ turn.'
});
export const saveFile = message({ fr: 'Enregistrer mon fichier', en: 'Save my file' });
export const fileName = message<{ slug: string }>({
	fr: ({ slug }) => `bureau-${slug}.json`,
	en: ({ slug }) => `bureau-${slug}.json`
});
export const useFile = message({ fr: 'Reprendre depuis mon fichier', en: 'Go on from my file' });
export const otherDevice = message({
	fr: 'Cet appareil ne connaît pas vos clés : revenez sur celui qui les a, ou reprenez depuis votre fichier.',
	en: 'This device does not know your keys: come back on the one that has them, or go on from your file.'
});
export const wrongFile = message({
	fr: 'Ce fichier n’est pas le vôtre pour ce vote.',
	en: 'This file is not yours for this vote.'
});
export const notKept = message({
	fr: 'Votre navigateur ne garde rien (navigation privée ?) : enregistrez le fichier avant de quitter la page.',
	en: 'Your browser keeps nothing (private window?): save the file before leaving the page.'
});
export const wrongShare = message({
	fr: 'Cette part n’a pas été fermée pour cet appareil. Prévenez la coordination : le bureau doit recommencer.',
	en: 'This share was not sealed for this device. Tell the coordination: the bureau has to begin again.'
});
export const networkLost = message({
	fr: 'Le serveur n’a pas répondu. Rien n’est perdu ; réessayez dans un moment.',
	en: 'The server did not answer. Nothing is lost; try again in a moment.'
});
export const forget = message({
	fr: 'Effacer mes clés de cet appareil',
	en: 'Erase my keys from this device'
});
export const forgetHelp = message({
	fr: 'Le résultat est publié : vos clés ne servent plus. Effacez-les, et votre fichier aussi : avec une copie de l’urne, elles pourraient encore ouvrir vos parts.',
	en: 'The result is published: your keys are of no more use. Erase them, and your file too: with a copy of the box they could still open your shares.'
});

export const appointTitle = message({ fr: 'Choisir le bureau', en: 'Choose the bureau' });
export const appointLead = message({
	fr: 'Trois à neuf personnes en qui les votants ont confiance, de bords différents : quelqu’un du comité, une élue, un partenaire. Chacune aura besoin de son téléphone ou de son ordinateur, avant l’ouverture et après la clôture.',
	en: 'Three to nine people whom voters trust, from different sides: somebody of the committee, an elected member, a partner. Each will need their phone or computer, before opening and after closing.'
});
export const chooseTitle = message({ fr: 'Qui le compose', en: 'Who makes it' });
export const nobodyFound = message({
	fr: 'Personne d’autre de ce contrat ne porte ce nom.',
	en: 'Nobody else in this contract has that name.'
});
export const nobodyYet = message({
	fr: 'Le bureau de ce vote n’est pas encore nommé.',
	en: 'The bureau of this vote is not appointed yet.'
});
export const withdrawn = message({
	fr: 'Ce vote a été retiré : le bureau n’a plus rien à faire, ses clés peuvent être effacées.',
	en: 'This vote was withdrawn: the bureau has nothing left to do, its keys may be erased.'
});
export const signInMember = message({
	fr: 'Vous êtes du bureau ? Connectez-vous.',
	en: 'Are you in the bureau? Sign in.'
});
type Limits = { needed: number; isDealt: boolean };
const sealedLimits = message<Limits>({
	fr: ({ needed }) =>
		`${needed} membres qui s’entendraient pourraient ouvrir les bulletins avant l’heure ; avec qui dirige le serveur, savoir de qui chacun vient. Après la clôture, chaque membre qui ouvre voit des bulletins sans nom : qui dirige le serveur, s’il a gardé une copie de l’urne d’avant la clôture, pourrait les rapprocher avec l’aide d’un seul d’entre eux. Un serveur malhonnête pourrait envoyer une page truquée. Pour une élection qui engage, il existe des outils faits pour cela, comme Belenios.`,
	en: ({ needed }) =>
		`${needed} members who collude could open the ballots early; with whoever runs the server, know whom each comes from. After closing, each member who opens sees ballots without names: whoever runs the server, having kept a copy of the box from before the closing, could match them with the help of a single one of these members. A dishonest server could send an altered page. For a binding election there are tools made for it, such as Belenios.`
});
const dealtLimits = message<Limits>({
	fr: ({ needed }) =>
		`La personne qui a fabriqué la clé, si elle l’a gardée, peut lire les bulletins sans les autres ; ${needed} membres qui s’entendraient aussi. Avec qui dirige le serveur, ils sauraient de qui chacun vient. Un serveur malhonnête pourrait envoyer une page truquée.`,
	en: ({ needed }) =>
		`The person who made the key, if they kept it, can read the ballots without the others; ${needed} members who collude can too. With whoever runs the server, they would know whom each comes from. A dishonest server could send an altered page.`
});
export const limits = (bureau: Limits): string =>
	bureau.isDealt ? dealtLimits(bureau) : sealedLimits(bureau);
export const membersLegend = message({ fr: 'Membres du bureau', en: 'Members of the bureau' });
export const neededLabel = message({
	fr: 'Membres nécessaires pour ouvrir',
	en: 'Members needed to open'
});
export const neededHelp = message({
	fr: 'Par exemple 2 sur 3. Plus il en faut, plus il est difficile de s’entendre en secret ; moins il en faut, mieux on survit à un appareil perdu.',
	en: 'For instance 2 of 3. The more are needed, the harder it is to collude; the fewer, the better one survives a lost device.'
});
export const appoint = message({ fr: 'Nommer ce bureau', en: 'Appoint this bureau' });
export const appointAgain = message({
	fr: 'Nommer un autre bureau efface ce qui est déjà préparé.',
	en: 'Appointing another bureau erases what is already prepared.'
});
export const appointed = message({
	fr: 'Le bureau est nommé. Prévenez ses membres : chacun prépare son appareil sur cette page.',
	en: 'The bureau is appointed. Tell its members: each prepares their device on this page.'
});
export const toBureau = message({
	fr: 'Aller à la page du bureau',
	en: 'Go to the page of the bureau'
});
