-- CreateEnum
CREATE TYPE "study_state" AS ENUM ('draft', 'open', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "study_origin" AS ENUM ('own', 'imported', 'demo');

-- CreateEnum
CREATE TYPE "access" AS ENUM ('open-source', 'commercial');

-- CreateEnum
CREATE TYPE "quadrant" AS ENUM ('hv_ha', 'lv_ha', 'lv_la', 'hv_la');

-- CreateEnum
CREATE TYPE "clip_role" AS ENUM ('main', 'practice', 'anchor');

-- CreateEnum
CREATE TYPE "rendition_format" AS ENUM ('flac', 'mp3');

-- CreateEnum
CREATE TYPE "phase" AS ENUM ('test', 'pilot', 'main', 'simulated', 'imported');

-- CreateEnum
CREATE TYPE "participant_state" AS ENUM ('consented', 'working', 'completed', 'stopped', 'withdrawn', 'screened-out');

-- CreateEnum
CREATE TYPE "trial_kind" AS ENUM ('practice', 'main', 'repeat', 'anchor', 'catch');

-- CreateEnum
CREATE TYPE "trial_state" AS ENUM ('pending', 'answered', 'void');

-- CreateEnum
CREATE TYPE "void_reason" AS ENUM ('no-sound', 'glitch', 'voice', 'other', 'fetch-failed');

-- CreateEnum
CREATE TYPE "axis" AS ENUM ('valence', 'arousal');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'researcher', 'analyst');

-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "study" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "study_state" NOT NULL DEFAULT 'draft',
    "origin" "study_origin" NOT NULL DEFAULT 'own',
    "source_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "unsealed_at" TIMESTAMPTZ(3),
    "analysis_plan" JSONB,
    "plan_hash" TEXT,

    CONSTRAINT "study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,

    CONSTRAINT "protocol_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "version" TEXT,
    "access" "access" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intent" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "quadrant" "quadrant",
    "target_valence" DOUBLE PRECISION NOT NULL,
    "target_arousal" DOUBLE PRECISION NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clip" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER NOT NULL,
    "role" "clip_role" NOT NULL,
    "system_id" INTEGER,
    "intent_id" INTEGER,
    "index" INTEGER NOT NULL,
    "source_name" TEXT NOT NULL,
    "target_valence" DOUBLE PRECISION,
    "target_arousal" DOUBLE PRECISION,
    "licence" TEXT,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "paused_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "original_key" TEXT,
    "original_bytes" INTEGER,
    "original_sha256" TEXT,
    "samples_sha256" TEXT,
    "duration_ms" INTEGER,
    "sample_rate" INTEGER,
    "channels" INTEGER,
    "loudness_before" DOUBLE PRECISION,
    "loudness_after" DOUBLE PRECISION,
    "true_peak_before" DOUBLE PRECISION,
    "true_peak_after" DOUBLE PRECISION,
    "gain_db" DOUBLE PRECISION,
    "reached_target" BOOLEAN,
    "silent" BOOLEAN NOT NULL DEFAULT false,
    "peaks" BYTEA,

    CONSTRAINT "clip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendition" (
    "id" SERIAL NOT NULL,
    "clip_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "format" "rendition_format" NOT NULL,
    "content_type" TEXT NOT NULL,
    "store_key" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rendition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER NOT NULL,
    "protocol_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "phase" "phase" NOT NULL,
    "state" "participant_state" NOT NULL,
    "source_code" TEXT,
    "language" TEXT NOT NULL,
    "cookie_hash" BYTEA,
    "resume_hash" BYTEA,
    "receipt" TEXT,
    "completion_code" TEXT,
    "consent_at" TIMESTAMPTZ(3),
    "consent_hash" TEXT,
    "consent_ticks" JSONB,
    "about" JSONB,
    "sound_check" JSONB,
    "closing" JSONB,
    "device" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "list_given_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "next_position" INTEGER NOT NULL DEFAULT 1,
    "trial_count" INTEGER NOT NULL DEFAULT 0,
    "heard_ms" INTEGER NOT NULL DEFAULT 0,
    "holding" BOOLEAN NOT NULL DEFAULT false,
    "lease_until" TIMESTAMPTZ(3),
    "excluded_at" TIMESTAMPTZ(3),
    "excluded_by_id" TEXT,
    "exclusion_reason" TEXT,
    "exclusion_rule" TEXT,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_id" (
    "participant_id" INTEGER NOT NULL,
    "study_id" INTEGER NOT NULL,
    "service" TEXT NOT NULL,
    "external_id" TEXT,
    "parameters" JSONB,
    "keyed_hash" BYTEA NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "external_id_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "participant_id" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "first_scale" "axis" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "trial" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER NOT NULL,
    "participant_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "trial_kind" NOT NULL,
    "block" INTEGER NOT NULL,
    "clip_id" INTEGER NOT NULL,
    "catch_valence" SMALLINT,
    "catch_arousal" SMALLINT,
    "state" "trial_state" NOT NULL DEFAULT 'pending',
    "void_reason" "void_reason",
    "outbox_key" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "trial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "trial_id" INTEGER NOT NULL,
    "valence" SMALLINT NOT NULL,
    "arousal" SMALLINT NOT NULL,
    "quality" SMALLINT,
    "received_at" TIMESTAMPTZ(3),
    "shown_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "ready_ms" INTEGER,
    "first_play_ms" INTEGER,
    "heard_ms" INTEGER,
    "valence_first_ms" INTEGER,
    "valence_last_ms" INTEGER,
    "arousal_first_ms" INTEGER,
    "arousal_last_ms" INTEGER,
    "sent_ms" INTEGER,
    "plays" SMALLINT,
    "pauses" SMALLINT,
    "stalls" SMALLINT,
    "heard_share" REAL,
    "hidden_count" SMALLINT,
    "hidden_ms" INTEGER,
    "viewport_width" SMALLINT,
    "viewport_height" SMALLINT,
    "input_type" TEXT,
    "browser" TEXT,
    "platform" TEXT,
    "sample_rate" INTEGER,
    "output_latency_ms" REAL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("trial_id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" SERIAL NOT NULL,
    "study_id" INTEGER,
    "kind" TEXT NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'running',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "actor" TEXT NOT NULL,
    "study_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "role" "role" NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" BYTEA NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'analyst',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "study_slug_key" ON "study"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_study_id_version_key" ON "protocol"("study_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_study_id_id_key" ON "protocol"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "system_study_id_key_key" ON "system"("study_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "system_study_id_id_key" ON "system"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "intent_study_id_key_key" ON "intent"("study_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "intent_study_id_id_key" ON "intent"("study_id", "id");

-- CreateIndex
CREATE INDEX "clip_study_id_role_system_id_intent_id_idx" ON "clip"("study_id", "role", "system_id", "intent_id");

-- CreateIndex
CREATE UNIQUE INDEX "clip_study_id_id_key" ON "clip"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clip_study_id_source_name_key" ON "clip"("study_id", "source_name");

-- CreateIndex
CREATE UNIQUE INDEX "rendition_address_key" ON "rendition"("address");

-- CreateIndex
CREATE UNIQUE INDEX "rendition_clip_id_format_key" ON "rendition"("clip_id", "format");

-- CreateIndex
CREATE UNIQUE INDEX "participant_cookie_hash_key" ON "participant"("cookie_hash");

-- CreateIndex
CREATE UNIQUE INDEX "participant_resume_hash_key" ON "participant"("resume_hash");

-- CreateIndex
CREATE UNIQUE INDEX "participant_receipt_key" ON "participant"("receipt");

-- CreateIndex
CREATE INDEX "participant_study_id_holding_lease_until_idx" ON "participant"("study_id", "holding", "lease_until");

-- CreateIndex
CREATE UNIQUE INDEX "participant_study_id_number_key" ON "participant"("study_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "participant_study_id_id_key" ON "participant"("study_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_study_id_source_code_key" ON "participant"("study_id", "source_code");

-- CreateIndex
CREATE UNIQUE INDEX "external_id_study_id_keyed_hash_key" ON "external_id"("study_id", "keyed_hash");

-- CreateIndex
CREATE INDEX "trial_clip_id_idx" ON "trial"("clip_id");

-- CreateIndex
CREATE INDEX "trial_study_id_idx" ON "trial"("study_id");

-- CreateIndex
CREATE UNIQUE INDEX "trial_participant_id_position_key" ON "trial"("participant_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "trial_participant_id_outbox_key_key" ON "trial"("participant_id", "outbox_key");

-- CreateIndex
CREATE INDEX "job_study_id_idx" ON "job"("study_id");

-- CreateIndex
CREATE INDEX "audit_log_study_id_at_idx" ON "audit_log"("study_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "rate_limit_window_start_idx" ON "rate_limit"("window_start");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "system" ADD CONSTRAINT "system_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intent" ADD CONSTRAINT "intent_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clip" ADD CONSTRAINT "clip_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clip" ADD CONSTRAINT "clip_study_id_system_id_fkey" FOREIGN KEY ("study_id", "system_id") REFERENCES "system"("study_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clip" ADD CONSTRAINT "clip_study_id_intent_id_fkey" FOREIGN KEY ("study_id", "intent_id") REFERENCES "intent"("study_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_clip_id_fkey" FOREIGN KEY ("clip_id") REFERENCES "clip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_study_id_protocol_id_fkey" FOREIGN KEY ("study_id", "protocol_id") REFERENCES "protocol"("study_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_excluded_by_id_fkey" FOREIGN KEY ("excluded_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_study_id_participant_id_fkey" FOREIGN KEY ("study_id", "participant_id") REFERENCES "participant"("study_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_study_id_clip_id_fkey" FOREIGN KEY ("study_id", "clip_id") REFERENCES "clip"("study_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_trial_id_fkey" FOREIGN KEY ("trial_id") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must always be true and Prisma cannot say. Written by hand.

ALTER TABLE "study"
  ADD CONSTRAINT "study_slug_format" CHECK ("slug" ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  ADD CONSTRAINT "study_source_hash_format" CHECK ("source_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "study_plan_has_hash" CHECK (("analysis_plan" IS NULL) = ("plan_hash" IS NULL)),
  ADD CONSTRAINT "study_plan_hash_format" CHECK ("plan_hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "protocol"
  ADD CONSTRAINT "protocol_version_range" CHECK ("version" >= 1);

ALTER TABLE "system"
  ADD CONSTRAINT "system_position_range" CHECK ("position" >= 0);

-- A target exactly at the neutral point of either scale lies in no quadrant.
ALTER TABLE "intent"
  ADD CONSTRAINT "intent_position_range" CHECK ("position" >= 0),
  ADD CONSTRAINT "intent_target_range"
    CHECK ("target_valence" BETWEEN 1 AND 9 AND "target_arousal" BETWEEN 1 AND 9),
  ADD CONSTRAINT "intent_quadrant_agrees" CHECK ("quadrant" IS NOT DISTINCT FROM CASE
    WHEN "target_valence" = 5 OR "target_arousal" = 5 THEN NULL
    WHEN "target_valence" > 5 AND "target_arousal" > 5 THEN 'hv_ha'::"quadrant"
    WHEN "target_valence" < 5 AND "target_arousal" > 5 THEN 'lv_ha'::"quadrant"
    WHEN "target_valence" < 5 THEN 'lv_la'::"quadrant"
    ELSE 'hv_la'::"quadrant" END);

ALTER TABLE "clip"
  ADD CONSTRAINT "clip_main_is_in_a_cell"
    CHECK (num_nulls("system_id", "intent_id") = CASE WHEN "role" = 'main' THEN 0 ELSE 2 END),
  ADD CONSTRAINT "clip_anchor_has_targets" CHECK ("role" <> 'anchor' OR "target_valence" IS NOT NULL),
  ADD CONSTRAINT "clip_targets_go_together"
    CHECK (("target_valence" IS NULL) = ("target_arousal" IS NULL)),
  ADD CONSTRAINT "clip_target_range"
    CHECK ("target_valence" BETWEEN 1 AND 9 AND "target_arousal" BETWEEN 1 AND 9),
  ADD CONSTRAINT "clip_index_range" CHECK ("index" >= 0),
  ADD CONSTRAINT "clip_taken_range" CHECK ("taken" >= 0),
  ADD CONSTRAINT "clip_audio_is_whole_or_absent" CHECK (num_nulls("original_key", "original_bytes",
    "original_sha256", "samples_sha256", "duration_ms", "sample_rate", "channels") IN (0, 7)),
  ADD CONSTRAINT "clip_audio_ranges" CHECK ("original_bytes" > 0 AND "duration_ms" > 0
    AND "sample_rate" > 0 AND "channels" > 0),
  ADD CONSTRAINT "clip_hash_format"
    CHECK ("original_sha256" ~ '^[0-9a-f]{64}$' AND "samples_sha256" ~ '^[0-9a-f]{64}$');

CREATE UNIQUE INDEX "clip_cell_index" ON "clip" ("study_id", "system_id", "intent_id", "index")
  WHERE "role" = 'main';
CREATE UNIQUE INDEX "clip_role_index" ON "clip" ("study_id", "role", "index")
  WHERE "role" <> 'main';

ALTER TABLE "rendition"
  ADD CONSTRAINT "rendition_address_format" CHECK ("address" ~ '^[A-Za-z0-9_-]{16,}$'),
  ADD CONSTRAINT "rendition_bytes_range" CHECK ("bytes" > 0),
  ADD CONSTRAINT "rendition_hash_format" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "participant"
  ADD CONSTRAINT "participant_number_range" CHECK ("number" >= 1),
  ADD CONSTRAINT "participant_imported_has_source_code"
    CHECK (("phase" = 'imported') = ("source_code" IS NOT NULL)),
  ADD CONSTRAINT "participant_hash_length"
    CHECK (octet_length("cookie_hash") = 32 AND octet_length("resume_hash") = 32),
  ADD CONSTRAINT "participant_consent_has_hash"
    CHECK (("consent_at" IS NULL) = ("consent_hash" IS NULL)),
  ADD CONSTRAINT "participant_consent_hash_format" CHECK ("consent_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "participant_counters"
    CHECK ("trial_count" >= 0 AND "heard_ms" >= 0
      AND "next_position" BETWEEN 1 AND "trial_count" + 1),
  ADD CONSTRAINT "participant_holding_has_lease"
    CHECK (NOT "holding" OR "lease_until" IS NOT NULL),
  ADD CONSTRAINT "participant_exclusion_has_reason"
    CHECK (("excluded_at" IS NULL) = ("exclusion_reason" IS NULL)),
  ADD CONSTRAINT "participant_exclusion_is_dated" CHECK ("excluded_at" IS NOT NULL
    OR num_nonnulls("excluded_by_id", "exclusion_rule") = 0);

ALTER TABLE "external_id"
  ADD CONSTRAINT "external_id_hash_length" CHECK (octet_length("keyed_hash") = 32),
  ADD CONSTRAINT "external_id_erased_is_gone"
    CHECK ("erased_at" IS NULL OR num_nonnulls("external_id", "parameters") = 0);

-- What was answered in this program ended at a known time. An imported trial may lack it.
ALTER TABLE "trial"
  ADD CONSTRAINT "trial_position_range" CHECK ("position" >= 1 AND "block" >= 0),
  ADD CONSTRAINT "trial_void_has_reason" CHECK (("state" = 'void') = ("void_reason" IS NOT NULL)),
  ADD CONSTRAINT "trial_pending_has_not_ended"
    CHECK ("state" <> 'pending' OR num_nonnulls("ended_at", "outbox_key") = 0),
  ADD CONSTRAINT "trial_sent_is_dated" CHECK ("outbox_key" IS NULL OR "ended_at" IS NOT NULL),
  ADD CONSTRAINT "trial_catch_has_values"
    CHECK (num_nonnulls("catch_valence", "catch_arousal") = CASE "kind" WHEN 'catch' THEN 2 ELSE 0 END),
  ADD CONSTRAINT "trial_catch_range"
    CHECK ("catch_valence" BETWEEN 1 AND 9 AND "catch_arousal" BETWEEN 1 AND 9);

ALTER TABLE "rating"
  ADD CONSTRAINT "rating_valence_range" CHECK ("valence" BETWEEN 1 AND 9),
  ADD CONSTRAINT "rating_arousal_range" CHECK ("arousal" BETWEEN 1 AND 9),
  ADD CONSTRAINT "rating_quality_range" CHECK ("quality" BETWEEN 1 AND 9);

ALTER TABLE "job"
  ADD CONSTRAINT "job_progress_range" CHECK ("done" >= 0 AND "total" >= 0);

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_hash_length" CHECK (octet_length("token_hash") = 32);

ALTER TABLE "rate_limit"
  ADD CONSTRAINT "rate_limit_count_range" CHECK ("count" >= 0);
