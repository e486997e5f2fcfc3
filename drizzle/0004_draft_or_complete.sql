ALTER TABLE "consultation" ADD CONSTRAINT "consultation_draft_or_complete" CHECK ("consultation"."status" = 'draft' or (
				"consultation"."level" is not null and "consultation"."decision_on" is not null
				and "consultation"."purpose" ~ '[^[:space:]]' and "consultation"."information" ~ '[^[:space:]]'
				and "consultation"."decider" ~ '[^[:space:]]' and "consultation"."can_change" ~ '[^[:space:]]'
				and "consultation"."cannot_change" ~ '[^[:space:]]' and "consultation"."audience" ~ '[^[:space:]]'
				and "consultation"."protection" ~ '[^[:space:]]' and "consultation"."answer_owner" ~ '[^[:space:]]'
				and ("consultation"."naming" <> 'name' or "consultation"."naming_reason" ~ '[^[:space:]]')
			));