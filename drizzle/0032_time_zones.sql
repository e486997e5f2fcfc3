ALTER TABLE "contract" ADD COLUMN "time_zone" text DEFAULT 'Europe/Paris' NOT NULL;--> statement-breakpoint
-- Contracts that are there take the zone of most of their communes.
UPDATE "contract" SET "time_zone" = found."zone" FROM (
	SELECT DISTINCT ON ("contract_id") "contract_id", "zone" FROM (
		SELECT "contract_id", count(*) AS "communes", CASE left("code", 3)
			WHEN '971' THEN 'America/Guadeloupe' WHEN '972' THEN 'America/Martinique' WHEN '973' THEN 'America/Cayenne'
			WHEN '974' THEN 'Indian/Reunion' WHEN '975' THEN 'America/Miquelon' WHEN '976' THEN 'Indian/Mayotte'
			WHEN '977' THEN 'America/St_Barthelemy' WHEN '978' THEN 'America/Marigot' WHEN '986' THEN 'Pacific/Wallis'
			WHEN '987' THEN 'Pacific/Tahiti' WHEN '988' THEN 'Pacific/Noumea' ELSE 'Europe/Paris' END AS "zone"
		FROM "contract_commune" GROUP BY 1, 3
	) AS "zones" ORDER BY "contract_id", "communes" DESC, "zone"
) AS found WHERE "contract"."id" = found."contract_id" AND found."zone" <> 'Europe/Paris';
