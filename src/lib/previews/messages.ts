import { formatDate } from '../shared/format.ts';
import { message, plural } from '../shared/messages.ts';
import { notAChoice, unreadable } from '../ui/refusal-words.ts';
import { lastDayOf, LIVE_LINKS_MAX, NOTE_MAX, type PreviewState } from './rules.ts';

export { previewTitle } from '../consultations/builder/builder-messages.ts';
export { audience as noteField } from '../consultations/words.ts';
export { daysChoice, daysField, madeBy } from '../groups/invitations/invitation-messages.ts';

export const showBefore = message({
	fr: 'Montrer avant l’ouverture',
	en: 'Show before the opening'
});
export const linksLead = message({
	fr: 'Un lien montre à vos partenaires ce que vous préparez, tel que les habitants le verront. Personne n’y répond ni n’y vote, et rien n’est enregistré de qui l’ouvre.',
	en: 'A link shows your partners what you are preparing, as residents will see it. Nobody answers or votes there, and nothing is recorded of who opens it.'
});
export const linksRule = message({
	fr: 'Qui a le lien peut lire, et peut le transmettre. Il cesse de servir à sa date, si vous y mettez fin, ou si vous ne préparez plus ; à l’ouverture, il mène à la page publique.',
	en: 'Whoever has the link can read, and can pass it on. It stops on its day, if you end it, or if you no longer prepare; at the opening, it leads to the public page.'
});
export const newLink = message({ fr: 'Nouveau lien', en: 'New link' });
export const noteHelp = message({
	fr: 'Pour vous y retrouver : seules les personnes qui préparent le lisent.',
	en: 'To find your way: only those who prepare read it.'
});
export const createButton = message({ fr: 'Créer le lien', en: 'Create the link' });
export const linkLabel = message({ fr: 'Lien d’aperçu', en: 'Preview link' });
export const linkServes = message<{ expiresAt: Date }>({
	fr: ({ expiresAt }) => `Il sert jusqu’au ${formatDate(lastDayOf(expiresAt))} inclus.`,
	en: ({ expiresAt }) => `It works until the end of ${formatDate(lastDayOf(expiresAt))}.`
});
export const linksTitle = message({ fr: 'Liens créés', en: 'Links created' });
export const noLinkTitle = message({ fr: 'Aucun lien', en: 'No link' });
export const noLinkText = message({
	fr: 'Les liens que vous créerez apparaîtront ici.',
	en: 'The links that you create will appear here.'
});
export const unnamedLink = message({ fr: 'Lien sans nom', en: 'Link without a name' });
export const previewState = message<{ state: PreviewState }>({
	fr: ({ state }) => ({ live: 'Sert', ended: 'Terminé', expired: 'Date passée' })[state],
	en: ({ state }) => ({ live: 'Works', ended: 'Ended', expired: 'Past its date' })[state]
});
export const endLink = message<{ note: string }>({
	fr: ({ note }) => `Mettre fin au lien${note && ` : ${note}`}`,
	en: ({ note }) => `End the link${note && `: ${note}`}`
});
export const endButton = message({ fr: 'Mettre fin', en: 'End' });
export const linkEnded = message({
	fr: 'Ce lien ne sert plus.',
	en: 'This link no longer works.'
});
export const alreadyOpen = message({
	fr: 'C’est ouvert : chacun lit la page publique.',
	en: 'It is open: everybody reads the public page.'
});

const refusals: Record<string, () => string> = {
	'note-too-long': message({
		fr: `Ce texte est trop long : ${NOTE_MAX} signes au plus.`,
		en: `This text is too long: ${NOTE_MAX} characters at most.`
	}),
	'days-unknown': notAChoice,
	'already-open': alreadyOpen,
	'too-many-links': message({
		fr: `${LIVE_LINKS_MAX} liens servent déjà : mettez fin à l’un d’eux.`,
		en: `${LIVE_LINKS_MAX} links work already: end one of them.`
	}),
	'preview-gone': message({
		fr: 'Ce lien avait déjà pris fin.',
		en: 'This link had ended already.'
	})
};
export const refusalSentence = (code: string): string => (refusals[code] ?? unreadable)();
export const refusalSentences = (codes: Record<string, string> = {}): Record<string, string> =>
	Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, refusalSentence(code)]));

export const previewNotice = message<{ expiresAt: Date }>({
	fr: ({ expiresAt }) =>
		`Ceci est un aperçu, avant l’ouverture : tout peut encore changer. Essayez : rien n’est envoyé ni enregistré. Ce lien sert jusqu’au ${formatDate(lastDayOf(expiresAt))} inclus.`,
	en: ({ expiresAt }) =>
		`This is a preview, before the opening: everything may still change. Try it: nothing is sent or recorded. This link works until the end of ${formatDate(lastDayOf(expiresAt))}.`
});
export const overTitle = message({
	fr: 'Ce lien d’aperçu ne sert plus',
	en: 'This preview link no longer works'
});
export const overText = message({
	fr: 'Il est passé de date, ou quelqu’un y a mis fin. Demandez-en un autre à la personne qui vous l’a donné.',
	en: 'It is past its date, or somebody ended it. Ask whoever gave it to you for another one.'
});
export const whatIsAsked = message<{ title: string }>({
	fr: ({ title }) => `Ce qui sera demandé : ${title}`,
	en: ({ title }) => `What will be asked: ${title}`
});
export const nothingAsked = message({
	fr: 'Rien n’est encore écrit ici.',
	en: 'Nothing is written here yet.'
});
export const ideasAsked = message({
	fr: 'Chacun pourra y écrire une idée, en quelques mots.',
	en: 'Everybody will be able to write an idea there, in a few words.'
});
export const statementsAsked = message({
	fr: 'Chacun dira s’il est d’accord avec ces phrases :',
	en: 'Everybody will say whether they agree with these sentences:'
});
export const moreStatements = message<{ count: number }>({
	fr: ({ count }) => `et ${count} ${plural('fr', count, 'autre', 'autres')}`,
	en: ({ count }) => `and ${count} ${plural('en', count, 'other', 'others')}`
});
export const noBallot = message({
	fr: 'Le bulletin n’est pas encore prêt.',
	en: 'The ballot is not ready yet.'
});
