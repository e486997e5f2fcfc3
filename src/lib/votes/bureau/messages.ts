import { message, plural } from '../../shared/messages.ts';
import type { BureauStage } from './bureau.ts';
import type { AppointRefusal } from './appoint-bureau.server.ts';
import type { HandRefusal } from './hand-share.server.ts';
import type { OpeningRefusal } from './opening.ts';
import type { PrepareRefusal } from './prepare-bureau.server.ts';
import type { TotalsRefusal } from './record-totals.server.ts';

export { done, search, searchPerson as searchLabel, you } from '../../ui/words.ts';
export { notProtected as limitsTitle } from '../words.ts';

export const title = message({ fr: 'Le bureau du vote', en: 'The bureau of the vote' });
export const lead = message<{ members: number; needed: number }>({
	fr: ({ members, needed }) =>
		`Ce vote est secret. Sa clé est partagée entre ${members} personnes ; il en faut ${needed} pour l’ouvrir, après la clôture. Aucune ne peut l’ouvrir seule, et le serveur ne l’a jamais.`,
	en: ({ members, needed }) =>
		`This vote is secret. Its key is shared among ${members} people; ${needed} of them are needed to open it, after closing. None can open it alone, and the server never has it.`
});
export const lostShare = message<{ spare: number }>({
	fr: ({ spare }) =>
		`${plural('fr', spare, 'Une part perdue', `${spare} parts perdues`)} : le vote s’ouvre quand même. Au-delà, plus personne ne pourra l’ouvrir : gardez bien votre fichier.`,
	en: ({ spare }) =>
		`With ${plural('en', spare, 'one share', `${spare} shares`)} lost, the vote still opens. With more, nobody can open it: keep your file safe.`
});
export const whoTitle = message({ fr: 'Qui en fait partie', en: 'Who is in it' });
export const whereTitle = message({ fr: 'Où en est le bureau', en: 'Where the bureau stands' });
export const yourTurn = message({ fr: 'À vous', en: 'Your turn' });
export const needsScript = message({
	fr: 'Cette page a besoin de JavaScript : les clés se fabriquent dans votre navigateur, et nulle part ailleurs.',
	en: 'This page needs JavaScript: the keys are made in your browser, and nowhere else.'
});

const stages: Record<BureauStage, () => string> = {
	devices: message({
		fr: 'Chaque membre prépare son appareil.',
		en: 'Each member prepares their device.'
	}),
	key: message({
		fr: 'Tous les appareils sont prêts : l’un des membres fabrique la clé du vote.',
		en: 'All devices are ready: one of the members makes the key of the vote.'
	}),
	shares: message({
		fr: 'Chaque membre reçoit sa part de la clé.',
		en: 'Each member takes their share of the key.'
	}),
	ready: message({
		fr: 'Chacun a sa part : le vote peut ouvrir à l’heure dite.',
		en: 'Everyone has their share: the vote can open at its hour.'
	}),
	voting: message({
		fr: 'On vote. Le bureau revient après la clôture.',
		en: 'People are voting. The bureau comes back after closing.'
	}),
	bringing: message({
		fr: 'Le vote est clos. Les membres apportent leur part.',
		en: 'The vote is closed. Members bring their share.'
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
export const hasHanded = message({ fr: 'part apportée', en: 'share brought' });
export const hasOpened = message({ fr: 'urne ouverte', en: 'box opened' });

export const prepare = message({ fr: 'Préparer mon appareil', en: 'Prepare my device' });
export const prepareHelp = message({
	fr: 'Votre navigateur fabrique deux clés et les garde. Revenez sur cet appareil pour la suite, ou gardez le fichier qui vous sera proposé.',
	en: 'Your browser makes two keys and keeps them. Come back on this device for what follows, or keep the file that you will be offered.'
});
export const makeKey = message({ fr: 'Fabriquer la clé du vote', en: 'Make the key of the vote' });
export const makeKeyHelp = message({
	fr: 'Votre navigateur fabrique la clé, la coupe en parts, ferme chaque part pour l’appareil de son membre, puis l’oublie. À faire une seule fois.',
	en: 'Your browser makes the key, cuts it in shares, seals each share for the device of its member, then forgets it. To be done once.'
});
export const takeShare = message({ fr: 'Recevoir ma part', en: 'Take my share' });
export const takeShareHelp = message({
	fr: 'Votre part vient sur cet appareil, et le serveur l’oublie. Enregistrez ensuite le fichier ailleurs : une clé USB, un coffre.',
	en: 'Your share comes to this device, and the server forgets it. Then save the file elsewhere: a USB key, a safe.'
});
export const bringShare = message({ fr: 'Apporter ma part', en: 'Bring my share' });
export const bringShareHelp = message({
	fr: 'Elle part fermée, lisible par les appareils des autres membres seulement. Revenez ensuite ouvrir l’urne : un courriel vous le dira.',
	en: 'It leaves sealed: only the devices of the other members can read it. Then come back to open the box: a mail will tell you.'
});
export const openBox = message({
	fr: 'Ouvrir l’urne sur cet appareil',
	en: 'Open the box on this device'
});
export const openBoxHelp = message<{ needed: number }>({
	fr: ({ needed }) =>
		`Votre appareil vérifie le tableau public du premier au dernier enregistrement, ouvre les bulletins, n’en garde que les totaux et les signe. Le résultat est publié quand ${needed} membres ont trouvé le même, chacun sur son appareil.`,
	en: ({ needed }) =>
		`Your device checks the public board from first to last entry, opens the ballots, keeps only the totals, and signs them. The result is published once ${needed} members found the same, each on their device.`
});
export const working = message({ fr: 'Un instant…', en: 'One moment…' });
export const nothingToDo = message({
	fr: 'Rien à faire pour vous en ce moment : les autres membres ont la main.',
	en: 'Nothing for you to do now: it is the other members’ turn.'
});
export const saveFile = message({ fr: 'Enregistrer mon fichier', en: 'Save my file' });
export const fileName = message<{ slug: string }>({
	fr: ({ slug }) => `bureau-${slug}.json`,
	en: ({ slug }) => `bureau-${slug}.json`
});
export const useFile = message({ fr: 'Reprendre depuis mon fichier', en: 'Go on from my file' });
export const otherDevice = message({
	fr: 'Cet appareil ne connaît pas vos clés : revenez sur celui qui les a, ou reprenez depuis votre fichier.',
	en: 'This device does not know your keys: come back on the one that has them, or go on from your file.'
});
export const wrongFile = message({
	fr: 'Ce fichier n’est pas le vôtre pour ce vote.',
	en: 'This file is not yours for this vote.'
});
export const notKept = message({
	fr: 'Votre navigateur ne garde rien (navigation privée ?) : enregistrez le fichier avant de quitter la page.',
	en: 'Your browser keeps nothing (private window?): save the file before leaving the page.'
});
export const wrongShare = message({
	fr: 'Cette part n’a pas été fermée pour cet appareil. Prévenez la coordination : le bureau doit recommencer.',
	en: 'This share was not sealed for this device. Tell the coordination: the bureau has to begin again.'
});
export const networkLost = message({
	fr: 'Le serveur n’a pas répondu. Rien n’est perdu ; réessayez dans un moment.',
	en: 'The server did not answer. Nothing is lost; try again in a moment.'
});
export const forget = message({
	fr: 'Effacer mes clés de cet appareil',
	en: 'Erase my keys from this device'
});
export const forgetHelp = message({
	fr: 'Le résultat est publié : votre part ne sert plus. Effacez aussi votre fichier.',
	en: 'The result is published: your share is of no more use. Erase your file too.'
});

const openings: Record<OpeningRefusal, () => string> = {
	'broken-board': message({
		fr: 'Le tableau public ne se suit pas : une ligne manque ou a été changée. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The public board does not hold together: a line is missing or was changed. Nothing is opened; tell the coordination.'
	}),
	'other-questions': message({
		fr: 'La question ou les choix ne sont pas ceux de l’ouverture. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The question or the options are not those of the opening. Nothing is opened; tell the coordination.'
	}),
	'other-set': message({
		fr: 'Les bulletins présentés ne sont pas exactement ceux du tableau. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The ballots shown are not exactly those of the board. Nothing is opened; tell the coordination.'
	}),
	'too-few': message({
		fr: 'Trop peu de bulletins : les ouvrir dirait qui a voté quoi.',
		en: 'Too few ballots: opening them would tell who voted what.'
	}),
	'other-key': message({
		fr: 'Les parts réunies ne donnent pas la clé de ce vote.',
		en: 'The shares brought together do not give the key of this vote.'
	})
};
export const openingSentence = (code: OpeningRefusal): string => openings[code]();

const refusals: Record<
	PrepareRefusal | HandRefusal | TotalsRefusal | AppointRefusal,
	() => string
> = {
	gone: message({
		fr: 'Ce vote n’existe plus, ou n’est pas secret.',
		en: 'This vote is gone, or is not secret.'
	}),
	'not-a-member': message({
		fr: 'Vous n’êtes pas du bureau de ce vote.',
		en: 'You are not in the bureau of this vote.'
	}),
	opened: message({
		fr: 'Le vote est ouvert : le bureau ne change plus.',
		en: 'The vote is open: the bureau no longer changes.'
	}),
	withdrawn: message({
		fr: 'Ce vote est retiré : son bureau n’a plus rien à faire.',
		en: 'This vote is withdrawn: its bureau has nothing more to do.'
	}),
	'key-made': message({
		fr: 'La clé du vote est déjà fabriquée.',
		en: 'The key of the vote is already made.'
	}),
	'devices-missing': message({
		fr: 'Un membre n’a pas encore préparé son appareil.',
		en: 'A member has not prepared their device yet.'
	}),
	malformed: message({
		fr: 'Ce que votre appareil a envoyé n’est pas lisible. Rechargez la page et recommencez.',
		en: 'What your device sent cannot be read. Reload the page and try again.'
	}),
	'not-closed': message({
		fr: 'Le vote n’est pas clos, ou est déjà dépouillé.',
		en: 'The vote is not closed, or is already counted.'
	}),
	'no-share': message({
		fr: 'Vous n’avez pas encore reçu votre part.',
		en: 'You have not taken your share yet.'
	}),
	'bad-signature': message({
		fr: 'La signature ne correspond pas à votre appareil.',
		en: 'The signature does not match your device.'
	}),
	'other-board': message({
		fr: 'Le tableau a changé entre-temps. Rechargez la page et recommencez.',
		en: 'The board changed in the meantime. Reload the page and try again.'
	}),
	'paper-missing': message({
		fr: 'Les totaux sont gardés ; le résultat paraîtra quand les bulletins papier seront saisis.',
		en: 'The totals are kept; the result will be published once the paper ballots are typed.'
	}),
	'not-secret': message({
		fr: 'Ce vote n’est pas secret : il n’a pas de bureau.',
		en: 'This vote is not secret: it has no bureau.'
	}),
	announced: message({
		fr: 'Le vote est annoncé avec ce bureau, qui a sa clé : il ne change plus. Pour un autre bureau, retirez le vote et préparez-en un nouveau.',
		en: 'The vote is announced with this bureau, which has its key: it no longer changes. For another bureau, withdraw the vote and prepare a new one.'
	}),
	'unknown-member': message({
		fr: 'Une des personnes choisies n’a plus de place dans ce contrat : choisissez-en une autre.',
		en: 'One of the people chosen no longer has a part in this contract: choose another.'
	}),
	'too-few-members': message({
		fr: 'Choisissez au moins trois personnes.',
		en: 'Choose at least three people.'
	}),
	'too-many-members': message({
		fr: 'Choisissez au plus neuf personnes.',
		en: 'Choose at most nine people.'
	}),
	'too-few-needed': message({
		fr: 'Il faut au moins deux parts pour ouvrir : personne n’ouvre seul.',
		en: 'At least two shares are needed: nobody opens alone.'
	}),
	'nobody-to-spare': message({
		fr: 'Demandez une part de moins que de membres : un appareil peut se perdre.',
		en: 'Ask for one share fewer than there are members: a device can be lost.'
	})
};
export const refusalSentence = (code: keyof typeof refusals): string => refusals[code]();
export const isRefusal = (code: string): code is keyof typeof refusals => code in refusals;

export const appointTitle = message({ fr: 'Choisir le bureau', en: 'Choose the bureau' });
export const appointLead = message({
	fr: 'Trois à neuf personnes en qui les votants ont confiance, de bords différents : quelqu’un du comité, une élue, un partenaire. Chacune aura besoin de son téléphone ou de son ordinateur, avant l’ouverture et après la clôture.',
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
	fr: 'Ce vote a été retiré : le bureau n’a plus rien à faire, ses clés peuvent être effacées.',
	en: 'This vote was withdrawn: the bureau has nothing left to do, its keys may be erased.'
});
export const signInMember = message({
	fr: 'Vous êtes du bureau ? Connectez-vous.',
	en: 'Are you in the bureau? Sign in.'
});
export const limits = message({
	fr: 'Des membres assez nombreux qui s’entendraient avec qui dirige le serveur pourraient ouvrir les bulletins avant l’heure et savoir de qui chacun vient ; un serveur malhonnête pourrait envoyer une page truquée. Pour une élection qui engage, il existe des outils faits pour cela, comme Belenios.',
	en: 'Enough members who collude with whoever runs the server could open the ballots early and know whom each comes from; a dishonest server could send an altered page. For a binding election there are tools made for it, such as Belenios.'
});
export const membersLegend = message({ fr: 'Membres du bureau', en: 'Members of the bureau' });
export const neededLabel = message({
	fr: 'Parts nécessaires pour ouvrir',
	en: 'Shares needed to open'
});
export const neededHelp = message({
	fr: 'Par exemple 2 sur 3. Plus il en faut, plus il est difficile de s’entendre en secret ; moins il en faut, mieux on survit à un appareil perdu.',
	en: 'For instance 2 of 3. The more are needed, the harder it is to collude; the fewer, the better one survives a lost device.'
});
export const appoint = message({ fr: 'Nommer ce bureau', en: 'Appoint this bureau' });
export const appointAgain = message({
	fr: 'Nommer un autre bureau efface les clés déjà préparées.',
	en: 'Appointing another bureau erases the keys already prepared.'
});
export const appointed = message({
	fr: 'Le bureau est nommé. Prévenez ses membres : chacun prépare son appareil sur cette page.',
	en: 'The bureau is appointed. Tell its members: each prepares their device on this page.'
});
export const toBureau = message({
	fr: 'Aller à la page du bureau',
	en: 'Go to the page of the bureau'
});
