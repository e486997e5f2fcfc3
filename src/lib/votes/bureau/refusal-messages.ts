import { message } from '../../shared/messages.ts';
import type { ListProblem } from '../sealing/bureau-list.ts';
import type { Fault, SharedRefusal } from '../sealing/open-shared-box.ts';
import type { AppointRefusal } from './appoint-bureau.server.ts';
import type { BringRefusal } from './bring-shares.server.ts';
import type { DealtRefusal } from './dealt/open-dealt-box.ts';
import type { HandRefusal } from './hand-share.server.ts';
import type { PrepareRefusal } from './prepare-bureau.server.ts';
import type { TotalsRefusal } from './record-totals.server.ts';

const openings: Record<SharedRefusal | DealtRefusal, () => string> = {
	'broken-board': message({
		fr: 'Le tableau public ne se suit pas : une ligne manque ou a été changée. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The public board does not hold together: a line is missing or was changed. Nothing is opened; tell the coordination.'
	}),
	'other-questions': message({
		fr: 'La question ou les choix ne sont pas ceux de l’ouverture. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The question or the options are not those of the opening. Nothing is opened; tell the coordination.'
	}),
	'other-set': message({
		fr: 'Les bulletins présentés ne sont pas exactement ceux du tableau. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The ballots shown are not exactly those of the board. Nothing is opened; tell the coordination.'
	}),
	'too-few': message({
		fr: 'Trop peu de bulletins : les ouvrir dirait qui a voté quoi.',
		en: 'Too few ballots: opening them would tell who voted what.'
	}),
	'other-bureau': message({
		fr: 'Le bureau du tableau n’est pas celui que ses membres ont confirmé, ou n’a pas les clés de cet appareil. Rien n’est ouvert ; prévenez la coordination.',
		en: 'The bureau of the board is not the one that its members confirmed, or does not have the keys of this device. Nothing is opened; tell the coordination.'
	}),
	'too-few-shares': message({
		fr: 'Trop peu de parts sont justes : l’urne reste fermée. Il faut qu’un autre membre apporte les siennes.',
		en: 'Too few shares are right: the box stays closed. Another member has to bring theirs.'
	}),
	'closed-ballots': message({
		fr: 'Des membres disent ne pas avoir leur part de certains bulletins : ils ne s’ouvrent pas sans d’autres membres.',
		en: 'Members say that they do not have their share of some ballots: these do not open without other members.'
	}),
	'other-key': message({
		fr: 'Les parts réunies ne donnent pas la clé de ce vote.',
		en: 'The shares brought together do not give the key of this vote.'
	})
};
export const openingSentence = (code: keyof typeof openings): string => openings[code]();

const refusals: Record<
	PrepareRefusal | BringRefusal | HandRefusal | TotalsRefusal | AppointRefusal,
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
		fr: 'Le vote est ouvert : le bureau ne change plus.',
		en: 'The vote is open: the bureau no longer changes.'
	}),
	withdrawn: message({
		fr: 'Ce vote est retiré : son bureau n’a plus rien à faire.',
		en: 'This vote is withdrawn: its bureau has nothing more to do.'
	}),
	'key-made': message({
		fr: 'La clé de ce vote est déjà partagée : ses appareils ne changent plus.',
		en: 'The key of this vote is already shared: its devices no longer change.'
	}),
	'devices-missing': message({
		fr: 'Un membre n’a pas encore préparé son appareil.',
		en: 'A member has not prepared their device yet.'
	}),
	'bad-proof': message({
		fr: 'Votre appareil n’a pas prouvé qu’il a ces clés. Rechargez la page et recommencez.',
		en: 'Your device did not prove that it has these keys. Reload the page and try again.'
	}),
	'other-list': message({
		fr: 'Une clé a changé entre-temps, ou n’est pas celle de cet appareil. Rechargez la page et comparez de nouveau les empreintes.',
		en: 'A key changed in the meantime, or is not the one of this device. Reload the page and compare the fingerprints again.'
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
		fr: 'Vous n’avez pas encore apporté vos parts.',
		en: 'You have not brought your shares yet.'
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
		fr: 'Les totaux sont gardés ; le résultat paraîtra quand les bulletins papier seront saisis.',
		en: 'The totals are kept; the result will be published once the paper ballots are typed.'
	}),
	'not-secret': message({
		fr: 'Ce vote n’est pas secret : il n’a pas de bureau.',
		en: 'This vote is not secret: it has no bureau.'
	}),
	announced: message({
		fr: 'Le vote est annoncé avec ce bureau et ses appareils : il ne change plus. Pour un autre bureau, retirez le vote et préparez-en un nouveau.',
		en: 'The vote is announced with this bureau and its devices: it no longer changes. For another bureau, withdraw the vote and prepare a new one.'
	}),
	'unknown-member': message({
		fr: 'Une des personnes choisies n’a plus de place dans ce contrat : choisissez-en une autre.',
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
		fr: 'Il faut au moins deux membres pour ouvrir.',
		en: 'At least two members are needed to open.'
	}),
	'nobody-to-spare': message({
		fr: 'Demandez un membre de moins qu’il n’y en a : un appareil peut se perdre.',
		en: 'Ask for one member fewer than there are: a device can be lost.'
	})
};
export const refusalSentence = (code: keyof typeof refusals): string => refusals[code]();
export const isRefusal = (code: string): code is keyof typeof refusals => code in refusals;

type Named = { name: string };
const listProblems: Record<ListProblem['problem'], (p: Named) => string> = {
	unproven: message<Named>({
		fr: ({ name }) =>
			`L’appareil de ${name} n’a pas prouvé qu’il a les clés montrées à son nom. Ne confirmez pas, et prévenez la coordination.`,
		en: ({ name }) =>
			`The device of ${name} did not prove that it has the keys shown under this name. Do not confirm, and tell the coordination.`
	}),
	'shared-key': message<Named>({
		fr: ({ name }) =>
			`La clé montrée pour ${name} est aussi celle d’un autre membre. Ne confirmez pas, et prévenez la coordination.`,
		en: ({ name }) =>
			`The key shown for ${name} is also that of another member. Do not confirm, and tell the coordination.`
	}),
	unconfirmed: message<Named>({
		fr: ({ name }) => `${name} n’a pas confirmé ce bureau-là, avec ces clés-là.`,
		en: ({ name }) => `${name} did not confirm this bureau, with these keys.`
	})
};
export const listSentence = ({ problem, name }: ListProblem): string =>
	listProblems[problem]({ name });

type OfBallot = Named & { castId: string };
const faults: Record<Fault['fault'], (p: OfBallot) => string> = {
	unsigned: message<OfBallot>({
		fr: ({ name }) => `Ce qui est arrivé de ${name} n’est pas signé par son appareil.`,
		en: ({ name }) => `What came from ${name} is not signed by their device.`
	}),
	unreadable: message<OfBallot>({
		fr: ({ name }) => `Les parts de ${name} n’ont pas été fermées pour votre appareil.`,
		en: ({ name }) => `The shares of ${name} were not sealed for your device.`
	}),
	'wrong-share': message<OfBallot>({
		fr: ({ name, castId }) =>
			`La part de ${name} pour le bulletin ${castId} n’est pas celle que ce bulletin promet.`,
		en: ({ name, castId }) =>
			`The share of ${name} for ballot ${castId} is not the one that this ballot promises.`
	}),
	withheld: message<OfBallot>({
		fr: ({ name, castId }) => `${name} dit ne pas avoir de part du bulletin ${castId}.`,
		en: ({ name, castId }) => `${name} says that they have no share of ballot ${castId}.`
	})
};
export const faultSentence = ({ fault, name, castId }: Fault): string =>
	faults[fault]({ name, castId: castId ?? '' });
