import { mailText } from '../../journal/mail-text.ts';
import { formatDate, formatDateTime, formatList } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { readAddress } from '../../shared/typed/typed-address.ts';
import { addressOtherAlphabet } from '../../ui/refusal-words.ts';

export { reasonSaid as withdrawnReason, signIn } from '../../ui/words.ts';
export {
	backToConsultation,
	myParticipation as privateTitle,
	noQuestion as noQuestions,
	sendNow as sendAgain,
	whatBecameOfWords as becameTitle,
	yourName
} from '../words.ts';

export const answerTitle = message<{ title: string }>({
	fr: ({ title }) => `Répondre : ${title}`,
	en: ({ title }) => `Answer: ${title}`
});
export const whoReads = message({ fr: 'Qui lit quoi', en: 'Who reads what' });
export const noName = message({
	fr: 'Votre nom n’est pas demandé. Personne ne voit qui a répondu quoi, pas même la coordination.',
	en: 'Your name is not asked for. Nobody sees who answered what, not even the coordination.'
});
export const nameAsked = message<{ reason: string }>({
	fr: ({ reason }) => `Votre nom est demandé. Pourquoi : ${reason}`,
	en: ({ reason }) => `Your name is asked for. Why: ${reason}`
});
export const countsPublished = message({
	fr: 'Les cases cochées sont additionnées, et les totaux publiés.',
	en: 'The boxes you tick are added up, and the totals published.'
});
export const textsBefore = message({
	fr: 'Vos phrases sont publiées sans nom, après relecture par la coordination.',
	en: 'Your sentences are published without a name, once the coordination has read them.'
});
export const textsAfter = message({
	fr: 'Vos phrases sont publiées sans nom. Ce qui pourrait gêner une personne est relu d’abord par la coordination.',
	en: 'Your sentences are published without a name. What could harm a person is first read by the coordination.'
});
export const editable = message<{ closesAt: Date | null }>({
	fr: ({ closesAt }) =>
		closesAt
			? `Vous pourrez relire, corriger ou retirer votre réponse jusqu’au ${formatDateTime(closesAt)}.`
			: 'Vous pourrez relire, corriger ou retirer votre réponse.',
	en: ({ closesAt }) =>
		closesAt
			? `You can read, correct or withdraw your answer until ${formatDateTime(closesAt)}.`
			: 'You can read, correct or withdraw your answer.'
});
export const everythingToKnow = message({
	fr: 'Qui décide, quand, et ce qui peut changer',
	en: 'Who decides, when, and what can change'
});
export const howMany = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'question', 'questions')}`,
	en: ({ count }) => `${count} ${plural('en', count, 'question', 'questions')}`
});

export const profileTitle = message({ fr: 'Quelques mots sur vous', en: 'A few words about you' });
export const profileLead = message<{ threshold: number }>({
	fr: ({ threshold }) =>
		`Rien n’est obligatoire ici. Ces réponses sont rangées à part des autres, et publiées seulement pour des groupes de ${threshold} personnes ou plus.`,
	en: ({ threshold }) =>
		`Nothing here is required. These answers are kept apart from the others, and published only for groups of ${threshold} people or more.`
});
export { tooLong as nameTooLong } from '../../ui/refusal-words.ts';
export const rather = message({ fr: 'Je ne souhaite pas le dire', en: 'I would rather not say' });
export const nameMissing = message({
	fr: 'Écrivez votre nom : cette consultation le demande.',
	en: 'Write your name: this consultation asks for it.'
});
export const followTitle = message({
	fr: 'Savoir ce que votre réponse est devenue',
	en: 'Know what became of your answer'
});
export { yourEmail as followLabel } from '../../ui/words.ts';
export const followHelp = message({
	fr: 'Vous recevrez un seul courriel, quand la réponse sera publiée, puis l’adresse est effacée. Elle n’est pas rattachée à ce que vous avez répondu.',
	en: 'You will get one single mail, when the answer is published; the address is then erased. It is not tied to what you answered.'
});
export const followAccount = message<{ email: string }>({
	fr: ({ email }) => `Me le dire une fois, à ${email}`,
	en: ({ email }) => `Tell me once, at ${email}`
});
const emailMalformed = message({
	fr: 'Cette adresse ne semble pas complète : vérifiez-la, ou laissez vide.',
	en: 'This address does not seem complete: check it, or leave it empty.'
});
/** What is wrong with the address that somebody typed; nothing typed is as incomplete as any. */
export function emailRefused(typed: string): string {
	const { problem } = readAddress(typed);
	return problem === 'other-alphabet' ? addressOtherAlphabet() : emailMalformed();
}
export const send = message({ fr: 'Envoyer ma réponse', en: 'Send my answer' });
export const sendChange = message({
	fr: 'Enregistrer ma réponse corrigée',
	en: 'Save my corrected answer'
});
export {
	brokenTitle,
	cutKept,
	cutTitle,
	draftErased,
	eraseDraft
} from '../../ui/keeping/messages.ts';

export const draftKept = message({
	fr: 'Ce que vous écrivez est gardé sur cet appareil, et nulle part ailleurs, jusqu’à l’envoi.',
	en: 'What you write is kept on this device, and nowhere else, until it is sent.'
});
export const draftBack = message({
	fr: 'Voici ce que vous aviez commencé à répondre. Ce brouillon reste sur cet appareil tant que vous ne l’envoyez pas.',
	en: 'Here is what you had begun to answer. This draft stays on this device until you send it.'
});
export const cutText = message({
	fr: 'Votre réponse n’est pas encore partie. Elle partira d’elle-même au retour du réseau : laissez cette page ouverte.',
	en: 'Your answer has not left yet. It will leave by itself when the network is back: leave this page open.'
});
export const brokenText = message({
	fr: 'Votre réponse n’est pas encore enregistrée. Nous réessayons ; vous pouvez aussi appuyer de nouveau sur le bouton.',
	en: 'Your answer is not saved yet. We are trying again; you can also press the button again.'
});

export const alreadyTitle = message({
	fr: 'Vous avez déjà répondu',
	en: 'You have already answered'
});
export const alreadyText = message<{ at: Date | null }>({
	fr: ({ at }) =>
		`Une réponse est déjà venue de cet appareil ou de ce compte${at ? `, le ${formatDate(at)}` : ''}. Une personne répond une fois, et peut corriger sa réponse jusqu’à la fin.`,
	en: ({ at }) =>
		`An answer already came from this device or this account${at ? `, on ${formatDate(at)}` : ''}. One person answers once, and may correct the answer until the end.`
});
export const alreadyKept = message({
	fr: 'Ce que vous venez d’écrire n’est pas enregistré, mais reste ci-dessous : vous pouvez le recopier dans votre réponse.',
	en: 'What you just wrote is not saved, but stays below: you can copy it into your answer.'
});
export const readOrEdit = message({
	fr: 'Relire ou corriger ma réponse',
	en: 'Read or correct my answer'
});
export const readMine = message({ fr: 'Relire ma réponse', en: 'Read my answer' });
export const notYou = message({ fr: 'Ce n’est pas vous ?', en: 'Was it not you?' });
export const notYouText = message({
	fr: 'Sur un appareil partagé (médiathèque, école, famille), la personne suivante peut répondre : cet appareil oublie alors la réponse d’avant, qui reste enregistrée.',
	en: 'On a shared device (library, school, family), the next person can answer: this device then forgets the answer before, which stays saved.'
});
export const forgetDevice = message({
	fr: 'Oublier cet appareil et répondre',
	en: 'Forget this device and answer'
});
export const closedTitle = message({
	fr: 'On ne répond pas ici en ce moment',
	en: 'No answers here just now'
});
export const keptBelow = message({
	fr: 'Ce que vous avez écrit n’est pas enregistré. Il reste ci-dessous, pour que vous puissiez le copier.',
	en: 'What you wrote is not saved. It stays below, so that you can copy it.'
});
export const empty = message({
	fr: 'Vous n’avez répondu à aucune question. Répondez au moins à une, puis envoyez.',
	en: 'You answered no question. Answer at least one, then send.'
});
export const tooBig = message({
	fr: 'Votre réponse est trop longue pour être envoyée. Raccourcissez les textes : quelques pages suffisent largement.',
	en: 'Your answer is too long to be sent. Shorten the texts: a few pages are more than enough.'
});
export const tooBigBack = message({
	fr: 'Revenez en arrière avec votre navigateur pour retrouver ce que vous aviez écrit.',
	en: 'Go back with your browser to find what you had written.'
});
export const wait = message<{ minutes: number }>({
	fr: ({ minutes }) =>
		`Beaucoup de réponses sont venues de cette connexion en peu de temps. Ce que vous avez écrit reste ci-dessous : renvoyez-le dans ${minutes} ${plural('fr', minutes, 'minute', 'minutes')}, ou connectez-vous à votre compte pour ne pas attendre.`,
	en: ({ minutes }) =>
		`Many answers came from this connection in a short time. What you wrote stays below: send it again in ${minutes} ${plural('en', minutes, 'minute', 'minutes')}, or sign in to your account so as not to wait.`
});
export const staleTitle = message({
	fr: 'Cette réponse a changé entre-temps',
	en: 'This answer changed in the meantime'
});
export const staleText = message({
	fr: 'Elle a été corrigée ailleurs, peut-être dans un autre onglet. Voici ce qui est enregistré ; vos mots, eux, sont toujours dans le formulaire. Enregistrer remplacera ce qui suit.',
	en: 'It was corrected elsewhere, perhaps in another tab. Here is what is saved; your words are still in the form. Saving will replace what follows.'
});
export const staleWithdrawn = message({
	fr: 'Elle a été retirée ailleurs. Vos mots sont toujours dans le formulaire : les envoyer en fera une nouvelle réponse.',
	en: 'It was withdrawn elsewhere. Your words are still in the form: sending them makes a new answer.'
});
export const backToMine = message({
	fr: 'Revenir à ma participation',
	en: 'Back to my participation'
});
export const privateLead = message({
	fr: 'Cette page est à vous. Elle n’a pas votre nom, et les moteurs de recherche ne la connaissent pas.',
	en: 'This page is yours. It does not have your name, and search engines do not know it.'
});
export const received = message({
	fr: 'Merci. Votre réponse est enregistrée.',
	en: 'Thank you. Your answer is saved.'
});
export const changed = message({
	fr: 'Votre réponse corrigée est enregistrée.',
	en: 'Your corrected answer is saved.'
});
export const withdrawn = message({
	fr: 'Votre réponse est retirée : vos mots sont effacés. Il reste seulement qu’une personne s’est retirée.',
	en: 'Your answer is withdrawn: your words are erased. All that remains is that one person withdrew.'
});
export const droppedWords = message<{ numbers: number[] }>({
	fr: ({ numbers }) =>
		`${plural('fr', numbers.length, 'La question', 'Les questions')} ${formatList(numbers.map(String))} ne ${plural('fr', numbers.length, 'concernait', 'concernaient')} pas votre situation, d’après vos autres réponses : ce que vous y aviez mis n’est pas gardé.`,
	en: ({ numbers }) =>
		`${plural('en', numbers.length, 'Question', 'Questions')} ${formatList(numbers.map(String))} did not concern you, going by your other answers: what you put there is not kept.`
});
export const keepLink = message({ fr: 'Gardez ce lien', en: 'Keep this link' });
export const keepLinkText = message({
	fr: 'C’est le seul moyen de revenir ici depuis un autre appareil. Qui a ce lien peut lire et changer votre réponse : ne le donnez à personne.',
	en: 'It is the only way back here from another device. Whoever has this link can read and change your answer: give it to nobody.'
});
export const noLinkShown = message({
	fr: 'Cet appareil ou votre compte vous ouvre cette page. Pour y revenir d’ailleurs, il faut un lien privé.',
	en: 'This device or your account opens this page for you. To come back from elsewhere, you need a private link.'
});
export const newLink = message({ fr: 'Faire un nouveau lien', en: 'Make a new link' });
export const newLinkHelp = message({
	fr: 'L’ancien lien ne marchera plus. Utile si vous l’avez perdu, ou si quelqu’un d’autre l’a vu.',
	en: 'The old link will stop working. Useful if you lost it, or if somebody else saw it.'
});
export const newLinkDone = message({
	fr: 'Voici votre nouveau lien. L’ancien ne marche plus.',
	en: 'Here is your new link. The old one no longer works.'
});
export const mailLink = message({
	fr: 'Recevoir ce lien par courriel',
	en: 'Get this link by mail'
});
export const mailLinkHelp = message({
	fr: 'L’adresse sert à ce seul envoi. Elle n’est pas rangée avec votre réponse.',
	en: 'The address serves for this one mail. It is not kept with your answer.'
});
export const mailLinkButton = message({ fr: 'M’envoyer le lien', en: 'Send me the link' });
export const mailLinkSent = message({
	fr: 'Le courriel part dans un instant.',
	en: 'The mail leaves in a moment.'
});
export const mailWait = message<{ minutes: number }>({
	fr: ({ minutes }) =>
		`Trop de courriels demandés : réessayez dans ${minutes} ${plural('fr', minutes, 'minute', 'minutes')}.`,
	en: ({ minutes }) =>
		`Too many mails asked for: try again in ${minutes} ${plural('en', minutes, 'minute', 'minutes')}.`
});
export const myAnswers = message({ fr: 'Ce que vous avez répondu', en: 'What you answered' });
export const answeredOn = message<{ at: Date }>({
	fr: ({ at }) => `Envoyée le ${formatDateTime(at)}`,
	en: ({ at }) => `Sent on ${formatDateTime(at)}`
});
export const correctedOn = message<{ at: Date }>({
	fr: ({ at }) => `corrigée le ${formatDateTime(at)}`,
	en: ({ at }) => `corrected on ${formatDateTime(at)}`
});
export const noAnswer = message({ fr: 'Sans réponse', en: 'No answer' });
export const edit = message({ fr: 'Corriger ma réponse', en: 'Correct my answer' });
export const editTitle = message<{ title: string }>({
	fr: ({ title }) => `Corriger ma réponse : ${title}`,
	en: ({ title }) => `Correct my answer: ${title}`
});
export const answerThis = message({ fr: 'Répondre à cette étape', en: 'Answer this step' });
export const notAnsweredYet = message({
	fr: 'Vous n’avez pas encore répondu à cette étape.',
	en: 'You have not answered this step yet.'
});
export const withdraw = message({ fr: 'Retirer ma réponse', en: 'Withdraw my answer' });
export const withdrawText = message({
	fr: 'Vos mots et vos choix seront effacés tout de suite, et ne compteront plus dans ce qui sera publié ensuite. On ne peut pas revenir en arrière.',
	en: 'Your words and your choices will be erased at once, and will not count in what is published afterwards. This cannot be undone.'
});
export const withdrawConfirm = message({
	fr: 'Oui, effacer ma réponse',
	en: 'Yes, erase my answer'
});
export const closedSince = message({
	fr: 'On ne peut plus corriger ; vous pouvez encore retirer votre réponse.',
	en: 'It can no longer be corrected; you can still withdraw your answer.'
});
export const unknownLinkTitle = message({
	fr: 'Ce lien n’ouvre rien',
	en: 'This link opens nothing'
});
export const unknownLinkText = message({
	fr: 'Il est peut-être incomplet, ou remplacé par un lien plus récent. Recopiez-le en entier, ou ouvrez cette page depuis l’appareil ou le compte avec lequel vous avez répondu.',
	en: 'It may be incomplete, or replaced by a newer link. Copy it whole, or open this page from the device or the account you answered with.'
});
export const nothingTitle = message({
	fr: 'Nous ne retrouvons pas de participation ici',
	en: 'We find no participation here'
});
export const nothingText = message({
	fr: 'Vous n’avez pas encore pris part à cette consultation depuis cet appareil ou ce compte. Si vous aviez gardé votre lien privé, ouvrez-le.',
	en: 'You have not taken part in this consultation from this device or this account yet. If you kept your private link, open it.'
});
export const nothingAfter = message({
	fr: 'La réponse de cette consultation est publiée : nous avons effacé ce qui liait les appareils et les comptes aux réponses. Seul votre lien privé vous ramène à la vôtre.',
	en: 'The answer of this consultation is published: we erased what tied devices and accounts to answers. Only your private link leads back to yours.'
});
export const seeConsultation = message({ fr: 'Voir la consultation', en: 'See the consultation' });
export const becameSoon = message({
	fr: 'La réponse à cette consultation sera publiée après sa fin. Cette page vous y mènera.',
	en: 'The answer to this consultation will be published after its end. This page will lead you to it.'
});
export const forgetTitle = message({
	fr: 'Cet appareil est partagé ?',
	en: 'Is this device shared?'
});
export const forgetText = message({
	fr: 'Il ouvre cette page à toute personne qui l’utilise. S’il n’est pas à vous, faites-lui oublier votre participation : gardez d’abord votre lien privé.',
	en: 'It opens this page to anybody who uses it. If it is not yours, make it forget your participation: keep your private link first.'
});
export const forget = message({ fr: 'Oublier sur cet appareil', en: 'Forget on this device' });

export const privateLinkMail = mailText<{ title: string; url: string }>({
	fr: ({ title, url }) => ({
		subject: 'Votre lien privé',
		body: `Voici le lien que vous avez demandé, pour relire, corriger ou retirer ce que vous avez donné à la consultation « ${title} » :\n\n${url}\n\nQui a ce lien peut lire et changer votre réponse : ne le transmettez pas.\n\nSi vous n’avez rien demandé, ne faites rien et effacez ce message.`
	}),
	en: ({ title, url }) => ({
		subject: 'Your private link',
		body: `Here is the link you asked for, to read, correct or withdraw what you gave to the consultation “${title}”:\n\n${url}\n\nWhoever has this link can read and change your answer: do not pass it on.\n\nIf you asked for nothing, do nothing and erase this message.`
	})
});
