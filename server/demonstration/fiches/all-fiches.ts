import type { DemonstrationFiche } from '../write-content.ts';
import { comiteCitoyen } from './01-comite-citoyen.ts';
import { commissionElus } from './02-commission-elus.ts';
import { guideSante } from './03-guide-sante.ts';
import { internesJeunesMedecins } from './04-internes-jeunes-medecins.ts';
import { forumMetiers } from './05-forum-metiers.ts';
import { equipeMobile } from './06-equipe-mobile.ts';
import { jeunesAidants } from './07-jeunes-aidants.ts';
import { bienVieillir } from './08-bien-vieillir.ts';
import { busSanteFemmes } from './09-bus-sante-femmes.ts';
import { depistagesMarches } from './10-depistages-marches.ts';
import { fetesSansExces } from './11-fetes-sans-exces.ts';
import { secouristesSanteMentale } from './12-secouristes-sante-mentale.ts';
import { ecransSommeil } from './13-ecrans-sommeil.ts';
import { logementIndigne } from './14-logement-indigne.ts';
import { ilotsFraicheur } from './15-ilots-fraicheur.ts';

/** In the order of their numbers. */
export const demonstrationFiches: readonly DemonstrationFiche[] = [
	comiteCitoyen,
	commissionElus,
	guideSante,
	internesJeunesMedecins,
	forumMetiers,
	equipeMobile,
	jeunesAidants,
	bienVieillir,
	busSanteFemmes,
	depistagesMarches,
	fetesSansExces,
	secouristesSanteMentale,
	ecransSommeil,
	logementIndigne,
	ilotsFraicheur
];
