-- Examples of the framework that were kept as the words of a theme; whoever changed a letter of one keeps it.
UPDATE "theme" SET "summary" = '' WHERE "summary" IN (
	'Par exemple : renforcement du dépistage, campagne de vaccination.',
	'Par exemple : émergence d’un centre de santé, accueil et accompagnement pour l’installation des professionnels de santé.',
	'Par exemple : lutte contre les perturbateurs endocriniens, réduction des îlots de chaleur, urbanisme favorable à la santé.',
	'Par exemple : déstigmatisation des personnes souffrant de troubles psychiques, maintien dans le logement, prévention autour des écrans.',
	'Par exemple : un comité citoyen ou un groupe d’usagers consultés sur une thématique spécifique du contrat.'
);
