CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`person` text NOT NULL,
	`region` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`expires_at_ms` integer NOT NULL,
	`last_used_at_ms` integer,
	`revoked_at_ms` integer,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_secret_hash_unique` ON `api_token` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_token_person` ON `api_token` (`person`);--> statement-breakpoint
CREATE TABLE `challenge` (
	`challenge` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person` text,
	`expires_at_ms` integer NOT NULL,
	`used_at_ms` integer,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `challenge_expiry` ON `challenge` (`expires_at_ms`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`person` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`expires_at_ms` integer NOT NULL,
	`used_at_ms` integer,
	`revoked_at_ms` integer,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_secret_hash_unique` ON `enrolment` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `enrolment_person` ON `enrolment` (`person`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`is_backed_up` integer NOT NULL,
	`created_at_ms` integer NOT NULL,
	`last_used_at_ms` integer,
	`removed_at_ms` integer,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkey_person` ON `passkey` (`person`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`ended_at_ms` integer
);
--> statement-breakpoint
CREATE TABLE `person_region` (
	`person` text NOT NULL,
	`region` text NOT NULL,
	PRIMARY KEY(`person`, `region`),
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_region_region` ON `person_region` (`region`);--> statement-breakpoint
CREATE TABLE `region_setting` (
	`region` text PRIMARY KEY NOT NULL,
	`needs_second_person` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`person` text NOT NULL,
	`signed_in_at_ms` integer NOT NULL,
	`last_seen_at_ms` integer NOT NULL,
	`expires_at_ms` integer NOT NULL,
	`device` text NOT NULL,
	`revoked_at_ms` integer,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_secret_hash_unique` ON `session` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person`);--> statement-breakpoint
CREATE TABLE `draft_change` (
	`draft` text NOT NULL,
	`key` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`draft`, `key`),
	FOREIGN KEY (`draft`) REFERENCES `draft`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	`revision` integer NOT NULL,
	`note` text NOT NULL,
	`returned_note` text,
	`release` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_in_work` ON `draft` (`region`,`author`) WHERE state in ('open', 'submitted');--> statement-breakpoint
CREATE INDEX `draft_author` ON `draft` (`author`,`state`);--> statement-breakpoint
CREATE INDEX `draft_region` ON `draft` (`region`,`state`);--> statement-breakpoint
CREATE TABLE `release_change` (
	`release` integer NOT NULL,
	`region` text NOT NULL,
	`key` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`release`, `region`, `key`),
	FOREIGN KEY (`release`) REFERENCES `release`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_change_region` ON `release_change` (`region`,`release`);--> statement-breakpoint
ALTER TABLE `audit_line` ADD `region` text;--> statement-breakpoint
ALTER TABLE `audit_line` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_line_region` ON `audit_line` (`region`);--> statement-breakpoint
CREATE INDEX `audit_line_actor` ON `audit_line` (`actor`);--> statement-breakpoint
CREATE TRIGGER release_change_is_never_changed BEFORE UPDATE ON release_change BEGIN
	SELECT RAISE(ABORT, 'a release is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER release_change_is_never_deleted BEFORE DELETE ON release_change BEGIN
	SELECT RAISE(ABORT, 'a release is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER person_is_never_deleted BEFORE DELETE ON person BEGIN
	SELECT RAISE(ABORT, 'access ends, the person stays in the log');
END;
