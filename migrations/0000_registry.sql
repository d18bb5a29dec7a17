CREATE TABLE `audit_line` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at_ms` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`write_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_line_write_id_unique` ON `audit_line` (`write_id`);--> statement-breakpoint
CREATE INDEX `audit_line_action` ON `audit_line` (`action`);--> statement-breakpoint
CREATE TABLE `chat` (
	`code` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`audience` text,
	`succeeded_by` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`region`) REFERENCES `region`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`succeeded_by`) REFERENCES `chat`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `chat_region` ON `chat` (`region`,`position`);--> statement-breakpoint
CREATE TABLE `coverage` (
	`region` text NOT NULL,
	`position` integer NOT NULL,
	`territory` text,
	`chat` text,
	`as` text NOT NULL,
	`note` text,
	`clinics` text,
	`source_id` text NOT NULL,
	PRIMARY KEY(`region`, `position`),
	FOREIGN KEY (`region`) REFERENCES `region`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`territory`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chat`) REFERENCES `chat`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coverage_territory` ON `coverage` (`territory`);--> statement-breakpoint
CREATE INDEX `coverage_chat` ON `coverage` (`chat`);--> statement-breakpoint
CREATE TABLE `link` (
	`chat` text NOT NULL,
	`position` integer NOT NULL,
	`messenger` text NOT NULL,
	`url` text NOT NULL,
	`health` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`chat`, `url`),
	FOREIGN KEY (`chat`) REFERENCES `chat`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_chat` ON `link` (`chat`,`position`);--> statement-breakpoint
CREATE TABLE `hotline_number` (
	`region` text NOT NULL,
	`position` integer NOT NULL,
	`dial` text NOT NULL,
	`from` text NOT NULL,
	PRIMARY KEY(`region`, `position`),
	FOREIGN KEY (`region`) REFERENCES `hotline`(`region`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hotline` (
	`region` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hours` text,
	`purposes` text NOT NULL,
	`notes` text NOT NULL,
	`source_id` text NOT NULL,
	FOREIGN KEY (`region`) REFERENCES `region`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `region` (
	`slug` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`oktmo` text NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`postal_prefixes` text NOT NULL,
	`timezone` text NOT NULL,
	`days` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`answer_within_minutes` integer NOT NULL,
	`hours_source_id` text NOT NULL,
	`links_published_text` text,
	`links_published_url` text,
	`links_published_source_id` text,
	FOREIGN KEY (`hours_source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`links_published_source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_number_unique` ON `region` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `region_oktmo_unique` ON `region` (`oktmo`);--> statement-breakpoint
CREATE TABLE `release` (
	`number` integer PRIMARY KEY NOT NULL,
	`created_at_ms` integer NOT NULL,
	`document` blob NOT NULL,
	`sha256` text NOT NULL,
	`note` text NOT NULL,
	`write_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_write_id_unique` ON `release` (`write_id`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`date` text
);
--> statement-breakpoint
CREATE TABLE `territory` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`position` integer NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`oktmo` text,
	`parent` text,
	`is_merged` integer NOT NULL,
	`centre` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`region`) REFERENCES `region`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`centre`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `territory_region` ON `territory` (`region`,`position`);--> statement-breakpoint
CREATE INDEX `territory_parent` ON `territory` (`parent`);--> statement-breakpoint
CREATE INDEX `territory_centre` ON `territory` (`centre`);--> statement-breakpoint
CREATE INDEX `territory_oktmo` ON `territory` (`oktmo`);--> statement-breakpoint
CREATE TABLE `territory_code` (
	`territory` text NOT NULL,
	`oktmo` text NOT NULL,
	`until` text,
	`source_id` text NOT NULL,
	PRIMARY KEY(`territory`, `oktmo`),
	FOREIGN KEY (`territory`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `territory_code_oktmo` ON `territory_code` (`oktmo`);--> statement-breakpoint
CREATE TABLE `territory_name` (
	`territory` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`from` text,
	`until` text,
	`source_id` text NOT NULL,
	PRIMARY KEY(`territory`, `position`),
	FOREIGN KEY (`territory`) REFERENCES `territory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `territory_name_key` ON `territory_name` (`key`);--> statement-breakpoint
-- A code stands on paper for years: it must never come to mean another chat.
CREATE TRIGGER chat_is_never_deleted BEFORE DELETE ON chat BEGIN
	SELECT RAISE(ABORT, 'a chat is closed, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER chat_keeps_its_code BEFORE UPDATE OF code, region ON chat WHEN old.code <> new.code OR old.region <> new.region BEGIN
	SELECT RAISE(ABORT, 'a chat keeps its code and its region');
END;
--> statement-breakpoint
CREATE TRIGGER release_is_never_changed BEFORE UPDATE ON release BEGIN
	SELECT RAISE(ABORT, 'a release is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER release_is_never_deleted BEFORE DELETE ON release BEGIN
	SELECT RAISE(ABORT, 'a release is immutable');
END;
--> statement-breakpoint
CREATE TRIGGER audit_line_is_never_changed BEFORE UPDATE ON audit_line BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_line_is_never_deleted BEFORE DELETE ON audit_line BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;
