CREATE TABLE "consultation_plan" (
	"consultation_id" uuid PRIMARY KEY NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"image" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"phase_id" uuid NOT NULL,
	"participation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"category_id" uuid,
	"place_words" text DEFAULT '' NOT NULL,
	"commune_code" text,
	"plan_x" double precision,
	"plan_y" double precision,
	"visibility" text NOT NULL,
	"held_reasons" text[] DEFAULT '{}' NOT NULL,
	"merged_into_id" uuid,
	"submission_key" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_phaseId_submissionKey_unique" UNIQUE("phase_id","submission_key"),
	CONSTRAINT "contribution_consultationId_number_unique" UNIQUE("consultation_id","number")
);
--> statement-breakpoint
CREATE TABLE "contribution_category" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"phase_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"participation_id" uuid NOT NULL,
	"is_for" boolean NOT NULL,
	"body" text NOT NULL,
	"visibility" text NOT NULL,
	"held_reasons" text[] DEFAULT '{}' NOT NULL,
	"submission_key" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_comment_contributionId_submissionKey_unique" UNIQUE("contribution_id","submission_key")
);
--> statement-breakpoint
CREATE TABLE "contribution_photo" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"alternative" text DEFAULT '' NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"image" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_support" (
	"contribution_id" uuid NOT NULL,
	"participation_id" uuid NOT NULL,
	CONSTRAINT "contribution_support_contribution_id_participation_id_pk" PRIMARY KEY("contribution_id","participation_id")
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"idea_id" uuid,
	"contribution_id" uuid,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_up_ideaId_unique" UNIQUE("idea_id"),
	CONSTRAINT "follow_up_contributionId_unique" UNIQUE("contribution_id")
);
--> statement-breakpoint
CREATE TABLE "follow_up_passage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"fiche_id" uuid NOT NULL,
	"field" text NOT NULL,
	"anchor_start" "bytea" NOT NULL,
	"anchor_end" "bytea" NOT NULL,
	"quote" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_source" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"idea_id" uuid NOT NULL,
	"answer_text_id" uuid,
	"contribution_id" uuid,
	"statement_id" uuid,
	CONSTRAINT "idea_source_ideaId_answerTextId_unique" UNIQUE("idea_id","answer_text_id"),
	CONSTRAINT "idea_source_ideaId_contributionId_unique" UNIQUE("idea_id","contribution_id"),
	CONSTRAINT "idea_source_ideaId_statementId_unique" UNIQUE("idea_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participation_id" uuid NOT NULL,
	"phase_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"submission_key" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_participationId_phaseId_unique" UNIQUE("participation_id","phase_id"),
	CONSTRAINT "answer_phaseId_submissionKey_unique" UNIQUE("phase_id","submission_key")
);
--> statement-breakpoint
CREATE TABLE "answer_text" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"answer_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"body" text NOT NULL,
	"visibility" text NOT NULL,
	"held_reasons" text[] DEFAULT '{}' NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_text_answerId_questionId_unique" UNIQUE("answer_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "published_result" (
	"phase_id" uuid NOT NULL,
	"part" text NOT NULL,
	"data" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "published_result_phase_id_part_pk" PRIMARY KEY("phase_id","part")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"phase_id" uuid NOT NULL,
	"position" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"help" text DEFAULT '' NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"condition" jsonb,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"phase_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"participation_id" uuid,
	"visibility" text NOT NULL,
	"held_reasons" text[] DEFAULT '{}' NOT NULL,
	"submission_key" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "statement_phaseId_number_unique" UNIQUE("phase_id","number"),
	CONSTRAINT "statement_phaseId_submissionKey_unique" UNIQUE("phase_id","submission_key")
);
--> statement-breakpoint
CREATE TABLE "statement_choice" (
	"statement_id" uuid NOT NULL,
	"participation_id" uuid NOT NULL,
	"choice" text NOT NULL,
	CONSTRAINT "statement_choice_statement_id_participation_id_pk" PRIMARY KEY("statement_id","participation_id")
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"fiche_id" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"easy_summary" text DEFAULT '' NOT NULL,
	"easy_reviewers" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"information" text DEFAULT '' NOT NULL,
	"decider" text DEFAULT '' NOT NULL,
	"decision_on" date,
	"can_change" text DEFAULT '' NOT NULL,
	"cannot_change" text DEFAULT '' NOT NULL,
	"audience" text DEFAULT '' NOT NULL,
	"protection" text DEFAULT '' NOT NULL,
	"level" text,
	"answer_owner" text DEFAULT '' NOT NULL,
	"answerers" text DEFAULT 'link' NOT NULL,
	"naming" text DEFAULT 'pseudonym' NOT NULL,
	"naming_reason" text DEFAULT '' NOT NULL,
	"moderation" text DEFAULT 'after' NOT NULL,
	"profile_questions" text[] DEFAULT '{}' NOT NULL,
	"profile_threshold" integer DEFAULT 5 NOT NULL,
	"conclusion" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone,
	"results_published_at" timestamp with time zone,
	"follow_up_published_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_contractId_slug_unique" UNIQUE("contract_id","slug")
);
--> statement-breakpoint
CREATE TABLE "consultation_group" (
	"consultation_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "consultation_group_consultation_id_group_id_pk" PRIMARY KEY("consultation_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "consultation_key" (
	"consultation_id" uuid PRIMARY KEY NOT NULL,
	"secret" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_phase" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"place" text NOT NULL,
	"held_on" date NOT NULL,
	"entered_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_up_subscriber" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"locale" text DEFAULT 'fr' NOT NULL,
	"told" boolean DEFAULT false NOT NULL,
	CONSTRAINT "follow_up_subscriber_consultationId_email_unique" UNIQUE("consultation_id","email")
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"device_hash" text,
	"account_hash" text,
	"verification" text NOT NULL,
	"shown_name" text DEFAULT '' NOT NULL,
	"batch_id" uuid,
	"entry_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "participation_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "participation_consultationId_deviceHash_unique" UNIQUE("consultation_id","device_hash"),
	CONSTRAINT "participation_consultationId_accountHash_unique" UNIQUE("consultation_id","account_hash"),
	CONSTRAINT "participation_consultationId_entryKey_unique" UNIQUE("consultation_id","entry_key")
);
--> statement-breakpoint
CREATE TABLE "participation_profile" (
	"participation_id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"age_group" text,
	"commune_code" text,
	"district_id" uuid,
	"standing" text
);
--> statement-breakpoint
CREATE TABLE "moderation_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"cause" text NOT NULL,
	"words_to_author" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "moderation_second_look" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "moderation_second_look_decisionId_unique" UNIQUE("decision_id")
);
--> statement-breakpoint
ALTER TABLE "consultation_plan" ADD CONSTRAINT "consultation_plan_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_category_id_contribution_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."contribution_category"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_merged_into_id_contribution_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."contribution"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_category" ADD CONSTRAINT "contribution_category_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_comment" ADD CONSTRAINT "contribution_comment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_comment" ADD CONSTRAINT "contribution_comment_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_comment" ADD CONSTRAINT "contribution_comment_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_photo" ADD CONSTRAINT "contribution_photo_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_support" ADD CONSTRAINT "contribution_support_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_support" ADD CONSTRAINT "contribution_support_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_idea_id_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_passage" ADD CONSTRAINT "follow_up_passage_follow_up_id_follow_up_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."follow_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_passage" ADD CONSTRAINT "follow_up_passage_fiche_id_fiche_id_fk" FOREIGN KEY ("fiche_id") REFERENCES "public"."fiche"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_passage" ADD CONSTRAINT "follow_up_passage_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_source" ADD CONSTRAINT "idea_source_idea_id_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_source" ADD CONSTRAINT "idea_source_answer_text_id_answer_text_id_fk" FOREIGN KEY ("answer_text_id") REFERENCES "public"."answer_text"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_source" ADD CONSTRAINT "idea_source_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_source" ADD CONSTRAINT "idea_source_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_answer_id_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_text" ADD CONSTRAINT "answer_text_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_result" ADD CONSTRAINT "published_result_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_choice" ADD CONSTRAINT "statement_choice_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_choice" ADD CONSTRAINT "statement_choice_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_theme_id_theme_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."theme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_fiche_id_fiche_id_fk" FOREIGN KEY ("fiche_id") REFERENCES "public"."fiche"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_group" ADD CONSTRAINT "consultation_group_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_group" ADD CONSTRAINT "consultation_group_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_key" ADD CONSTRAINT "consultation_key_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_phase" ADD CONSTRAINT "consultation_phase_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_subscriber" ADD CONSTRAINT "follow_up_subscriber_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_batch_id_entry_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."entry_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_profile" ADD CONSTRAINT "participation_profile_participation_id_participation_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_profile" ADD CONSTRAINT "participation_profile_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_report" ADD CONSTRAINT "moderation_report_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_report" ADD CONSTRAINT "moderation_report_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_second_look" ADD CONSTRAINT "moderation_second_look_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_second_look" ADD CONSTRAINT "moderation_second_look_decision_id_moderation_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."moderation_decision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_phase_id_visibility_index" ON "contribution" USING btree ("phase_id","visibility");--> statement-breakpoint
CREATE INDEX "contribution_participation_id_index" ON "contribution" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "contribution_category_phase_id_position_index" ON "contribution_category" USING btree ("phase_id","position");--> statement-breakpoint
CREATE INDEX "contribution_comment_contribution_id_is_for_index" ON "contribution_comment" USING btree ("contribution_id","is_for");--> statement-breakpoint
CREATE INDEX "follow_up_consultation_id_index" ON "follow_up" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "follow_up_passage_follow_up_id_index" ON "follow_up_passage" USING btree ("follow_up_id");--> statement-breakpoint
CREATE INDEX "follow_up_passage_fiche_id_index" ON "follow_up_passage" USING btree ("fiche_id");--> statement-breakpoint
CREATE INDEX "idea_consultation_id_position_index" ON "idea" USING btree ("consultation_id","position");--> statement-breakpoint
CREATE INDEX "idea_source_answer_text_id_index" ON "idea_source" USING btree ("answer_text_id");--> statement-breakpoint
CREATE INDEX "idea_source_contribution_id_index" ON "idea_source" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "answer_text_question_id_visibility_index" ON "answer_text" USING btree ("question_id","visibility");--> statement-breakpoint
CREATE INDEX "answer_text_consultation_id_visibility_written_at_index" ON "answer_text" USING btree ("consultation_id","visibility","written_at");--> statement-breakpoint
CREATE INDEX "question_phase_id_index" ON "question" USING btree ("phase_id");--> statement-breakpoint
CREATE INDEX "statement_phase_id_visibility_index" ON "statement" USING btree ("phase_id","visibility");--> statement-breakpoint
CREATE INDEX "statement_choice_participation_id_index" ON "statement_choice" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "consultation_theme_id_index" ON "consultation" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "consultation_fiche_id_index" ON "consultation" USING btree ("fiche_id");--> statement-breakpoint
CREATE INDEX "consultation_phase_consultation_id_position_index" ON "consultation_phase" USING btree ("consultation_id","position");--> statement-breakpoint
CREATE INDEX "entry_batch_consultation_id_index" ON "entry_batch" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "participation_profile_consultation_id_index" ON "participation_profile" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "moderation_decision_contract_id_decided_at_index" ON "moderation_decision" USING btree ("contract_id","decided_at");--> statement-breakpoint
CREATE INDEX "moderation_decision_target_kind_target_id_index" ON "moderation_decision" USING btree ("target_kind","target_id");--> statement-breakpoint
CREATE INDEX "moderation_report_contract_id_settled_at_index" ON "moderation_report" USING btree ("contract_id","settled_at");--> statement-breakpoint
CREATE INDEX "moderation_report_target_kind_target_id_index" ON "moderation_report" USING btree ("target_kind","target_id");--> statement-breakpoint
CREATE INDEX "moderation_second_look_contract_id_settled_at_index" ON "moderation_second_look" USING btree ("contract_id","settled_at");